import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { WasitError } from '../../domain/errors.ts';
import type { Source, SourceKind } from './source.ts';

const KINDS: Readonly<Record<string, SourceKind>> = {
  '.txt': 'text',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.json': 'json',
  '.jsonld': 'json',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
};

/**
 * The file at a path, or every file of a known kind in a folder and the folders in it, sorted by name. Hidden files and
 * links to folders are passed over.
 * @throws WasitError BAD_INPUT if the path cannot be read
 */
export async function* findFiles(path: string): AsyncGenerator<Source> {
  const isFolder = await readable(path, async () => (await stat(path)).isDirectory());
  if (isFolder) yield* inFolder(path);
  else yield file(path);
}

/** Bytes of the files that `findFiles` yields; `null` for a path that cannot be read. */
export async function sizeOfFiles(path: string): Promise<number | null> {
  try {
    let total = 0;
    for await (const { name } of findFiles(path)) total += (await stat(name)).size;
    return total;
  } catch {
    return null;
  }
}

async function* inFolder(folder: string): AsyncGenerator<Source> {
  const entries = await readable(folder, () => readdir(folder, { withFileTypes: true }));
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* inFolder(path);
    else if (kindOf(path) !== null) yield file(path);
  }
}

function file(path: string): Source {
  return { name: path, kind: kindOf(path), charset: null, address: null, bytes: fileBytes(path) };
}

async function* fileBytes(path: string): AsyncGenerator<Uint8Array> {
  const stream = createReadStream(path);
  try {
    yield* stream;
  } catch (error) {
    throw unreadable(path, error);
  } finally {
    stream.destroy();
  }
}

function kindOf(path: string): SourceKind | null {
  return KINDS[extname(path).toLowerCase()] ?? null;
}

async function readable<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw unreadable(path, error);
  }
}

function unreadable(path: string, cause: unknown): WasitError {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  if (code === 'ENOENT') return new WasitError('BAD_INPUT', 'there is no such file or folder', { cause });
  if (code === 'EACCES' || code === 'EPERM') return new WasitError('BAD_INPUT', 'may not be read: permission denied', { cause });
  if (code === undefined) throw cause;
  return new WasitError('BAD_INPUT', `${path} cannot be read: ${String(code)}`, { cause });
}
