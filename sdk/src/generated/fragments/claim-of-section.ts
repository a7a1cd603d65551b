// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const ClaimOfSectionFragment =
  'fragment ClaimOfSection on Claim{id position text{...Bilingual}alignment{status confidence reasons}mentions{...Mention}parity{...EntityParity}anchors{language line start end}}';
