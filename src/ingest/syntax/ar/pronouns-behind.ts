import type { Token } from '../../text/token.ts';
import { endsClause, isComma } from '../boundaries.ts';
import type { Item } from '../item.ts';
import type { Place } from '../position.ts';
import type { Verb } from '../verb.ts';
import type { BeforeVerb } from './before-verb.ts';
import { type Argument, phrasesOf } from './clauses.ts';
import { canBePassive } from './verb-forms.ts';

/** How many items behind a verb a pronoun may take up its topic. */
const TAKEN_UP_REACH = 4;

/** Pronouns behind an Arabic verb, on a preposition or a noun, which take up what was named before it. */
export class PronounsBehind {
  readonly #items: readonly Item[];
  readonly #places: readonly (Place | null)[];
  readonly #tokens: readonly Token[];
  readonly #before: BeforeVerb;

  constructor(items: readonly Item[], places: readonly (Place | null)[], tokens: readonly Token[], before: BeforeVerb) {
    this.#items = items;
    this.#places = places;
    this.#tokens = tokens;
    this.#before = before;
  }

  /** The pronoun, folded, behind the first of these prepositions in the clause of a verb or noun; `null` if there is none. */
  onPreposition(at: number, slots: readonly string[]): string | null {
    for (const item of this.#items.slice(at + 1, at + TAKEN_UP_REACH)) {
      if (endsClause(item) || isComma(item)) return null;
      if (item.kind !== 'WORD' || !item.pronoun || item.word?.slot === undefined || !slots.includes(item.word.slot)) continue;
      return this.#tokens[item.from]?.segmentations.find((one) => one.pronoun !== '')?.pronoun ?? null;
    }
    return null;
  }

  /** «اتهمت فيه السلطات», «قتل فيه ثلاثة»: a preposition with a pronoun right after the verb takes up the noun that it describes. */
  resume(at: number): boolean {
    const next = this.#items[at + 1];
    return next?.kind === 'WORD' && next.word?.class === 'PREPOSITION' && next.pronoun;
  }

  /** «X، ألقي القبض عليه»: a pronoun behind a preposition of the verb's own takes up whom the clause begins with. */
  takeUp(at: number, argument: Argument): boolean {
    const verb = this.#items[at];
    if (verb?.kind !== 'VERB') return false;
    return this.#items.slice(at + 1, at + TAKEN_UP_REACH).some((item) => {
      const slot = item.kind === 'WORD' && item.pronoun ? item.word?.slot : undefined;
      if (slot === undefined || !verb.uses.some((use) => use.predicate?.arguments.to?.includes(slot))) return false;
      const pronouns = this.#tokens[item.from]?.segmentations.flatMap(({ pronoun }) => (pronoun === '' ? [] : [pronoun])) ?? [];
      const phrases = phrasesOf(argument, this.#places);
      return phrases.length === 0 || phrases.some((one) => this.#before.agrees(one, pronouns));
    });
  }

  /** «هجوم اتهمت قوات النظام بشنه»: who is accused of what the verb describes, with ب and a pronoun that takes that up. */
  accuse(verb: Verb, first: Argument): boolean {
    const next = this.#items[(first.at(-1)?.elements.at(-1)?.at ?? this.#items.length) + 1];
    if (next?.kind !== 'WORD' || next.word !== null || !canBePassive(verb)) return false;
    return this.#tokens[next.from]?.segmentations.some(({ particle, pronoun }) => particle === 'ب' && pronoun !== '') ?? false;
  }
}
