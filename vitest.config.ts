import { defineConfig } from 'vitest/config';

// Two projects: `npm test` runs the fast one within a minute; what takes longer is named *.slow.test.ts.
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'fast',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/**/*.slow.test.ts'],
          testTimeout: 20_000,
        },
      },
      { test: { name: 'slow', include: ['tests/**/*.slow.test.ts'], testTimeout: 300_000 } },
    ],
  },
});
