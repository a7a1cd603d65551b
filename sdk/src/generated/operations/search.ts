// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { SearchPageFragment } from '../fragments/search-page.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { ClaimFragment } from '../fragments/claim.ts';
import { SectionFragment } from '../fragments/section.ts';
import { SourceFragment } from '../fragments/source.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { MentionFragment } from '../fragments/mention.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { SearchData, SearchVariables } from '../types.ts';

/** The document of the operation `Search`. */
export const SearchDocument: TypedDocumentString<SearchData, SearchVariables> =
  'query Search($text:String!$where:ClaimFilter$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){claims(search:$text where:$where orderBy:[{field:RELEVANCE direction:DESC}]first:$first after:$after last:$last before:$before){...SearchPage}}' +
  SearchPageFragment +
  EntityFragment +
  BilingualFragment +
  PageInfoFragment +
  ClaimFragment +
  SectionFragment +
  SourceFragment +
  BriefHeaderFragment +
  AuthorFragment +
  KeywordFragment +
  MentionFragment;
