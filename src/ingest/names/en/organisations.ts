import type { Role } from '../../../codebook/actors/actor-book.ts';
import type { Token } from '../../text/token.ts';
import { writtenName } from '../written-name.ts';
import type { EnglishWords } from './words.ts';

/** Small words within a name. */
const WITHIN: ReadonlySet<string> = new Set(['of', 'for', 'and', '&']);
/** Small words behind the noun that says what is called so: "Council of Ex-Muslims". */
const HEADED: ReadonlySet<string> = new Set(['of', 'for', 'on', 'against']);
const LONGEST_NAME = 9;

/** An organisation as a text names it. `role`: the noun in its name that says what it is. */
export interface OrganisationName {
  readonly name: string;
  readonly role: Role;
  readonly to: number;
}

/**
 * "Freedom and Justice Party", "Office of Development Effectiveness": words with capitals around a noun that says what is
 * called so; the last such noun counts. Roles alone ("Interior Ministry") are no names.
 * @param from where the name begins, with the nationality that it contains ("Iraqi Communist Party")
 * @param at where its other words begin
 */
export function organisationName(tokens: readonly Token[], from: number, at: number, words: EnglishWords): OrganisationName | null {
  let role: Role | undefined;
  let own = 0;
  let ownToHead = 0;
  let head = at;
  for (let to = at; to - from < LONGEST_NAME; ) {
    const body = words.bodyAt(to);
    if (body !== null) {
      [role] = body.values;
      to += body.length;
      head = to;
      ownToHead = own;
    } else if (words.isNamePart(to)) {
      own += 1;
      to += 1;
    } else if (to > at && WITHIN.has(tokens[to]?.norm ?? '') && (words.isNamePart(to + 1) || words.bodyAt(to + 1) !== null)) to += 1;
    else break;
  }
  if (role === undefined) return null;
  let end = head;
  if (HEADED.has(tokens[head]?.norm ?? '')) {
    let to = tokens[head + 1]?.norm === 'the' ? head + 2 : head + 1;
    while (words.isNamePart(to) || (WITHIN.has(tokens[to]?.norm ?? '') && words.isNamePart(to - 1) && words.isNamePart(to + 1))) {
      to += 1;
      end = to;
      ownToHead += 1;
    }
  }
  return ownToHead === 0 ? null : { name: writtenName(tokens.slice(from, end)), role, to: end };
}
