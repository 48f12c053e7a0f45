import { fold } from '../../domain/fold.ts';
import { LANGUAGES } from '../../domain/language.ts';
import type { NamesByLanguage } from './actor-book.ts';

/** Everything that one entry may be called by. `shared`: its short names may belong to other such entries, too. */
export interface Aliases {
  readonly id: string;
  /** `people.jsonl:12` */
  readonly at: string;
  readonly full: readonly NamesByLanguage[];
  readonly short: NamesByLanguage;
  readonly shared: boolean;
  readonly weak: NamesByLanguage;
}

interface Claim {
  readonly id: string;
  readonly at: string;
  readonly shareable: boolean;
}

/** The problems of names that would mean two things. Names are compared as a text is searched: folded. */
export function checkAliases(entries: readonly Aliases[]): readonly string[] {
  const problems: string[] = [];
  const claims = new Map<string, Claim>();
  const claim = (key: string, name: string, by: Claim) => {
    const earlier = claims.get(key);
    if (earlier === undefined) claims.set(key, by);
    else if (earlier.id !== by.id && !(earlier.shareable && by.shareable)) {
      problems.push(`${by.at}: «${name}» is a name of "${earlier.id}" as well (${earlier.at})`);
    }
  };
  for (const { id, at, full, short, shared } of entries) {
    for (const language of LANGUAGES) {
      for (const names of full) for (const name of names[language]) claim(fold(name), name, { id, at, shareable: false });
      for (const name of short[language]) claim(fold(name), name, { id, at, shareable: shared });
    }
  }
  for (const { id, at, weak } of entries) {
    for (const name of LANGUAGES.flatMap((language) => weak[language])) {
      const owner = claims.get(fold(name));
      if (owner === undefined) continue;
      const whose = owner.id === id ? 'a name of the same entry' : `a name of "${owner.id}" (${owner.at})`;
      problems.push(`${at}: weak: «${name}» is ${whose} that counts anywhere`);
    }
  }
  return problems;
}
