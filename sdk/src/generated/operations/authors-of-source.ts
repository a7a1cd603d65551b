// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { AuthorsOfSourceData, AuthorsOfSourceVariables } from '../types.ts';

/** The document of the operation `AuthorsOfSource`. */
export const AuthorsOfSourceDocument: TypedDocumentString<AuthorsOfSourceData, AuthorsOfSourceVariables> =
  'query AuthorsOfSource($source:String!$first:Int=100){source(name:$source){id name url briefs{totalCount totalCountIsExact facets{authors(first:$first){count author{id name names{...Bilingual}}}}}}}fragment Bilingual on Bilingual{zh en}';
