import type { LinkedNode } from '../json-ld.ts';
import { CHANGED, type DateEvidence, STATED } from './date-evidence.ts';

/** JSON-LD also dates the page as a file, apart from the article on it. */
const PAGE_WEIGHT = 7;
const CREATED_WEIGHT = 6;

/** What JSON-LD says of when an article was published. */
export function linkedDates({ isArticle, publishedAt, createdAt, modifiedAt }: LinkedNode): readonly DateEvidence[] {
  const evidence = (field: string, text: string | null, weight: number, isChange = false): readonly DateEvidence[] =>
    text === null ? [] : [{ kind: 'LINKED', place: `JSON-LD ${field}`, text, weight, isChange }];
  return [
    ...evidence('datePublished', publishedAt, isArticle ? STATED : PAGE_WEIGHT),
    ...evidence('dateCreated', createdAt, CREATED_WEIGHT),
    ...evidence('dateModified', modifiedAt, CHANGED, true),
  ];
}
