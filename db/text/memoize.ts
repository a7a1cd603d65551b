import { LRUCache } from 'lru-cache';

/**
 * A function of a text, with an LRU cache of its results. Texts longer than 200 UTF-16 code units are not cached.
 *
 * @param max how many results are cached at most
 */
export function memoize<T extends NonNullable<unknown>>(make: (text: string) => T, max: number): (text: string) => T {
  const cache = new LRUCache<string, T>({ max, memoMethod: make });
  return (text) => (text.length > 200 ? make(text) : cache.memo(text));
}
