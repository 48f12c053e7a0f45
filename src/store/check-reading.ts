import { WasitError } from '../domain/errors.ts';
import type { Reading } from '../domain/reading.ts';
import type { Span } from '../domain/span.ts';
import { checkEvidence } from './check-evidence.ts';

/**
 * Refuses a reading that contradicts itself, before any store looks at it: an actor that is named but not among its
 * actors, a span outside the text, an id given twice, evidence that contradicts itself (see `checkEvidence`).
 * @throws WasitError BAD_INPUT that names the article and the field.
 */
export function checkReading(reading: Reading): void {
  const { article, actors, mentions, evidence, publisherActor } = reading;
  const refuse = (field: string, problem: string): never => {
    throw new WasitError('BAD_INPUT', `article "${article.id}", ${field}: ${problem}`);
  };
  const known = new Set(actors.map((actor) => actor.id));
  const checkActor = (field: string, id: string): void => {
    if (!known.has(id)) refuse(field, `"${id}" is not among the reading's actors`);
  };
  const checkSpan = (field: string, { start, end }: Span) =>
    (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= article.text.length) ||
    refuse(field, `${start}–${end} is no stretch of a text of ${article.text.length} code units`);

  if (article.id === '') refuse('article.id', 'must not be empty');
  if (article.publishedAt !== null && Number.isNaN(Date.parse(article.publishedAt))) {
    refuse('article.publishedAt', `"${article.publishedAt}" is no RFC 3339 time such as 2025-05-11T16:43:30Z`);
  }
  if (known.size < actors.length) refuse('actors', 'an id occurs twice');
  if (publisherActor !== null) checkActor('publisherActor', publisherActor);
  for (const [index, mention] of mentions.entries()) {
    checkActor(`mentions[${index}].actor`, mention.actor);
    checkSpan(`mentions[${index}]`, mention);
  }
  if (new Set(evidence.map((item) => item.id)).size < evidence.length) refuse('evidence', 'an id occurs twice');
  for (const [index, item] of evidence.entries()) {
    const field = `evidence[${index}]`;
    checkSpan(`${field}.sentence`, item.sentence);
    checkSpan(`${field}.trigger`, item.trigger);
    checkEvidence(item, field, checkActor, refuse);
  }
}
