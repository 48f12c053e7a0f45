import { fold } from '../../../domain/fold.ts';
import type { Span } from '../../../domain/span.ts';

const SPACE = /\s/u;
const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** What Arabic writes onto the beginning of a name: و ف, ب ل ك, ال. */
const PROCLITICS = /^[وف]?[بلك]?(?:ال)?$/u;
const LONGEST_PROCLITICS = 4;

/**
 * Parts of a text in which words are found whatever their spelling (see `fold`) and spacing, and with the offsets that
 * they have in the text itself.
 */
export class FoldedText {
  readonly #folded: string;
  /** For each code unit of the folded text, what it stands for in the text. */
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  /** @param parts in the order of the text; a match may run from one into the next */
  constructor(text: string, parts: readonly Span[]) {
    let folded = '';
    const starts: number[] = [];
    const ends: number[] = [];
    const add = (characters: string, start: number, end: number) => {
      folded += characters;
      for (let unit = 0; unit < characters.length; unit += 1) {
        starts.push(start);
        ends.push(end);
      }
    };
    for (const part of parts) {
      if (folded !== '' && !folded.endsWith(' ')) add(' ', part.start, part.start);
      let at = part.start;
      for (const character of text.slice(part.start, part.end)) {
        const end = at + character.length;
        if (SPACE.test(character)) {
          if (!folded.endsWith(' ')) add(' ', at, end);
        } else {
          const plain = fold(character);
          // Marks that folding drops belong to the letter before them.
          if (plain === '' && ends.at(-1) === at) ends[ends.length - 1] = end;
          add(plain, at, end);
        }
        at = end;
      }
    }
    this.#folded = folded;
    this.#starts = starts;
    this.#ends = ends;
  }

  /**
   * The places where words stand, in the order of the text.
   * @param within only inside this stretch of the text
   * @param proclitics whether Arabic particles may be written onto the first word
   */
  find(words: string, { within, proclitics = false }: { within?: Span; proclitics?: boolean } = {}): readonly Span[] {
    const wanted = foldWords(words);
    const found: Span[] = [];
    if (!WORD_CHARACTER.test(wanted)) return found;
    for (let at = this.#folded.indexOf(wanted); at !== -1; at = this.#folded.indexOf(wanted, at + 1)) {
      const [start, end] = [this.#starts[at] ?? 0, this.#ends[at + wanted.length - 1] ?? 0];
      if (within !== undefined && (start < within.start || end > within.end)) continue;
      if (this.#beginsWord(at, proclitics) && this.#endsWord(at + wanted.length)) found.push({ start, end });
    }
    return found;
  }

  #beginsWord(at: number, proclitics: boolean): boolean {
    if (!WORD_CHARACTER.test(this.#folded[at] ?? '')) return true;
    let from = at;
    while (from > 0 && at - from <= LONGEST_PROCLITICS && WORD_CHARACTER.test(this.#folded[from - 1] ?? '')) from -= 1;
    return from === at || (proclitics && PROCLITICS.test(this.#folded.slice(from, at)));
  }

  #endsWord(at: number): boolean {
    return !WORD_CHARACTER.test(this.#folded[at - 1] ?? '') || !WORD_CHARACTER.test(this.#folded[at] ?? '');
  }
}

/** Words folded as the text is: character by character, single spaces. */
export function foldWords(words: string): string {
  return Array.from(words, (character) => (SPACE.test(character) ? ' ' : fold(character)))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
}
