import { AbortedError, type GraphqlErrorEntry, TimeoutError } from '../error.ts';
import { operationNameOf, type TypedDocumentString } from '../typed-document.ts';
import { type Call, createExchange, type Exchange, type Outcome } from './exchange.ts';
import { withLimits } from './limits.ts';
import type { RequestArguments, RequestOptions, TransportOptions } from './options.ts';

/** All of an answer, errors included. */
export interface RawAnswer<Result> {
  /** Null or `undefined` where nothing could be answered. */
  data: Result | null | undefined;
  /** Empty where there are none. */
  errors: readonly GraphqlErrorEntry[];
  /** What the service says beside data and errors. */
  extensions: Readonly<Record<string, unknown>> | undefined;
  /** HTTP status. */
  status: number;
  /** Headers of the HTTP answer. */
  headers: Headers;
  /** The service's id of the request, `undefined` where it gave none. */
  requestId: string | undefined;
  /** How many HTTP requests were sent for it. */
  attempts: number;
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
  readonly #exchange: Exchange;

  constructor(options: TransportOptions) {
    this.#options = options;
    this.#exchange = createExchange(options);
  }

  /**
   * Runs an operation.
   *
   * @returns the data of the answer, with the types of the document; `unknown` for a plain string
   * @throws {BriefgraphError} when there is no whole answer; partial data is in its `data`
   * @example
   * const data = await client.request('{ sources { nodes { name } } }', {}, { timeout: 5000 });
   */
  async request<Result = unknown, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables, options = {}]: RequestArguments<NoInfer<Variables>>
  ): Promise<Result> {
    const { answer, error } = await this.#run(callOf(document, variables, options));
    if (error) throw error;
    // The document's types say what a service of its schema answers; nothing checks it here again.
    return answer?.data as Result;
  }

  /**
   * Runs an operation and gives the whole answer, with the status and headers of HTTP. Errors within a GraphQL answer
   * are not thrown: they are in `errors`, beside what could be answered.
   *
   * @throws {BriefgraphError} when there is no GraphQL answer
   * @example
   * const { data, errors, status, headers } = await client.raw(BriefDocument, { id });
   */
  async raw<Result = unknown, Variables = Record<string, unknown>>(
    document: TypedDocumentString<Result, Variables>,
    ...[variables, options = {}]: RequestArguments<NoInfer<Variables>>
  ): Promise<RawAnswer<Result>> {
    const call = callOf(document, variables, options);
    const { http, answer, error } = await this.#run(call);
    const { status, headers, requestId } = http;
    if (!answer || !status || !headers) throw error;
    return { ...answer, data: answer.data as Result, status, headers, requestId, attempts: call.attempts };
  }

  #run(call: Call): Promise<Outcome> {
    const { options, controller } = call;
    const { timeout = this.#options.timeout ?? 30_000, signal } = options;
    const deadline = performance.now() + timeout;
    const giveUp = (aborted?: AbortSignal): Error => {
      if (aborted) return new AbortedError('aborted by the caller', { ...call, cause: aborted.reason });
      const message = `no whole answer within ${timeout} ms, the option timeout`;
      return new TimeoutError(message, { ...call, cause: call.error });
    };
    return withLimits({ timeout, signal, controller }, () => this.#exchange(call, deadline), giveUp);
  }
}

function callOf(document: { toString(): string }, variables: unknown, options: RequestOptions): Call {
  const query = document.toString();
  const operationName = options.operationName ?? operationNameOf(query);
  return { query, variables, operationName, options, controller: new AbortController(), attempts: 0 };
}
