import { z } from 'zod';
import type { Codebook } from '../../../codebook/codebook.ts';
import { EVENT_TYPES, MODALITIES } from '../../../domain/event.ts';

/** Limits on what a model may answer. What exceeds them is dropped; so no reply can flood the graph. */
const MOST_EVENTS = 100;
const MOST_ACTORS = 300;
const MOST_NAMES = 20;
const LONGEST_NAME = 150;
const LONGEST_QUOTE = 2_000;

/** Kinds that a model may give an actor of its own. States are all in the codebook. */
const KINDS = ['PERSON', 'GOVERNMENT', 'ORGANISATION', 'ARMED_GROUP', 'INTERGOVERNMENTAL', 'MEDIA', 'GENERIC'] as const;
/** What can be said of talks beyond their type; every other type has one relation. */
const RELATIONS = ['NEGOTIATES_WITH', 'MEETS'] as const;

/** Keywords of JSON Schema that some endpoints refuse in strict mode. They hold all the same: the reply is checked by the zod schema. */
const NOT_SENT = ['$schema', 'minLength', 'maxLength', 'minItems', 'maxItems', 'pattern', 'format'] as const;

const name = z.string().trim().min(1).max(LONGEST_NAME);
const names = z.array(name).max(MOST_NAMES);
/** Years outside this range are no news. */
const day = z.iso.date().refine((text) => text >= '1900-01-01' && text <= '2100-12-31');

function replySchema({ eventModes, contexts }: Pick<Codebook, 'eventModes' | 'contexts'>) {
  const modes = [...new Set([...eventModes.values()].flatMap((some) => [...some]))].sort();
  const event = z.strictObject({
    quote: z.string().min(1).max(LONGEST_QUOTE),
    trigger: z.string().max(LONGEST_NAME),
    type: z.enum(EVENT_TYPES),
    mode: z.enum(modes).nullable(),
    contexts: z.array(z.enum([...contexts].sort())).max(contexts.size),
    relation: z.enum(RELATIONS).nullable(),
    modality: z.enum(MODALITIES),
    initiators: names,
    recipients: names,
    mediators: names,
    attributedTo: names,
    date: z
      .strictObject({ from: day, to: day })
      .refine(({ from, to }) => from <= to)
      .nullable(),
    place: name.nullable(),
  });
  const actor = z.strictObject({ name, kind: z.enum(KINDS) });
  return z.strictObject({ actors: z.array(actor).max(MOST_ACTORS), events: z.array(event).max(MOST_EVENTS) });
}

type Reply = z.infer<ReturnType<typeof replySchema>>;

/** An event as a model gives it: allowed by the codebook, not yet looked for in the text. */
export type RawEvent = Reply['events'][number];
export type RawActor = Reply['actors'][number];

/** What is usable of a reply. */
export interface CheckedReply {
  readonly actors: readonly RawActor[];
  readonly events: readonly RawEvent[];
  /** Events that broke the schema or were too many. */
  readonly invalid: number;
}

export interface ReplyFormat {
  /** For `response_format`: strict, every property required. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /** Checks a reply event by event; `null` if it is no JSON of this shape or none of its events is right. */
  check(content: string): CheckedReply | null;
}

const envelope = z.object({ actors: z.array(z.unknown()).default([]), events: z.array(z.unknown()) });

/** What a model is asked to answer, and the check of what it does answer: both from one schema. */
export function createReplyFormat(codebook: Pick<Codebook, 'eventModes' | 'contexts'>): ReplyFormat {
  const schema = replySchema(codebook);
  const [actor, event] = [schema.shape.actors.element, schema.shape.events.element];
  const jsonSchema = z.toJSONSchema(schema, {
    override: ({ jsonSchema: part }) => {
      for (const keyword of NOT_SENT) delete part[keyword];
    },
  });
  delete jsonSchema.$schema;
  return {
    jsonSchema,
    check(content) {
      const reply = envelope.safeParse(parseJson(content)).data;
      if (reply === undefined) return null;
      const events = reply.events.slice(0, MOST_EVENTS).flatMap((one) => event.safeParse(one).data ?? []);
      if (events.length === 0 && reply.events.length > 0) return null;
      const actors = reply.actors.slice(0, MOST_ACTORS).flatMap((one) => actor.safeParse(one).data ?? []);
      return { actors, events, invalid: reply.events.length - events.length };
    },
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
