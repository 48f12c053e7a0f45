import type { WordClass } from '../../lexicon/word-classes.ts';
import type { Token } from '../../text/token.ts';
import type { ActorIndex } from '../actor-index.ts';
import { type ArabicWords, LONGEST_NAME, QUOTES } from './words.ts';

/** Names in quotes and brackets beside a noun: «حركة "حماس"», «شركة "…"», «(قسد)». */
export class ArabicQuotes {
  readonly #index: ActorIndex;
  readonly #tokens: readonly Token[];
  readonly #classes: readonly (WordClass | null)[];
  readonly #words: ArabicWords;

  constructor(index: ActorIndex, tokens: readonly Token[], classes: readonly (WordClass | null)[], words: ArabicWords) {
    this.#index = index;
    this.#tokens = tokens;
    this.#classes = classes;
    this.#words = words;
  }

  /** «حركة "حماس"»: a name in quotes right after its noun. */
  quotedName(at: number): { actor: string; to: number } | null {
    const open = this.#tokens[at];
    if (open === undefined || !QUOTES.has(open.text)) return null;
    const match = this.#index.names.match(
      this.#tokens,
      at + 1,
      (entry, first) => entry.use !== 'SHORT' && !first.conjunction && first.particle === '',
    );
    const [entry] = match?.values ?? [];
    if (match === null || entry === undefined) return null;
    const close = this.#tokens[at + 1 + match.length];
    return close !== undefined && QUOTES.has(close.text)
      ? { actor: entry.actor, to: this.#words.afterNationality(at + 2 + match.length) }
      : null;
  }

  /** «حزب "العمال الكردستاني"»: a name of the codebook of which the noun before the quotes is a part. */
  partlyQuoted(at: number, open: number): { readonly actor: string; readonly to: number } | null {
    const inside = this.quotedWords(open);
    if (inside === null) return null;
    const words = [...this.#tokens.slice(at, open), ...this.#tokens.slice(open + 1, inside.to - 1)];
    const match = this.#index.names.match(words, 0, (entry, _, length) => entry.use === 'FULL' && length === words.length);
    const [entry] = match?.values ?? [];
    return entry === undefined ? null : { actor: entry.actor, to: inside.to };
  }

  /** «شركة "…"»: words in quotes that are no sentence and no name of the codebook. */
  quotedWords(at: number): { readonly name: string; readonly to: number } | null {
    if (!QUOTES.has(this.#tokens[at]?.text ?? '') || this.#tokens[at]?.text === '(') return null;
    let to = at + 1;
    while (this.#tokens[to]?.pos === 'X' && this.#classes[to] === null && !this.#words.isVerb(to)) to += 1;
    const length = to - at - 1;
    const closed = QUOTES.has(this.#tokens[to]?.text ?? '');
    return closed && length > 0 && length <= LONGEST_NAME ? { name: this.#words.written(at + 1, to), to: to + 1 } : null;
  }

  /** «(قسد)» behind a name of the same actor: the token behind it. */
  afterShortForm(at: number, actor: string): number {
    if (this.#tokens[at]?.text !== '(') return at;
    const match = this.#index.names.match(this.#tokens, at + 1, (entry) => entry.actor === actor);
    return match !== null && this.#tokens[at + 1 + match.length]?.text === ')' ? at + match.length + 2 : at;
  }
}
