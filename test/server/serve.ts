import { pino } from 'pino';
import { loadConfig } from '../../src/config.ts';
import { startServer } from '../../src/server/start-server.ts';
import { openSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';

// A process of its own, for signals.
const store = openSqliteStore(':memory:');
const close = async () => {
  await store.close();
  process.stdout.write('store closed\n');
};
const { url } = await startServer({
  config: loadConfig({ PORT: '0' }),
  store: Object.assign(Object.create(store), { close }),
  issues: new Map(),
  logger: pino({ level: 'silent' }),
});
process.stdout.write(`${url}\n`);
