// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const ClaimFragment =
  'fragment Claim on Claim{id position text{...Bilingual}section{...Section}source{...Source}brief{...BriefHeader}mentions{...Mention}}';
