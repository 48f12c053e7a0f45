import { fold } from '../../../domain/fold.ts';
import type { Span } from '../../../domain/span.ts';

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
const WITHIN_WORD = /[\p{M}\p{Cf}\u0640]/u;
const BLANK = ' ';
/** What Arabic writes onto the beginning of a name (و ف, ب ل ك, ال), and what of it takes the place of the name's own ال. */
const PROCLITICS = /^[وف]?[بلك]?(?:ال)?$/u;
const PROCLITICS_FOR_ARTICLE = /^[وف]?لل$/u;
const ARTICLE = 'ال';

export interface FindOptions {
  /** Only inside this stretch of the text. */
  readonly within?: Span;
  /** Whether Arabic particles may be written onto the first word. */
  readonly proclitics?: boolean;
}

/**
 * Parts of a text in which words are found whatever their spelling (see `fold`), spacing and punctuation (hashtags and quotes
 * among it), and with the offsets that they have in the text itself.
 */
export class FoldedText {
  readonly #folded: string;
  /** For each code unit of the folded text, what it stands for in the text. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** @param parts in the order of the text; a match may run from one into the next */
  constructor(text: string, parts: readonly Span[]) {
    let folded = BLANK;
    const starts: number[] = [0];
    const ends: number[] = [0];
    const add = (characters: string, start: number, end: number) => {
      folded += characters;
      for (let unit = 0; unit < characters.length; unit += 1) {
        starts.push(start);
        ends.push(end);
      }
    };
    for (const part of parts) {
      if (!folded.endsWith(BLANK)) add(BLANK, part.start, part.start);
      let at = part.start;
      for (const character of text.slice(part.start, part.end)) {
        const end = at + character.length;
        const plain = foldCharacter(character);
        // Marks that folding drops belong to the letter before them.
        if (plain === '' && ends.at(-1) === at) ends[ends.length - 1] = end;
        if (plain !== BLANK || !folded.endsWith(BLANK)) add(plain, at, end);
        at = end;
      }
    }
    this.#folded = folded + BLANK;
    this.#starts = starts;
    this.#ends = ends;
  }

  /** The places where words stand, in the order of the text. */
  find(words: string, { within, proclitics = false }: FindOptions = {}): readonly Span[] {
    const wanted = foldWords(words);
    if (wanted === '') return [];
    const found = this.#places(wanted, proclitics ? PROCLITICS : null);
    if (proclitics && wanted.startsWith(ARTICLE)) found.push(...this.#places(wanted.slice(ARTICLE.length), PROCLITICS_FOR_ARTICLE));
    return found
      .filter(({ start, end }) => within === undefined || (start >= within.start && end <= within.end))
      .sort((a, b) => a.start - b.start);
  }

  /** @param before what may stand before it in the same word; `null` for nothing */
  #places(wanted: string, before: RegExp | null): Span[] {
    const found: Span[] = [];
    for (let at = this.#folded.indexOf(wanted); at !== -1; at = this.#folded.indexOf(wanted, at + 1)) {
      const begin = this.#folded.lastIndexOf(BLANK, at - 1) + 1;
      const last = at + wanted.length - 1;
      if (this.#folded[last + 1] !== BLANK || !(before ?? /^$/u).test(this.#folded.slice(begin, at))) continue;
      found.push({ start: this.#starts[at] ?? 0, end: this.#ends[last] ?? 0 });
    }
    return found;
  }
}

/** Words folded as the text is: character by character, with single blanks between them. */
export function foldWords(words: string): string {
  return Array.from(words, foldCharacter).join('').replace(/ +/gu, BLANK).trim();
}

function foldCharacter(character: string): string {
  if (WORD_CHARACTER.test(character)) return fold(character);
  return WITHIN_WORD.test(character) ? '' : BLANK;
}
