// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const BilingualFragment = 'fragment Bilingual on Bilingual{zh en}';
