import { defineConfig } from 'vitest/config';

// The tests of what is mutated, without those that take seconds: each is run again for every mutant that it reaches.
export default defineConfig({
  test: {
    include: ['tests/{search,articles,passages}/**/*.test.ts'],
    exclude: [
      'tests/**/*.slow.test.ts',
      'tests/articles/{archives,fidelity,fidelity-markup,hostile-files,open-data,read-corpus}.test.ts',
      'tests/search/{load-passages,promises}.test.ts',
    ],
    isolate: false,
    testTimeout: 30_000,
  },
});
