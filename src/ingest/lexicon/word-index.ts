import type { Cue, DateWord, FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Lexicon } from '../../codebook/lexicon/load-lexicon.ts';
import type { Predicate, Trigger } from '../../codebook/lexicon/predicate.ts';
import type { Carrier, HeadClass, PlainVerb, Report } from '../../codebook/lexicon/schemas.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { inflectParticiple } from '../text/ar/inflect-verb.ts';
import { inflectEnglishVerb } from '../text/en/inflect-verb.ts';
import { eventVerbForms, plainVerbForms } from './ar/verb-forms.ts';
import { PhraseIndex } from './phrase-index.ts';
import { phraseLemmas, phraseWords } from './phrase-words.ts';

/** What a word of the lexicon can be in a sentence. */
export interface WordUse {
  readonly predicate: Predicate | null;
  readonly carrier: Carrier | null;
  readonly report: Report | null;
  readonly tense: 'PAST' | 'PRESENT' | null;
  /** An Arabic past without ending or dual, which is often written like a noun («قصف» bombed, bombing; «هجوما»). */
  readonly nounLike: boolean;
  /** Whether it is the past of two («قتلا»), which is spelled as a noun in the accusative («قصفا»). */
  readonly dual?: boolean;
  /** An Arabic form that says that several people do it. */
  readonly plural: boolean;
  /** An Arabic form that agrees with a feminine subject. */
  readonly feminine: boolean;
  /** An Arabic form of the first person plural. */
  readonly first?: boolean;
  /** An Arabic form that is spelled so before a pronoun alone. */
  readonly bound?: boolean;
  /** An Arabic participle in the accusative, which goes on with the subject of the clause before. */
  readonly participle?: boolean;
  /** Set where its predicate has found none of the words that it asks for: it counts if whom it is done to is an actor. */
  readonly needsWhom?: boolean;
}

type Meaning = Pick<WordUse, 'predicate' | 'carrier' | 'report'>;

/** What a word means that neither names, carries nor cites an event. */
export const NO_MEANING: Meaning = { predicate: null, carrier: null, report: null };

/** The lexicon of one language, ready to be found in a text. */
export interface WordIndex {
  readonly verbs: PhraseIndex<WordUse>;
  readonly nouns: PhraseIndex<WordUse>;
  /** Prepositions that name a source ("according to"). */
  readonly citations: PhraseIndex<Report>;
  readonly cues: PhraseIndex<Cue>;
  readonly functionWords: PhraseIndex<FunctionWord>;
  readonly dateWords: PhraseIndex<DateWord>;
  /** Fixed phrases, and whether each is one only with its article: «الاتفاق النووي» is a name, «اتفاق نووي» a new agreement. */
  readonly inert: PhraseIndex<boolean>;
  /** Folded words that a predicate asks for beside its verb, without article. */
  readonly companions: ReadonlyMap<Predicate, ReadonlySet<string>>;
  /** Folded words beside which a predicate is not meant, without article. */
  readonly strangers: ReadonlyMap<Predicate, ReadonlySet<string>>;
  /** What Arabic nouns are to whom their genitive names. */
  readonly heads: PhraseIndex<ReadonlySet<HeadClass>>;
  /** Folded words of which a predicate needs one near, without article. */
  readonly witnesses: ReadonlyMap<Predicate, ReadonlySet<string>>;
  /** Words that lead from a predicate to whom it is directed at. */
  readonly toward: PhraseIndex<Predicate>;
}

