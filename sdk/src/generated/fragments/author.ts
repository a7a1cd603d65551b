// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const AuthorFragment = 'fragment Author on Author{id name names{...Bilingual}}';
