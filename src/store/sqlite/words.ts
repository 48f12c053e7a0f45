/** The full-text query for what has all of these folded words (see `searchWords`), each as the beginning of a word. */
export function matchAll(words: readonly string[]): string {
  return words.map((word) => `"${word}"*`).join(' ');
}
