import { z } from 'zod';
import { ACTOR_KINDS } from '../../../domain/actor.ts';
import { EVENT_TYPES, type EventType, MODALITIES } from '../../../domain/event.ts';
import { CHANNELS, TALKS_ACTS, THIRD_PARTY_ROLES } from '../../../domain/talks.ts';

/** Limits on what a model may answer. What exceeds them is left out; so no reply can flood the graph. */
const MOST_EVENTS = 150;
const MOST_ACTORS = 300;
const MOST_NAMES = 30;
const MOST_EVIDENCE = 60;
const LONGEST_NAME = 150;
const LONGEST_WORDS = 400;

/** Stands where a field has no value: servers that make replies fit a schema know a plain enumeration best. */
export const NONE = 'NONE';

/** Keywords of JSON Schema that some endpoints refuse in strict mode. They hold all the same: the reply is checked by the zod schema. */
const NOT_SENT = [
  '$schema',
  'default',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
  'minimum',
  'maximum',
  'pattern',
  'format',
] as const;

/** What a reply may name beside what the domain defines. */
export interface ReplyWords {
  readonly modes: ReadonlyMap<EventType, ReadonlySet<string>>;
  /** Ids of what is negotiated. */
  readonly issues: readonly string[];
}

/** How models write that there is nothing. */
const NOTHING = /^(?:null|none|nil|n\/a|unknown|-)$/iu;

/** Text; anything else counts as none. */
function text(longest: number) {
  return z.preprocess((value) => {
    const plain = typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
    return NOTHING.test(plain) ? '' : plain;
  }, z.string().max(longest).catch(''));
}

/** One of some words, whatever their case; anything else counts as `NONE`. */
function wordOrNone<T extends string>(words: readonly T[]) {
  const byFold = new Map(words.map((word) => [foldWord(word), word]));
  return z.preprocess((value) => byFold.get(foldWord(value)) ?? NONE, z.enum([...words, NONE]));
}

/** One of some words, whatever their case. */
function word<T extends string>(words: readonly [T, ...T[]]) {
  const byFold = new Map(words.map((one) => [foldWord(one), one]));
  return z.preprocess(
    (value) => byFold.get(foldWord(value)) ?? value,
    z.enum(words, { error: ({ input }) => `${JSON.stringify(input) ?? 'nothing'} is none of ${words.join(', ')}` }),
  );
}

/** A list of which bad entries are left out; a lone entry counts as a list. */
function list<T extends z.ZodType>(item: T, most: number) {
  return z.preprocess((value) => {
    const all = Array.isArray(value) ? value : value === null || value === undefined || value === '' ? [] : [value];
    return all.slice(0, most).filter((one) => item.safeParse(one).success);
  }, z.array(item));
}

function foldWord(value: unknown): string {
  return typeof value === 'string'
    ? value
        .trim()
        .toUpperCase()
        .replace(/[\s-]+/gu, '_')
    : '';
}

const name = z.string().trim().min(1).max(LONGEST_NAME);
const names = list(name, MOST_NAMES);
/** Written as a number, or as it stands before the sentence: "[3]". */
const sentence = z.preprocess(
  (value) => (typeof value === 'string' ? Number.parseInt(value.replace(/\D+/u, ''), 10) : value),
  z.int({ error: 'right is the number of a sentence' }).min(0).max(100_000),
);
const number = z.preprocess(
  (value) => (typeof value === 'string' ? Number.parseInt(value, 10) : value),
  z.int().min(0).max(100_000).catch(0),
);

const evidenceSchema = z.object({ sentence, trigger: text(LONGEST_WORDS), attributedTo: names });
const thirdPartySchema = z.object({
  actor: name,
  roles: list(word(THIRD_PARTY_ROLES), THIRD_PARTY_ROLES.length).pipe(z.array(z.enum(THIRD_PARTY_ROLES)).min(1)),
  lead: z.preprocess((value) => value === true || value === 'true', z.boolean()),
});
const actorSchema = z.object({
  name,
  written: names,
  sentence: number,
  kind: z.preprocess((value) => KIND_NAMES.get(foldWord(value)) ?? value, z.enum(ACTOR_KINDS).catch('GENERIC')),
  country: z.preprocess(
    (value) => (typeof value === 'string' && /^[A-Z]{3}$/u.test(value.trim().toUpperCase()) ? value.trim().toUpperCase() : ''),
    z.string(),
  ),
  id: text(LONGEST_NAME),
});

