import type { Place } from '../../../domain/event.ts';
import type { Language } from '../../../domain/language.ts';
import type { Span } from '../../../domain/span.ts';
import type { ArticleActors } from '../../names/article-actors.ts';
import type { NamedArticle, NamedSentence } from '../../names/name-article.ts';
import type { NounPhrase } from '../../names/noun-phrase.ts';
import { tokensOf } from './function-words.ts';
import { isName, plainName } from './name-form.ts';

/** The place that words of a sentence name: as the names stage found it, as the codebook knows the words, else the words themselves if they can be a name. */
export function findPlace(
  words: string,
  span: Span,
  sentence: NamedSentence | undefined,
  language: Language,
  named: NamedArticle,
): Place | null {
  const [from, to] = sentence === undefined ? [0, 0] : tokensOf(span, sentence.sentence);
  for (const phrase of sentence?.phrases ?? []) {
    const place = phrase.from < to && from < phrase.to ? placeOf(phrase, named.actors) : null;
    if (place !== null) return place;
  }
  const alone = named.nameAlone(words, language);
  for (const phrase of alone.sentences.flatMap(({ phrases }) => phrases)) {
    const place = placeOf(phrase, alone.actors);
    if (place !== null) return place;
  }
  return isName(words) ? { name: plainName(words), country: null } : null;
}

function placeOf({ place, actors, canBePlace }: NounPhrase, known: ArticleActors): Place | null {
  if (place !== null) return { name: place.names.en[0] ?? place.id, country: place.country };
  const actor = canBePlace && actors[0] !== undefined ? known.get(actors[0]) : undefined;
  return actor === undefined ? null : { name: actor.names.en[0] ?? actor.id, country: actor.country };
}
