/**
 * A trie over UTF-16 code units in flat arrays: nodes are numbers, the root is 0, and the children of all nodes share
 * one hash table with open addressing.
 */
export interface Trie {
  /** The child of the root for each code unit; 0 if there is none. */
  roots: Uint32Array;
  /** The index of the key that ends at each node; -1 if there is none. */
  keys: Int32Array;
  /** The parent of each node, and the code unit that leads from it. */
  parents: Uint32Array;
  units: Uint16Array;
  /** Nodes, each at the first free slot from the hash of its parent and unit on; 0 for a free slot. */
  slots: Uint32Array;
}

const unitCount = 0x10000;

/** Builds the trie of keys, which must be distinct and not empty. */
export function buildTrie(keys: readonly string[]): Trie {
  const most = keys.reduce((sum, key) => sum + key.length, 1);
  const trie: Trie = {
    roots: new Uint32Array(unitCount),
    keys: new Int32Array(most).fill(-1),
    parents: new Uint32Array(most),
    units: new Uint16Array(most),
    slots: new Uint32Array(2 ** Math.ceil(Math.log2(most) + 1)),
  };
  let count = 1;
  for (const [index, key] of keys.entries()) {
    let node = 0;
    for (let at = 0; at < key.length; at += 1) {
      const unit = key.charCodeAt(at);
      const slot = slotOf(trie, node, unit);
      const child = trie.slots[slot] || count++;
      trie.slots[slot] = child;
      trie.parents[child] = node;
      trie.units[child] = unit;
      if (node === 0) trie.roots[unit] = child;
      node = child;
    }
    trie.keys[node] = index;
  }
  return {
    ...trie,
    keys: trie.keys.slice(0, count),
    parents: trie.parents.slice(0, count),
    units: trie.units.slice(0, count),
  };
}

/** The child of a node for a code unit; 0 if there is none. */
export function childNode(trie: Trie, node: number, unit: number): number {
  return trie.slots[slotOf(trie, node, unit)] ?? 0;
}

/** The slot of the child for a code unit, or the free slot where it would be. */
function slotOf({ slots, parents, units }: Trie, node: number, unit: number): number {
  const mask = slots.length - 1;
  let slot = (Math.imul(node, 0x9e3779b1) + Math.imul(unit, 0x85ebca6b)) >>> 0;
  slot = (slot ^ (slot >>> 15)) & mask;
  for (;;) {
    const child = slots[slot] ?? 0;
    if (child === 0 || (parents[child] === node && units[child] === unit)) return slot;
    slot = (slot + 1) & mask;
  }
}
