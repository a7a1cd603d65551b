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
import type { GraphqlAnswer, HttpAnswer } from './answer.ts';
import type { Attempt } from './options.ts';
import { reasonOf } from './redact.ts';
import { retryAfterOf } from './retry.ts';

type ErrorClass = new (
  message: string,
  details: ErrorDetails & { code: unknown; path: unknown; retryAfter: number | undefined },
) => RequestError;

/** By the service's code, or by HTTP status where no GraphQL answer came. */
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

/** Why an attempt did not bring a whole answer, `undefined` where it did. */
export function failureOf(
  http: HttpAnswer,
  answer: GraphqlAnswer | undefined,
  { operationName, attempt: attempts, url }: Attempt,
): RequestError | undefined {
  const { status, headers, cause } = http;
  const { errors = [], data } = answer ?? {};
  const [first] = errors;
  if (answer && !first && isSuccess(status)) return undefined;
  const code = codeOf(answer);
  const path = first?.extensions?.path ?? first?.path;
  const details = { ...http, operationName, attempts, errors, data, code, path, retryAfter: retryAfterOf(headers) };
  if (cause || !status) {
    return new NetworkError(`${url} ${status ? 'broke off' : 'cannot be reached'}: ${reasonOf(cause)}`, details);
  }
  const known = classes.get(status === 429 || !first ? status : code);
  if (!first) return new (known ?? ProtocolError)(messageWithout(http, url), details);
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new (known ?? GraphqlError)(first.message + more, details);
}

function messageWithout({ status, headers }: HttpAnswer, url: string): string {
  const advice = isSuccess(status) ? '. Is it a GraphQL endpoint (…/graphql)?' : '';
  return `${url} gave no whole GraphQL answer, but HTTP status ${status}, ${headers?.get('content-type')}${advice}`;
}

/** The code of an answer's first error. */
export function codeOf(answer: GraphqlAnswer | undefined): unknown {
  return answer?.errors[0]?.extensions?.code;
}
