import { WasitError } from '../domain/errors.ts';

/** What has an id that the client gave. @throws WasitError NOT_FOUND */
export async function findOrFail<Node>(
  loader: { load(id: string): Promise<Node | null> },
  kind: 'actor' | 'article' | 'event',
  id: string,
): Promise<Node> {
  const found = await loader.load(id);
  if (found === null) throw new WasitError('NOT_FOUND', `there is no ${kind} with the id ${JSON.stringify(id.slice(0, 200))}`);
  return found;
}
