// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { EntitySuggestionPageFragment } from '../fragments/entity-suggestion-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { EntitySuggestionFragment } from '../fragments/entity-suggestion.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { EntitySuggestionsData, EntitySuggestionsVariables } from '../types.ts';

/** The document of the operation `EntitySuggestions`. */
export const EntitySuggestionsDocument: TypedDocumentString<EntitySuggestionsData, EntitySuggestionsVariables> =
  'query EntitySuggestions($status:EntitySuggestionStatus=OPEN$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){entitySuggestions(status:$status first:$first after:$after last:$last before:$before){...EntitySuggestionPage}}' +
  EntitySuggestionPageFragment +
  PageInfoFragment +
  EntitySuggestionFragment +
  EntityFragment +
  BilingualFragment;
