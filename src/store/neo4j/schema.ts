import type { Database } from './database.ts';
import { fromVersion1 } from './from-version-1.ts';

/** One step of the schema. Its parts must be repeatable (`IF NOT EXISTS`), since each commits by itself. */
export interface Migration {
  readonly version: number;
  readonly statements: readonly string[];
  /** Brings what earlier versions stored into this version's form, after the statements. */
  readonly carryOver?: (database: Database) => Promise<void>;
}

const unique = (label: string, property: string) =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;

const index = (label: string, ...properties: readonly string[]) =>
  `CREATE INDEX ${[label, ...properties].join('_').toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((name) => `n.${name}`).join(', ')})`;

const relationshipIndex = (type: string, ...properties: readonly string[]) =>
  `CREATE INDEX ${[type, ...properties].join('_').toLowerCase()} IF NOT EXISTS FOR ()-[r:${type}]-() ON (${properties.map((name) => `r.${name}`).join(', ')})`;

/** `options` is a Cypher map. */
const fullText = (name: string, label: string, properties: readonly string[], options: string) =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [${properties.map((property) => `n.${property}`).join(', ')}] OPTIONS {indexConfig: ${options}}`;

/** Words come folded and separated by spaces (see `searchWords`), so that a search means the same in every store. */
const FOLDED = "{`fulltext.analyzer`: 'whitespace'}";
/** For people who search in Neo4j Browser: finds Arabic with and without ال, hamza and diacritics. May lag behind a little. */
const ARABIC = "{`fulltext.analyzer`: 'arabic', `fulltext.eventually_consistent`: true}";

/** The relations between actors of version 1. */
const FIRST_RELATIONS = [
  ...['NEGOTIATES_WITH', 'MEETS', 'AGREES_WITH', 'SUPPORTS', 'CONCEDES_TO', 'COOPERATES_WITH', 'AIDS', 'YIELDS_TO', 'REQUESTS_FROM'],
  ...['ACCUSES', 'REJECTS', 'THREATENS', 'PROTESTS_AGAINST', 'SANCTIONS', 'MOBILIZES_AGAINST', 'COERCES', 'ATTACKS', 'MEDIATES', 'REPORTS'],
];

/** A migration that was released never changes. */
export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    statements: [
      unique('Graph', 'id'),
      unique('Article', 'id'),
      unique('Actor', 'id'),
      unique('ActorRecord', 'key'),
      unique('Evidence', 'id'),
      unique('Event', 'key'),
      unique('Event', 'id'),
      unique('PastReading', 'key'),
      unique('PastEvidence', 'id'),
      index('PastReading', 'article'),
      index('PastEvidence', 'article'),
      index('Article', 'newestFirst', 'id'),
      index('Actor', 'eventCount'),
      index('Event', 'from'),
      index('Event', 'articleCount'),
      index('Evidence', 'exactGroup', 'from'),
      index('Evidence', 'rangeGroup', 'to'),
      relationshipIndex('ADDS_TO', 'relation', 'from'),
      relationshipIndex('ADDS_TO', 'relation', 'to'),
      ...FIRST_RELATIONS.map((type) => relationshipIndex(type, 'events')),
      fullText('actor_words', 'Actor', ['words'], FOLDED),
      fullText('evidence_words', 'Evidence', ['words'], FOLDED),
      fullText('actor_names', 'Actor', ['namesAr', 'namesEn'], ARABIC),
      fullText('evidence_quotes', 'Evidence', ['quote'], ARABIC),
      "MERGE (graph:Graph {id: 'graph'}) ON CREATE SET graph.turn = 0",
    ],
  },
  {
    version: 2,
    statements: [
      'DROP INDEX reports_events IF EXISTS',
      relationshipIndex('CITES', 'events'),
      index('Event', 'talksAct'),
      index('Event', 'channel'),
    ],
    carryOver: fromVersion1,
  },
];
