// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { EntityClaimsData, EntityClaimsVariables } from '../types.ts';

/** The document of the operation `EntityClaims`. */
export const EntityClaimsDocument: TypedDocumentString<EntityClaimsData, EntityClaimsVariables> =
  'query EntityClaims($name:String!$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String){entity(name:$name){id kind name{...Bilingual}aliases{text language}claims(search:$search where:$where orderBy:$orderBy first:$first after:$after){totalCount totalCountIsExact pageInfo{...PageInfo}nodes{...ClaimInContext}}}}fragment Bilingual on Bilingual{zh en}fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}fragment ClaimInContext on Claim{id position text{...Bilingual}section{id position heading{...Bilingual}}source{id name}brief{id publishedOn title{...Bilingual}authors{id name}keywords{id label{...Bilingual}}}mentions{...MentionInText}}fragment MentionInText on Mention{language surface start end entity{id kind name{...Bilingual}}}';
