// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { SourceFragment } from '../fragments/source.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { SourceData, SourceVariables } from '../types.ts';

/** The document of the operation `Source`. */
export const SourceDocument: TypedDocumentString<SourceData, SourceVariables> =
  'query Source($id:ID$name:String){source(id:$id name:$name){...Source}}' + SourceFragment;
