const MARKS = /[\p{Mn}\u0640]/gu;
const HAMZA = new Set(['أ', 'إ', 'آ', 'ؤ', 'ئ', 'ء']);

/**
 * Whether a word of a text can be a name that folds alike. Texts drop hamzas but do not add them, and hardly drop the madda:
 * «بأن» is no one of the ألبان, «أفاد» is not آفاد. Compared from the end, so that clitics before the name do not matter.
 */
export function isSpelledAs(written: string, name: string): boolean {
  const [text, wanted] = [written.normalize('NFC').replace(MARKS, ''), name.normalize('NFC').replace(MARKS, '')];
  for (let back = 1; back <= Math.min(text.length, wanted.length); back += 1) {
    const [here, there] = [text.at(-back) ?? '', wanted.at(-back) ?? ''];
    if (here === there) continue;
    if (there === 'آ' || (HAMZA.has(here) && (HAMZA.has(there) || 'اوي'.includes(there)))) return false;
  }
  return true;
}
