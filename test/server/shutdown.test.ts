import { spawn } from 'node:child_process';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { openServer } from './running-server.ts';

it('finishes what is under way, takes nothing new and closes the store', async () => {
  const gate = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  const server = await openServer({
    wrap: (store) =>
      Object.assign(Object.create(store), {
        close: () => store.close(),
        totals: async () => {
          asked.resolve();
          await gate.promise;
          return store.totals();
        },
      }),
  });
  const answer = server.ask('{ totals { articles } }');
  await asked.promise;
  const closed = server.close();
  gate.resolve();
  expect(await answer).toMatchObject({ status: 200, data: { totals: { articles: 0 } } });
  await closed;
  await expect(server.fetch('/health/live')).rejects.toThrow();
  await expect(server.store.totals()).rejects.toThrow();
});

it('does not wait for ever for a client that does not read', async () => {
  const server = await openServer({ server: { requestTimeoutMs: 50 } });
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  const answered = new Promise((resolve) => socket.once('readable', resolve));
  const gone = new Promise((resolve) => socket.once('close', resolve));
  socket.on('error', () => undefined);
  socket.write(`GET /explorer/main.js HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`);
  await answered;
  await server.close();
  socket.resume();
  await gone;
});

it.each(['SIGTERM', 'SIGINT'] as const)('ends cleanly on %s', async (signal) => {
  const child = spawn(process.execPath, [`${import.meta.dirname}/serve.ts`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.on('exit', (code, killedBy) => resolve({ code, killedBy })));
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const { value: url } = await lines.next();
  expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  child.kill(signal);
  expect((await lines.next()).value).toBe('store closed');
  expect(await ended).toEqual({ code: 0, killedBy: null });
});
