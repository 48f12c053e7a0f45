import { expect, it } from 'vitest';
import { EXAMPLE_QUERY } from '../../src/server/example-query.ts';
import { sharedServer } from './running-server.ts';

const server = sharedServer();

/** The status of an answer that is read to its end. */
async function statusOf(path: string): Promise<number> {
  const response = await server().fetch(path);
  await response.arrayBuffer();
  return response.status;
}

it.each([
  ['/', {}],
  ['/explorer', {}],
  ['/graphql', { accept: 'text/html,application/xhtml+xml' }],
])('%s leads a browser to it', async (path, headers) => {
  const response = await server().fetch(path, { headers: headers as Record<string, string>, redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([302, '/explorer/']);
});

it('is a page whose every file comes from this server', async () => {
  const page = await (await server().fetch('/explorer/')).text();
  expect(page).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
  const files = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file]) => file as string).filter((file) => !file.startsWith('/'));
  expect(files).toContain('main.js');
  expect(files).toContain('initial-options.js');
  for (const file of files) expect([file, await statusOf(`/explorer/${file}`)]).toEqual([file, 200]);
});

it('may load nothing from elsewhere and ask nobody else, says its policy', async () => {
  for (const path of ['/explorer/', '/explorer/main.js']) {
    const response = await server().fetch(path);
    await response.arrayBuffer();
    const policy = response.headers.get('content-security-policy') ?? '';
    const directives = new Map(policy.split(';').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual(["'self'"]);
    expect(directives.get('connect-src')).toEqual(["'self'"]);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  }
});

it('begins with a query that answers', async () => {
  const script = await (await server().fetch('/explorer/initial-options.js')).text();
  expect(script).toContain(EXAMPLE_QUERY.trim());
  expect(script).toContain('`/graphql`');
  expect(await server().ask(EXAMPLE_QUERY)).toMatchObject({ status: 200, errors: [], data: { relations: { nodes: [] } } });
});

it('gives no file from outside its folder', async () => {
  for (const path of [
    '/explorer/../package.json',
    '/explorer/..%2f..%2fpackage.json',
    '/explorer/%2e%2e/index.js',
    '/explorer/nothing.js',
  ]) {
    expect([path, (await statusOf(path)) >= 400]).toEqual([path, true]);
  }
});

it('leaves everything else without a right to run', async () => {
  for (const path of ['/health/live', '/nothing', '/graphql?query=']) {
    expect((await server().fetch(path)).headers.get('content-security-policy')).toBe("default-src 'none';frame-ancestors 'none'");
  }
});
