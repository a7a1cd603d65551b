// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { BriefWholeFragment } from '../fragments/brief-whole.ts';
import { BriefFragment } from '../fragments/brief.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { SourceFragment } from '../fragments/source.ts';
import { SectionFragment } from '../fragments/section.ts';
import { ClaimOfSectionFragment } from '../fragments/claim-of-section.ts';
import { MentionFragment } from '../fragments/mention.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { EntityParityFragment } from '../fragments/entity-parity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { BriefData, BriefVariables } from '../types.ts';

/** The document of the operation `Brief`. */
export const BriefDocument: TypedDocumentString<BriefData, BriefVariables> =
  'query Brief($id:ID!){brief(id:$id){...BriefWhole}}' +
  BriefWholeFragment +
  BriefFragment +
  BriefHeaderFragment +
  BilingualFragment +
  AuthorFragment +
  KeywordFragment +
  SourceFragment +
  SectionFragment +
  ClaimOfSectionFragment +
  MentionFragment +
  EntityFragment +
  EntityParityFragment;
