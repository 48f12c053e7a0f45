import type { ActorKind } from '../../../domain/actor.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import { foldWords } from './folded-text.ts';

/** An actor that the names stage found in an article, as it is offered to a model. */
export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly country: string | null;
  /** How the text names it, as far as the names stage sees. */
  readonly words: readonly string[];
}

const MOST_CANDIDATES = 80;
const MOST_WORDS = 4;

/**
 * The actors that sentences name, in the order of the text. People of whom no state or body is known are left out: they are
 * nobody in particular.
 */
export function candidatesOf(sentences: readonly NamedSentence[], { actors }: NamedArticle): readonly Candidate[] {
  const words = new Map<string, Map<string, string>>();
  for (const { actor, text } of sentences.flatMap(({ mentions }) => mentions)) {
    const some = words.get(actor) ?? new Map<string, string>();
    if (some.size < MOST_WORDS && !some.has(foldWords(text))) some.set(foldWords(text), text);
    words.set(actor, some);
  }
  return [...words]
    .flatMap(([id, some]) => {
      const actor = actors.get(id);
      if (actor === undefined || actors.isUnnamed(id)) return [];
      const name = actor.names.en[0] ?? actor.names.ar[0] ?? id;
      return { id, name, kind: actor.kind, country: actor.country, words: [...some.values()] };
    })
    .slice(0, MOST_CANDIDATES);
}
