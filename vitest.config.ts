import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Vite's own conditions would load GraphQL's development build beside the one that Node gives to packages.
  ssr: { resolve: { conditions: ['node', 'module-sync'] } },
  test: {
    include: ['test/**/*.test.ts'],
    // Programs that tests start, and the workers, load what another process has compiled already.
    env: { NODE_COMPILE_CACHE: path.join(import.meta.dirname, 'node_modules/.cache/compiled') },
    globalSetup: ['test/setup/global-setup.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
