import type { Issue } from '../../codebook/issues.ts';
import type { Cue, DateSign, DateWord, FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Lexicon } from '../../codebook/lexicon/load-lexicon.ts';
import type { OtherMatter } from '../../codebook/lexicon/other-matters.ts';
import type { Predicate, Trigger } from '../../codebook/lexicon/predicate.ts';
import type { Carrier, HeadClass, PlainVerb, Report } from '../../codebook/lexicon/schemas.ts';
import { fold } from '../../domain/fold.ts';
import type { Language } from '../../domain/language.ts';
import { FORMS_OF } from './forms-of.ts';
import { PhraseIndex } from './phrase-index.ts';
import { buildTableIndex, type TableIndex } from './table-index.ts';
import type { FormUse, WordForms } from './word-forms.ts';

/** What a word of the lexicon can be in a sentence. */
export interface WordUse extends FormUse {
  readonly predicate: Predicate | null;
  readonly carrier: Carrier | null;
  readonly report: Report | null;
  /** Set where its predicate has found none of the words that it asks for: it counts if whom it is done to is an actor. */
  readonly needsWhom?: boolean;
}

type Meaning = Pick<WordUse, 'predicate' | 'carrier' | 'report'>;

/** What a word means that neither names, carries nor cites an event. */
export const NO_MEANING: Meaning = { predicate: null, carrier: null, report: null };

/** The lexicon of one language, ready to be found in a text. */
export interface WordIndex extends Pick<WordForms, 'bare' | 'isFunctionWord'> {
  readonly verbs: PhraseIndex<WordUse>;
  readonly nouns: PhraseIndex<WordUse>;
  /** Prepositions that name a source ("according to"). */
  readonly citations: PhraseIndex<Report>;
  readonly cues: PhraseIndex<Cue>;
  readonly functionWords: PhraseIndex<FunctionWord>;
  readonly dateWords: PhraseIndex<DateWord>;
  /** Folded words by what they say of a date. */
  readonly dateSigns: ReadonlyMap<DateSign['sign'], ReadonlySet<string>>;
  /** Fixed phrases, and whether each is one only with its article: «الاتفاق النووي» is a name, «اتفاق نووي» a new agreement. */
  readonly inert: PhraseIndex<boolean>;
  /** Words of matters that are no politics. */
  readonly otherMatters: PhraseIndex<OtherMatter>;
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
  readonly table: TableIndex;
}

/** Files every word of a lexicon in the forms in which texts have it. */
export function buildWordIndex(lexicon: Lexicon, issues: readonly Issue[], language: Language): WordIndex {
  const index = {
    verbs: new PhraseIndex<WordUse>('EXACT', true),
    nouns: new PhraseIndex<WordUse>('ANY', true),
    citations: new PhraseIndex<Report>('ANY', false),
    cues: new PhraseIndex<Cue>('ANY', false),
    functionWords: new PhraseIndex<FunctionWord>('EXACT', true),
    dateWords: new PhraseIndex<DateWord>('EXACT', false),
    inert: new PhraseIndex<boolean>('ANY', false),
    otherMatters: new PhraseIndex<OtherMatter>('ANY', false),
    heads: new PhraseIndex<ReadonlySet<HeadClass>>('ANY', true),
    toward: new PhraseIndex<Predicate>('ANY', false),
  };
  const forms = FORMS_OF[language];
  const words = (phrase: string) => forms.phrase(phrase);
  const addWords = ({ verbs = [], nouns = [], participles = [] }: Trigger, meaning: Meaning) => {
    const verbForms = [...verbs.flatMap((verb) => forms.verb(verb)), ...participles.flatMap((one) => forms.participle(one))];
    for (const form of verbForms) index.verbs.add(form.words, { ...meaning, ...form.use });
    for (const noun of nouns) for (const form of forms.noun(noun)) index.nouns.add(form.words, { ...meaning, ...form.use }, noun);
  };
  const addPlainVerbs = ({ verbs, nounLike }: PlainVerb) => {
    for (const form of verbs.flatMap((verb) => forms.plainVerb(verb, nounLike === true)))
      index.verbs.add(form.words, { ...NO_MEANING, ...form.use });
  };
  for (const predicate of lexicon.predicates) addWords(predicate.trigger, { ...NO_MEANING, predicate });
  for (const entry of lexicon.plainVerbs) addPlainVerbs(entry);
  for (const carrier of lexicon.carriers) addWords(carrier, { ...NO_MEANING, carrier });
  for (const report of lexicon.reports) {
    addWords(report, { ...NO_MEANING, report });
    for (const phrase of report.prepositions ?? []) index.citations.add(words(phrase), report);
  }
  const entries = [...lexicon.predicates.map((one) => one.trigger), ...lexicon.carriers, ...lexicon.reports, ...lexicon.plainVerbs];
  const known = new Set(entries.flatMap((one) => one.verbs ?? []));
  const ofTalks = [...lexicon.tableVerbs, ...lexicon.thirdParties].flatMap((one) => one.verbs ?? []);
  addPlainVerbs({ verbs: [...new Set(ofTalks)].filter((verb) => !known.has(verb)), reason: 'words of talks' });
  for (const cue of lexicon.cues) for (const phrase of cue.words) index.cues.add(words(phrase), cue);
  for (const word of lexicon.functionWords) for (const phrase of word.words) index.functionWords.add(words(phrase), word);
  for (const date of lexicon.dateWords) for (const phrase of date.words) index.dateWords.add(words(phrase), date);
  for (const head of lexicon.heads) {
    const classes = new Set(head.as);
    for (const word of head.words) index.heads.add(words(word), classes, word);
  }
  for (const inert of lexicon.inertPhrases) for (const phrase of inert.words) index.inert.add(words(phrase), forms.isDefinite(phrase));
  for (const matter of lexicon.otherMatters)
    for (const form of matter.words.flatMap((noun) => forms.noun(noun))) index.otherMatters.add(form.words, matter);
  for (const predicate of lexicon.predicates)
    for (const phrase of predicate.arguments.toward ?? []) index.toward.add(words(phrase), predicate);
  const beside = (listed: (predicate: Predicate) => readonly string[] | undefined) =>
    new Map(lexicon.predicates.map((one) => [one, new Set((listed(one) ?? []).map((word) => forms.bare(fold(word))))]));
  return {
    ...index,
    bare: forms.bare,
    isFunctionWord: forms.isFunctionWord,
    table: buildTableIndex(lexicon, issues, language),
    dateSigns: new Map(lexicon.dateSigns.map((one) => [one.sign, new Set(one.words.map(fold))])),
    companions: beside((one) => one.requires.with),
    strangers: beside((one) => one.requires.without),
    witnesses: beside((one) => one.requires.beside),
  };
}
