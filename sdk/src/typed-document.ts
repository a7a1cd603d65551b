/**
 * The text of a GraphQL operation that knows the types of its result and its variables. A string that is declared to
 * be one, and the `TypedDocumentString` that GraphQL Code Generator writes in its document mode `string`, both are.
 *
 * @example
 * const SourceNames: TypedDocumentString<{ sources: { nodes: { name: string }[] } }, { first?: number }> =
 *   'query SourceNames($first: Int) { sources(first: $first) { nodes { name } } }';
 */
export interface TypedDocumentString<Result, Variables> {
  /** Never there: it only carries the types. */
  readonly __apiType?: (variables: Variables) => Result;
  /** The text. */
  toString(): string;
  /** Tells texts from other objects that have a `toString`. */
  trim(): string;
}

const operation = /(?:^|\})\s*(?:query|mutation|subscription)\s+(\w+)/m;

/** The name of the first operation of a document, `undefined` where it has none. */
export function operationNameOf(text: string): string | undefined {
  return operation.exec(text)?.[1];
}
