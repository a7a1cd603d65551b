import { defineConfig } from 'vitest/config';

/** Tests that need a browser; separate from the others because not every machine has one. */
export default defineConfig({
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    include: ['test/browser/**/*.browser.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
