import { join } from 'node:path';
import { z } from 'zod';
import { WasitError } from '../domain/errors.ts';
import { words } from './lexicon/words.ts';
import { loadJsonl } from './load-jsonl.ts';

/** What is negotiated. */
export const issueSchema = z.strictObject({
  /** Small letters, words joined by hyphens: `security-guarantees`. */
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, 'not small letters, words joined by hyphens'),
  name: z.strictObject({ ar: z.string().min(1), en: z.string().min(1) }),
  /** Words that name it: Arabic without article, unless it is meant with it only; English in the singular. */
  words: z.strictObject({ ar: words, en: words }),
  reason: z.string().min(1),
});

export type Issue = z.infer<typeof issueSchema>;

/**
 * Loads what can be negotiated, by id.
 * @throws WasitError BAD_INPUT by file, line and field for bad entries, for an id and for a word that two entries have.
 */
export function loadIssues(data: string): ReadonlyMap<string, Issue> {
  const issues = new Map<string, Issue>();
  const seen = new Map<string, string>();
  const problems: string[] = [];
  for (const { entry, at } of loadJsonl(join(data, 'issues.jsonl'), issueSchema)) {
    if (issues.has(entry.id)) problems.push(`${at}: id: "${entry.id}" is there twice`);
    issues.set(entry.id, entry);
    for (const word of [...entry.words.ar, ...entry.words.en]) {
      const earlier = seen.get(word);
      if (earlier === undefined) seen.set(word, at);
      else problems.push(`${at}: words: "${word}" is there already (${earlier})`);
    }
  }
  if (problems.length > 0) throw new WasitError('BAD_INPUT', `the codebook is not valid:\n${problems.join('\n')}`);
  return issues;
}
