// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const ClaimWholeFragment =
  'fragment ClaimWhole on Claim{...Claim alignment{status confidence reasons}parity{...EntityParity}}';
