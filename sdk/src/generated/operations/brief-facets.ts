// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { BriefFacetsFragment } from '../fragments/brief-facets.ts';
import { SourceFragment } from '../fragments/source.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { EntityFragment } from '../fragments/entity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { BriefFacetsData, BriefFacetsVariables } from '../types.ts';

/** The document of the operation `BriefFacets`. */
export const BriefFacetsDocument: TypedDocumentString<BriefFacetsData, BriefFacetsVariables> =
  'query BriefFacets($source:String$author:String$keyword:String$entity:String$search:String$from:Date$to:Date$where:BriefFilter!={}$top:Int=10){briefs(search:$search where:{source:{name:$source}author:{name:$author}keyword:{name:$keyword}entity:{name:$entity}publishedOn:{gte:$from lte:$to}and:[$where]}){totalCount totalCountIsExact facets{...BriefFacets}}}' +
  BriefFacetsFragment +
  SourceFragment +
  AuthorFragment +
  BilingualFragment +
  KeywordFragment +
  EntityFragment;
