export type { Batching } from './batch.ts';
export type { Connection, Page, RowOf } from './connection.ts';
export {
  AbortedError,
  BadInputError,
  BriefgraphError,
  type BriefgraphErrorCode,
  type ErrorDetails,
  ForbiddenError,
  GraphqlError,
  type GraphqlErrorCode,
  type GraphqlErrorEntry,
  NetworkError,
  NotFoundError,
  ProtocolError,
  RateLimitedError,
  type RequestError,
  TimeoutError,
  UnauthenticatedError,
} from './error.ts';
export * from './generated/client.ts';
export * from './generated/documents.ts';
export type * from './generated/types.ts';
export type { Attempt, AttemptResult, Hooks } from './hooks.ts';
export type { OrNewer } from './or-newer.ts';
export type { RequestArguments, RequestOptions } from './request-options.ts';
export { type RawAnswer, Transport } from './transport.ts';
export type { Fetch, Provided, TransportOptions } from './transport-options.ts';
export type { TypedDocumentString } from './typed-document.ts';
