import { createHash } from 'node:crypto';

/** What the ids of actors that only one article knows end with. */
export function articleMark(article: string): string {
  return createHash('sha256').update(article).digest('hex').slice(0, 12);
}

const MARK = /\.[0-9a-f]{12}$/;

/**
 * What an id says without the article that it is of: gunmen of one article (`gunman.unnamed.3fa9c2d1e0b4`) are not those of
 * another, but two articles may tell of the same ones. Other ids stay as they are.
 */
export function unnamedKind(id: string): string {
  return id.startsWith('person.') ? id : id.replace(MARK, '');
}
