import { defineConfig } from 'vitest/config';

// Two projects: `npm test` runs the fast one within a minute; what takes longer is named *.slow.test.ts.
// Files share a process and its modules: loading them anew for each file takes as long as the tests. Tests
// keep no state in a module, and put back what they replace.
const shared = { isolate: false };

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...shared,
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts'],
          testTimeout: 30_000,
        },
      },
      { test: { ...shared, name: 'slow', include: ['tests/**/*.slow.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
