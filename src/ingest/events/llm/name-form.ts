/** What a name is made of; anything else (markup, braces) is no name. */
const NAME = /^[\p{L}\p{M}\p{N}\p{Cf}\s.,'’‘"“”«»()&/#_:-]+$/u;
const LONGEST_NAME_WORDS = 25;

/** Whether words can be a name that is shown. */
export function isName(words: string): boolean {
  return NAME.test(words) && /\p{L}/u.test(words) && words.split(/\s+/u).length <= LONGEST_NAME_WORDS;
}

/** A name without marks that show nothing or turn the direction of writing, and without those of a hashtag. */
export function plainName(words: string): string {
  return words
    .replace(/[\p{Cf}#]+/gu, '')
    .replace(/[_\s]+/gu, ' ')
    .trim();
}
