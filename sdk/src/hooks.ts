import type { RequestError } from './error.ts';

/** One attempt at an operation. The same object is given to all hooks, so that they can keep something by it. */
export interface Attempt {
  /** The operation's name, `undefined` for one without. */
  readonly operationName: string | undefined;
  /** From 1. */
  readonly attempt: number;
  /** The endpoint, without credentials and query. */
  readonly url: string;
  /** What will be sent, by names in lower case: a hook may add to it. Operations of one batch share them. */
  readonly headers: Record<string, string>;
}

/** How an attempt ended. */
export interface AttemptResult {
  /** Milliseconds. */
  readonly duration: number;
  /** HTTP status, `undefined` where no answer came. */
  readonly status: number | undefined;
  /** The service's id of the request, `undefined` where it gave none. */
  readonly requestId: string | undefined;
  /** Why the attempt failed, `undefined` where it did not. */
  readonly error: RequestError | undefined;
}

/**
 * Functions around each attempt. They are waited for, within the request's timeout; what one throws ends the request
 * (in a batch, before it is sent, all of its requests) as it is, without another attempt.
 *
 * @example
 * const spans = new WeakMap<Attempt, Span>();
 * const hooks: Hooks = {
 *   request(attempt) {
 *     const span = tracer.startSpan(attempt.operationName ?? 'GraphQL');
 *     spans.set(attempt, span);
 *     attempt.headers.traceparent = traceparentOf(span);
 *   },
 *   response: (attempt, { error }) => spans.get(attempt)?.end(error),
 * };
 */
export interface Hooks {
  /** Before an attempt is sent. */
  request?(attempt: Attempt): void | Promise<void>;
  /** After an attempt, however it ended. */
  response?(attempt: Attempt, result: AttemptResult): void | Promise<void>;
  /** Before the wait for another attempt; `delay` in milliseconds. */
  retry?(attempt: Attempt, next: { readonly error: RequestError; readonly delay: number }): void | Promise<void>;
}
