// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const BriefFragment = 'fragment Brief on Brief{...BriefHeader titleIsDerived url sources{...Source}}';
