import type { Codebook } from '../../../codebook/codebook.ts';
import type { EventTypeEntry } from '../../../codebook/ontology.ts';
import type { EventCoding, Modality } from '../../../domain/event.ts';
import type { EventDate } from '../../../domain/event-date.ts';
import { everyPair, inOrder } from '../../../domain/pairs.ts';
import { stronger } from '../../../domain/stronger-modality.ts';
import { MEDIATING_ROLES, type ThirdParty } from '../../../domain/talks.ts';
import { uniteThirdParties } from '../../../domain/unite-third-parties.ts';
import { daysBetween, HISTORICAL_DAYS, LONG_SINCE_DAYS } from '../../dates/historical.ts';
import type { NamedArticle } from '../../names/name-article.ts';
import type { DraftEvidence, DraftPhrase, EventDraft } from '../event-draft.ts';
import type { AssembledEvent, AssembledPiece } from './assembled-event.ts';
import { typeAsTold } from './type-as-told.ts';

/** Makes events of the drafts of one article. It resolves their actors once, so that mentions and events never disagree. */
export class Assembler {
  readonly #article: Pick<NamedArticle, 'day' | 'actors'>;
  readonly #eventTypes: Codebook['eventTypes'];
  /** By where a sentence begins: whom unnamed people and institutions in it turned out to be, by the id that their words alone gave. */
  readonly #placed = new Map<number, Map<string, string>>();

  constructor(article: Pick<NamedArticle, 'day' | 'actors'>, eventTypes: Codebook['eventTypes']) {
    this.#article = article;
    this.#eventTypes = eventTypes;
  }

  /** The actor that a mention in the sentence that begins there turned out to name. */
  placed(sentenceStart: number, actor: string): string {
    return this.#placed.get(sentenceStart)?.get(actor) ?? actor;
  }

  /** The event of a draft. */
  assemble(draft: EventDraft): AssembledEvent {
    const ontology = this.#eventTypes.get(draft.type);
    if (ontology === undefined) throw new RangeError(`no event type ${draft.type}`);
    const resolve = this.#resolver(draft);
    const side = (phrases: readonly DraftPhrase[]) => [...new Set(phrases.flatMap(resolve))];
    const initiators = side(draft.initiators);
    const thirdParties = thirdPartiesOf(draft, side, initiators);
    const mediators = thirdParties.filter(({ roles }) => roles.some((role) => MEDIATING_ROLES.has(role))).map(({ actor }) => actor);
    const others = side(draft.recipients).filter((id) => !initiators.includes(id) && !mediators.includes(id));
    // «رحب مجلس الوزراء السعودي بتجاوب تركيا مع المملكة»: beside another, a state does not deal with a body of its own.
    const foreign = others.filter((id) => !initiators.some((doer) => this.#article.actors.isBodyOf(doer, id)));
    // A finder that keeps events apart has weighed that.
    const recipients = foreign.length > 0 && draft.told === null ? foreign : others;

    const date = draft.date ?? this.#publication();
    const plain = this.#modality(draft, date);
    const byDefault = draft.relation === undefined ? ontology.relation : draft.relation;
    const { entry, modality } =
      (draft.announces || draft.refused) && initiators.length > 0 && byDefault !== null
        ? typeAsTold(ontology, plain, draft.refused, this.#eventTypes)
        : { entry: ontology, modality: plain };
    const asNamed = entry === ontology;
    const speakers = draft.speech || !asNamed ? initiators : [];
    const coding: AssembledEvent['coding'] = {
      type: entry.type,
      mode: asNamed ? draft.mode : null,
      contexts: [...new Set([...entry.contexts, ...draft.contexts])].sort(),
      relation: relationOf(initiators.length + recipients.length, mediators.length, asNamed ? byDefault : entry.relation),
      cameo: asNamed ? (draft.cameo ?? entry.cameo) : entry.cameo,
      ...scoreOf(entry),
      modality,
      initiators: initiators.toSorted(),
      recipients: recipients.toSorted(),
      mediators: mediators.toSorted(),
      pairs: draft.mutual ? pairsOf(draft, resolve, initiators) : [],
      thirdParties,
      talksAct: draft.talksAct,
      channel: draft.channel,
      issues: [...new Set(draft.issues)].sort(),
      proposal: draft.proposal === null ? null : { words: draft.proposal.words, by: side(draft.proposal.by).sort() },
      date,
      place: draft.place,
    };
    const { mutual, speech, foundBy, told, clues } = draft;
    const [first, ...more] = draft.evidence;
    const pieceOf = (evidence: DraftEvidence) => this.#piece(evidence, speakers, resolve);
    return { coding, pieces: [pieceOf(first), ...more.map(pieceOf)], mutual, speech, foundBy, told, clues };
  }

  /** Who a phrase of the draft stands for in the end: people of a nationality, and whom the sentence puts in a country. */
  #resolver({ country, evidence: [{ sentence }] }: EventDraft): (phrase: DraftPhrase) => readonly string[] {
    const { actors } = this.#article;
    const state = actors.stateOf(country);
    return (phrase) =>
      phrase.actors.map((id) => {
        const named = phrase.people ? actors.nationalsOf(id) : id;
        if (state === null) return named;
        const placed = actors.placed(named, state);
        if (placed !== named) {
          const { start } = sentence.sentence;
          const here = this.#placed.get(start) ?? new Map<string, string>();
          this.#placed.set(start, here.set(named, placed));
        }
        return placed;
      });
  }

  #piece({ sentence, trigger, chains }: DraftEvidence, speakers: readonly string[], resolve: (phrase: DraftPhrase) => readonly string[]) {
    const cited = chains
      .map((chain) => [...new Set(chain.flatMap(resolve))].filter((id) => !speakers.includes(id)))
      .filter((chain) => chain.length > 0);
    const distinct = [...new Map(cited.map((chain) => [chain.join(' '), chain])).values()];
    const piece: AssembledPiece = { sentence: { start: sentence.sentence.start, end: sentence.sentence.end }, trigger, chains: distinct };
    return piece;
  }

  #publication(): EventDate | null {
    const { day } = this.#article;
    return day === null ? null : { from: day, to: day, precision: 'DAY' };
  }

