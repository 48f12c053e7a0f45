import { eventList } from '../../event-list.ts';
import type { ArticleResolvers } from '../../generated/schema.ts';
import { loadKnown } from '../../load-known.ts';

export const Article: ArticleResolvers = {
  publisherActor: ({ publisherActor }, _, { graph }) => (publisherActor === null ? null : loadKnown(graph.actors, publisherActor)),
  publishedAt: ({ publishedAt }) => (publishedAt === null ? null : new Date(publishedAt)),
  url: ({ url }) => (url === null ? null : new URL(url)),
  mentions: ({ id }, _, { graph }) => graph.mentions.load(id),
  events: ({ id }, list, context) => eventList(context, { articles: [id] }, list),
};
