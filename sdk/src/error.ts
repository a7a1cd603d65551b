/**
 * Why a request has no whole answer.
 *
 * - `NETWORK`: the service could not be reached, or the connection broke.
 * - `TIMEOUT`: no whole answer came in time.
 * - `ABORTED`: the caller's signal ended the request.
 * - `HTTP_STATUS`: something answered with an error status and no GraphQL answer, a proxy for example.
 * - `BAD_RESPONSE`: the answer is not a GraphQL answer; often the URL is not that of a GraphQL endpoint.
 * - `GRAPHQL_ERROR`: the answer holds errors, and the first has no code of its own.
 * - any other: the code of the answer's first error, as the service gives it.
 */
export type BriefgraphErrorCode =
  | 'NETWORK'
  | 'TIMEOUT'
  | 'ABORTED'
  | 'HTTP_STATUS'
  | 'BAD_RESPONSE'
  | 'GRAPHQL_ERROR'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'QUERY_TOO_COMPLEX'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'REQUEST_TOO_LARGE'
  | 'STARTING'
  | 'INTERNAL_SERVER_ERROR'
  // A newer service may have codes that this client does not know.
  | (string & Record<never, never>);

/** An error as a GraphQL answer holds it. */
export interface GraphqlErrorEntry {
  readonly message: string;
  /** Where in the result it happened, by response names and list indices. */
  readonly path?: readonly (string | number)[];
  /** Where in the document it happened, from 1. */
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of a failure. */
export interface BriefgraphErrorDetails {
  code: BriefgraphErrorCode;
  operationName: string | undefined;
  /** HTTP status, where an answer came. */
  status?: number | undefined;
  /** The service's id of the request, where an answer came. */
  requestId?: string | undefined;
  /** All errors of a GraphQL answer. */
  errors?: readonly GraphqlErrorEntry[];
  /** What a GraphQL answer holds beside its errors. */
  data?: unknown;
  cause?: unknown;
}

/**
 * The one error that requests end with.
 *
 * @example
 * try {
 *   await client.brief({ id });
 * } catch (error) {
 *   if (error instanceof BriefgraphError && error.code === 'TIMEOUT') console.warn(error.operationName, 'took too long');
 *   else throw error;
 * }
 */
export class BriefgraphError extends Error {
  override readonly name = 'BriefgraphError';
  /** Why there is no whole answer. */
  readonly code: BriefgraphErrorCode;
  /** The operation's name, `undefined` for one without. */
  readonly operationName: string | undefined;
  /** HTTP status of the answer, `undefined` where none came. */
  readonly status: number | undefined;
  /** The service's id of the request, for its operators to look it up; `undefined` where no answer came. */
  readonly requestId: string | undefined;
  /** The errors of the GraphQL answer, empty where there was none. */
  readonly errors: readonly GraphqlErrorEntry[];
  /** What the GraphQL answer holds beside its errors: null where a field failed, `undefined` where there is none. */
  readonly data: unknown;

  constructor(message: string, details: BriefgraphErrorDetails) {
    super(
      details.operationName ? `${details.operationName}: ${message}` : message,
      'cause' in details ? { cause: details.cause } : undefined,
    );
    this.code = details.code;
    this.operationName = details.operationName;
    this.status = details.status;
    this.requestId = details.requestId;
    this.errors = details.errors ?? [];
    this.data = details.data;
  }
}
