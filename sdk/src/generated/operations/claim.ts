// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { ClaimWholeFragment } from '../fragments/claim-whole.ts';
import { ClaimFragment } from '../fragments/claim.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { SectionFragment } from '../fragments/section.ts';
import { SourceFragment } from '../fragments/source.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { MentionFragment } from '../fragments/mention.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { EntityParityFragment } from '../fragments/entity-parity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { ClaimData, ClaimVariables } from '../types.ts';

/** The document of the operation `Claim`. */
export const ClaimDocument: TypedDocumentString<ClaimData, ClaimVariables> =
  'query Claim($id:ID!){claim(id:$id){...ClaimWhole}}' +
  ClaimWholeFragment +
  ClaimFragment +
  BilingualFragment +
  SectionFragment +
  SourceFragment +
  BriefHeaderFragment +
  AuthorFragment +
  KeywordFragment +
  MentionFragment +
  EntityFragment +
  EntityParityFragment;
