import type { Mention } from '../../../domain/actor.ts';
import type { NamedSentence } from '../../names/name-article.ts';
import type { DraftPhrase, EventDraft } from '../event-draft.ts';
import type { FoundEvents } from '../event-finder.ts';
import type { Assembler } from './assemble-event.ts';

/**
 * Where the article names its actors: what the names stage found, by the ids that events have, and what a finder found beyond
 * it, which goes before where they overlap. In the order of the text, without repeats.
 */
export function mentionsOf(
  sentences: readonly NamedSentence[],
  { drafts, mentions: resolved }: FoundEvents,
  assembler: Assembler,
  text: string,
  final: (actor: string) => string,
): readonly Mention[] {
  const own = resolved.map((mention) => ({ ...mention, actor: final(mention.actor) }));
  const staged = sentences.flatMap(({ sentence, mentions }) =>
    mentions.map((mention) => ({ ...mention, actor: final(assembler.placed(sentence.start, mention.actor)) })),
  );
  const named = own.length === 0 ? staged : [...staged.filter((one) => !own.some((other) => overlap(one, other))), ...own];
  const taken = new Set(named.map(({ start, end }) => `${start} ${end}`));
  const beyond = drafts.flatMap((draft) =>
    phrasesOf(draft).flatMap(({ actors, span }) =>
      span === null || taken.has(`${span.start} ${span.end}`)
        ? []
        : actors.map((actor) => ({ actor: final(actor), text: text.slice(span.start, span.end), start: span.start, end: span.end })),
    ),
  );
  if (own.length + beyond.length === 0) return named;
  const byPlace = new Map([...named, ...beyond].map((mention) => [`${mention.start} ${mention.end} ${mention.actor}`, mention]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function overlap(a: Mention, b: Mention): boolean {
  return a.start < b.end && b.start < a.end;
}

function phrasesOf({ initiators, recipients, thirdParties, proposal, evidence }: EventDraft): readonly DraftPhrase[] {
  return [
    ...initiators,
    ...recipients,
    ...thirdParties.map(({ phrase }) => phrase),
    ...(proposal?.by ?? []),
    ...evidence.flatMap(({ chains }) => chains.flat()),
  ];
}
