import { expect, test } from 'vitest';
import { documentCache } from '../../api/graphql/graphql.ts';

test('the least recently used document is evicted first', () => {
  const cache = documentCache<number>(2, 10);
  cache.set('{ a }', 1);
  cache.set('{ b }', 2);
  cache.get('{ a }');
  cache.set('{ c }', 3);
  expect([cache.get('{ a }'), cache.get('{ b }'), cache.get('{ c }')]).toEqual([1, undefined, 3]);
});

test('setting a document again replaces its entry', () => {
  const cache = documentCache<number>(2, 10);
  cache.set('{ a }', 1);
  cache.set('{ b }', 2);
  cache.set('{ b }', 3);
  expect([cache.get('{ a }'), cache.get('{ b }')]).toEqual([1, 3]);
});

test('long documents are not cached', () => {
  const cache = documentCache<number>(2, 10);
  cache.set('{ abcdefgh }', 1);
  expect(cache.get('{ abcdefgh }')).toBeUndefined();
});
