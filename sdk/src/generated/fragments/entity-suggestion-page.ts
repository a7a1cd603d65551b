// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntitySuggestionPageFragment =
  'fragment EntitySuggestionPage on EntitySuggestionConnection{totalCount@skip(if:$continued)totalCountIsExact@skip(if:$continued)pageInfo{...PageInfo}nodes{...EntitySuggestion}}';
