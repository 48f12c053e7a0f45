import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  getVariableValues,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import type { GraphContext } from '../graphql/context.ts';
import { MAX_PAGE } from '../graphql/page-request.ts';
import { MAX_BUCKETS } from '../graphql/timeline-bucket.ts';

const ASSUMED_SIZE = 5;

/** Refuses, before anything is asked of the store, a query that costs more than `maxCost`: code QUERY_TOO_COSTLY. */
export function limitCost(maxCost: number): ApolloServerPlugin<GraphContext> {
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ schema, document, operation, request: { variables = {} } }) => {
        if (operation === undefined) return;
        const cost = costOf(schema, document, operation, variables);
        if (cost > maxCost) throw tooCostly(`costs ${cost}; right is at most ${maxCost}: ask for smaller pages or fewer fields at a time`);
      },
    }),
  };
}

/**
 * Each field costs 1, and a list multiplies what is asked of each item by how many there may be: `first`, `limit`, or an
 * assumed size. 0 for variables that do not fit: these are told by the execution that follows.
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  raw: Readonly<Record<string, unknown>>,
): number {
  if (getVariableValues(schema, operation.variableDefinitions ?? [], raw).errors !== undefined) return 0;
  try {
    const name = operation.name === undefined ? {} : { operationName: operation.name.value };
    return getComplexity({ schema, query: document, variables: { ...raw }, estimators: [estimate], ...name });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    // Without a place in the query it says that fragments unfold beyond all measure.
    if (error.nodes === undefined) throw tooCostly('unfolds to too many fields');
    throw new GraphQLError(error.message, { nodes: error.nodes, extensions: { code: 'BAD_INPUT', http: { status: 400 } } });
  }
}

const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  if (type.name.startsWith('__')) return 1 + childComplexity;
  return 1 + sizeOf(type.name, field, args) * childComplexity;
};

type Field = Parameters<ComplexityEstimator>[0]['field'];

/** Sizes beyond what is allowed cost no more than it: the resolver refuses them, and says why. */
function sizeOf(type: string, field: Field, { first, limit }: Readonly<Record<string, unknown>>): number {
  if (typeof first === 'number') return clamp(first, MAX_PAGE);
  if (typeof limit === 'number') return clamp(limit, MAX_BUCKETS);
  // A connection's own lists hold what its `first` has counted already.
  if (type.endsWith('Connection') || !isListType(getNullableType(field.type))) return 1;
  return assumedSize(field);
}

function assumedSize({ astNode }: Field): number {
  const listSize = astNode?.directives?.find((directive) => directive.name.value === 'listSize');
  const value = listSize?.arguments?.find((argument) => argument.name.value === 'assumedSize')?.value;
  return value?.kind === 'IntValue' ? Number(value.value) : ASSUMED_SIZE;
}

const clamp = (size: number, most: number) => Math.min(Math.max(size, 1), most);

const tooCostly = (problem: string) =>
  new GraphQLError(`the query ${problem}`, { extensions: { code: 'QUERY_TOO_COSTLY', http: { status: 400 } } });
