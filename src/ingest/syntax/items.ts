import type { FunctionWord } from '../../codebook/lexicon/function-words.ts';
import type { Predicate } from '../../codebook/lexicon/predicate.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { PhraseMatch } from '../lexicon/phrase-index.ts';
import type { WordClass } from '../lexicon/word-classes.ts';
import { bare, NO_MEANING, type WordIndex, type WordUse } from '../lexicon/word-index.ts';
import type { NounPhrase } from '../names/noun-phrase.ts';
import type { Segmentation, Sentence, Token } from '../text/token.ts';
import { wordNumber } from '../text/word-number.ts';
import { thatPronouns } from './ar/that-pronoun.ts';
import { endsClause, isComma } from './boundaries.ts';
import { isAttribute, isHyphenated, isMistagged, isParticiple } from './en/verbs.ts';
import type { Item } from './item.ts';

/** A date expression, whatever its words. */
const DATE: FunctionWord = { words: [], class: 'TIME', reason: 'found as a date' };

/** How many words after its verb a companion may stand, and how many before. */
const COMPANION_REACH = 12;
const COMPANION_REACH_BACK = { ar: 10, en: 3 };
const MARKED_PASSIVE = /^[وف]?\p{M}?\p{L}\p{M}?\p{L}?\u064f/u;
/** لم, لن and سوف stand before a present. */
const PRESENT_AFTER = /^[وف]?(?:لم|لن|سوف)$/;
/** A long word with ب, or with ل and a pronoun, is rather one with the preposition («بمشاركة», «لقيامه»). */
const LONG_WITH_PREPOSITION = /^[وف]?(?:ب.{5,}|ل.{4,}(?:ه|ها|هم)$)/;
/** Letters of an Arabic noun behind clitics and the article: shorter ones are rather part of the word («والدة»). */
const SHORTEST_NOUN = 3;
/** How far from it a word may stand that shows what kind of event is meant. */
const CONTEXT_REACH = 20;

/**
 * Takes a sentence apart into items: what names actors, what names events, reports or carries them, function words and marks.
 * Fixed phrases that only look like events are plain words.
 */
