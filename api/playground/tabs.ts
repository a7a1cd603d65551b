import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Tab } from './page-data.ts';

/**
 * The queries of this folder, in the order of their numbers. They hold their own explanations and values, so that
 * each runs as it is.
 */
export function readTabs(): Tab[] {
  return readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.graphql'))
    .sort()
    .map((name) => ({ query: readFileSync(join(import.meta.dirname, name), 'utf8') }));
}
