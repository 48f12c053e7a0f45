import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { GraphQLError, type ValidationRule } from 'graphql';

/** A validation rule that refuses queries that nest deeper: code QUERY_TOO_DEEP. Fragments add nothing by themselves. */
export function limitDepth(maxDepth: number): ValidationRule {
  return maxDepthRule({
    n: maxDepth,
    flattenFragments: true,
    propagateOnRejection: false,
    onReject: [
      (context) => {
        const message = `the query nests deeper than ${maxDepth} fields, the limit: ask for what lies deeper by its id`;
        context?.reportError(new GraphQLError(message, { extensions: { code: 'QUERY_TOO_DEEP' } }));
      },
    ],
  });
}
