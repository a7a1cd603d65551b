import { dataOf, type HttpAnswer } from './answer.ts';
import { BriefgraphError } from './error.ts';
import { type GivenUp, withLimits } from './limits.ts';
import type { RequestOptions } from './request-options.ts';
import { operationNameOf, type TypedDocumentString } from './typed-document.ts';

/** The part of `fetch` that requests use, for those who bring their own. */
export type Fetch = (
  url: string,
  init: { method: 'POST'; headers: Record<string, string>; body: string; signal: AbortSignal },
) => Promise<Response>;

/** Where the service is, and how to speak to it. */
export interface TransportOptions {
  /** The GraphQL endpoint, such as `http://localhost:4000/graphql`; in a browser it may be relative. */
  url: string | URL;
  /** Sent as `Authorization: Bearer <token>`. Reading needs none. */
  token?: string | undefined;
  /** Headers of every request. By default none but what GraphQL over HTTP needs. */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds until a request is given up; `Infinity` for never. By default 30,000. */
  timeout?: number | undefined;
  /** Used in place of the global `fetch`. */
  fetch?: Fetch | undefined;
}

/** A request without variables, or with optional ones alone, may leave them out. */
export type RequestArguments<Variables> =
  Partial<Variables> extends Variables
    ? [variables?: Variables | undefined, options?: RequestOptions | undefined]
    : [variables: Variables, options?: RequestOptions | undefined];

/** A request that is ready to be sent. */
interface Outgoing {
  body: string;
  operationName: string | undefined;
  options: RequestOptions;
}

/**
 * Sends operations to a service. `BriefgraphClient` adds a method for each common job; where size counts, this and a
 * single operation's document are enough.
 *
 * @example
 * const transport = new Transport({ url: 'http://localhost:4000/graphql' });
 * const { brief } = await transport.request(BriefDocument, { id });
 */
export class Transport {
  readonly #options: TransportOptions;

  constructor(options: TransportOptions) {
    this.#options = options;
  }

  /**
   * Runs an operation.
   *
   * @returns the data of the answer, with the types of the document; `unknown` for a plain string
   * @throws {BriefgraphError} when there is no whole answer; partial data is in its `data`
   */
  async request<Result = unknown, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables, options = {}]: RequestArguments<Variables>
  ): Promise<Result> {
    const query = document.toString();
    const body = JSON.stringify({ query, variables, operationName: options.operationName });
    const operationName = options.operationName ?? operationNameOf(query);
    const answer = await this.#send({ body, operationName, options });
    // The document's types say what a service of its schema answers; nothing checks it here again.
    return dataOf(answer, operationName) as Result;
  }

  #send(request: Outgoing): Promise<HttpAnswer> {
    const { operationName, options } = request;
    const { timeout = this.#options.timeout ?? 30_000, signal } = options;
    const giveUp = ({ code, cause }: GivenUp): Error =>
      code === 'TIMEOUT'
        ? new BriefgraphError(`no answer within ${timeout} ms`, { code, operationName })
        : new BriefgraphError('aborted by the caller', { code, operationName, cause });
    return withLimits({ timeout, signal }, (ended) => this.#post(request, ended), giveUp);
  }

  async #post({ body, operationName, options }: Outgoing, signal: AbortSignal): Promise<HttpAnswer> {
    const { fetch = globalThis.fetch } = this.#options;
    const url = String(this.#options.url);
    const headers = this.#headers(options.headers);
    try {
      const response = await fetch(url, { method: 'POST', headers, body, signal });
      return {
        status: response.status,
        requestId: response.headers.get('x-request-id') ?? undefined,
        contentType: response.headers.get('content-type') ?? '',
        text: await response.text(),
      };
    } catch (cause) {
      const message = `${url} cannot be reached: ${reasonOf(cause)}`.replaceAll(url, withoutSecrets(url));
      throw new BriefgraphError(message, { code: 'NETWORK', operationName, cause });
    }
  }

  #headers(more: RequestOptions['headers']): Record<string, string> {
    const { token, headers } = this.#options;
    const all = new Headers({
      accept: 'application/graphql-response+json, application/json;q=0.9',
      'content-type': 'application/json',
    });
    if (token !== undefined) all.set('authorization', `Bearer ${token}`);
    for (const [name, value] of Object.entries({ ...headers, ...more })) all.set(name, value);
    return Object.fromEntries(all);
  }
}

function withoutSecrets(url: string): string {
  return url.replace(/\/\/[^/@]*@/, '//').replace(/[?#].*$/, '');
}

/** Node's fetch says what went wrong in the cause of its error alone. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (!(cause instanceof Error)) return error.message;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.message;
}
