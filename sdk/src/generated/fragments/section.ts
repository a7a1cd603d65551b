// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const SectionFragment = 'fragment Section on Section{id position heading{...Bilingual}}';
