// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const BriefPageFragment =
  'fragment BriefPage on BriefConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Brief}}';
