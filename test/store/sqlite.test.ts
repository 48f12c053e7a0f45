import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { storeContract } from './contract.ts';
import { temporaryFolder } from './sqlite/temporary-folder.ts';

storeContract('SQLite', async () => {
  const folder = await temporaryFolder();
  const path = join(folder.path, 'graph.db');
  const store = openSqliteStore(path);
  return {
    store,
    connect: async () => openSqliteStore(path),
    destroy: async () => {
      await store.close();
      await folder.remove();
    },
  };
});