export function parseSentence(
  sentence: Sentence,
  phrases: readonly NounPhrase[],
  classes: readonly (WordClass | null)[],
  index: WordIndex,
  dates: readonly FoundDate[],
  arabic: boolean,
): readonly Item[] {
  const { tokens } = sentence;
  const lemmas: readonly Token[] = arabic
    ? tokens
    : tokens.map((token) => ({
        ...token,
        norm: token.lemma,
        number: wordNumber(token.lemma),
        segmentations: token.segmentations.map((one) => ({ ...one, stem: token.lemma })),
      }));
  const starts = new Map(phrases.map((phrase) => [phrase.from, phrase]));
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const item = itemAt(at);
    items.push(item);
    at = item.to;
  }
  return items;

  function itemAt(at: number): Item {
    const token = tokens[at];
    if (token === undefined) throw new RangeError('no token there');
    const phrase = starts.get(at);
    if (phrase !== undefined)
      return { kind: 'PHRASE', from: at, to: phrase.to, conjunction: phrase.conjunction, particle: phrase.particle, phrase };
    if (token.pos === 'PUNCT') return { kind: 'MARK', from: at, to: at + 1, conjunction: false, particle: '', text: token.text };
    const inert = index.inert.match(lemmas, at, (withArticle, first) => !withArticle || first.definite);
    if (inert !== null) {
      const { conjunction, particle, definite } = inert.first;
      return plain(at, inert.length, { conjunction, particle, definite });
    }
    const citation = index.citations.match(tokens, at);
    const [report] = citation?.values ?? [];
    if (citation !== null && report !== undefined) {
      return { kind: 'CITATION', from: at, to: at + citation.length, conjunction: citation.first.conjunction, particle: '', report };
    }
    // "March 5" says when and «بوساطة قطر» through whom: neither names an event.
    const date = dates.find((one) => one.at === at);
    if (date !== undefined) return plain(at, date.to - at, { word: DATE });
    // «يذكر أن» cites nobody.
    const known = classes[at]?.word;
    return known?.slot !== undefined || known?.class === 'THAT' ? wordAt(at) : (nounAt(at) ?? verbAt(at) ?? wordAt(at));
  }

  function subordinatorAt(at: number): FunctionWord | undefined {
    if (!opensClause(at)) return undefined;
    return index.functionWords.match(tokens, at)?.values.find((word) => word.class === 'SUBORDINATOR');
  }

  /** "after", "before", "since": a preposition before a noun, a subordinator before a clause. */
  function opensClause(at: number): boolean {
    const after = tokens.slice(at + 1);
    const end = after.findIndex((token) => token.pos === 'PUNCT' || token.pos === 'ADP' || token.pos === 'VERB' || token.pos === 'AUX');
    const verb = after[end];
    if (end < 1 || verb === undefined || (verb.pos !== 'VERB' && verb.pos !== 'AUX') || /ing$/.test(verb.norm)) return false;
    return after.slice(0, end).some((token) => token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'PRON');
  }

  function wordAt(at: number): Item {
    const given = classes[at] ?? null;
    const clause = arabic || given?.word.class !== 'PREPOSITION' || given.word.slot !== undefined ? undefined : subordinatorAt(at);
    const found = given !== null && clause !== undefined ? { ...given, word: clause } : given;
    if (found !== null) {
      const { word, first, length } = found;
      const { conjunction, particle } = first;
      return plain(at, length, { conjunction, particle, word, pronoun: first.pronoun !== '', number: word.value !== undefined });
    }
    return plain(at, 1, { ...clitics(at), number: tokens[at]?.pos === 'NUM' });
  }

  /** What is written onto an unknown Arabic noun: sure with the article (وال, بال, لل), a guess without, so left out there. */
  function clitics(at: number): { conjunction: boolean; particle: string; definite: boolean } {
    const { segmentations } = tokens[at] ?? { segmentations: [] };
    const [plainest] = segmentations;
    const sure =
      segmentations.find((one) => one.definite && one.stem.length >= SHORTEST_NOUN) ??
      (index.heads.match(tokens, at) ?? index.cues.match(tokens, at, (_, first) => first.particle === 'ب' && !first.conjunction))?.first ??
      (LONG_WITH_PREPOSITION.test(tokens[at]?.norm ?? '')
        ? segmentations.find(({ particle }) => particle === 'ب' || particle === 'ل')
        : undefined);
    return { conjunction: sure?.conjunction ?? false, particle: sure?.particle ?? '', definite: (sure ?? plainest)?.definite ?? false };
  }

  function verbAt(at: number): Item | null {
    if (!arabic && tokens[at]?.pos !== 'VERB' && tokens[at]?.pos !== 'AUX' && !isGerund(at)) return null;
    const match = arabic ? arabicVerb(at) : (longer(index.verbs.match(lemmas, at), index.verbs.match(tokens, at)) ?? null);
    if (match === null) return arabic ? null : plainVerb(at);
    if (!arabic && (isHyphenated(tokens, at) || (match.length === 1 && isParticiple(tokens, at)))) return null;
    const found = withCompanions(match.values, at, at + match.length);
    if (found.length === 0 && !arabic) return plainVerb(at);
    if (arabic && !isArabicVerb(match, found, at)) return null;
    return {
      kind: 'VERB',
      from: at,
      to: at + match.length,
      conjunction: match.first.conjunction,
      particle: match.first.particle,
      uses: found.length > 0 ? found : match.values.slice(0, 1).map(withoutMeaning),
      passive: arabic ? isMarkedPassive(at, match.values) : isPassive(at, at + match.length),
      pronoun: match.first.pronoun,
    };
  }

  /** Whether an Arabic word that can be a verb is one here: words that are nouns too must stand where a verb must. */
  function isArabicVerb(match: PhraseMatch<WordUse>, found: readonly WordUse[], at: number): boolean {
    // «هجوم نفذه مسلحون»: with a pronoun behind an indefinite noun it describes that.
    const before = items.at(-1);
    if (match.first.pronoun !== '' && before?.kind === 'NOUN' && !before.definite) return true;
    const meaning = found.some((use) => use.predicate !== null || use.carrier !== null || use.report !== null);
    if (!meaning && classes[at] != null) return false;
    if (!match.values.every((use) => use.nounLike)) return true;
    if (match.values.every((use) => use.dual)) return meaning && before?.kind === 'PHRASE';
    if (!meaning) return opensVerbalClause(match.first.conjunction);
    // «فجر» is dawn, unless «نفسه» or the like says that it is "blew up".
    const particular = found.some(
      (use) => use.predicate?.requires.with !== undefined && hasCompanion(use.predicate, at, at + match.length),
    );
    if (particular && classes[at]?.word.class === 'TIME' && isCompanion(found, at + match.length)) return true;
    return (classes[at] == null || particular || !tellsTime(at)) && isVerbPlace(at, false);
  }

  /** Whether the word at a token goes with one of the predicates of the word before it. */
  function isCompanion(uses: readonly WordUse[], at: number): boolean {
    return uses.some(({ predicate }) => predicate !== null && isNear(index.companions.get(predicate), tokens.slice(at, at + 1), true));
  }

  /** «فجر أمس» is dawn, «فجر حافلة» blew up: a time of day stands before a day or alone, not before an indefinite noun. */
  function tellsTime(at: number): boolean {
    const next = tokens[at + 1];
    if (classes[at]?.word.class !== 'TIME' || next === undefined || next.pos !== 'X') return true;
    return classes[at + 1]?.word.class === 'TIME' || next.segmentations.some((one) => one.definite);
  }

  /** Where a participle goes on with the clause before: after a comma or a complete noun, or joined by و. */
  function beginsClause(conjunction: boolean): boolean {
    const before = items.at(-1);
    if (before === undefined) return false;
    if (before.kind === 'MARK' || before.kind === 'PHRASE') return true;
    return before.kind === 'WORD' && (conjunction || before.word?.class === 'TIME' || (before.word === null && before.definite));
  }

  /** Where hardly a noun can stand: at the beginning of a sentence, after أن, a relative or an auxiliary. */
  function opensVerbalClause(conjunction: boolean): boolean {
    const before = items.at(-1);
    if (before === undefined || (before.kind === 'MARK' && conjunction)) return true;
    return before.kind === 'WORD' && (before.word?.class === 'AUXILIARY' || before.word?.class === 'RELATIVE');
  }

  function arabicVerb(at: number): PhraseMatch<WordUse> | null {
    const presentOnly = PRESENT_AFTER.test(tokens[at - 1]?.norm ?? '');
    return index.verbs.match(
      tokens,
      at,
      (use, first) =>
        !first.definite &&
        // "Me" after a verb is ني: «وزاري» is "ministerial", not "and … visited".
        first.pronoun !== 'ي' &&
        (first.particle === '' || ((first.particle === 'س' || first.particle === 'ل') && use.tense === 'PRESENT' && !use.participle)) &&
        (!use.participle || (first.pronoun === '' && beginsClause(first.conjunction))) &&
        (!use.bound || first.pronoun !== '') &&
        (use.tense !== 'PAST' || !presentOnly),
    );
  }

  /** An English verb that the lexicon does not know: it names no event, but has a subject and objects of its own. */
  function plainVerb(at: number): Item | null {
    const token = tokens[at];
    if (token?.pos !== 'VERB' || isAttribute(tokens, at) || isHyphenated(tokens, at) || isMistagged(tokens, at)) return null;
    const passive = isPassive(at, at + 1);
    return { kind: 'VERB', from: at, to: at + 1, conjunction: false, particle: '', uses: [], passive, pronoun: '' };
  }

  /** "accused of bombing Syria": a gerund with an object of its own, which the tagger takes for a noun. */
  function isGerund(at: number): boolean {
    const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
    if (token === undefined || !/ing$/.test(token.norm) || before?.pos !== 'ADP') return false;
    return (after?.pos === 'PROPN' || after?.pos === 'DET') && index.verbs.match(tokens, at) !== null;
  }

  /** A word with a capital within a sentence is part of a name ("March", "the Free Trade Agreement"). */
  function isName(at: number): boolean {
    return (
      tokens[at]?.pos === 'PROPN' &&
      at > 0 &&
      !sentence.headline &&
      /^\p{Lu}/u.test(tokens[at]?.text ?? '') &&
      tokens[at - 1]?.pos !== 'PUNCT'
    );
  }

  function nounAt(at: number): Item | null {
    const token = tokens[at];
    if (token === undefined || (!arabic && token.pos !== 'NOUN' && token.pos !== 'PROPN' && token.pos !== 'ADJ')) return null;
    if (!arabic && (isGerund(at) || isName(at))) return null;
    const found = index.nouns.match(lemmas, at, (_, first) => first.particle !== 'س' && !isAdjective(first));
    const match = arabic ? found : longer(found, index.nouns.match(tokens, at));
    if (match === null) return null;
    if (arabic && match.length === 1 && isVerbPlace(at, match.first.definite || match.first.particle !== '' || match.first.pronoun !== ''))
      return null;
    if (!arabic && token.pos === 'ADJ' && match.length === 1) return null;
    if (arabic && match.length === 1 && isActiveParticiple(match.first)) return null;
    const uses = withCompanions(match.values, at, at + match.length);
    if (uses.length === 0) return null;
    return {
      kind: 'NOUN',
      from: at,
      to: at + match.length,
      conjunction: match.first.conjunction,
      particle: match.first.particle,
      uses,
      definite: match.first.definite,
      pronoun: match.first.pronoun,
    };
  }

  /** «جمعيات مساندة للفلسطينيين»: right behind an indefinite feminine noun it describes that. */
  function isActiveParticiple({ stem, definite, particle, conjunction }: Segmentation): boolean {
    const before = items.at(-1);
    if (definite || particle !== '' || conjunction || !/^م.{3,}ه$/.test(stem)) return false;
    return before?.kind === 'WORD' && before.word === null && !before.definite && /..(?:ات|ه)$/.test(tokens[before.from]?.norm ?? '');
  }

  /** «اجتماعي» is "social", not "my meeting"; after a taa marbuta the ending can only be "my" («زيارتي»). */
  function isAdjective(first: Segmentation): boolean {
    return first.pronoun === 'ي' && !first.stem.endsWith('ه');
  }

  /** Whether an Arabic word that can be verb or noun stands where a verb does: not after a preposition, a determiner or another noun. */
  function isVerbPlace(at: number, nounMarks: boolean): boolean {
    const verb = index.verbs.match(
      tokens,
      at,
      (use, first) => first.particle === '' && !first.definite && (!use.bound || first.pronoun !== ''),
    );
    if (verb === null || nounMarks) return false;
    if (verb.values.every((use) => !use.nounLike)) return true;
    const before = items.at(-1);
    if (before === undefined) return true;
    // «أحداث … قتل فيها ستة»: what takes up the noun before stands behind its verb.
    const next = classes[at + 1];
    if (before.kind === 'MARK' && next?.word.class === 'PREPOSITION' && next.first.pronoun !== '') return true;
    // «بالدفاع وضرب الطائرات»: joined to a noun behind a preposition it is a noun as well.
    if (verb.first.conjunction) return !inPhrase();
    // «يدرس الرئيس طرد السفير», «قررت، قبل أيام، حبس صحفيين»: behind a verb it is rather that one's object.
    if (followsVerb()) return false;
    if (isComma(before) && items.some((item) => item.kind === 'VERB' && item.uses.some((use) => use.carrier !== null))) return false;
    // «لإعلان ترامب فرض رسوم»: behind who announces it stands what is announced.
    const speech = items.at(-2);
    if (before.kind === 'PHRASE' && speech?.kind === 'NOUN' && speech.particle !== '' && speech.uses.some((use) => use.report !== null))
      return false;
    if (before.kind === 'MARK' || before.kind === 'PHRASE') return true;
    if (before.kind !== 'WORD') return false;
    // «إن قتل الأسرى خطأ»: behind أن a past does not stand alone («بعد أن قتل» is one word of the list).
    if (before.word?.class === 'THAT' && verb.values.every((use) => use.tense === 'PAST'))
      return before.pronoun || thatPronouns(tokens[before.from]).length > 0;
    if (before.word === null) return before.definite;
    return before.word.class !== 'PREPOSITION' && before.word.class !== 'DETERMINER' && before.word.class !== 'NUMBER';
  }

  /** Whether the noun right before stands behind a preposition. */
  function inPhrase(): boolean {
    for (let back = items.length - 1; back >= 0; back -= 1) {
      const item = items[back];
      if (item === undefined || (item.kind !== 'WORD' && item.kind !== 'NOUN')) return false;
      if (item.particle === 'ب' || item.particle === 'ل' || (item.kind === 'WORD' && item.word?.class === 'PREPOSITION' && !item.pronoun))
        return true;
      if (item.kind === 'WORD' && item.word !== null) return false;
    }
    return false;
  }

  /** Whether a verb stands before in the same clause. */
  function followsVerb(): boolean {
    for (let back = items.length - 1; back >= 0; back -= 1) {
      const item = items[back];
      if (item === undefined || item.kind === 'CITATION') return false;
      if (item.kind === 'VERB') return true;
      if (item.kind === 'MARK' && /^[،,;؛:.…"«»“”—–-]+$/u.test(item.text)) return false;
      if (item.kind === 'WORD' && endsClause(item)) return false;
    }
    return false;
  }

  /** Uses whose predicate finds one of the companions that it asks for; those that ask for one go first. */
  function withCompanions(uses: readonly WordUse[], from: number, to: number): readonly WordUse[] {
    const meant = uses.filter(({ predicate }) => predicate === null || isMeant(predicate, from, to));
    const met = meant.filter((use) => use.predicate?.requires.with !== undefined && hasCompanion(use.predicate, from, to));
    const free = meant.filter((use) => use.predicate?.requires.with === undefined || (use.predicate.requires.whom && !met.includes(use)));
    return [...met, ...free];
  }

  function hasCompanion(predicate: Predicate, from: number, to: number): boolean {
    const back = Math.max(0, from - COMPANION_REACH_BACK[arabic ? 'ar' : 'en']);
    return isNear(index.companions.get(predicate), [...tokens.slice(from + 1, to + COMPANION_REACH), ...tokens.slice(back, from)], true);
  }

  /** Whether the words around allow of a predicate. */
  function isMeant(predicate: Predicate, from: number, to: number): boolean {
    const near = tokens.slice(Math.max(0, from - CONTEXT_REACH), to + CONTEXT_REACH);
    if (predicate.requires.without !== undefined && isNear(index.strangers.get(predicate), near, false)) return false;
    return predicate.requires.beside === undefined || isNear(index.witnesses.get(predicate), near, false);
  }

  function isNear(wanted: ReadonlySet<string> | undefined, near: readonly Token[], pronouns: boolean): boolean {
    return (
      wanted !== undefined &&
      near.some(
        (token) =>
          wanted.has(token.norm) ||
          wanted.has(token.lemma) ||
          token.segmentations.some((one) => (pronouns || one.pronoun === '') && (wanted.has(one.stem) || wanted.has(bare(one.stem)))),
      )
    );
  }

  /** «قُتل»: a damma on the first letters of a past; in the present it may also be that of another form («يُعلن»). */
  function isMarkedPassive(at: number, uses: readonly WordUse[]): boolean {
    return uses.every((use) => use.tense === 'PAST') && MARKED_PASSIVE.test(tokens[at]?.text.normalize('NFC') ?? '');
  }

  /** "was killed", "were badly wounded", "organised by": a form of to be before the participle, or its doer after it. */
  function isPassive(from: number, to: number): boolean {
    const participle =
      /(?:ed|en|t|d|n|k|g)$/.test(tokens[from]?.norm ?? '') &&
      tokens[from]?.norm !== tokens[from]?.lemma &&
      !/ing$/.test(tokens[from]?.norm ?? '');
    if (!participle && tokens[from]?.norm !== tokens[from]?.lemma) return false;
    for (let back = from - 1; back >= 0 && back >= from - 4; back -= 1) {
      const token = tokens[back];
      if (token === undefined) break;
      if (token.lemma === 'be' || token.lemma === 'get') return true;
      // "were killed or wounded"
      if (token.pos === 'CCONJ' || (token.pos === 'VERB' && tokens[back + 1]?.pos === 'CCONJ')) continue;
      if (token.pos !== 'ADV' && token.pos !== 'PART' && token.pos !== 'AUX') break;
    }
    return participle && tokens[to]?.norm === 'by';
  }
}

/** A verb that names no event here: it has a subject and objects of its own all the same. */
function withoutMeaning(use: WordUse): WordUse {
  return { ...use, ...NO_MEANING };
}

/** An item that names no actor and no event. */
function plain(from: number, length: number, more: Partial<Extract<Item, { kind: 'WORD' }>>): Item {
  return {
    kind: 'WORD',
    from,
    to: from + length,
    conjunction: false,
    particle: '',
    word: null,
    definite: false,
    pronoun: false,
    number: false,
    ...more,
  };
}

function longer<T>(a: PhraseMatch<T> | null, b: PhraseMatch<T> | null): PhraseMatch<T> | null {
  if (a === null || b === null) return a ?? b;
  return b.length > a.length ? b : a;
}
