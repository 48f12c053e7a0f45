import type { Codebook } from '../../../codebook/codebook.ts';
import type { Article } from '../../../domain/article.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { EventFinder, FoundEvents } from '../event-finder.ts';
import { EventMemory } from './event-memory.ts';
import type { RuleContext } from './rule-context.ts';
import { codeSentence } from './sentence-coder.ts';

/** A finder that needs nobody's answer. */
export interface RuleFinder extends EventFinder {
  find(sentences: readonly NamedSentence[], article: Article, named: NamedArticle): FoundEvents;
}

/**
 * Builds the finder that reads by the lexicon's predicates and the order of words, sentence by sentence. It remembers within an
 * article who was told of last, and keeps nothing between articles.
 */
export function createRuleFinder(codebook: Codebook, version: string): RuleFinder {
  const { eventTypes, months, hijriMonths, areAtConflict } = codebook;
  return {
    version,
    find(sentences, { language }, { day, actors, words }) {
      const context: RuleContext = {
        ...{ language, day, actors, words, eventTypes, months, hijriMonths, areAtConflict },
        memory: new EventMemory(),
        lastSpeakers: [],
      };
      const found = sentences.map((sentence) => codeSentence(sentence, context));
      return { drafts: found.flatMap(({ drafts }) => drafts), dropped: found.flatMap(({ dropped }) => dropped), mentions: [] };
    },
  };
}
