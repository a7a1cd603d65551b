import type { parseDocument } from 'gql.tada';
import type { TypedDocumentString } from '../typed-document.ts';
import type { Problems } from './problems.ts';
import type { FragmentsIn, Registry, ResultOfDocument } from './result.ts';
import type { VariablesOfDocument } from './variables.ts';

/** A document with the types of its result and variables, for `request`; or a fragment, for other documents. */
export interface GraphqlDocument<Result, Variables, Fragments> extends TypedDocumentString<Result, Variables> {
  /** Never present: it only carries the types. */
  readonly __fragments?: Fragments;
}

/** The type of a document's result. */
export type ResultOf<Document> = Document extends { __apiType?: (variables: never) => infer Result } ? Result : never;

/** The type of a document's variables. */
export type VariablesOf<Document> = Document extends { __apiType?: (variables: infer Variables) => unknown }
  ? Variables
  : never;

interface FragmentDocument {
  readonly __fragments?: Registry;
  toString(): string;
}

type Merged<Fragments extends readonly FragmentDocument[]> = Fragments extends readonly [
  { readonly __fragments?: infer First },
  ...infer Rest extends readonly FragmentDocument[],
]
  ? NonNullable<First> & Merged<Rest>
  : unknown;

type DocumentOf<Document, Fragments> = GraphqlDocument<
  ResultOfDocument<Document, Fragments>,
  VariablesOfDocument<Document>,
  Fragments & FragmentsIn<Document>
>;

type ProblemsOf<In extends string, Fragments extends readonly FragmentDocument[]> = Problems<
  parseDocument<In>,
  Merged<Fragments>
>;

/** A document with the texts of its fragments, each once. */
class Text extends String {
  readonly #parts: ReadonlySet<string>;

  constructor(text: string, fragments: readonly FragmentDocument[]) {
    const parts = new Set([text]);
    for (const fragment of fragments) {
      for (const part of fragment instanceof Text ? fragment.#parts : [fragment.toString()]) parts.add(part);
    }
    super([...parts].join('\n'));
    this.#parts = parts;
  }
}

/**
 * Types a GraphQL operation or fragment from its text, by the schema of this package. Nothing is generated, and only
 * the text remains at run time. A field or an argument that the schema does not have is a type error, and so is a wrong
 * variable in `request`.
 *
 * The types of gql.tada parse the text, so it must be a literal without interpolation. The package gql.tada must be
 * installed beside this one.
 *
 * @param text one operation or fragment
 * @param fragments the fragments that it spreads, also made by this function
 * @example
 * const Titles = graphql(`query Titles($first: Int) { briefs(first: $first) { nodes { title { en } } } }`);
 * const { briefs } = await client.request(Titles, { first: 5 });
 */
export function graphql<const In extends string, const Fragments extends readonly FragmentDocument[] = []>(
  text: [ProblemsOf<In, Fragments>] extends [never] ? In : ProblemsOf<In, Fragments>,
  fragments?: Fragments,
): DocumentOf<parseDocument<In>, Merged<Fragments>> {
  // The types describe the responses of a service with the schema; nothing checks them again here.
  return new Text(text, fragments ?? []) as DocumentOf<parseDocument<In>, Merged<Fragments>>;
}
