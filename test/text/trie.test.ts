import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildTrie, childNode, type Trie } from '../../db/text/trie.ts';

/** The index of the key that a text is; -1 if it is none. */
function find(trie: Trie, text: string): number {
  let node = trie.roots[text.charCodeAt(0)] ?? 0;
  for (let index = 1; index < text.length && node > 0; index += 1) node = childNode(trie, node, text.charCodeAt(index));
  return node > 0 ? (trie.keys[node] ?? -1) : -1;
}

const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', '中', '國', '\uffff', '\ud800'), minLength: 1, maxLength: 5 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 4 }),
);

test('a tree holds its keys and nothing else', () => {
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), fc.array(key), (keys, others) => {
      const trie = buildTrie(keys);
      for (const text of [...keys, ...others]) expect(find(trie, text)).toBe(keys.indexOf(text));
    }),
  );
});

test('a tree of no keys holds none', () => {
  expect(find(buildTrie([]), 'a')).toBe(-1);
});
