// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const PageInfoFragment = 'fragment PageInfo on PageInfo{hasNextPage hasPreviousPage startCursor endCursor}';
