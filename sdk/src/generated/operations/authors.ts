// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { AuthorPageFragment } from '../fragments/author-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { AuthorFragment } from '../fragments/author.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { AuthorsData, AuthorsVariables } from '../types.ts';

/** The document of the operation `Authors`. */
export const AuthorsDocument: TypedDocumentString<AuthorsData, AuthorsVariables> =
  'query Authors($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){authors(first:$first after:$after last:$last before:$before){...AuthorPage}}' +
  AuthorPageFragment +
  PageInfoFragment +
  AuthorFragment +
  BilingualFragment;
