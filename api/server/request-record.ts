import { AsyncLocalStorage } from 'node:async_hooks';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** What is known of a request while it runs: for its log line, and for errors that must name it. */
export interface RequestRecord {
  id: string;
  /** `performance.now()` when the request came. */
  begun: number;
  /** Name of the GraphQL operation, or of several, `null` for a nameless one or none. */
  operation: string | null;
  /** How many errors the GraphQL answer holds. */
  errors: number;
}

const acceptableId = /^[\w.:/+=-]{1,128}$/;
const records = new AsyncLocalStorage<RequestRecord>();

/** Runs something with a new record; the client's or proxy's `x-request-id` is kept where it is a plain word. */
export function withRequestRecord<T>(request: IncomingMessage, run: (record: RequestRecord) => T): T {
  const sent = request.headers['x-request-id'];
  const id = typeof sent === 'string' && acceptableId.test(sent) ? sent : randomUUID();
  const record: RequestRecord = { id, begun: performance.now(), operation: null, errors: 0 };
  return records.run(record, () => run(record));
}

/** The record of the request that is being answered, `undefined` outside of any. */
export function currentRequest(): RequestRecord | undefined {
  return records.getStore();
}
