// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { AuthorFragment } from '../fragments/author.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import { BriefFragment } from '../fragments/brief.ts';
import { BriefHeaderFragment } from '../fragments/brief-header.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { SourceFragment } from '../fragments/source.ts';
import { ClaimFragment } from '../fragments/claim.ts';
import { SectionFragment } from '../fragments/section.ts';
import { MentionFragment } from '../fragments/mention.ts';
import { EntityFragment } from '../fragments/entity.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { NodeData, NodeVariables } from '../types.ts';

/** The document of the operation `Node`. */
export const NodeDocument: TypedDocumentString<NodeData, NodeVariables> =
  'query Node($id:ID!){node(id:$id){__typename id ...on Author{...Author}...on Brief{...Brief}...on Claim{...Claim}...on Entity{id kind names:name{...Bilingual}}...on Keyword{...Keyword}...on Section{...Section}...on Source{...Source}}}' +
  AuthorFragment +
  BilingualFragment +
  BriefFragment +
  BriefHeaderFragment +
  KeywordFragment +
  SourceFragment +
  ClaimFragment +
  SectionFragment +
  MentionFragment +
  EntityFragment;
