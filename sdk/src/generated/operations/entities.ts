// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { EntityPageFragment } from '../fragments/entity-page.ts';
import { PageInfoFragment } from '../fragments/page-info.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { EntitiesData, EntitiesVariables } from '../types.ts';

/** The document of the operation `Entities`. */
export const EntitiesDocument: TypedDocumentString<EntitiesData, EntitiesVariables> =
  'query Entities($search:String$kind:EntityKind$first:Int$after:String$last:Int$before:String$continued:Boolean!=false){entities(search:$search kind:$kind first:$first after:$after last:$last before:$before){...EntityPage}}' +
  EntityPageFragment +
  PageInfoFragment +
  EntityFragment +
  BilingualFragment;
