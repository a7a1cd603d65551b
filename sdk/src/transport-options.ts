import type { Batching } from './batch.ts';
import type { Hooks } from './hooks.ts';

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
