import type { Codebook } from '../codebook/codebook.ts';
import type { Actor, Mention } from '../domain/actor.ts';
import type { Article } from '../domain/article.ts';
import { LANGUAGES, type Language } from '../domain/language.ts';
import { createLayoutReader } from './article/page-layout.ts';
import { type CodingContext, codeSentence } from './events/code-sentence.ts';
import type { CodedEvent } from './events/coded-event.ts';
import { confidenceFeatures, confidenceOf } from './events/confidence.ts';
import { EventMemory } from './events/event-memory.ts';
import { buildWordIndex } from './events/word-index.ts';
import { type ActorIndex, buildActorIndex } from './mentions/actor-index.ts';
import { ArticleActors, indexHolders } from './mentions/article-actors.ts';
import { ArabicFinder } from './mentions/find-arabic.ts';
import { EnglishFinder } from './mentions/find-english.ts';
import type { NounPhrase } from './mentions/noun-phrase.ts';
import { analyseText } from './text/analyse-text.ts';
import type { Sentence } from './text/token.ts';
import { classifyWords, type WordClass } from './text/word-classes.ts';

/** What the extractor finds in one article. Actors by id, mentions and events in the order of the text. */
export interface CodedArticle {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly events: readonly CodedEvent[];
  /** Actor id of the publisher, if the codebook knows it. */
  readonly publisherActor: string | null;
}

export type ArticleCoder = (article: Article) => CodedArticle;

/** Builds the extractor: text to sentences, sentences to mentions, mentions to events. It knows no store and keeps nothing between articles. */
export function createArticleCoder(codebook: Codebook): ArticleCoder {
  const readLayout = createLayoutReader(codebook);
  const holders = indexHolders(codebook.actors);
  const perLanguage = new Map(
    LANGUAGES.map(
      (language) =>
        [
          language,
          { names: buildActorIndex(codebook.actors, language), words: buildWordIndex(codebook.lexicons[language], language) },
        ] as const,
    ),
  );
  const publishers = indexPublishers(codebook);

  return (article) => {
    const { language, text } = article;
    const knowledge = perLanguage.get(language);
    if (knowledge === undefined) throw new RangeError(`no lexicon for ${language}`);
    const { names, words } = knowledge;
    const day = article.publishedAt?.slice(0, 10) ?? null;
    const actors = new ArticleActors(codebook.actors, holders, language, day);
    const context: CodingContext = {
      article: article.id,
      language,
      day,
      actors,
      words,
      eventTypes: codebook.eventTypes,
      months: codebook.months,
      hijriMonths: codebook.hijriMonths,
      lastSpeakers: [],
      memory: new EventMemory(),
      areAtConflict: codebook.areAtConflict,
    };
    const mentions: Mention[] = [];
    const events: CodedEvent[] = [];
    for (const sentence of analyseText(text, readLayout(text, language).blocks, language)) {
      const classes = classifyWords(sentence.tokens, words.functionWords);
      const phrases = findPhrases(sentence, classes, names);
      const named = phrases.flatMap((phrase) => mentionsOf(phrase, sentence, text));
      mentions.push(...named);
      for (const event of codeSentence(sentence, phrases, classes, context)) {
        const features = confidenceFeatures(event, named, (id) => actors.get(id));
        events.push({ ...event, confidence: confidenceOf(features, codebook.confidence) });
      }
    }
    const publisherActor = article.publisher === null ? null : (publishers.get(article.publisher.toLowerCase()) ?? null);
    const ids = [
      ...mentions.map((mention) => mention.actor),
      ...events.flatMap((event) => [...event.initiators, ...event.recipients, ...event.mediators, ...event.attributedTo]),
      ...(publisherActor === null ? [] : [publisherActor]),
    ];
    return { actors: withOwners(ids, actors), mentions, events, publisherActor };

    function findPhrases(sentence: Sentence, classes: readonly (WordClass | null)[], index: ActorIndex): readonly NounPhrase[] {
      if (language === 'en') {
        const eventNoun = (at: number) => words.nouns.match(sentence.tokens, at)?.length ?? 0;
        return new EnglishFinder(index, actors, sentence.tokens, eventNoun).find();
      }
      const isVerb = (at: number) => words.verbs.match(sentence.tokens, at, (_, first) => !first.definite && first.pronoun === '') !== null;
      return new ArabicFinder(index, actors, sentence.tokens, classes, isVerb).find();
    }
  };
}

function mentionsOf(phrase: NounPhrase, sentence: Sentence, text: string): readonly Mention[] {
  const first = sentence.tokens[phrase.from];
  const last = sentence.tokens[phrase.to - 1];
  if (first === undefined || last === undefined) return [];
  return phrase.actors.map((actor) => ({ actor, text: text.slice(first.start, last.end), start: first.start, end: last.end }));
}

/** The actors of these ids and all that they belong to, sorted by id, without repeats. */
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
