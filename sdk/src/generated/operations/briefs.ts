// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { BriefsData, BriefsVariables } from '../types.ts';

/** The document of the operation `Briefs`. */
export const BriefsDocument: TypedDocumentString<BriefsData, BriefsVariables> =
  'query Briefs($where:BriefFilter$search:String$orderBy:[BriefOrder!]$first:Int$after:String){briefs(where:$where search:$search orderBy:$orderBy first:$first after:$after){totalCount totalCountIsExact pageInfo{...PageInfo}nodes{...BriefHeader}}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment BriefHeader on Brief{id title{...Bilingual}titleIsDerived publishedOn url sources{id name}authors{id name}keywords{id label{...Bilingual}}}fragment Bilingual on Bilingual{zh en}';
