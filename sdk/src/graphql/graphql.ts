import type { parseDocument } from 'gql.tada';
import type { TypedDocumentString } from '../typed-document.ts';
import type { Problems } from './problems.ts';
import type { FragmentsIn, Registry, ResultOfDocument } from './result.ts';
import type { VariablesOfDocument } from './variables.ts';

/**
 * A document that knows the types of its result and its variables: a text for `request`, and a fragment for other
 * documents.
 */
export interface GraphqlDocument<Result, Variables, Fragments> extends TypedDocumentString<Result, Variables> {
  /** Never there: it only carries the types. */
  readonly __fragments?: Fragments;
}

/** The type of what a document answers with. */
export type ResultOf<Document> = Document extends { __apiType?: (variables: never) => infer Result } ? Result : never;

/** The type of the variables that a document takes. */
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

/** A text, and those that it is made of, each once. */
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
 * A GraphQL operation or fragment, typed from its text by the schema that this package was made for: no generator, and
 * at run time nothing but the text. A field or an argument that the schema does not have is a type error, and so is a
 * wrong variable in `request`.
 *
 * The text is read by the types of the package gql.tada, which must be installed beside this one. It must be a literal:
 * what it interpolates cannot be read.
 *
 * @param text one operation or fragment
 * @param fragments the fragments that it spreads, made by this function too
 * @example
 * const Titles = graphql(`query Titles($first: Int) { briefs(first: $first) { nodes { title { en } } } }`);
 * const { briefs } = await client.request(Titles, { first: 5 });
 */
export function graphql<const In extends string, const Fragments extends readonly FragmentDocument[] = []>(
  text: [ProblemsOf<In, Fragments>] extends [never] ? In : ProblemsOf<In, Fragments>,
  fragments?: Fragments,
): DocumentOf<parseDocument<In>, Merged<Fragments>> {
  // The types say what a service of the schema answers to the text; nothing checks it here again.
  return new Text(text, fragments ?? []) as DocumentOf<parseDocument<In>, Merged<Fragments>>;
}
