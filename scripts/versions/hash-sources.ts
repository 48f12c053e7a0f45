import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';

/** What an extractor consists of, as paths in the project. */
export interface Sources {
  /** Modules; all that they import belongs to them. */
  readonly entries: readonly string[];
  /** Folders and files of what they load. */
  readonly data: readonly string[];
}

const IMPORT = /^(?:import|export)\s[^'"]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gm;
const HASH_LENGTH = 12;
const lockSchema = z.object({ packages: z.record(z.string(), z.object({ version: z.string().optional() })) });

/**
 * A hash over the modules, their data, and the versions of the packages that they import, by way of `package-lock.json`: it
 * changes with any of them, and with nothing else.
 * @param without files that do not count, though they are imported
 */
export function hashSources(root: string, { entries, data }: Sources, without: readonly string[] = []): string {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const files = new Set<string>();
  const packages = new Set<string>();
  const queue = [...entries];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    if (files.has(path) || without.includes(path)) continue;
    files.add(path);
    for (const [, from, bare, dynamic] of read(path).matchAll(IMPORT)) {
      const specifier = from ?? bare ?? dynamic ?? '';
      if (specifier.startsWith('.')) queue.push(join(dirname(path), specifier));
      else if (!specifier.startsWith('node:')) packages.add(packageOf(specifier));
    }
  }
  for (const folder of data) {
    const found = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of found)
      if (entry.isFile()) files.add(join(folder, join(entry.parentPath, entry.name).slice(join(root, folder).length)));
  }
  const { packages: locked } = lockSchema.parse(JSON.parse(read('package-lock.json')));
  const hash = createHash('sha256');
  for (const path of [...files].sort()) hash.update(`${path}\0${read(path)}\0`);
  for (const name of [...packages].sort()) hash.update(`${name}\0${locked[`node_modules/${name}`]?.version ?? ''}\0`);
  return hash.digest('hex').slice(0, HASH_LENGTH);
}

/** `@scope/name/part` is a part of `@scope/name`. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}
