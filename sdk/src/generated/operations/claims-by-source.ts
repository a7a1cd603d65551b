// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { ClaimsBySourceData, ClaimsBySourceVariables } from '../types.ts';

/** The document of the operation `ClaimsBySource`. */
export const ClaimsBySourceDocument: TypedDocumentString<ClaimsBySourceData, ClaimsBySourceVariables> =
  'query ClaimsBySource($source:String!$mentioning:String$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String){source(name:$source){id name url claims(mentioning:$mentioning search:$search where:$where orderBy:$orderBy first:$first after:$after){totalCount totalCountIsExact pageInfo{...PageInfo}nodes{...ClaimInContext}}}}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment ClaimInContext on Claim{id position text{...Bilingual}section{id position heading{...Bilingual}}source{id name}brief{id publishedOn title{...Bilingual}authors{id name}keywords{id label{...Bilingual}}}mentions{...MentionInText}}fragment Bilingual on Bilingual{zh en}fragment MentionInText on Mention{language surface start end entity{id kind name{...Bilingual}}}';
