import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Command } from 'commander';
import { runCommand } from '../src/commands/run-command.ts';
import { WasitError } from '../src/domain/errors.ts';
import { hashSources } from './versions/hash-sources.ts';

const ROOT = join(import.meta.dirname, '..');
const GENERATED = 'src/ingest/generated/versions.ts';
const DATA = 'src/codebook/data';
/** From an article to its events. */
const READING = 'src/ingest/events/code-article.ts';
const RULES = { entries: [READING], data: [DATA] };
const MODEL = { entries: [READING, 'src/ingest/events/llm/llm-finder.ts'], data: [DATA, 'src/ingest/events/llm'] };

await runCommand(async () => {
  const { check } = new Command('generate-versions')
    .description('Derives the versions of the extractors from the code, data and packages that they consist of.')
    .option('--check', 'write nothing, fail if the generated file is stale')
    .parse()
    .opts<{ check?: boolean }>();
  const [rules, model] = [RULES, MODEL].map((sources) => hashSources(ROOT, sources, [GENERATED]));
  const content = `// Made by \`npm run generate\`, held current by \`npm run check\`. After a merge conflict take either side and make it anew.

/** Of what reads by the rules: changes with the code, data and packages that it consists of. */
export const RULES_VERSION = 'rules-${rules}';

/** Of what asks a language model and grounds its replies; the model and the prompt come beside it. */
export const MODEL_READER_VERSION = '${model}';
`;
  const path = join(ROOT, GENERATED);
  if (check !== true) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  } else if (readFileSync(path, 'utf8') !== content) {
    throw new WasitError('BAD_INPUT', `${GENERATED} is stale: npm run generate makes it anew`);
  }
  return 0;
});
