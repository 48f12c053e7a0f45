import type { Codebook } from '../../codebook/codebook.ts';
import type { Actor, Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';
import { createLayoutReader } from '../article/page-layout.ts';
import { classifyWords, type WordClass } from '../lexicon/word-classes.ts';
import { buildWordIndex, type WordIndex, type WordUse } from '../lexicon/word-index.ts';
import { analyseText } from '../text/analyse-text.ts';
import type { Sentence } from '../text/token.ts';
import { buildActorIndex } from './actor-index.ts';
import { ArabicFinder } from './ar/find-phrases.ts';
import { ArticleActors } from './article-actors.ts';
import { EnglishFinder } from './en/find-phrases.ts';
import { Holders } from './holders.ts';
import { KnownPeople } from './known-people.ts';
import type { NounPhrase } from './noun-phrase.ts';

/** A sentence and what it names. */
export interface NamedSentence {
  readonly sentence: Sentence;
  /** For each token the function word that begins there, if any. */
  readonly classes: readonly (WordClass | null)[];
  readonly phrases: readonly NounPhrase[];
  readonly mentions: readonly Mention[];
}

/** An article with the names in it resolved to actors. */
export interface NamedArticle {
  /** ISO day of publication in the article's own zone; `null` if not known. */
  readonly day: string | null;
  readonly words: WordIndex;
  readonly actors: ArticleActors;
  /** In the order of the text, each resolved when it is asked for, since a reference is to what was named before it. To be gone through once. */
  readonly sentences: Iterable<NamedSentence>;
  /** Actor id of the publisher, if the codebook knows it. */
  readonly publisherActor: string | null;
  /** What words standing alone name on the article's day, without reference to the article. Spans are into these words. */
  nameAlone(words: string, language: Language): { readonly sentences: readonly NamedSentence[]; readonly actors: ArticleActors };
  /** The actors of these ids, the publisher and all that they belong to, sorted by id, without repeats. */
  actorsOf(ids: readonly string[]): readonly Actor[];
}

export type ArticleNamer = (article: Article) => NamedArticle;

/** Built once for a codebook, however many extractors use it: the indexes are large. */
const NAMERS = new WeakMap<Codebook, ArticleNamer>();

/** The stages up to mentions: text to sentences, sentences to what they name. Nothing is kept between articles. */
export function createArticleNamer(codebook: Codebook): ArticleNamer {
  const namer = NAMERS.get(codebook) ?? buildNamer(codebook);
  NAMERS.set(codebook, namer);
  return namer;
}

function buildNamer(codebook: Codebook): ArticleNamer {
  const readLayout = createLayoutReader(codebook);
  const known = { book: codebook.actors, holders: new Holders(codebook.actors), people: new KnownPeople(codebook.actors) };
  const knowledge = Object.fromEntries(LANGUAGES.map((language) => [language, knowledgeOf(codebook, language)])) as Record<
    Language,
    Knowledge
  >;
  const publishers = indexPublishers(codebook);

  return ({ id, text, language, publishedAt, publisher }) => {
    const day = publishedAt?.slice(0, 10) ?? null;
    const actors = new ArticleActors(known, { id, language, day });
    const publisherActor = publisher === null ? null : (publishers.get(publisher.toLowerCase()) ?? null);
    return {
      day,
      words: knowledge[language].words,
      actors,
      sentences: analyseText(text, readLayout(text, language).blocks, language)
        .values()
        .map((sentence) => nameSentence(sentence, text, knowledge[language], actors)),
      publisherActor,
      nameAlone(words, spoken) {
        const alone = new ArticleActors(known, { id, language: spoken, day });
        const spans = analyseText(words, [{ kind: 'PARAGRAPH', start: 0, end: words.length }], spoken);
        return { sentences: spans.map((sentence) => nameSentence(sentence, words, knowledge[spoken], alone)), actors: alone };
      },
      actorsOf: (ids) => withOwners(publisherActor === null ? ids : [...ids, publisherActor], actors),
    };
  };
}

function knowledgeOf(codebook: Codebook, language: Language) {
  const lexicon = codebook.lexicons[language];
  return {
    language,
    names: buildActorIndex(codebook.actors, language),
    words: buildWordIndex(lexicon, [...codebook.issues.values()], language),
    /** Verbs of saying, as the lexicon writes them: in English by dictionary form. */
    saying: new Set(lexicon.reports.flatMap((report) => report.verbs ?? [])),
  };
}

type Knowledge = ReturnType<typeof knowledgeOf>;

function nameSentence(sentence: Sentence, text: string, knowledge: Knowledge, actors: ArticleActors): NamedSentence {
  actors.memory.nextSentence();
  const classes = classifyWords(sentence.tokens, knowledge.words);
  const phrases = findPhrases(sentence, classes, knowledge, actors);
  return { sentence, classes, phrases, mentions: phrases.flatMap((phrase) => mentionsOf(phrase, sentence, text)) };
}

function findPhrases(
  { tokens }: Sentence,
  classes: readonly (WordClass | null)[],
  { language, names, words, saying }: Knowledge,
  actors: ArticleActors,
): readonly NounPhrase[] {
  if (language === 'en') {
    const eventNoun = (at: number) => words.nouns.match(tokens, at)?.length ?? 0;
    return new EnglishFinder(names, actors, tokens, { eventNoun, speaks: (at) => saying.has(tokens[at]?.lemma ?? '') }).find();
  }
  const speaks = (at: number) =>
    words.verbs.match(tokens, at, (use, first) => use.report !== null && (!use.bound || first.pronoun !== '')) !== null;
  const isVerb = (at: number) =>
    words.verbs.match(tokens, at, (use, first) => !first.definite && first.pronoun === '' && !use.bound && isSurely(use)) !== null;
  const takesVictim = (at: number) =>
    words.nouns.match(tokens, at)?.values.some(({ predicate }) => predicate?.arguments.genitive === 'recipient') ?? false;
  const isCommon = (at: number) =>
    [words.heads, words.nouns].some((nouns) => nouns.match(tokens, at, (_: unknown, first) => first.pronoun === '') !== null);
  return new ArabicFinder(names, actors, tokens, classes, { isVerb, isCommon, takesVictim, speaks }).find();
}

/** «ناصر», «سالم», «تامر»: forms of verbs that name no event are given names too. */
function isSurely({ predicate, carrier, report, tense, feminine, plural }: WordUse): boolean {
  return predicate !== null || carrier !== null || report !== null || (tense === 'PRESENT' ? !feminine : feminine || plural);
}

function mentionsOf(phrase: NounPhrase, sentence: Sentence, text: string): readonly Mention[] {
  const first = sentence.tokens[phrase.from];
  const last = sentence.tokens[phrase.to - 1];
  if (first === undefined || last === undefined || phrase.pronoun) return [];
  return phrase.actors.map((actor) => ({ actor, text: text.slice(first.start, last.end), start: first.start, end: last.end }));
}

function withOwners(ids: readonly string[], actors: ArticleActors): readonly Actor[] {
  const all = new Map<string, Actor>();
  const queue = [...ids];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const actor = all.has(id) ? undefined : actors.get(id);
    if (actor === undefined) continue;
    all.set(id, plain(actor));
    queue.push(...actor.memberOf, ...actor.offices.flatMap((office) => (office.of === null ? [] : [office.of])));
  }
  return [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The actor as the graph knows it, without what only the reading of texts needs. */
function plain({ id, kind, names, country, sectors, wikidata, known, memberOf, offices }: Actor): Actor {
  return { id, kind, names, country, sectors, wikidata, known, memberOf, offices };
}

function indexPublishers(codebook: Codebook): ReadonlyMap<string, string> {
  const media = [...codebook.actors.actors.values()].filter((actor) => actor.kind === 'MEDIA');
  return new Map(
    media.flatMap((actor) =>
      LANGUAGES.flatMap((language: Language) =>
        [...actor.names[language], ...actor.weak[language]].map((name) => [name.toLowerCase(), actor.id] as const),
      ),
    ),
  );
}
