import { readdirSync, readFileSync } from 'node:fs';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { resolvers } from './resolvers/resolvers.ts';

const FOLDER = new URL('../../schema/', import.meta.url);

/** Builds the executable schema from `schema/*.graphql`. Throws if a resolver has no field in it. */
export function createSchema(): GraphQLSchema {
  const files = readdirSync(FOLDER).filter((name) => name.endsWith('.graphql'));
  return makeExecutableSchema({
    typeDefs: files.sort().map((name) => readFileSync(new URL(name, FOLDER), 'utf8')),
    resolvers,
    resolverValidationOptions: { requireResolversToMatchSchema: 'error' },
  });
}
