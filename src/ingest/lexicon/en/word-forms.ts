import { analyseEnglish } from '../../text/en/analyse.ts';
import { inflectEnglishVerb } from '../../text/en/inflect-verb.ts';
import { PLAIN_USE, type WordForms } from '../word-forms.ts';

/** English verbs are found by dictionary form and in their regular forms, nouns in singular and plural. The lexicon lists no other forms. */
export const ENGLISH_FORMS: WordForms = {
  phrase,
  verb(verb) {
    const [first = '', ...rest] = phrase(verb);
    const written = inflectEnglishVerb(first).map((form) => [form, ...rest]);
    const forms = new Map([...written, lemmas(verb)].map((words) => [words.join(' '), words]));
    return [...forms.values()].map((words) => ({ words, use: PLAIN_USE }));
  },
  plainVerb: () => [],
  participle: () => [],
  noun: (noun) => [noun, `${noun}${/(?:s|x|ch|sh)$/.test(noun) ? 'es' : 's'}`].map((form) => ({ words: phrase(form), use: PLAIN_USE })),
  bare: (word) => word,
  isDefinite: () => false,
  isFunctionWord: () => true,
};

function tokensOf(phrase: string) {
  return analyseEnglish(phrase, 0, phrase.length, false).flatMap((sentence) => sentence.tokens);
}

function phrase(words: string): readonly string[] {
  return tokensOf(words).map((token) => token.norm);
}

/** "be prepared to": be, prepare, to. */
function lemmas(phrase: string): readonly string[] {
  return tokensOf(phrase).map((token) => token.lemma);
}
