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
export type { OrNewer } from './or-newer.ts';
export type { Batching } from './transport/batch.ts';
export type {
  Attempt,
  AttemptResult,
  Fetch,
  Hooks,
  Provided,
  RequestArguments,
  RequestOptions,
  TransportOptions,
} from './transport/options.ts';
export { type RawResponse, Transport } from './transport/transport.ts';
export type { TypedDocumentString } from './typed-document.ts';
