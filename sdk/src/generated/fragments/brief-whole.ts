// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const BriefWholeFragment =
  'fragment BriefWhole on Brief{...Brief lead{...Bilingual}sections{...Section claims{...ClaimOfSection}}document{sha256 name mediaType importedAt}}';
