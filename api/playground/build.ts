/**
 * Bundles the playground's page (GraphiQL with its editor) into `dist/`, 3 s. Runs after `npm ci`, and by
 * `npm run prepare` after a change in `browser/`.
 */
import { join } from 'node:path';

const root = join(import.meta.dirname, 'browser');

const vite = await import('vite').catch(() => null);
if (vite) {
  await vite.build({
    root,
    configFile: false,
    // Everything is asked for relative to the page, so that a proxy may add a path before ours.
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(import.meta.dirname, 'dist'),
      emptyOutDir: true,
      assetsDir: 'playground',
      manifest: 'manifest.json',
      rolldownOptions: { input: join(root, 'main.ts'), checks: { moduleLevelDirective: false } },
      chunkSizeWarningLimit: 5000,
    },
  });
} else {
  console.log('The playground is not built: that takes the development dependencies.');
}
