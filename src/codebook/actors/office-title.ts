import type { Office } from '../../domain/actor.ts';
import type { NamesByLanguage, Role, State } from './actor-book.ts';

/**
 * The title of an office from its role and its holder, as headlines write it: a state's office takes the nationality
 * (`foreign-minister` of `egypt`: وزير الخارجية المصري, Egyptian foreign minister), any other stands before or beside the name
 * (`leader` of `hamas`: زعيم حماس, Hamas leader).
 * @param state the state that `names` belong to, if it is one
 */
export function officeTitle(role: Role, names: NamesByLanguage, state: State | undefined): Office['title'] {
  const [arRole = '', enRole = ''] = [role.names.ar[0], role.names.en[0]];
  const [arName = '', enName = ''] = [names.ar[0], names.en[0]];
  if (state !== undefined) {
    const nationality = state.nationality.ar[0] ?? arName;
    return { ar: `${definite(arRole)} ${definite(nationality)}`, en: `${state.nationality.en[0] ?? enName} ${enRole}` };
  }
  return { ar: isDefinite(arRole) ? `${arRole} في ${arName}` : `${arRole} ${arName}`, en: `${enName} ${enRole}` };
}

/** A construct whose last part has the article (وزير الخارجية) is definite already. */
function isDefinite(phrase: string): boolean {
  return phrase.split(' ').some((word, index) => index > 0 && /^(ال|لل)/u.test(word));
}

function definite(phrase: string): string {
  if (isDefinite(phrase)) return phrase;
  return phrase
    .split(' ')
    .map((word) => (word.startsWith('ال') ? word : `ال${word}`))
    .join(' ');
}
