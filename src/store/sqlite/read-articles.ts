import type { Mention } from '../../domain/actor.ts';
import type { Article } from '../../domain/article.ts';
import { decodeCursor } from '../cursor.ts';
import type { ArticleFilter, ArticleQuery, Page, StoredArticle } from '../store.ts';
import type { Database } from './database.ts';
import { pageOf } from './page.ts';
import { after, and, isAmong, type Order, orderBy, type Sql, sql } from './sql.ts';
import { BEFORE_ALL } from './undated.ts';

const LIST = 'articles';
const ORDER: Order = [
  ['a.published_at', 'DESC'],
  ['a.id', 'ASC'],
];
const DAY = 24 * 60 * 60 * 1000;

interface Row {
  readonly article_json: string;
  readonly publisher_actor: string | null;
  readonly extractor: string;
  readonly codebook: string;
}

const COLUMNS = 'r.article_json, r.publisher_actor, r.extractor, r.codebook';

export function readArticle(db: Database, id: string): StoredArticle | null {
  const row = db.get<Row>(`SELECT ${COLUMNS} FROM reading r WHERE article = ? AND believed_to IS NULL`, id);
  return row === undefined ? null : toArticle(row);
}

/** The mentions of an article's current reading, in the order of the text. */
export function readMentions(db: Database, article: string): readonly Mention[] {
  const sql = 'SELECT mentions_json FROM reading WHERE article = ? AND believed_to IS NULL';
  return JSON.parse(db.get<{ mentions_json: string }>(sql, article)?.mentions_json ?? '[]') as readonly Mention[];
}

export function findArticles(db: Database, { filter, first, after: cursor }: ArticleQuery): Page<StoredArticle> {
  const { text, values } = and([...conditions(filter), ...after(ORDER, decodeCursor(LIST, cursor, ORDER.length))]);
  const rows = db.all<Row & { published_at: number }>(
    `SELECT a.published_at, ${COLUMNS} FROM article a CROSS JOIN reading r ON r.id = a.reading WHERE ${text} ORDER BY ${orderBy(ORDER)} LIMIT ?`,
    ...[...values, first + 1],
  );
  return pageOf(LIST, first, rows, (row) => {
    const article = toArticle(row);
    return [article, [row.published_at, article.id]];
  });
}

export function countArticles(db: Database, filter: ArticleFilter): number {
  const { text, values } = and(conditions(filter));
  return db.one<{ count: number }>(`SELECT count(*) AS count FROM article a WHERE ${text}`, ...values).count;
}

function conditions({ languages, publishers, from, to, mentions }: ArticleFilter): readonly Sql[] {
  return [
    ...(languages ? [isAmong('a.language', languages)] : []),
    ...(publishers ? [isAmong('a.publisher', publishers)] : []),
    ...(from ? [sql('a.published_at >= ?', Date.parse(from))] : []),
    ...(to ? [sql('a.published_at < ?', Date.parse(to) + DAY)] : []),
    ...(from || to ? [sql('a.published_at > ?', BEFORE_ALL)] : []),
    ...(mentions?.length === 0 ? [sql('FALSE')] : []),
    ...(mentions ?? []).map((actor) =>
      sql('EXISTS (SELECT 1 FROM article_mention m WHERE m.actor = ? AND m.published_at = a.published_at AND m.article = a.id)', actor),
    ),
  ];
}

function toArticle({ article_json, publisher_actor, extractor, codebook }: Row): StoredArticle {
  return { ...(JSON.parse(article_json) as Article), publisherActor: publisher_actor, extractor, codebook };
}
