import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import type { ServerConfig } from '../config.ts';
import type { GraphContext } from '../graphql/context.ts';
import { createErrorFormatter } from '../graphql/format-error.ts';
import { createSchema } from '../graphql/schema.ts';
import { limitCost } from './query-cost.ts';
import { limitDepth } from './query-depth.ts';

/** Words and signs that a query holds at most: what bounds the time for parsing and validation. */
const MAX_TOKENS = 1000;

/** Makes the GraphQL engine, limits included. It reports to nobody, and introspection is on: the schema is open. */
export function createApollo({ maxCost, maxDepth }: ServerConfig, log: FastifyBaseLogger): ApolloServer<GraphContext> {
  return new ApolloServer<GraphContext>({
    schema: createSchema(),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    parseOptions: { maxTokens: MAX_TOKENS },
    validationRules: [limitDepth(maxDepth)],
    formatError: createErrorFormatter((err, reference) => log.error({ err, reference }, 'a query met an error')),
    plugins: [
      limitCost(maxCost),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}
