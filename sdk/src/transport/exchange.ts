import type { RequestError } from '../error.ts';
import { type GraphqlAnswer, type HttpAnswer, readAnswer } from './answer.ts';
import { codeOf, failureOf } from './failure.ts';
import type { Attempt, RequestOptions, TransportOptions } from './options.ts';
import { post } from './post.ts';
import { withoutSecrets } from './redact.ts';
import { backoff, isPassing, longestWait, retryAfterOf, sleep } from './retry.ts';

/** An operation on its way. */
export interface Call {
  query: string;
  variables: unknown;
  operationName: string | undefined;
  options: RequestOptions;
  /** Ends it. */
  controller: AbortController;
  /** HTTP requests sent until now. */
  attempts: number;
  /** Why the last of them failed. */
  error?: RequestError | undefined;
}

/** How an attempt ended. */
export interface Outcome {
  attempt: Attempt;
  http: HttpAnswer;
  answer: GraphqlAnswer | undefined;
  error: RequestError | undefined;
}

/** Sends an operation until it is answered, or trying again has no sense; until when that has is `deadline`. */
export type Exchange = (call: Call, deadline: number) => Promise<Outcome>;

/** What one attempt sends for the operation's text. */
interface Document {
  query?: string;
  extensions?: { persistedQuery: { version: 1; sha256Hash: string } };
}

/** The way of operations to a service and back; what the caller's own functions throw ends them as it is. */
export function createExchange(options: TransportOptions): Exchange {
  const { batch, hooks } = options;
  const inBatch = batch?.((parts, signal) => post(options, parts, signal));
  const url = withoutSecrets(String(options.url));
  let hashOf = options.persisted;

  async function send(call: Call, document: Document): Promise<Outcome> {
    const { variables, operationName, options: own, controller } = call;
    const { signal } = controller;
    const attempt: Attempt = { operationName, attempt: ++call.attempts, url, headers: {} };
    const body = JSON.stringify({ ...document, variables, operationName: own.operationName });
    const part = { attempt, body, headers: own.headers, signal };
    const begun = performance.now();
    const http = await (inBatch && !own.headers && !hasMutation(call) ? inBatch(part) : post(options, [part], signal));
    const answer = readAnswer(http.body);
    const error = signal.aborted ? signal.reason : failureOf(http, answer, attempt);
    call.error = error;
    const { status, requestId } = http;
    await hooks?.response?.(attempt, { duration: performance.now() - begun, status, requestId, error });
    signal.throwIfAborted();
    return { attempt, http, answer, error };
  }

  /** By the document's hash, with the text once more where the service does not know it. */
  async function sendPersisted(call: Call): Promise<Outcome> {
    const { query } = call;
    const sha256Hash = await hashOf?.(query);
    if (!sha256Hash) return send(call, { query });
    const extensions = { persistedQuery: { version: 1, sha256Hash } } as const;
    const outcome = await send(call, { extensions });
    const code = codeOf(outcome.answer);
    if (code === 'PERSISTED_QUERY_NOT_FOUND') return send(call, { query, extensions });
    if (code !== 'PERSISTED_QUERY_NOT_SUPPORTED') return outcome;
    hashOf = undefined;
    return send(call, { query });
  }

  return async (call, deadline) => {
    for (let retry = 0; ; retry++) {
      const outcome = await sendPersisted(call);
      const { error, http, attempt } = outcome;
      if (!error || !isPassing(error, http)) return outcome;
      const { retries = hasMutation(call) ? 0 : (options.retries ?? 2) } = call.options;
      if (retry >= retries) return outcome;
      const delay = (retryAfterOf(http.headers) ?? 0) + backoff(options.retryDelay ?? 300, retry);
      if (delay > Math.min(longestWait, deadline - performance.now())) return outcome;
      await hooks?.retry?.(attempt, { error, delay });
      await sleep(delay, call.controller.signal);
    }
  };
}

/** Also of one that only may be a mutation: trying again and batching are for what certainly changes nothing. */
function hasMutation({ query }: Call): boolean {
  return /\bmutation\b/.test(query);
}
