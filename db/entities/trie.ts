/** A place in the tree of names: the names that end here, and where the next code unit leads. */
export interface TrieNode<Name> {
  next: Map<number, TrieNode<Name>>;
  names: Name[];
}

/** An empty tree. */
export function createTrie<Name>(): TrieNode<Name> {
  return { next: new Map(), names: [] };
}

/** Adds a name under its folded key. */
export function addToTrie<Name>(trie: TrieNode<Name>, key: string, name: Name): void {
  let node = trie;
  for (let index = 0; index < key.length; index += 1) {
    const unit = key.charCodeAt(index);
    let child = node.next.get(unit);
    if (!child) {
      child = createTrie();
      node.next.set(unit, child);
    }
    node = child;
  }
  node.names.push(name);
}
