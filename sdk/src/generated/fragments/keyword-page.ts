// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const KeywordPageFragment =
  'fragment KeywordPage on KeywordConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Keyword}}';
