import type { Role } from '../../../codebook/actors/actor-book.ts';
import { fold } from '../../../domain/fold.ts';

/** The nouns in the names of roles that are singulars, folded: each role's first, and those that have an accusative («مساعد», «مساعدا»). */
export function singularNouns(roles: readonly Role[]): ReadonlySet<string> {
  return new Set(
    roles.flatMap(({ names: { ar } }) => {
      const all = new Set(ar.map(fold));
      const [first = ''] = fold(ar[0] ?? '').split(' ');
      return [first, ...[...all].filter((name) => !name.includes(' ') && all.has(`${name}ا`))];
    }),
  );
}
