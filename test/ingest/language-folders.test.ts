import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const INGEST = join(import.meta.dirname, '..', '..', 'src', 'ingest');

/** Where a stage picks what its language does. */
const REGISTRIES = ['events/rules/rule-finder.ts', 'lexicon/forms-of.ts', 'syntax/parse-sentence.ts', 'text/analyse-text.ts'];

/** Files that may ask which language it is, and why. */
const ASK: Readonly<Record<string, string>> = {
  'article/detect-language.ts': 'tells which language a text is in',
};

/** Files that still ask, and for what. What stands here goes into folders of the languages; nothing is to be added. */
const STILL_ASK: Readonly<Record<string, string>> = {
  'events/llm/ground-reply.ts': 'whether names of a reply may stand behind proclitics in the text',
  'events/llm/identify-actor.ts': 'in which language a name of a reply is looked up and kept',
  'names/actor-index.ts': 'how nationalities are inflected, and whether there is a gazetteer of cities',
  'names/name-article.ts': 'which finder of names reads a sentence',
  'names/name-skeleton.ts': 'how the letters of a name are parted and matched',
};

/** Files outside the folders of the languages that still import from them without being a registry. */
const STILL_IMPORT = ['names/actor-index.ts', 'names/name-article.ts'];

const ASKING = /\blanguage\s*[!=]==|[!=]==?\s*'(?:ar|en)'|\bcase '(?:ar|en)'|\barabic\b|\benglish\b/;
const IMPORTING = /\bfrom '[^']*\/(?:ar|en)\/[^']*'/;

describe('what is language', () => {
  const code = globSync('**/*.ts', { cwd: INGEST })
    .filter((file) => !/(?:^|\/)(?:ar|en)\//.test(file))
    .map((file) => ({ file, text: withoutComments(readFileSync(join(INGEST, file), 'utf8')) }));
  const filesWith = (pattern: RegExp) => code.flatMap(({ file, text }) => (pattern.test(text) ? [file] : [])).sort();

  it('is asked for nowhere outside the folders of the languages', () => {
    expect(filesWith(ASKING)).toEqual(Object.keys({ ...ASK, ...STILL_ASK }).sort());
  });

  it('is picked by one registry a stage', () => {
    expect(filesWith(IMPORTING)).toEqual([...REGISTRIES, ...STILL_IMPORT].sort());
  });
});

function withoutComments(text: string): string {
  return text.replace(/\/\*.*?\*\//gs, '').replace(/^\s*\/\/.*$/gm, '');
}
