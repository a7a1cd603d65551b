import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A tab that the playground opens with. */
export interface Tab {
  query: string;
}

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
