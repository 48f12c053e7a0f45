import type { Language } from '../../domain/language.ts';
import { tokeniseArabic } from '../text/ar/tokenise.ts';
import { analyseEnglish } from '../text/en/analyse.ts';

/** The folded words of a phrase of the codebook, parted as the words of a text in that language are. */
export function phraseWords(phrase: string, language: Language): readonly string[] {
  const tokens =
    language === 'ar'
      ? tokeniseArabic(phrase, 0, phrase.length)
      : analyseEnglish(phrase, 0, phrase.length, false).flatMap((sentence) => sentence.tokens);
  return tokens.map((token) => token.norm);
}

/** The folded dictionary forms of the words of an English phrase ("be prepared to": be, prepare, to). */
export function phraseLemmas(phrase: string): readonly string[] {
  return analyseEnglish(phrase, 0, phrase.length, false).flatMap((sentence) => sentence.tokens.map((token) => token.lemma));
}
