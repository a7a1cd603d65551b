// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntitySuggestionFragment =
  'fragment EntitySuggestion on EntitySuggestion{id zh en kind status score claimsBoth claimsZh claimsEn entity{...Entity}}';
