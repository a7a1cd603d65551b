// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { AuthorsOfSourceData, AuthorsOfSourceVariables } from '../types.ts';

/** The document of the operation `AuthorsOfSource`. */
export const AuthorsOfSourceDocument: TypedDocumentString<AuthorsOfSourceData, AuthorsOfSourceVariables> =
  'query AuthorsOfSource($source:String!$first:Int$after:String){source(name:$source){id name url briefs(first:$first after:$after){totalCount totalCountIsExact pageInfo{...PageInfo}nodes{id publishedOn title{...Bilingual}authors{id name names{...Bilingual}}}}}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment Bilingual on Bilingual{zh en}';
