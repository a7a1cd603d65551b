/**
 * The text of a GraphQL operation with the types of its result and variables: a string declared as one, or a
 * `TypedDocumentString` that GraphQL Code Generator writes in its document mode `string`.
 *
 * @example
 * const SourceNames: TypedDocumentString<{ sources: { nodes: { name: string }[] } }, { first?: number }> =
 *   'query SourceNames($first: Int) { sources(first: $first) { nodes { name } } }';
 */
export interface TypedDocumentString<Result, Variables> {
  /** Never present: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result;
  /** The text. */
  toString(): string;
  /** Distinguishes texts from other objects with a `toString`. */
  trim(): string;
}

const operation = /(?:^|\})\s*(?:query|mutation|subscription)\s+(\w+)/m;

/** The name of the first operation of a document, `undefined` if it has none. */
export function operationNameOf(text: string): string | undefined {
  return operation.exec(text)?.[1];
}
