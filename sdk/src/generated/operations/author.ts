// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { AuthorFragment } from '../fragments/author.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { AuthorData, AuthorVariables } from '../types.ts';

/** The document of the operation `Author`. */
export const AuthorDocument: TypedDocumentString<AuthorData, AuthorVariables> =
  'query Author($id:ID$name:String){author(id:$id name:$name){...Author}}' + AuthorFragment + BilingualFragment;
