// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntityPageFragment =
  'fragment EntityPage on EntityConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Entity}}';
