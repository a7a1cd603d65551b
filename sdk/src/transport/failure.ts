import {
  BadInputError,
  type ErrorDetails,
  ForbiddenError,
  GraphqlError,
  isSuccess,
  NetworkError,
  NotFoundError,
  ProtocolError,
  RateLimitedError,
  type RequestError,
  UnauthenticatedError,
} from '../error.ts';
import type { Attempt } from './options.ts';
import { describeCause } from './redact.ts';
import type { GraphqlResponse, HttpResponse } from './response.ts';
import { retryAfterOf } from './retry.ts';

type ErrorClass = new (
  message: string,
  details: ErrorDetails & { code: unknown; path: unknown; retryAfter: number | undefined },
) => RequestError;

/** By the service's code, or by HTTP status if there is no GraphQL response. */
const classes = new Map<unknown, ErrorClass>([
  ['UNAUTHENTICATED', UnauthenticatedError],
  [401, UnauthenticatedError],
  ['FORBIDDEN', ForbiddenError],
  [403, ForbiddenError],
  ['NOT_FOUND', NotFoundError],
  ['BAD_USER_INPUT', BadInputError],
  ['RATE_LIMITED', RateLimitedError],
  [429, RateLimitedError],
]);

/** The error of an attempt, `undefined` if it got a complete response without errors. */
export function errorOf(
  http: HttpResponse,
  response: GraphqlResponse | undefined,
  { operationName, attempt: attempts, url }: Attempt,
): RequestError | undefined {
  const { status, headers, cause } = http;
  const { errors = [], data } = response ?? {};
  const [first] = errors;
  if (response && !first && isSuccess(status)) return undefined;
  const code = codeOf(response);
  const path = first?.extensions?.path ?? first?.path;
  const details = { ...http, operationName, attempts, errors, data, code, path, retryAfter: retryAfterOf(headers) };
  if (cause || !status) {
    const what = status ? `the connection to ${url} broke` : `${url} cannot be reached`;
    return new NetworkError(`${what}: ${describeCause(cause)}`, details);
  }
  const known = classes.get(status === 429 || !first ? status : code);
  if (!first) return new (known ?? ProtocolError)(describeHttp(http, url), details);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new (known ?? GraphqlError)(first.message + more, details);
}

function describeHttp({ status, headers }: HttpResponse, url: string): string {
  const advice = isSuccess(status) ? '. Is it a GraphQL endpoint (…/graphql)?' : '';
  return `no complete GraphQL response from ${url}, but HTTP status ${status}, ${headers?.get('content-type')}${advice}`;
}

/** The code of the first error of a response. */
export function codeOf(response: GraphqlResponse | undefined): unknown {
  return response?.errors[0]?.extensions?.code;
}
