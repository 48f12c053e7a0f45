import type { Codebook } from '../../codebook/codebook.ts';
import type { ConfidenceFeature } from '../../codebook/confidence.ts';
import type { Actor, Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { RULES_VERSION } from '../generated/versions.ts';
import type { CodedEvent } from './assemble/assembled-event.ts';
import type { EventFinder, FoundEvents } from './event-finder.ts';
import { createRuleFinder } from './rules/rule-finder.ts';
import { createSteps, type NamedText, type Steps } from './steps.ts';

/** What an extractor finds in one article. Actors by id, mentions and events in the order of the text. */
export interface CodedArticle {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly events: readonly CodedEvent[];
  /** Actor id of the publisher, if the codebook knows it. */
  readonly publisherActor: string | null;
  /** What the confidence of each event was estimated from, by evidence id. */
  readonly features: ReadonlyMap<string, readonly ConfidenceFeature[]>;
}

/** Reads an article without anybody's answer. */
export type ArticleCoder = (article: Article) => CodedArticle;

/** Builds the extractor that reads by the rules. It knows no store and keeps nothing between articles. */
export function createArticleCoder(codebook: Codebook): ArticleCoder {
  const steps = createSteps(codebook);
  const finder = createRuleFinder(codebook, RULES_VERSION);
  return (article) => {
    const text = steps.name(article);
    return finish(steps, text, finder.find(text.sentences, article, text.named));
  };
}

/**
 * Reads an article by any finder.
 * @param tell is told what went wrong with an article that is read all the same
 * @throws what the finder throws
 */
export async function codeArticle(
  steps: Steps,
  finder: EventFinder,
  article: Article,
  tell: (problem: string) => void,
): Promise<CodedArticle> {
  const text = steps.name(article);
  return finish(steps, text, await finder.find(text.sentences, article, text.named, tell));
}

function finish(steps: Steps, text: NamedText, found: FoundEvents): CodedArticle {
  const read = steps.assemble(text, found);
  const { publisherActor } = text.named;
  return { ...read, actors: text.named.actorsOf(actorIds(read.mentions, read.events)), publisherActor };
}

/** Every actor id that mentions and events name. */
export function actorIds(mentions: readonly Mention[], events: readonly CodedEvent[]): readonly string[] {
  return [
    ...mentions.map((mention) => mention.actor),
    ...events.flatMap(({ initiators, recipients, thirdParties, attributedTo, proposal }) => [
      ...initiators,
      ...recipients,
      ...thirdParties.map(({ actor }) => actor),
      ...attributedTo,
      ...(proposal?.by ?? []),
    ]),
  ];
}