  /** As the words have it, unless the date puts it far back or ahead of publication. */
  #modality({ modality, goesOn }: EventDraft, date: EventDate | null): Modality {
    const { day } = this.#article;
    if (date === null || day === null) return modality;
    // «قتل 350 ألفا منذ 2011», but not «تقاتل تركيا منذ 2015».
    const ended = date.precision === 'RANGE' && !goesOn && daysBetween(date.from, day) > LONG_SINCE_DAYS;
    if (ended || daysBetween(date.to, day) > HISTORICAL_DAYS) return stronger(modality, 'HISTORICAL');
    return date.from > day ? stronger(modality, 'FUTURE') : modality;
  }
}

function scoreOf({ score, quad }: EventTypeEntry): Pick<EventCoding, 'score' | 'quad'> {
  return { score, quad };
}

/** None without a party; MEDIATES where only mediators are named. */
function relationOf(parties: number, mediators: number, byDefault: EventCoding['relation']): EventCoding['relation'] {
  if (parties === 0) return mediators > 0 ? 'MEDIATES' : null;
  return byDefault;
}

/** Who takes part beside the parties, by actor, each with all roles that the draft gives it. */
function thirdPartiesOf(
  { thirdParties }: EventDraft,
  side: (phrases: readonly DraftPhrase[]) => readonly string[],
  parties: readonly string[],
): readonly ThirdParty[] {
  const all = thirdParties.flatMap(({ phrase, roles, lead }) => side([phrase]).map((actor) => ({ actor, roles, lead })));
  return uniteThirdParties(all.filter(({ actor }) => !parties.includes(actor)));
}

/** Who is told as dealing with whom; everybody with everybody where the draft does not keep them apart. */
function pairsOf(
  { pairs }: EventDraft,
  resolve: (phrase: DraftPhrase) => readonly string[],
  parties: readonly string[],
): EventCoding['pairs'] {
  const told = pairs?.flatMap(([one, other]) => resolve(one).flatMap((a) => resolve(other).map((b) => [a, b] as const))) ?? [];
  if (told.length === 0) return everyPair(parties);
  return inOrder(told.filter((pair) => pair.every((party) => parties.includes(party))));
}
