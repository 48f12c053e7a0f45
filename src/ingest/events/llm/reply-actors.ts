import type { Mention } from '../../../domain/actor.ts';
import type { Span } from '../../../domain/span.ts';
import { type FoldedText, foldWords } from './folded-text.ts';
import type { ActorIdentifier, GivenActor } from './identify-actor.ts';
import type { RawActor } from './reply-schema.ts';

/** Is no part of a name. */
const ARTICLE = /^(?:the|an?)\s+/iu;

/** Who an event of a reply names. */
export interface ReplyActor {
  readonly id: string;
  /** Where the text names it, in its order; empty where only the title does. */
  readonly places: readonly Span[];
}

/** Where a text may name an actor. */
export interface Whereabouts {
  readonly body: FoldedText;
  readonly title: FoldedText | null;
  /** Whether Arabic particles may be written onto a name. */
  readonly proclitics: boolean;
  /** The sentence with a number; `undefined` if there is none. */
  readonly sentence: (number: number) => Span | undefined;
  /** Where the names stage found an actor of this id. */
  readonly mentioned: (id: string) => readonly Span[];
}

/** A name that events of a reply use, and the numbers of the sentences that report these. */
export interface UsedName {
  readonly name: string;
  readonly sentences: readonly number[];
}

interface Entry {
  readonly given: GivenActor;
  /** Numbers of the sentences in which the reply says that the actor is named or takes part. */
  readonly near: readonly number[];
}

/** A stretch of the text that names an actor of the reply. */
interface Claim {
  readonly span: Span;
  readonly entry: Entry;
}

/** The actors of a reply, each identified once and found where the text names it. */
export class ReplyActors {
  readonly #text: string;
  readonly #where: Whereabouts;
  readonly #byName = new Map<string, Entry>();
  readonly #resolved = new Map<Entry, ReplyActor | null>();

  /**
   * @param given later entries of one name add wordings to the first
   * @param used by folded name
   */
  constructor(
    text: string,
    given: readonly RawActor[],
    used: ReadonlyMap<string, UsedName>,
    where: Whereabouts,
    identifier: ActorIdentifier,
  ) {
    this.#text = text;
    this.#where = where;
    const entries = this.#index(given, used);
    const claims = new Map(entries.map((entry) => [entry, this.#claims(entry, identifier)]));
    const places = withoutOverlaps([...claims.values()].flat(), where);
    for (const entry of entries) {
      const all = (claims.get(entry) ?? []).map(({ span }) => span).sort(byStart);
      // Named only inside a longer name ("spokesman of X"): that will have to do.
      const own = places.get(entry) ?? all;
      this.#resolved.set(entry, this.#resolve(entry.given, own, identifier));
    }
  }

  /** Who is meant by a name; `null` if the article names nobody so. */
  get(name: string): ReplyActor | null {
    const entry = this.#byName.get(foldWords(name));
    return entry === undefined ? null : (this.#resolved.get(entry) ?? null);
  }

  /** Everywhere that the text names an actor of the reply, in its order. */
  mentions(): readonly Mention[] {
    return [...this.#resolved.values()]
      .flatMap((actor) => actor?.places.map((span) => ({ actor: actor.id, text: this.#text.slice(span.start, span.end), ...span })) ?? [])
      .sort((a, b) => a.start - b.start || b.end - a.end);
  }

  #index(given: readonly RawActor[], used: ReadonlyMap<string, UsedName>): readonly Entry[] {
    const entries: Entry[] = [];
    const merged = new Map<string, RawActor>();
    for (const actor of given) {
      const key = foldWords(actor.name);
      const known = merged.get(key);
      merged.set(key, known === undefined ? actor : { ...known, written: [...known.written, ...actor.written], id: known.id || actor.id });
    }
    const add = (actor: GivenActor) => {
      const entry = { given: actor, near: [actor.sentence, ...(used.get(foldWords(actor.name))?.sentences ?? [])] };
      entries.push(entry);
      this.#byName.set(foldWords(actor.name), entry);
      return entry;
    };
    for (const actor of merged.values()) add(actor);
    // An event may call an actor as the text does, or one that the reply does not explain.
    for (const entry of [...entries]) {
      for (const words of entry.given.written) if (!this.#byName.has(foldWords(words))) this.#byName.set(foldWords(words), entry);
    }
    for (const [key, { name }] of used) {
      if (!this.#byName.has(key)) add({ name, written: [name], sentence: 0, kind: null, country: '', id: '' });
    }
    return entries;
  }

  #claims(entry: Entry, identifier: ActorIdentifier): readonly Claim[] {
    const { name, id } = entry.given;
    const written = entry.given.written.filter((words) => !identifier.isPronoun(words));
    const find = (words: string) => this.#where.body.find(words.replace(ARTICLE, ''), { proclitics: this.#where.proclitics });
    const found = [written.flatMap(find), find(name), id === '' ? [] : this.#where.mentioned(id)];
    return (found.find((some) => some.length > 0) ?? []).map((span) => ({ span, entry }));
  }

  #resolve(given: GivenActor, places: readonly Span[], identifier: ActorIdentifier): ReplyActor | null {
    const { title, proclitics } = this.#where;
    const isInTitle = () => [...given.written, given.name].some((words) => title?.find(words, { proclitics }).length);
    if (places.length === 0 && !isInTitle()) return null;
    const id = identifier.identify(given, places);
    return id === null ? null : { id, places };
  }
}

/**
 * The longest of overlapping names stands; of actors with the same words, the one that the reply puts into that sentence. Words
 * that stand for several at once ("the two leaders") name none of them.
 */
function withoutOverlaps(claims: readonly Claim[], { sentence }: Whereabouts): ReadonlyMap<Entry, readonly Span[]> {
  const isNear = ({ span, entry }: Claim) =>
    entry.near.some((number) => {
      const around = sentence(number);
      return around !== undefined && around.start <= span.start && span.end <= around.end;
    });
  const length = ({ span }: Claim) => span.end - span.start;
  const taken: Claim[] = [];
  const inOrder = [...claims].sort((a, b) => length(b) - length(a) || Number(isNear(b)) - Number(isNear(a)));
  const isOfSeveral = (claim: Claim) =>
    claims.some(({ span, entry }) => entry !== claim.entry && isSame(span, claim.span) && isNear({ span, entry }) === isNear(claim));
  for (const claim of inOrder) {
    if (!isOfSeveral(claim) && !taken.some(({ span }) => span.start < claim.span.end && claim.span.start < span.end)) taken.push(claim);
  }
  return new Map([...Map.groupBy(taken, ({ entry }) => entry)].map(([entry, some]) => [entry, some.map(({ span }) => span).sort(byStart)]));
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
