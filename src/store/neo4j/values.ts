import neo4j, { type Date as Neo4jDate } from 'neo4j-driver';

/** An ISO day (`2025-05-11`) as Neo4j's date. */
export function toDate(day: string): Neo4jDate<number> {
  const [year = Number.NaN, month = Number.NaN, date = Number.NaN] = day.split('-').map(Number);
  return new neo4j.types.Date(year, month, date);
}

/** Begins a text that is kept as JSON, because it holds half of a surrogate pair, which UTF-8 and so Neo4j cannot. */
const AS_JSON = '\uf8ff';

/**
 * The one place where values cross between JavaScript and Neo4j. Towards the server: whole numbers become 64-bit integers
 * (the driver would send every number as a float), `undefined` becomes `null`; days are made dates by `toDate`.
 */
export function toNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isSafeInteger(value) ? neo4j.int(value) : value;
  if (typeof value === 'string') return value.isWellFormed() && !value.startsWith(AS_JSON) ? value : AS_JSON + JSON.stringify(value);
  if (Array.isArray(value)) return value.map(toNeo4j);
  if (value === undefined || value === null) return null;
  if (typeof value === 'object' && !neo4j.isDate(value))
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toNeo4j(inner)]));
  return value;
}

/**
 * From the server: dates become ISO days, nodes and relationships their properties. Integers come as numbers already
 * (`disableLosslessIntegers`): none that the store writes exceeds 2^53.
 */
export function fromNeo4j(value: unknown): unknown {
  if (typeof value === 'string') return value.startsWith(AS_JSON) ? JSON.parse(value.slice(AS_JSON.length)) : value;
  if (neo4j.isDate(value)) return value.toString();
  if (Array.isArray(value)) return value.map(fromNeo4j);
  if (neo4j.isNode(value) || neo4j.isRelationship(value)) return fromNeo4j(value.properties);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fromNeo4j(inner)]));
  }
  return value;
}
