// Generated from the migrated database by `npm run codegen`. Do not edit.
// biome-ignore lint/suspicious/noEmptyInterface: replaced by the first generation
export interface DB {}
