import type { Event as EventModel, Relation as RelationModel } from '../../domain/event.ts';
import type { Report as ReportModel } from '../../domain/report.ts';
import type { StoredActor, StoredArticle, StoredEvidence } from '../../store/store.ts';
import { connectionResolvers } from '../connection.ts';
import type { Resolvers } from '../generated/schema.ts';
import { scalars } from '../scalars.ts';
import { actor } from './query/actor.ts';
import { actors } from './query/actors.ts';
import { article } from './query/article.ts';
import { articles } from './query/articles.ts';
import { event } from './query/event.ts';
import { events } from './query/events.ts';
import { relations } from './query/relations.ts';
import { timeline } from './query/timeline.ts';
import { totals } from './query/totals.ts';
import { Actor } from './types/actor.ts';
import { Article } from './types/article.ts';
import { Event } from './types/event.ts';
import { Evidence } from './types/evidence.ts';
import { Issue } from './types/issue.ts';
import { Mention } from './types/mention.ts';
import { Office } from './types/office.ts';
import { Proposal } from './types/proposal.ts';
import { Relation } from './types/relation.ts';
import { Report } from './types/report.ts';
import { ThirdParty } from './types/third-party.ts';
import { TimelineBucket } from './types/timeline-bucket.ts';

/** Every resolver of the schema; fields without one are properties of what their parent resolved to. */
export const resolvers: Resolvers = {
  ...scalars,
  Query: { actor, actors, article, articles, event, events, relations, timeline, totals },
  Actor,
  Article,
  Event,
  Evidence,
  Issue,
  Mention,
  Office,
  Proposal,
  Relation,
  Report,
  ThirdParty,
  TimelineBucket,
  ActorConnection: connectionResolvers<StoredActor>(),
  ArticleConnection: connectionResolvers<StoredArticle>(),
  EventConnection: connectionResolvers<EventModel>(),
  EvidenceConnection: connectionResolvers<StoredEvidence>(),
  RelationConnection: connectionResolvers<RelationModel>(),
  ReportConnection: connectionResolvers<ReportModel>(),
};
