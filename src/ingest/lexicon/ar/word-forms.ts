import { inflectParticiple } from '../../text/ar/inflect-verb.ts';
import { tokeniseArabic } from '../../text/ar/tokenise.ts';
import { PLAIN_USE, type WordForm, type WordForms } from '../word-forms.ts';
import { isFunctionWord } from './function-words.ts';
import { type ArabicVerbForm, eventVerbForms, plainVerbForms } from './verb-forms.ts';

const ARTICLE = 'ال';

/** Arabic verbs are found in all their written forms, nouns as they are listed: clitics are taken off the text's words. */
export const ARABIC_FORMS: WordForms = {
  phrase,
  verb: (verb) => eventVerbForms(verb).map(verbForm),
  plainVerb: (verb, nounLike) => plainVerbForms(verb, nounLike).map(verbForm),
  participle: (participle) =>
    inflectParticiple(participle).map(({ form, ...use }) => ({
      words: [form],
      use: { ...use, tense: 'PRESENT', nounLike: false, participle: true },
    })),
  noun: (noun) => [{ words: phrase(noun), use: PLAIN_USE }],
  bare: (word) => (word.length > 3 && word.startsWith(ARTICLE) ? word.slice(ARTICLE.length) : word),
  isDefinite: (phrase) => phrase.startsWith(ARTICLE),
  isFunctionWord,
};

function phrase(words: string): readonly string[] {
  return tokeniseArabic(words, 0, words.length).map((token) => token.norm);
}

function verbForm({ form, ...use }: ArabicVerbForm): WordForm {
  return { words: [form], use };
}
