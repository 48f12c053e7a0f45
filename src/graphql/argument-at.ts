import { type ASTNode, BREAK, type GraphQLError, parse, visit } from 'graphql';

/**
 * The argument that an error about a value in a query's text is about, as its path within the field (`filter.from`), or
 * `$name` where the value came in a variable; `null` if the error is about something else.
 */
export function argumentAt({ nodes, source }: GraphQLError): string | null {
  const [node] = nodes ?? [];
  if (node?.kind === 'VariableDefinition') return `$${node.variable.name.value}`;
  if (node?.loc === undefined || source === undefined || !node.kind.endsWith('Value')) return null;
  const { start, end } = node.loc;
  let path: string | null = null;
  visit(parse(source.body), {
    enter(each, _key, parent, _path, ancestors) {
      if (each.kind !== node.kind || each.loc?.start !== start || each.loc.end !== end) return undefined;
      path = [...ancestors, parent ?? []].flatMap((ancestor) => ('kind' in ancestor ? nameOf(ancestor) : [])).join('.');
      return BREAK;
    },
  });
  return path === '' ? null : path;
}

const nameOf = (node: ASTNode): readonly string[] => (node.kind === 'Argument' || node.kind === 'ObjectField' ? [node.name.value] : []);
