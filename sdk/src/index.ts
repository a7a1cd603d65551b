export { BriefgraphError, type BriefgraphErrorCode, type GraphqlErrorEntry } from './error.ts';
export * from './generated/index.ts';
export type { RequestOptions } from './request-options.ts';
export { type Fetch, type RequestArguments, Transport, type TransportOptions } from './transport.ts';
export type { TypedDocumentString } from './typed-document.ts';
