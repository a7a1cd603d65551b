// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const ClaimFacetsFragment =
  'fragment ClaimFacets on ClaimFacets{sources(first:$top){count source{...Source}}authors(first:$top){count author{...Author}}keywords(first:$top){count keyword{...Keyword}}entities(first:$top){count entity{...Entity}}months{month count}years{year count}languages{language count}}';
