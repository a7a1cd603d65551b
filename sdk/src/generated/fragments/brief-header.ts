// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const BriefHeaderFragment =
  'fragment BriefHeader on Brief{id publishedOn title{...Bilingual}authors{...Author}keywords{...Keyword}}';
