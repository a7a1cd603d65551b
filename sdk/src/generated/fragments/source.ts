// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const SourceFragment = 'fragment Source on Source{id name url}';
