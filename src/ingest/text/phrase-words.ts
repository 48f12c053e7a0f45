import type { Language } from '../../domain/language.ts';
import { tokeniseArabic } from './ar/tokenise.ts';
import { analyseEnglish } from './en/analyse.ts';

/** The folded words of a phrase of the codebook, parted as the words of a text in that language are. */
export function phraseWords(phrase: string, language: Language): readonly string[] {
  const tokens =
    language === 'ar'
      ? tokeniseArabic(phrase, 0, phrase.length)
      : analyseEnglish(phrase, 0, phrase.length, false).flatMap((sentence) => sentence.tokens);
  return tokens.map((token) => token.norm);
}
