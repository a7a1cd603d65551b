import type { PreparedRequest } from './post.ts';
import type { HttpResponse } from './response.ts';

/** Which requests are sent together. */
export interface BatchOptions {
  /** Milliseconds to wait for more requests. By default 0: those of the same turn of the event loop. */
  wait?: number | undefined;
  /** The largest number of requests in a batch. By default 10, the largest that the service accepts. */
  max?: number | undefined;
}

type Post = (requests: readonly PreparedRequest[], signal: AbortSignal) => Promise<HttpResponse>;

/** A way to send requests together, made by `batching`. */
export type Batching = (post: Post) => (request: PreparedRequest) => Promise<HttpResponse>;

/**
 * Sends the requests of a short time in one HTTP request, for the option `batch`. Mutations and requests with headers
 * of their own are sent alone.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql', batch: batching({ wait: 5 }) });
 */
export function batching({ wait = 0, max = 10 }: BatchOptions = {}): Batching {
  return (post) => collect(post, { wait, max });
}

function collect(post: Post, { wait, max }: { wait: number; max: number }): ReturnType<Batching> {
  let open: PreparedRequest[] = [];
  let close: () => void;
  let response: Promise<HttpResponse>;

  function begin(batch: PreparedRequest[]): Promise<HttpResponse> {
    const closed = new Promise<void>((resolve) => {
      const timer = setTimeout(() => close(), wait);
      close = () => {
        clearTimeout(timer);
        open = [];
        resolve();
      };
    });
    return closed.then(() => post(batch, abortedWithAll(batch)));
  }

  return async (request) => {
    const batch = open;
    if (batch.push(request) === 1) response = begin(batch);
    if (batch.length >= max) close();
    const all = await response;
    const { body } = all;
    return batch.length > 1 && Array.isArray(body) ? { ...all, body: body[batch.indexOf(request)] } : all;
  };
}

/** A signal that is aborted once those of all requests are. */
function abortedWithAll(batch: readonly PreparedRequest[]): AbortSignal {
  const controller = new AbortController();
  const update = (): void => {
    if (batch.every(({ signal }) => signal.aborted)) controller.abort();
  };
  for (const { signal } of batch) signal.addEventListener('abort', update);
  update();
  return controller.signal;
}
