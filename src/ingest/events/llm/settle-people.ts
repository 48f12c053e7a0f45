import type { Mention } from '../../../domain/actor.ts';
import { evidenceId } from '../../../domain/evidence-id.ts';
import type { ArticleActors } from '../../names/article-actors.ts';
import type { CodedEvent } from '../assemble/assembled-event.ts';

interface Coded<Event extends CodedEvent> {
  readonly mentions: readonly Mention[];
  readonly events: readonly Event[];
}

/** Mentions and events with the final ids of people of whom the article told more after it had named them. */
export function settlePeople<Event extends CodedEvent>(
  article: string,
  { mentions, events }: Coded<Event>,
  actors: ArticleActors,
): Coded<Event> {
  const settled = actors.settle();
  if (settled.size === 0) return { mentions, events };
  const final = (id: string) => settled.get(id) ?? id;
  const side = (ids: readonly string[]) => [...new Set(ids.map(final))].sort();
  return {
    mentions: mentions.map((mention) => ({ ...mention, actor: final(mention.actor) })),
    events: events.map((event) => {
      const { initiators, recipients, mediators, attributedTo } = event;
      if (![...initiators, ...recipients, ...mediators, ...attributedTo].some((id) => settled.has(id))) return event;
      const sides = { initiators: side(initiators), recipients: side(recipients), mediators: side(mediators) };
      const coding = { ...event, ...sides, attributedTo: [...new Set(attributedTo.map(final))] };
      return { ...coding, id: evidenceId(article, coding) };
    }),
  };
}
