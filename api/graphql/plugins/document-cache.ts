/** Keeps what was made of documents, the latest used ones. */
export interface DocumentCache<T> {
  get(document: string): T | undefined;
  set(document: string, made: T): void;
}

/**
 * A cache that hostile documents cannot fill: long ones, which no program sends again and again, are not kept.
 *
 * @param entries how many documents are kept; the one unused for longest goes first
 * @param longest in UTF-16 code units
 */
export function documentCache<T>(entries: number, longest: number): DocumentCache<T> {
  const kept = new Map<string, T>();
  return {
    get(document) {
      const made = kept.get(document);
      if (made === undefined) return undefined;
      kept.delete(document);
      kept.set(document, made);
      return made;
    },
    set(document, made) {
      if (document.length > longest) return;
      kept.set(document, made);
      const oldest = kept.keys().next();
      if (kept.size > entries && !oldest.done) kept.delete(oldest.value);
    },
  };
}
