// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { ClaimPageFragment } from '../fragments/claim-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { ClaimFragment } from '../fragments/claim.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { SectionFragment } from '../fragments/section.ts';
import { SourceFragment } from '../fragments/source.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { MentionFragment } from '../fragments/mention.ts';
import { EntityFragment } from '../fragments/entity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { SourceClaimsData, SourceClaimsVariables } from '../types.ts';

/** The document of the operation `SourceClaims`. */
export const SourceClaimsDocument: TypedDocumentString<SourceClaimsData, SourceClaimsVariables> =
  'query SourceClaims($id:ID!$mentioning:String$search:String$where:ClaimFilter$orderBy:[ClaimOrder!]$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){source(id:$id){claims(mentioning:$mentioning search:$search where:$where orderBy:$orderBy first:$first after:$after last:$last before:$before){...ClaimPage}}}' +
  ClaimPageFragment +
  PageInfoFragment +
  ClaimFragment +
  BilingualFragment +
  SectionFragment +
  SourceFragment +
  BriefHeaderFragment +
  AuthorFragment +
  KeywordFragment +
  MentionFragment +
  EntityFragment;
