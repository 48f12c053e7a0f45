import { openSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { sampleReadings } from '../reading-arbitrary.ts';

/** Run as a process of its own: writes the sample articles into the file, one a call, and tells of each when it is stored. */
const [path = '', from, to] = process.argv.slice(2);
const store = openSqliteStore(path);
for (const reading of sampleReadings().slice(Number(from), Number(to))) {
  await store.write([reading]);
  process.stdout.write(`${reading.article.id}\n`);
}
await store.close();
