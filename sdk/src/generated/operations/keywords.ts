// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { KeywordPageFragment } from '../fragments/keyword-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { KeywordFragment } from '../fragments/keyword.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { KeywordsData, KeywordsVariables } from '../types.ts';

/** The document of the operation `Keywords`. */
export const KeywordsDocument: TypedDocumentString<KeywordsData, KeywordsVariables> =
  'query Keywords($first:Int$after:String$last:Int$before:String$continued:Boolean!=false){keywords(first:$first after:$after last:$last before:$before){...KeywordPage}}' +
  KeywordPageFragment +
  PageInfoFragment +
  KeywordFragment +
  BilingualFragment;
