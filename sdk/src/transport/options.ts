import type { RequestError } from '../error.ts';
import type { Batching } from './batch.ts';

/** The part of `fetch` that requests use, for a replacement. */
export type Fetch = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<Response>;

/** A value, or a function that returns it, called before each attempt. An error that it throws is passed on unchanged. */
export type Provided<T> = T | (() => T | Promise<T>);

/** Where the service is, and how to send requests to it. */
export interface TransportOptions {
  /** The GraphQL endpoint, such as `http://localhost:4000/graphql`; may be relative in a browser. */
  url: string | URL;
  /**
   * Sent as `Authorization: Bearer <token>`. Queries do not need one.
   *
   * @example
   * token: async () => (await session()).accessToken
   */
  token?: Provided<string | undefined>;
  /** Headers of every request, in addition to those of GraphQL over HTTP. */
  headers?: Provided<Readonly<Record<string, string>> | undefined>;
  /** Timeout of a request with all of its attempts, in milliseconds; `Infinity` for none. By default 30,000. */
  timeout?: number | undefined;
  /**
   * How often to retry a query after a transient failure: a broken connection, a truncated response, too many requests
   * (429), a service that is starting or unavailable (408, 502, 503, 504). By default 2.
   */
  retries?: number | undefined;
  /**
   * The longest delay before the first retry, in milliseconds; it doubles with each retry. The delay is a random part
   * of it, so that clients that failed together do not retry together ("full jitter": Brooker, "Exponential Backoff and
   * Jitter", 2015), in addition to what the service asks for in `Retry-After`. By default 300.
   */
  retryDelay?: number | undefined;
  /**
   * Sends the SHA-256 of each document instead of its text, and the text only if the service does not know the hash:
   * `sha256` of `@briefgraph/sdk/persisted`, or a function that looks hashes up. A document without a hash is sent as
   * text. By default all are.
   */
  persisted?: ((document: string) => Promise<string | undefined> | string | undefined) | undefined;
  /**
   * Sends requests that are made at the same time in one HTTP request: `batching()` of `@briefgraph/sdk/batch`. By
   * default each request is sent alone.
   */
  batch?: Batching | undefined;
  /** Called around each attempt, for tracing. */
  hooks?: Hooks | undefined;
  /** Used instead of the global `fetch`. */
  fetch?: Fetch | undefined;
}

/** Options of a single request, which override those of the client. */
export interface RequestOptions {
  /** Aborts the request, also between attempts, with an `AbortedError` that has the signal's reason as its cause. */
  signal?: AbortSignal | undefined;
  /** Timeout of the request with all of its attempts, in milliseconds. */
  timeout?: number | undefined;
  /**
   * How often to retry. A mutation is retried only if this option is given: after a broken connection it is unknown
   * whether the mutation took effect.
   */
  retries?: number | undefined;
  /** Headers in addition to those of the client; one of the same name replaces it. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** The operation to run, for documents with several. */
  operationName?: string | undefined;
}

/** The arguments of a request after the document. Variables that are all optional may be omitted. */
export type RequestArguments<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: RequestOptions | undefined]
    : [variables: Variables, options?: RequestOptions | undefined];

/** An attempt to run an operation. All hooks get the same object, so that it can be the key of a map. */
export interface Attempt {
  /** The operation's name, `undefined` for one without. */
  readonly operationName: string | undefined;
  /** From 1. */
  readonly attempt: number;
  /** The endpoint, without credentials and query. */
  readonly url: string;
  /** The headers to be sent, with names in lower case: a hook may add to them. Operations of a batch share them. */
  readonly headers: Record<string, string>;
}

/** The result of an attempt. */
export interface AttemptResult {
  /** Milliseconds. */
  readonly duration: number;
  /** HTTP status, `undefined` if there was no response. */
  readonly status: number | undefined;
  /** The service's id of the request, `undefined` if there is none. */
  readonly requestId: string | undefined;
  /** Why the attempt failed, `undefined` if it succeeded. */
  readonly error: RequestError | undefined;
}

/**
 * Functions called around each attempt, and awaited within the request's timeout. An error that one throws ends the
 * request without a retry and is passed on unchanged (in a batch, before it is sent, for all of its requests).
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
  /** After an attempt, whether it failed or not. */
  response?(attempt: Attempt, result: AttemptResult): void | Promise<void>;
  /** Before the delay of a retry; `delay` in milliseconds. */
  retry?(attempt: Attempt, next: { readonly error: RequestError; readonly delay: number }): void | Promise<void>;
}
