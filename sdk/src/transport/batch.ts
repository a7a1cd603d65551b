import type { HttpAnswer } from './answer.ts';
import type { Outgoing } from './post.ts';

/** Which requests become one. */
export interface BatchOptions {
  /** Milliseconds to wait for more requests; by default 0: what is asked in the same turn of the event loop. */
  wait?: number | undefined;
  /** How many at most; by default 10, which is the most that the service takes. */
  max?: number | undefined;
}

type Post = (parts: readonly Outgoing[], signal: AbortSignal) => Promise<HttpAnswer>;

/** How requests become one: what `batching` makes. */
export type Batching = (post: Post) => (part: Outgoing) => Promise<HttpAnswer>;

/**
 * Sends what is asked within a short time in one HTTP request, for the option `batch`. Mutations and requests with
 * headers of their own go alone.
 *
 * @example
 * const client = new BriefgraphClient({ url: 'http://localhost:4000/graphql', batch: batching({ wait: 5 }) });
 */
export function batching({ wait = 0, max = 10 }: BatchOptions = {}): Batching {
  return (post) => gather(post, { wait, max });
}

function gather(post: Post, { wait, max }: { wait: number; max: number }): ReturnType<Batching> {
  let open: Outgoing[] = [];
  let close: () => void;
  let answer: Promise<HttpAnswer>;

  function begin(parts: Outgoing[]): Promise<HttpAnswer> {
    const closed = new Promise<void>((resolve) => {
      const timer = setTimeout(() => close(), wait);
      close = () => {
        clearTimeout(timer);
        open = [];
        resolve();
      };
    });
    return closed.then(() => post(parts, untilAllLeave(parts)));
  }

  return async (part) => {
    const parts = open;
    if (parts.push(part) === 1) answer = begin(parts);
    if (parts.length >= max) close();
    const whole = await answer;
    const { body } = whole;
    return parts.length > 1 && Array.isArray(body) ? { ...whole, body: body[parts.indexOf(part)] } : whole;
  };
}

/** The signal of an HTTP request that ends once nobody waits for any part of it. */
function untilAllLeave(parts: readonly Outgoing[]): AbortSignal {
  const controller = new AbortController();
  const leave = (): void => {
    if (parts.every(({ signal }) => signal.aborted)) controller.abort();
  };
  for (const { signal } of parts) signal.addEventListener('abort', leave);
  leave();
  return controller.signal;
}
