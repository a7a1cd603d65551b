import { AbortedError, type GraphqlErrorEntry, TimeoutError } from '../error.ts';
import { operationNameOf, type TypedDocumentString } from '../typed-document.ts';
import { type Call, createExchange, type Exchange, type Outcome } from './exchange.ts';
import { withLimits } from './limits.ts';
import type { RequestArguments, RequestOptions, TransportOptions } from './options.ts';

/** A complete response, with its errors. */
export interface RawResponse<Result> {
  /** Null or `undefined` if there is none. */
  data: Result | null | undefined;
  /** Empty if there are none. */
  errors: readonly GraphqlErrorEntry[];
  /** What the service adds to data and errors. */
  extensions: Readonly<Record<string, unknown>> | undefined;
  /** HTTP status. */
  status: number;
  /** Headers of the HTTP response. */
  headers: Headers;
  /** The service's id of the request, `undefined` if there is none. */
  requestId: string | undefined;
  /** The number of HTTP requests that were sent. */
  attempts: number;
}

/**
 * Sends operations to a service. `BriefgraphClient` adds a method for each common task; where size matters, this class
 * and the document of a single operation are enough.
 *
 * @example
 * const transport = new Transport({ url: 'http://localhost:4000/graphql' });
 * const { brief } = await transport.request(BriefDocument, { id });
 */
export class Transport {
  readonly #options: TransportOptions;
  readonly #exchange: Exchange;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#exchange = createExchange(options);
  }

  /**
   * Runs an operation.
   *
   * @returns the data of the response, with the types of the document; `unknown` for a plain string
   * @throws {BriefgraphError} if there is no complete response; partial data is in its `data`
   * @example
   * const data = await client.request('{ sources { nodes { name } } }', {}, { timeout: 5000 });
   */
  async request<Result = unknown, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables, options = {}]: RequestArguments<NoInfer<Variables>>
  ): Promise<Result> {
    const { response, error } = await this.#run(callOf(document, variables, options));
    if (error) throw error;
    // The document's types describe the responses of a service with its schema; nothing checks them again here.
    return response?.data as Result;
  }

  /**
   * Runs an operation and returns the complete response, with the status and headers of HTTP. Errors of a GraphQL
   * response are not thrown: they are in `errors`, beside the partial data.
   *
   * @throws {BriefgraphError} if there is no GraphQL response
   * @example
   * const { data, errors, status, headers } = await client.raw(BriefDocument, { id });
   */
  async raw<Result = unknown, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables, options = {}]: RequestArguments<NoInfer<Variables>>
  ): Promise<RawResponse<Result>> {
    const call = callOf(document, variables, options);
    const { http, response, error } = await this.#run(call);
    const { status, headers, requestId } = http;
    if (!response || !status || !headers) throw error;
    return { ...response, data: response.data as Result, status, headers, requestId, attempts: call.attempts };
  }

  #run(call: Call): Promise<Outcome> {
    const { options, controller } = call;
    const { timeout = this.#options.timeout ?? 30_000, signal } = options;
    const deadline = performance.now() + timeout;
    const errorOf = (aborted?: AbortSignal): Error => {
      if (aborted) return new AbortedError('aborted by the caller', { ...call, cause: aborted.reason });
      const message = `no complete response within ${timeout} ms, the option timeout`;
      return new TimeoutError(message, { ...call, cause: call.error });
    };
    return withLimits({ timeout, signal, controller }, () => this.#exchange(call, deadline), errorOf);
  }
}

function callOf(document: { toString(): string }, variables: unknown, options: RequestOptions): Call {
  const query = document.toString();
  const operationName = options.operationName ?? operationNameOf(query);
  return { query, variables, operationName, options, controller: new AbortController(), attempts: 0 };
}