/** Other words for kinds that models use. */
const KIND_NAMES: ReadonlyMap<string, (typeof ACTOR_KINDS)[number]> = new Map([
  ...ACTOR_KINDS.map((kind) => [kind, kind] as const),
  ['COUNTRY', 'STATE'],
  ['IGO', 'INTERGOVERNMENTAL'],
  ['INTERNATIONAL_ORGANISATION', 'INTERGOVERNMENTAL'],
  ['INTERNATIONAL_ORGANIZATION', 'INTERGOVERNMENTAL'],
  ['ORGANIZATION', 'ORGANISATION'],
  ['GROUP', 'GENERIC'],
]);

function eventSchema({ modes, issues }: ReplyWords) {
  return z.object({
    evidence: list(evidenceSchema, MOST_EVIDENCE),
    type: word(EVENT_TYPES),
    mode: wordOrNone([...new Set([...modes.values()].flatMap((some) => [...some]))].sort()),
    modality: word(MODALITIES),
    initiators: names,
    recipients: names,
    pairs: list(z.array(name).length(2), MOST_NAMES),
    thirdParties: list(thirdPartySchema, MOST_NAMES),
    talksAct: wordOrNone(TALKS_ACTS),
    channel: wordOrNone(CHANNELS),
    issues: list(word(issues as [string, ...string[]]), MOST_NAMES),
    proposal: text(LONGEST_WORDS),
    proposalBy: names,
    from: text(LONGEST_NAME),
    to: text(LONGEST_NAME),
    place: text(LONGEST_NAME),
    sameAs: number,
  });
}

/** An event as a model gives it: of the right form, not yet looked for in the text. */
export type RawEvent = z.infer<ReturnType<typeof eventSchema>>;
export type RawActor = z.infer<typeof actorSchema>;

/** What is usable of a reply. */
export interface CheckedReply {
  readonly events: readonly RawEvent[];
  readonly actors: readonly RawActor[];
  /** What of it is of no use, each with where it stands and what would be right. */
  readonly problems: readonly string[];
}

export interface ReplyFormat {
  /** For `response_format`: strict, flat, every property required, no alternatives. */
  readonly jsonSchema: Readonly<Record<string, unknown>>;
  /**
   * Checks a reply event by event.
   * @param reply as `jsonInReply` gives it
   */
  check(reply: unknown): CheckedReply;
}

/** What a model is asked to answer, and the check of what it does answer: both from one schema. */
export function createReplyFormat(words: ReplyWords): ReplyFormat {
  const event = eventSchema(words);
  const jsonSchema = z.toJSONSchema(z.object({ events: z.array(event), actors: z.array(actorSchema) }), {
    override: ({ jsonSchema: part }) => {
      for (const keyword of NOT_SENT) delete part[keyword];
    },
  });
  delete jsonSchema.$schema;
  return {
    jsonSchema,
    check(reply) {
      const envelope = findEnvelope(reply);
      if (envelope === null)
        return { events: [], actors: [], problems: ['the reply: right is a JSON object with the lists "events" and "actors"'] };
      const actors = list(actorSchema, MOST_ACTORS).parse(envelope.actors);
      const events: RawEvent[] = [];
      const problems: string[] = [];
      for (const [at, one] of envelope.events.slice(0, MOST_EVENTS).entries()) {
        const { data, error } = event.safeParse(one);
        if (data !== undefined && data.evidence.length > 0)
          events.push(words.modes.get(data.type)?.has(data.mode) ? data : { ...data, mode: NONE });
        else {
          const issues = error?.issues.map(({ path, message }) => `events[${at}].${path.join('.')}: ${message}`) ?? [
            `events[${at}].evidence: right is a list of at least one {"sentence", "trigger", "attributedTo"}`,
          ];
          problems.push(...issues);
        }
      }
      if (envelope.events.length > MOST_EVENTS) problems.push(`events: right is at most ${MOST_EVENTS}`);
      return { events, actors, problems };
    },
  };
}

/** The lists of a reply; one level further in where a model wrapped them, or the list of events alone. */
function findEnvelope(reply: unknown): { readonly events: readonly unknown[]; readonly actors: unknown } | null {
  if (Array.isArray(reply)) return reply.every((one) => typeof one === 'object' && one !== null) ? { events: reply, actors: [] } : null;
  if (typeof reply !== 'object' || reply === null) return null;
  for (const holder of [reply, ...Object.values(reply)]) {
    if (typeof holder !== 'object' || holder === null || !('events' in holder)) continue;
    const { events } = holder;
    if (Array.isArray(events)) return { events, actors: 'actors' in holder ? holder.actors : [] };
    if (events === null) return { events: [], actors: [] };
  }
  return null;
}
