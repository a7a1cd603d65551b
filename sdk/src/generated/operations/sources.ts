// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { SourcePageFragment } from '../fragments/source-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { SourceFragment } from '../fragments/source.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { SourcesData, SourcesVariables } from '../types.ts';

/** The document of the operation `Sources`. */
export const SourcesDocument: TypedDocumentString<SourcesData, SourcesVariables> =
  'query Sources($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){sources(first:$first after:$after last:$last before:$before){...SourcePage}}' +
  SourcePageFragment +
  PageInfoFragment +
  SourceFragment;
