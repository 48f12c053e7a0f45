import type { Codebook } from '../../codebook/codebook.ts';
import type { ConfidenceFeature } from '../../codebook/confidence.ts';
import type { Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { createArticleNamer, type NamedArticle, type NamedSentence } from '../names/name-article.ts';
import { Assembler } from './assemble/assemble-event.ts';
import type { CodedEvent } from './assemble/assembled-event.ts';
import { confidenceFeatures, confidenceOf } from './assemble/confidence.ts';
import { mentionsOf } from './assemble/mentions.ts';
import { joinReports, joinSame } from './assemble/same-event.ts';
import { toEvidence } from './assemble/to-evidence.ts';
import type { FoundEvents } from './event-finder.ts';

/** An article with the names in it resolved, ready for a finder. */
export interface NamedText {
  readonly article: Article;
  readonly named: NamedArticle;
  readonly sentences: readonly NamedSentence[];
}

/** What reading an article came to. */
export interface ReadEvents {
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly events: readonly CodedEvent[];
  /** What the confidence of each event was estimated from, by evidence id. */
  readonly features: ReadonlyMap<string, readonly ConfidenceFeature[]>;
}

/** The sequence from an article to its events, but for the finder, which may have to wait for somebody's answer. */
export interface Steps {
  name(article: Article): NamedText;
  assemble(text: NamedText, found: FoundEvents): ReadEvents;
}

/** States the whole sequence. Nothing is kept between articles. */
export function createSteps(codebook: Codebook): Steps {
  // 1. The text's layout, its sentences and tokens, and what these name (names/name-article.ts).
  const nameArticle = createArticleNamer(codebook);
  return {
    name(article) {
      const named = nameArticle(article);
      return { article, named, sentences: [...named.sentences] };
    },
    // 2. A finder makes drafts of the sentences: words in roles (rules/rule-finder.ts, llm/llm-finder.ts).
    assemble({ article, named, sentences }, found) {
      const { actors } = named;
      // 3. Drafts become events between actors: who, when, how it counts (assemble-event.ts).
      const assembler = new Assembler(named, codebook.eventTypes);
      const assembled = found.drafts.map((draft) => assembler.assemble(draft));
      // 4. What the text tells twice is one event (same-event.ts).
      const once = joinSame(assembled, (id) => actors.isUnnamed(id));
      const starts = sentences.map(({ sentence }) => sentence.start);
      const distinct = joinReports(once, starts, (id) => actors.get(id)?.kind !== 'GENERIC');
      // 5. How sure each is (confidence.ts).
      const weighed = distinct.map((event) => ({ event, features: confidenceFeatures(event, actors) }));
      // 6. People of whom the article told more after it had named them get their final ids.
      const settled = actors.settle();
      const final = (id: string) => settled.get(id) ?? id;
      // 7. Evidence, a piece for each sentence (to-evidence.ts), and mentions of the same actors (mentions.ts).
      const features = new Map<string, readonly ConfidenceFeature[]>();
      const evidence = weighed.flatMap(({ event, features: seen }) => {
        const pieces = toEvidence(article.id, event, confidenceOf(seen, codebook.confidence), final);
        for (const { id } of pieces) features.set(id, seen);
        return pieces;
      });
      const events = evidence.sort((a, b) => a.sentence.start - b.sentence.start);
      return { mentions: mentionsOf(sentences, found, assembler, article.text, final), events, features };
    },
  };
}
