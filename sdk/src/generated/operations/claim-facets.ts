// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { ClaimFacetsFragment } from '../fragments/claim-facets.ts';
import { SourceFragment } from '../fragments/source.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { EntityFragment } from '../fragments/entity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { ClaimFacetsData, ClaimFacetsVariables } from '../types.ts';

/** The document of the operation `ClaimFacets`. */
export const ClaimFacetsDocument: TypedDocumentString<ClaimFacetsData, ClaimFacetsVariables> =
  'query ClaimFacets($source:String$author:String$keyword:String$entity:String$mentioning:String$search:String$from:Date$to:Date$where:ClaimFilter!={}$top:Int=10){claims(mentioning:$mentioning search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}){totalCount totalCountIsExact facets{...ClaimFacets}}}' +
  ClaimFacetsFragment +
  SourceFragment +
  AuthorFragment +
  BilingualFragment +
  KeywordFragment +
  EntityFragment;
