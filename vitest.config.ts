import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The copy of graphql that Node gives to the libraries; Vite would choose its other one for us.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: { include: ['test/**/*.test.ts'], testTimeout: 60_000 },
});
