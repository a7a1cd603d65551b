// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.

import { EntityWithAliasesFragment } from '../fragments/entity-with-aliases.ts';
import { EntityFragment } from '../fragments/entity.ts';
import { BilingualFragment } from '../fragments/bilingual.ts';
import type { TypedDocumentString } from '../../typed-document.ts';
import type { EntityData, EntityVariables } from '../types.ts';

/** The document of the operation `Entity`. */
export const EntityDocument: TypedDocumentString<EntityData, EntityVariables> =
  'query Entity($id:ID$name:String){entity(id:$id name:$name){...EntityWithAliases}}' +
  EntityWithAliasesFragment +
  EntityFragment +
  BilingualFragment;
