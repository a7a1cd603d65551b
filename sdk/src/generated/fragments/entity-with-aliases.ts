// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntityWithAliasesFragment = 'fragment EntityWithAliases on Entity{...Entity aliases{text language}}';
