/** An error as a GraphQL answer holds it. */
export interface GraphqlErrorEntry {
  /** What went wrong, for people. */
  readonly message: string;
  /** Where in the result it happened, by response names and list indices. */
  readonly path?: readonly (string | number)[];
  /** Where in the document it happened. */
  readonly locations?: readonly {
    /** From 1. */
    readonly line: number;
    /** From 1. */
    readonly column: number;
  }[];
  /** What else the service says of it, its `code` among it. */
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of a failure. */
export interface ErrorDetails {
  /** The operation's name. */
  operationName?: string | undefined;
  /** How many HTTP requests were sent for it. */
  attempts?: number | undefined;
  /** HTTP status, where an answer came. */
  status?: number | undefined;
  /** The service's id of the request, where an answer came. */
  requestId?: string | undefined;
  /** All errors of a GraphQL answer. */
  errors?: readonly GraphqlErrorEntry[] | undefined;
  /** What a GraphQL answer holds beside its errors. */
  data?: unknown;
  /** What it came from: the error of `fetch`, or the reason of a signal. */
  cause?: unknown;
}

/** Errors that `instanceof BriefgraphError` can find, which `code` tells apart. */
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

/** Why a request has no whole answer: see the class of each. */
export type BriefgraphErrorCode = RequestError['code'];

type Class<T> = abstract new (...args: never[]) => T;

/**
 * What requests end with that have no whole answer. There is a class for each reason; `instanceof` tells them apart,
 * and so does `code`.
 *
 * @example
 * try {
 *   await client.brief({ id });
 * } catch (error) {
 *   if (!(error instanceof BriefgraphError)) throw error;
 *   if (error.code === 'RATE_LIMITED') console.warn('again in', error.retryAfter, 'ms');
 *   else console.error(error.message, error.requestId);
 * }
 */
export abstract class BriefgraphError extends Error {
  /** Of this class, all errors are known; so their codes tell them apart. */
  declare static readonly [Symbol.hasInstance]: <T extends BriefgraphError>(
    this: Class<T>,
    value: unknown,
  ) => value is BriefgraphError extends T ? RequestError : T;

  /** The name of the class. */
  override readonly name: string = 'BriefgraphError';
  /** Why there is no whole answer. */
  abstract readonly code: string;
  /** The operation's name, `undefined` for one without. */
  declare readonly operationName: string | undefined;
  /** How many HTTP requests were sent, retries included; 0 where it ended before the first. */
  declare readonly attempts: number;
  /** HTTP status of the last answer, `undefined` where none came. */
  declare readonly status: number | undefined;
  /** The service's id of the last request, for its operators to look it up; `undefined` where no answer came. */
  declare readonly requestId: string | undefined;
  /** The errors of the GraphQL answer, empty where there was none. */
  declare readonly errors: readonly GraphqlErrorEntry[];
  /** What the GraphQL answer holds beside its errors: null where a field failed, `undefined` where there is none. */
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

/** No whole answer came in time. What the last attempt failed with, where one did, is in `cause`. */
export class TimeoutError extends BriefgraphError {
  override readonly name = 'TimeoutError';
  readonly code = 'TIMEOUT';
}

/** The caller's signal ended the request; its reason is in `cause`. */
export class AbortedError extends BriefgraphError {
  override readonly name = 'AbortedError';
  readonly code = 'ABORTED';
}

/** Too many requests: of this caller, or of all. */
export class RateLimitedError extends BriefgraphError {
  override readonly name = 'RateLimitedError';
  readonly code = 'RATE_LIMITED';
  /** Milliseconds that the service asks to wait, `undefined` where it does not say. */
  declare readonly retryAfter: number | undefined;

  constructor(message: string, details: ErrorDetails & { retryAfter?: number | undefined } = {}) {
    super(message, details);
    this.retryAfter = details.retryAfter;
  }
}

/** The service wants a token, or another one than it got: the option `token`. */
export class UnauthenticatedError extends BriefgraphError {
  override readonly name = 'UnauthenticatedError';
  readonly code = 'UNAUTHENTICATED';
}

/** The token does not allow this. */
export class ForbiddenError extends BriefgraphError {
  override readonly name = 'ForbiddenError';
  readonly code = 'FORBIDDEN';
}

/** What the operation changes or needs is not there. What it only reads and is not there is null, no error. */
export class NotFoundError extends BriefgraphError {
  override readonly name = 'NotFoundError';
  readonly code = 'NOT_FOUND';
}

/** A variable, an argument or a header has a value that is not allowed. */
export class BadInputError extends BriefgraphError {
  override readonly name = 'BadInputError';
  readonly code = 'BAD_USER_INPUT';
  /**
   * Which: a variable and the way into it, such as `['where', 'publishedOn', 'gte']`, or the field that was given it,
   * by response names. Empty where the service tells it in words alone.
   */
  declare readonly path: readonly (string | number)[];

  /** @param details.path as the service gives it */
  constructor(message: string, details: ErrorDetails & { path?: unknown } = {}) {
    super(message, details);
    this.path = Array.isArray(details.path) ? details.path : [];
  }
}

/** The service's own codes that have no class of their own. */
const graphqlErrorCodes = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'QUERY_TOO_COMPLEX',
  'REQUEST_TOO_LARGE',
  'STARTING',
  'INTERNAL_SERVER_ERROR',
] as const;

/**
 * `GRAPHQL_ERROR`: the answer's first error has no code, or one that this client does not know, from a newer service;
 * it is in `errors[0].extensions`.
 */
export type GraphqlErrorCode = 'GRAPHQL_ERROR' | (typeof graphqlErrorCodes)[number];

/** The answer holds errors. What could be answered beside them is in `data`. */
export class GraphqlError extends BriefgraphError {
  override readonly name = 'GraphqlError';
  readonly code: GraphqlErrorCode;

  /** @param details.code as the service gives it */
  constructor(message: string, details: ErrorDetails & { code?: unknown } = {}) {
    super(message, details);
    this.code = graphqlErrorCodes.find((known) => known === details.code) ?? 'GRAPHQL_ERROR';
  }
}

/**
 * What answered does not speak GraphQL: a proxy, a page, half an answer.
 *
 * - `HTTP_STATUS`: an error status without a GraphQL answer.
 * - `BAD_RESPONSE`: no GraphQL answer; often the URL is not that of a GraphQL endpoint.
 */
export class ProtocolError extends BriefgraphError {
  override readonly name = 'ProtocolError';
  readonly code: 'HTTP_STATUS' | 'BAD_RESPONSE';

  constructor(message: string, details: ErrorDetails = {}) {
    super(message, details);
    this.code = isSuccess(details.status) ? 'BAD_RESPONSE' : 'HTTP_STATUS';
  }
}

/** Whether an HTTP status says that all went well. */
export function isSuccess(status = 0): boolean {
  return status >= 200 && status < 300;
}
