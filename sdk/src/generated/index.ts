// Generated from schema/schema.graphql and sdk/operations by `npm run codegen`. Do not edit.
export * from './client.ts';
export * from './operations/authors-of-source.ts';
export * from './operations/brief.ts';
export * from './operations/briefs.ts';
export * from './operations/claims-by-source.ts';
export * from './operations/entity-claims.ts';
export * from './operations/import-documents.ts';
export * from './operations/search.ts';
export type * from './types.ts';
