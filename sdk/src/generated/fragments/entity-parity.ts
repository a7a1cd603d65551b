// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export const EntityParityFragment =
  'fragment EntityParity on EntityParity{language entity{...Entity}counterpart{...Entity}}';
