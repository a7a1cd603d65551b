// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { BriefPageFragment } from '../fragments/brief-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { BriefFragment } from '../fragments/brief.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { SourceFragment } from '../fragments/source.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { KeywordBriefsData, KeywordBriefsVariables } from '../types.ts';

/** The document of the operation `KeywordBriefs`. */
export const KeywordBriefsDocument: TypedDocumentString<KeywordBriefsData, KeywordBriefsVariables> =
  'query KeywordBriefs($id:ID!$search:String$where:BriefFilter$orderBy:[BriefOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){node(id:$id){...on Keyword{briefs(search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...BriefPage}}}}' +
  BriefPageFragment +
  PageInfoFragment +
  BriefFragment +
  BriefHeaderFragment +
  BilingualFragment +
  AuthorFragment +
  KeywordFragment +
  SourceFragment;
