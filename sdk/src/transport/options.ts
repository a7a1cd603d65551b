import type { RequestError } from '../error.ts';
import type { Batching } from './batch.ts';

/** The part of `fetch` that requests use, for those who bring their own. */
export type Fetch = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<Response>;

/** A value, or a function that gives it for each attempt. What the function throws ends the request as it is. */
export type Provided<T> = T | (() => T | Promise<T>);

/** Where the service is, and how to speak to it. */
export interface TransportOptions {
  /** The GraphQL endpoint, such as `http://localhost:4000/graphql`; in a browser it may be relative. */
  url: string | URL;
  /**
   * Sent as `Authorization: Bearer <token>`. Reading needs none.
   *
   * @example
   * token: async () => (await session()).accessToken
   */
  token?: Provided<string | undefined>;
  /** Headers of every request. By default none but what GraphQL over HTTP needs. */
  headers?: Provided<Readonly<Record<string, string>> | undefined>;
  /** Milliseconds until a request, with all its attempts, is given up; `Infinity` for never. By default 30,000. */
  timeout?: number | undefined;
  /**
   * How often to try again what failed in passing: a broken connection, half an answer, too many requests (429), a
   * service that starts or is away (408, 502, 503, 504). Queries alone. By default 2.
   */
  retries?: number | undefined;
  /**
   * The longest first wait between attempts, in milliseconds; it doubles with each, and a random part of it is
   * waited, so that clients that failed together do not come back together ("full jitter": Brooker, "Exponential
   * Backoff and Jitter", 2015). Where the service says how long (`Retry-After`), that is waited besides. By default 300.
   */
  retryDelay?: number | undefined;
  /**
   * Sends the SHA-256 of each document instead of its text, and the text once where the service does not know it yet:
   * `sha256` of `@briefgraph/sdk/persisted`, or a function that has the hashes already. What has no hash goes as text.
   * By default all does.
   */
  persisted?: ((document: string) => Promise<string | undefined> | string | undefined) | undefined;
  /**
   * Sends what is asked at the same time in one HTTP request: `batching()` of `@briefgraph/sdk/batch`. By default each
   * request goes alone.
   */
  batch?: Batching | undefined;
  /** Called around each attempt, for tracing. */
  hooks?: Hooks | undefined;
  /** Used in place of the global `fetch`. */
  fetch?: Fetch | undefined;
}

/** What one request may do differently from the client. */
export interface RequestOptions {
  /** Ends the request, and a wait between attempts too, with an `AbortedError` that has the signal's reason as cause. */
  signal?: AbortSignal | undefined;
  /** Milliseconds until the request, with all its attempts, is given up. By default the client's. */
  timeout?: number | undefined;
  /**
   * How often to try again; by default the client's. A document that holds a mutation is tried again only where this
   * says so: after a broken connection nobody knows whether it took effect.
   */
  retries?: number | undefined;
  /** Headers in addition to the client's; one of the same name takes its place. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Which operation to run, for documents that hold several. */
  operationName?: string | undefined;
}

/** A request without variables, or with optional ones alone, may leave them out. */
export type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: RequestOptions | undefined]
    : [variables: Variables, options?: RequestOptions | undefined];

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
