// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const SourcePageFragment =
  'fragment SourcePage on SourceConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Source}}';
