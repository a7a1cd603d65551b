// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const SearchPageFragment =
  'fragment SearchPage on ClaimConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)namedEntities@skip(if:$continued){...Entity}pageInfo{...PageInfo}edges{matches{language start end}node{...Claim}}}';
