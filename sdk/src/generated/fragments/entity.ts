// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntityFragment = 'fragment Entity on Entity{id kind name{...Bilingual}}';
