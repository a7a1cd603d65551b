// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import type { TypedDocumentString } from '../../typed-document.ts';
import type { BriefData, BriefVariables } from '../types.ts';

/** The document of the operation `Brief`. */
export const BriefDocument: TypedDocumentString<BriefData, BriefVariables> =
  'query Brief($id:ID!){brief(id:$id){...BriefHeader lead{...Bilingual}sections{id position heading{...Bilingual}claims{id position text{...Bilingual}alignment{status confidence reasons}mentions{...MentionInText}anchors{language line start end}}}document{sha256 name mediaType importedAt}}}fragment BriefHeader on Brief{id title{...Bilingual}titleIsDerived publishedOn url sources{id name}authors{id name}keywords{id label{...Bilingual}}}fragment Bilingual on Bilingual{zh en}fragment MentionInText on Mention{language surface start end entity{id kind name{...Bilingual}}}';
