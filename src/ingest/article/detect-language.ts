import { franc } from 'franc-min';
import { WasitError } from '../../domain/errors.ts';
import type { Language } from '../../domain/language.ts';

/** So much text decides; more would only cost time. */
const SAMPLE = 2_000;
/** Letters below which the statistics of Latin-script languages are a guess: a text so short is taken for English. */
const LATIN_LETTERS = 60;
/** Letters that Persian, Urdu, Kurdish, Pashto and Uyghur write and Arabic does not; Arabic has a few of them in foreign names. */
const NON_ARABIC_LETTERS = /[پچژگکیےہھۀەٹڈڑںڤڵڕێۆۇۈۋېۍټډړږښڼځڅ]/gu;
const NON_ARABIC_SHARE = 0.015;

/** Languages by the names that the detector gives them (ISO 639-3). */
const READ: Readonly<Record<string, Language>> = { arb: 'ar', eng: 'en' };
const NAMES = new Intl.DisplayNames('en', { type: 'language' });

/**
 * Tells which of the languages that are read a text is in: by its script, then by letter statistics (franc).
 * @throws WasitError BAD_INPUT for any other language
 */
export function detectLanguage(text: string): Language {
  const sample = text.slice(0, SAMPLE);
  const arabic = count(sample, /\p{Script=Arabic}/gu);
  const latin = count(sample, /\p{Script=Latin}/gu);
  const letters = count(sample, /\p{L}/gu);
  if (letters === 0) throw refused('the text has no letters');
  if (arabic + latin < letters / 2) throw refused(`the text seems to be ${nameOf(franc(sample))}`);

  if (arabic >= latin) {
    if (count(sample, NON_ARABIC_LETTERS) < arabic * NON_ARABIC_SHARE) return 'ar';
    const found = franc(sample);
    if (READ[found] === 'ar') return 'ar';
    throw refused(`the text seems to be ${nameOf(found)}`);
  }
  const found = latin < LATIN_LETTERS ? 'eng' : franc(sample);
  if (READ[found] === 'en') return 'en';
  throw refused(`the text seems to be ${nameOf(found)}`);
}

function count(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

function nameOf(code: string): string {
  return code === 'und' ? 'in another language' : `${NAMES.of(code) ?? code} (${code})`;
}

function refused(what: string): WasitError {
  return new WasitError(
    'BAD_INPUT',
    `language: ${what}; articles in Arabic (ar) and English (en) are read. State the language if this is wrong.`,
  );
}
