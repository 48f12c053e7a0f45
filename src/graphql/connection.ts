import type { Page, PageRequest } from '../store/store.ts';
import type { PageInfo } from './generated/schema.ts';

/** A list of the API that asks the store for no more than the query asks of it. Both members may be called again at no cost. */
export interface Connection<Node> {
  readonly page: () => Promise<Page<Node>>;
  readonly count: () => Promise<number>;
  readonly after: string | null;
}

/** Loaders of a kind of list: its pages, and its length. */
interface ListLoaders<Query, Filter, Node> {
  readonly pages: { load(query: Query): Promise<Page<Node>> };
  readonly counts: { load(filter: Filter): Promise<number> };
}

/** Makes the connection for a query. */
export function connect<Filter, Query extends PageRequest & { readonly filter: Filter }, Node>(
  { pages, counts }: ListLoaders<Query, Filter, Node>,
  query: Query,
): Connection<Node> {
  return { page: () => pages.load(query), count: () => counts.load(query.filter), after: query.after };
}

/** Resolvers of a connection type. */
export function connectionResolvers<Node>() {
  return {
    edges: async ({ page }: Connection<Node>) => (await page()).items,
    nodes: async ({ page }: Connection<Node>) => (await page()).items.map((item) => item.node),
    pageInfo: async ({ page, after }: Connection<Node>): Promise<PageInfo> => {
      const { items, hasNextPage } = await page();
      return {
        hasNextPage,
        hasPreviousPage: after !== null,
        startCursor: items.at(0)?.cursor ?? null,
        endCursor: items.at(-1)?.cursor ?? null,
      };
    },
    totalCount: ({ count }: Connection<Node>) => count(),
  };
}
