// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const ClaimPageFragment =
  'fragment ClaimPage on ClaimConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Claim}}';
