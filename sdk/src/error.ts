/** An error of a GraphQL response. */
export interface GraphqlErrorEntry {
  /** The message, in words. */
  readonly message: string;
  /** Where in the result, by response names and list indices. */
  readonly path?: readonly (string | number)[];
  /** Where in the document. */
  readonly locations?: readonly {
    /** From 1. */
    readonly line: number;
    /** From 1. */
    readonly column: number;
  }[];
  /** Further information from the service, such as its `code`. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known about a failure. */
export interface ErrorDetails {
  /** The operation's name. */
  operationName?: string | undefined;
  /** The number of HTTP requests that were sent. */
  attempts?: number | undefined;
  /** HTTP status, if there was a response. */
  status?: number | undefined;
  /** The service's id of the request, if there was a response. */
  requestId?: string | undefined;
  /** All errors of the GraphQL response. */
  errors?: readonly GraphqlErrorEntry[] | undefined;
  /** The data of the GraphQL response beside its errors. */
  data?: unknown;
  /** The cause: an error of `fetch`, or the reason of a signal. */
  cause?: unknown;
}

/** Every class of `BriefgraphError`, distinguished by `code`. */
export type RequestError =
  | NetworkError
  | TimeoutError
  | AbortedError
  | RateLimitedError
  | UnauthenticatedError
  | ForbiddenError
  | NotFoundError
  | BadInputError
  | GraphqlError
  | ProtocolError;

/** Why a request failed; the class of each code says more. */
export type BriefgraphErrorCode = RequestError['code'];

type Class<T> = abstract new (...args: never[]) => T;

/**
 * The error of a request without a complete response. There is a class for each reason; both `instanceof` and `code`
 * distinguish them.
 *
 * @example
 * try {
 *   await client.brief({ id });
 * } catch (error) {
 *   if (!(error instanceof BriefgraphError)) throw error;
 *   if (error.code === 'RATE_LIMITED') console.warn('retry in', error.retryAfter, 'ms');
 *   else console.error(error.message, error.requestId);
 * }
 */
export abstract class BriefgraphError extends Error {
  /** Narrows to the union of all classes, which `code` distinguishes. */
  declare static readonly [Symbol.hasInstance]: <T extends BriefgraphError>(
    this: Class<T>,
    value: unknown,
  ) => value is BriefgraphError extends T ? RequestError : T;

  /** The name of the class. */
  override readonly name: string = 'BriefgraphError';
  /** Why the request failed. */
  abstract readonly code: string;
  /** The operation's name, `undefined` for one without. */
  declare readonly operationName: string | undefined;
  /** The number of HTTP requests that were sent, retries included; 0 if it failed before the first. */
  declare readonly attempts: number;
  /** HTTP status of the last response, `undefined` if there was none. */
  declare readonly status: number | undefined;
  /** The service's id of the last request, which its operators find in the log; `undefined` if there was no response. */
  declare readonly requestId: string | undefined;
  /** The errors of the GraphQL response, empty if there was none. */
  declare readonly errors: readonly GraphqlErrorEntry[];
  /** The data of the GraphQL response beside its errors, with null for fields that failed; `undefined` if there is none. */
  declare readonly data: unknown;

  constructor(message: string, details: ErrorDetails = {}) {
    const { operationName, attempts = 0, status, requestId, errors = [], data } = details;
    const name = operationName ? `${operationName}: ` : '';
    super(
      name + message + (attempts > 1 ? ` (${attempts} attempts)` : ''),
      'cause' in details ? { cause: details.cause } : {},
    );
    Object.assign(this, { operationName, attempts, status, requestId, errors, data });
  }
}

/** The service could not be reached, or the connection broke. Node's reason is in `cause`. */
export class NetworkError extends BriefgraphError {
  override readonly name = 'NetworkError';
  readonly code = 'NETWORK';
}

/** There was no complete response in time. The error of the last failed attempt, if any, is in `cause`. */
export class TimeoutError extends BriefgraphError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}

/** The caller's signal aborted the request; its reason is in `cause`. */
export class AbortedError extends BriefgraphError {
  override readonly name = 'AbortedError';
  readonly code = 'ABORTED';
}

/** Too many requests, from this caller or from all. */
export class RateLimitedError extends BriefgraphError {
  override readonly name = 'RateLimitedError';
  readonly code = 'RATE_LIMITED';
  /** The delay that the service asks for in milliseconds, `undefined` if it does not. */
  declare readonly retryAfter: number | undefined;

  constructor(message: string, details: ErrorDetails & { retryAfter?: number | undefined } = {}) {
    super(message, details);
    this.retryAfter = details.retryAfter;
  }
}

/** The token, set by the option `token`, is missing or invalid. */
export class UnauthenticatedError extends BriefgraphError {
  override readonly name = 'UnauthenticatedError';
  readonly code = 'UNAUTHENTICATED';
}

/** The token does not allow this. */
export class ForbiddenError extends BriefgraphError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
}

/** Something that the operation changes or requires does not exist. What it only reads is null instead. */
export class NotFoundError extends BriefgraphError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
}

/** A variable, an argument or a header has an invalid value. */
export class BadInputError extends BriefgraphError {
  override readonly name = 'BadInputError';
  readonly code = 'BAD_USER_INPUT';
  /**
   * The path of the value: a variable and the fields in it, such as `['where', 'publishedOn', 'gte']`, or the response
   * names of the field whose argument it is. Empty if the service only describes it in words.
   */
  declare readonly path: readonly (string | number)[];

  /** @param details.path as in the response */
  constructor(message: string, details: ErrorDetails & { path?: unknown } = {}) {
    super(message, details);
    this.path = Array.isArray(details.path) ? details.path : [];
  }
}

/** The codes of the service without a class of their own. */
const graphqlErrorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'REQUEST_TOO_LARGE',
  'STARTING',
  'INTERNAL_SERVER_ERROR',
] as const;

/**
 * `GRAPHQL_ERROR`: the first error of the response has no code, or a code of a newer service that this client does not
 * know; it is in `errors[0].extensions`.
 */
export type GraphqlErrorCode = 'GRAPHQL_ERROR' | (typeof graphqlErrorCodes)[number];

/** The response has errors. Partial data is in `data`. */
export class GraphqlError extends BriefgraphError {
  override readonly name = 'GraphqlError';
  readonly code: GraphqlErrorCode;

  /** @param details.code as in the response */
  constructor(message: string, details: ErrorDetails & { code?: unknown } = {}) {
    super(message, details);
    this.code = graphqlErrorCodes.find((known) => known === details.code) ?? 'GRAPHQL_ERROR';
  }
}

/**
 * The response is not a GraphQL response: it is from a proxy, is a web page, or is truncated.
 *
 * - `HTTP_STATUS`: an error status without a GraphQL response.
 * - `BAD_RESPONSE`: any other; often the URL is not that of a GraphQL endpoint.
 */
export class ProtocolError extends BriefgraphError {
  override readonly name = 'ProtocolError';
  readonly code: 'HTTP_STATUS' | 'BAD_RESPONSE';

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = isSuccess(details.status) ? 'BAD_RESPONSE' : 'HTTP_STATUS';
  }
}

/** Whether an HTTP status is one of success. */
export function isSuccess(status = 0): boolean {
  return status >= 200 && status < 300;
}
