// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const AuthorPageFragment =
  'fragment AuthorPage on AuthorConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...Author}}';
