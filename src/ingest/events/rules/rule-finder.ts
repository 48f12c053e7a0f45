import type { Codebook } from '../../../codebook/codebook.ts';
import type { Article } from '../../../domain/article.ts';
import type { Language } from '../../../domain/language.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { EventFinder, FoundEvents } from '../event-finder.ts';
import { ARABIC } from './ar/grammar.ts';
import { ENGLISH } from './en/grammar.ts';
import { EventMemory } from './event-memory.ts';
import type { RuleContext } from './rule-context.ts';
import type { RuleGrammar } from './rule-grammar.ts';
import { codeSentence } from './sentence-coder.ts';

/** The one place where the rules ask which language it is. */
const GRAMMARS: Readonly<Record<Language, RuleGrammar>> = { ar: ARABIC, en: ENGLISH };

/** A finder that needs nobody's answer. */
export interface RuleFinder extends EventFinder {
  find(sentences: readonly NamedSentence[], article: Article, named: NamedArticle): FoundEvents;
}

/**
 * Builds the finder that reads by the lexicon's predicates and the order of words, sentence by sentence. It remembers within an
 * article who was told of last, and keeps nothing between articles.
 */
export function createRuleFinder(codebook: Codebook, version: string): RuleFinder {
  const { eventTypes, talksActs, months, hijriMonths, areAtConflict } = codebook;
  return {
    version,
    find(sentences, { language, text }, { day, actors, words }) {
      const context: RuleContext = {
        grammar: GRAMMARS[language],
        ...{ language, text, day, actors, words, eventTypes, talksActs, months, hijriMonths, areAtConflict },
        memory: new EventMemory(),
        lastSpeakers: [],
      };
      const found = sentences.map((sentence) => codeSentence(sentence, context));
      return { drafts: found.flatMap(({ drafts }) => drafts), dropped: found.flatMap(({ dropped }) => dropped), mentions: [] };
    },
  };
}
