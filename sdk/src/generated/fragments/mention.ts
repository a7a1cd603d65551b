// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const MentionFragment = 'fragment Mention on Mention{language surface start end entity{...Entity}}';
