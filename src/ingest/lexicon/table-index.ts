import type { Issue } from '../../codebook/issues.ts';
import type { Lexicon } from '../../codebook/lexicon/load-lexicon.ts';
import type { TableClass, TableVerb } from '../../codebook/lexicon/talks.ts';
import type { ChannelWords, ThirdPartyWords } from '../../codebook/lexicon/third-parties.ts';
import type { Language } from '../../domain/language.ts';
import { FORMS_OF } from './forms-of.ts';
import { PhraseIndex } from './phrase-index.ts';
import { type FormUse, PLAIN_USE } from './word-forms.ts';

/** How a word is written that says what is done: as a verb, as its noun, or as an expression that is not inflected. */
export type Wording = 'VERB' | 'NOUN' | 'PHRASE';

/** A word that says what is done at the table, or what a third party does there. */
export interface TableWord<T> {
  readonly entry: T;
  readonly wording: Wording;
  /** What stands behind the noun of a verb of several words that is parted ("broke the talks off"), folded; empty if it is not. */
  readonly rest: readonly string[];
  readonly use: FormUse;
}

/** A noun of the table, or a verb that says the same in a content. */
export interface TableNounWord {
  readonly class: TableClass;
  readonly verb: boolean;
}

/** What the words of one language say of talks: acts, third parties, channels and issues. */
export interface TableIndex {
  readonly actVerbs: PhraseIndex<TableWord<TableVerb>>;
  /** Verbal nouns and expressions. */
  readonly acts: PhraseIndex<TableWord<TableVerb>>;
  readonly nouns: PhraseIndex<TableNounWord>;
  readonly thirdVerbs: PhraseIndex<TableWord<ThirdPartyWords>>;
  /** Words before, behind and for who takes part without being a party. */
  readonly before: PhraseIndex<ThirdPartyWords>;
  readonly behind: PhraseIndex<ThirdPartyWords>;
  readonly thirdNouns: PhraseIndex<ThirdPartyWords>;
  readonly channels: PhraseIndex<ChannelWords>;
  readonly issues: PhraseIndex<string>;
  /** Folded words of which a third party's verb asks for one behind it, without article. */
  readonly companions: ReadonlyMap<ThirdPartyWords, ReadonlySet<string>>;
  /** The folded words of a phrase of the lexicon. */
  words(phrase: string): readonly string[];
}

/** Files what the lexicon of one language knows of talks. */
export function buildTableIndex(lexicon: Lexicon, issues: readonly Issue[], language: Language): TableIndex {
  const forms = FORMS_OF[language];
  const index = {
    actVerbs: new PhraseIndex<TableWord<TableVerb>>('EXACT', true),
    acts: new PhraseIndex<TableWord<TableVerb>>('ANY', true),
    nouns: new PhraseIndex<TableNounWord>('ANY', true),
    thirdVerbs: new PhraseIndex<TableWord<ThirdPartyWords>>('EXACT', true),
    before: new PhraseIndex<ThirdPartyWords>('ANY', false),
    behind: new PhraseIndex<ThirdPartyWords>('ANY', false),
    thirdNouns: new PhraseIndex<ThirdPartyWords>('ANY', true),
    channels: new PhraseIndex<ChannelWords>('ANY', false),
    issues: new PhraseIndex<string>('ANY', true),
  };
  const fileVerbs = <T>(to: PhraseIndex<TableWord<T>>, verbs: readonly string[] = [], entry: T) => {
    for (const { words, use } of verbs.flatMap((verb) => forms.verb(verb))) {
      const word = { entry, wording: 'VERB', use } as const;
      const [first = '', ...rest] = words;
      to.add(words, { ...word, rest: [] });
      if (rest.length > 0) to.add([first], { ...word, rest });
    }
  };
  const nounForms = (nouns: readonly string[] = []) => nouns.flatMap((noun) => forms.noun(noun).map(({ words }) => ({ words, noun })));
  for (const entry of lexicon.tableVerbs) {
    fileVerbs(index.actVerbs, entry.verbs, entry);
    const word = { entry, rest: [], use: PLAIN_USE };
    for (const { words, noun } of nounForms(entry.nouns)) index.acts.add(words, { ...word, wording: 'NOUN' }, noun);
    for (const phrase of entry.phrases ?? []) index.acts.add(forms.phrase(phrase), { ...word, wording: 'PHRASE' }, phrase);
  }
  for (const entry of lexicon.tableNouns) {
    for (const { words, noun } of nounForms(entry.words)) index.nouns.add(words, { class: entry.class, verb: false }, noun);
    for (const { words } of (entry.verbs ?? []).flatMap((verb) => forms.verb(verb)))
      index.nouns.add(words, { class: entry.class, verb: true });
  }
  for (const entry of lexicon.thirdParties) {
    fileVerbs(index.thirdVerbs, entry.verbs, entry);
    for (const phrase of entry.before ?? []) index.before.add(forms.phrase(phrase), entry);
    for (const phrase of entry.behind ?? []) index.behind.add(forms.phrase(phrase), entry);
    for (const { words, noun } of nounForms(entry.nouns)) index.thirdNouns.add(words, entry, noun);
  }
  for (const entry of lexicon.channels) for (const phrase of entry.words) index.channels.add(forms.phrase(phrase), entry, phrase);
  for (const { id, words: listed } of issues) for (const { words, noun } of nounForms(listed[language])) index.issues.add(words, id, noun);
  const companions = new Map(
    lexicon.thirdParties.map((one) => [one, new Set((one.with ?? []).map((word) => forms.bare(forms.phrase(word).join(' '))))]),
  );
  return { ...index, companions, words: forms.phrase };
}
