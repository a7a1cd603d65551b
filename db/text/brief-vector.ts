import type { Bilingual } from '../model.ts';
import { searchVector } from './search-vector.ts';

/**
 * The tsvector literal of a brief: of its title, its lead, and the headings and claims of its sections, Chinese before
 * English. No phrase is found across two of them.
 */
export function briefVector(texts: readonly Bilingual[]): string {
  return searchVector([...texts.map(({ zh }) => zh), ...texts.map(({ en }) => en)]);
}
