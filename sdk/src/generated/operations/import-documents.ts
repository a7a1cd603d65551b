// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { ImportDocumentsData, ImportDocumentsVariables } from '../types.ts';

/** The document of the operation `ImportDocuments`. */
export const ImportDocumentsDocument: TypedDocumentString<ImportDocumentsData, ImportDocumentsVariables> =
  'mutation ImportDocuments($documents:[DocumentInput!]!$dryRun:Boolean!=false){importDocuments(documents:$documents dryRun:$dryRun){created updated unchanged failed results{name outcome briefs{id}diagnostics{code severity message hint line column excerpt}}}}';
