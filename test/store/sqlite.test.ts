import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { OpenGraph } from './contract/open-graph.ts';
import { storeContract } from './contract.ts';

storeContract('SQLite', openFile);

async function openFile(): Promise<OpenGraph> {
  const folder = await mkdtemp(join(tmpdir(), 'wasit-sqlite-'));
  const path = join(folder, 'graph.db');
  const store = openSqliteStore(path);
  return {
    store,
    connect: async () => openSqliteStore(path),
    destroy: async () => {
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
