import type { RequestError } from '../error.ts';
import { codeOf, errorOf } from './failure.ts';
import type { Attempt, RequestOptions, TransportOptions } from './options.ts';
import { post } from './post.ts';
import { redact } from './redact.ts';
import { type GraphqlResponse, type HttpResponse, readResponse } from './response.ts';
import { backoff, isTransient, maxDelay, retryAfterOf, sleep } from './retry.ts';

/** An operation that is being run. */
export interface Call {
  query: string;
  variables: unknown;
  operationName: string | undefined;
  options: RequestOptions;
  /** Aborts it. */
  controller: AbortController;
  /** The number of HTTP requests that have been sent. */
  attempts: number;
  /** The error of the last of them. */
  error?: RequestError | undefined;
}

/** The result of an attempt. */
export interface Outcome {
  attempt: Attempt;
  http: HttpResponse;
  response: GraphqlResponse | undefined;
  error: RequestError | undefined;
}

/** Sends an operation until it succeeds, fails for good, or the deadline leaves no time for another attempt. */
export type Exchange = (call: Call, deadline: number) => Promise<Outcome>;

/** How an attempt names its document: by text, by hash, or by both. */
interface DocumentPart {
  query?: string;
  extensions?: { persistedQuery: { version: 1; sha256Hash: string } };
}

/** Sends operations and reads their responses. Errors that functions of the caller throw are passed on unchanged. */
export function createExchange(options: TransportOptions): Exchange {
  const { batch, hooks } = options;
  const inBatch = batch?.((requests, signal) => post(options, requests, signal));
  const url = redact(String(options.url));
  let hashOf = options.persisted;

  async function send(call: Call, document: DocumentPart): Promise<Outcome> {
    const { variables, operationName, options: own, controller } = call;
    const { signal } = controller;
    const attempt: Attempt = { operationName, attempt: ++call.attempts, url, headers: {} };
    const body = JSON.stringify({ ...document, variables, operationName: own.operationName });
    const request = { attempt, body, headers: own.headers, signal };
    const start = performance.now();
    const isBatched = inBatch && !own.headers && !mayMutate(call);
    const http = await (isBatched ? inBatch(request) : post(options, [request], signal));
    const response = readResponse(http.body);
    const error = signal.aborted ? signal.reason : errorOf(http, response, attempt);
    call.error = error;
    const { status, requestId } = http;
    await hooks?.response?.(attempt, { duration: performance.now() - start, status, requestId, error });
    signal.throwIfAborted();
    return { attempt, http, response, error };
  }

  /** Sends the hash of the document, and its text only if the service does not know the hash. */
  async function sendPersisted(call: Call): Promise<Outcome> {
    const { query } = call;
    const sha256Hash = await hashOf?.(query);
    if (!sha256Hash) return send(call, { query });
    const extensions = { persistedQuery: { version: 1, sha256Hash } } as const;
    const outcome = await send(call, { extensions });
    const code = codeOf(outcome.response);
    if (code === 'PERSISTED_QUERY_NOT_FOUND') return send(call, { query, extensions });
    if (code !== 'PERSISTED_QUERY_NOT_SUPPORTED') return outcome;
    hashOf = undefined;
    return send(call, { query });
  }

  return async (call, deadline) => {
    for (let retry = 0; ; retry++) {
      const outcome = await sendPersisted(call);
      const { error, http, attempt } = outcome;
      if (!error || !isTransient(error, http)) return outcome;
      const { retries = mayMutate(call) ? 0 : (options.retries ?? 2) } = call.options;
      if (retry >= retries) return outcome;
      const delay = (retryAfterOf(http.headers) ?? 0) + backoff(options.retryDelay ?? 300, retry);
      if (delay > Math.min(maxDelay, deadline - performance.now())) return outcome;
      await hooks?.retry?.(attempt, { error, delay });
      await sleep(delay, call.controller.signal);
    }
  };
}

/** True in doubt: only what certainly changes nothing may be retried or batched. */
function mayMutate({ query }: Call): boolean {
  return /\bmutation\b/.test(query);
}
