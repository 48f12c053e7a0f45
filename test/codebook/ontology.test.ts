import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildASTSchema, isEnumType, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { loadEventTypes } from '../../src/codebook/ontology.ts';

const ROOT = join(import.meta.dirname, '..', '..');

describe('the event types', () => {
  it('are defined by the codebook, whose words the schema repeats', () => {
    const types = loadEventTypes(join(ROOT, 'src', 'codebook', 'data'));
    const document = parse(readFileSync(join(ROOT, 'schema', 'event.graphql'), 'utf8'));
    const definitions = document.definitions.filter((one) => one.kind === 'EnumTypeDefinition');
    const type = buildASTSchema({ ...document, definitions }).getType('EventType');
    if (!isEnumType(type)) throw new Error('the schema has no enum EventType');
    expect(Object.fromEntries(type.getValues().map(({ name, description }) => [name, description]))).toEqual(
      Object.fromEntries([...types.values()].map((entry) => [entry.type, entry.definition])),
    );
  });
});
