import type { RequestError } from '../error.ts';
import type { HttpResponse } from './response.ts';

const transient = new Set<unknown>([408, 429, 502, 503, 504, 'NETWORK', 'RATE_LIMITED', 'STARTING']);

/** The longest delay before a retry, in milliseconds; a service that asks for a longer one is not asked again. */
export const maxDelay = 60_000;

/** Whether the same request may succeed a little later. */
export function isTransient({ code, status }: RequestError, { body, headers }: HttpResponse): boolean {
  const isTruncated = code === 'BAD_RESPONSE' && body === undefined && !headers?.get('content-type')?.includes('html');
  return isTruncated || transient.has(code) || transient.has(status);
}

/** The delay that a response asks for in `Retry-After`, in seconds or as a date; in milliseconds. */
export function retryAfterOf(headers: Headers | undefined): number | undefined {
  const text = headers?.get('retry-after');
  if (text == null) return undefined;
  const delay = Number.isNaN(+text) ? Date.parse(text) - Date.now() : +text * 1000;
  return Number.isNaN(delay) ? undefined : Math.max(0, delay);
}

/** A random delay in milliseconds (full jitter), at most `max` before the first retry and twice as much before each next. */
export function backoff(max: number, retry: number): number {
  return Math.random() * Math.min(max * 2 ** retry, maxDelay);
}

/** Resolves after a delay; rejects with the signal's reason as soon as it is aborted. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