/** Files every word of a lexicon. English nouns are filed by dictionary form, English verbs in their regular and Arabic verbs in all their written forms. */
export function buildWordIndex(lexicon: Lexicon, language: Language): WordIndex {
  const index = {
    verbs: new PhraseIndex<WordUse>('EXACT', true),
    nouns: new PhraseIndex<WordUse>('ANY', true),
    citations: new PhraseIndex<Report>('ANY', false),
    cues: new PhraseIndex<Cue>('ANY', false),
    functionWords: new PhraseIndex<FunctionWord>('EXACT', true),
    dateWords: new PhraseIndex<DateWord>('EXACT', false),
    inert: new PhraseIndex<boolean>('ANY', false),
    heads: new PhraseIndex<ReadonlySet<HeadClass>>('ANY', true),
    toward: new PhraseIndex<Predicate>('ANY', false),
  };
  const words = (phrase: string) => phraseWords(phrase, language);
  const addVerbs = (verbs: readonly string[] | undefined, use: Meaning) => {
    for (const verb of verbs ?? []) {
      if (language === 'en') {
        const [first = '', ...rest] = words(verb);
        const written = inflectEnglishVerb(first).map((form) => [form, ...rest]);
        const forms = new Map([...written, phraseLemmas(verb)].map((form) => [form.join(' '), form]));
        for (const form of forms.values()) index.verbs.add(form, { ...use, tense: null, nounLike: false, plural: false, feminine: false });
      } else {
        for (const form of eventVerbForms(verb)) index.verbs.add([form.form], { ...use, ...form });
      }
    }
  };
  const addParticiples = (participles: readonly string[] | undefined, use: Meaning) => {
    for (const participle of participles ?? [])
      for (const form of inflectParticiple(participle))
        index.verbs.add([form.form], { ...use, ...form, tense: 'PRESENT', nounLike: false, participle: true });
  };
  const addPlainVerbs = ({ verbs, nounLike }: PlainVerb) => {
    for (const verb of verbs)
      for (const form of plainVerbForms(verb, nounLike === true)) index.verbs.add([form.form], { ...NO_MEANING, ...form });
  };
  const addNouns = (nouns: readonly string[] | undefined, use: Meaning) => {
    for (const noun of nouns ?? []) {
      const forms = language === 'en' ? [noun, `${noun}${/(?:s|x|ch|sh)$/.test(noun) ? 'es' : 's'}`] : [noun];
      for (const form of forms)
        index.nouns.add(words(form), { ...use, tense: null, nounLike: false, plural: false, feminine: false }, noun);
    }
  };
  const addWords = ({ verbs, nouns, participles }: Trigger, use: Meaning) => {
    addVerbs(verbs, use);
    addNouns(nouns, use);
    addParticiples(participles, use);
  };
  for (const predicate of lexicon.predicates) addWords(predicate.trigger, { ...NO_MEANING, predicate });
  for (const entry of lexicon.plainVerbs) addPlainVerbs(entry);
  for (const carrier of lexicon.carriers) addWords(carrier, { ...NO_MEANING, carrier });
  for (const report of lexicon.reports) {
    addWords(report, { ...NO_MEANING, report });
    for (const phrase of report.prepositions ?? []) index.citations.add(words(phrase), report);
  }
  for (const cue of lexicon.cues) for (const phrase of cue.words) index.cues.add(words(phrase), cue);
  for (const word of lexicon.functionWords) for (const phrase of word.words) index.functionWords.add(words(phrase), word);
  for (const date of lexicon.dateWords) for (const phrase of date.words) index.dateWords.add(words(phrase), date);
  for (const head of lexicon.heads) {
    const classes = new Set(head.as);
    for (const word of head.words) index.heads.add(words(word), classes, word);
  }
  for (const inert of lexicon.inertPhrases) for (const phrase of inert.words) index.inert.add(words(phrase), phrase.startsWith('ال'));
  for (const predicate of lexicon.predicates)
    for (const phrase of predicate.arguments.toward ?? []) index.toward.add(words(phrase), predicate);
  const beside = (listed: (predicate: Predicate) => readonly string[] | undefined) =>
    new Map(lexicon.predicates.map((one) => [one, new Set((listed(one) ?? []).map((word) => bare(fold(word))))]));
  return {
    ...index,
    companions: beside((one) => one.requires.with),
    strangers: beside((one) => one.requires.without),
    witnesses: beside((one) => one.requires.beside),
  };
}

/** A folded Arabic word without its article, so that companions are found with and without. */
export function bare(word: string): string {
  return word.length > 3 && word.startsWith('ال') ? word.slice(2) : word;
}
