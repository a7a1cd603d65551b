// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const KeywordFragment = 'fragment Keyword on Keyword{id label{...Bilingual}}';
