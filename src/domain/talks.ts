/**
 * What an event does at the table where parties negotiate. Terms: PA-X stages, CAMEO 036–039, 057, 085, 106, 126, 139, 164 and 165,
 * MEND. Which CAMEO code belongs to an act is data (`talks-acts.jsonl`).
 */
export const TALKS_ACTS = [
  'OFFER_TALKS',
  'OFFER_MEDIATION',
  'ACCEPT_TALKS',
  'REFUSE_TALKS',
  'REFUSE_MEDIATION',
  'OPEN_ROUND',
  'HOLD_ROUND',
  'CLOSE_ROUND',
  'POSTPONE',
  'SUSPEND',
  'RECALL_DELEGATION',
  'WALK_OUT',
  'RESUME',
  'BREAK_OFF',
  'DEADLOCK',
  'PROGRESS',
  'PROPOSE',
  'REPLY',
  'AMEND',
  'ACCEPT',
  'ACCEPT_WITH_CHANGES',
  'REJECT',
  'DEMAND',
  'CONCEDE',
  'ULTIMATUM',
  'INITIAL',
  'SIGN',
  'RATIFY',
  'ENTER_INTO_FORCE',
  'IMPLEMENT',
  'EXTEND',
  'EXPIRE',
  'VIOLATE',
  'ACCUSE_OF_VIOLATION',
  'WITHDRAW',
] as const;

export type TalksAct = (typeof TALKS_ACTS)[number];

/** What a third party is to a negotiation: the roles of MEND's codebook, with guarantor and observer. */
export const THIRD_PARTY_ROLES = [
  'GOOD_OFFICES',
  'MEDIATOR',
  'HOST',
  'DRAFTER',
  'PRESSURE',
  'HUMANITARIAN',
  'WITNESS',
  'GUARANTOR',
  'OBSERVER',
] as const;

export type ThirdPartyRole = (typeof THIRD_PARTY_ROLES)[number];

/** Roles by which a third party is among an event's mediators. A HOST is where talks between others are held. */
export const MEDIATING_ROLES: ReadonlySet<ThirdPartyRole> = new Set<ThirdPartyRole>(['GOOD_OFFICES', 'MEDIATOR', 'HOST']);

export const CHANNELS = ['DIRECT', 'INDIRECT', 'SHUTTLE', 'BACK_CHANNEL'] as const;

/** How parties deal with each other: face to face, through somebody in one place, through somebody who travels between them, or in secret. */
export type Channel = (typeof CHANNELS)[number];

/** Who takes part in an event without being one of its parties. */
export interface ThirdParty {
  /** Actor id. */
  readonly actor: string;
  /** At least one, in the order of THIRD_PARTY_ROLES, without repeats. */
  readonly roles: readonly ThirdPartyRole[];
  /** Whether the text says that it leads. */
  readonly lead: boolean;
}

/** The proposal that an event speaks of. */
export interface Proposal {
  /** The words that name it, as the text has them. */
  readonly words: string;
  /** Actor ids of who made it, sorted; empty where the text does not say. */
  readonly by: readonly string[];
}

/** What an event has that does nothing at the table. */
export const NO_TALKS = { pairs: [], thirdParties: [], talksAct: null, channel: null, issues: [], proposal: null } as const;
