import type { RequestError } from '../error.ts';
import type { HttpAnswer } from './answer.ts';

const passing = new Set<unknown>([408, 429, 502, 503, 504, 'NETWORK', 'RATE_LIMITED', 'STARTING']);

/** Milliseconds; who asks for a longer one is not waited for. */
export const longestWait = 60_000;

/** Whether the same request may well succeed a little later. */
export function isPassing({ code, status }: RequestError, { body, headers }: HttpAnswer): boolean {
  const isGarbled = code === 'BAD_RESPONSE' && body === undefined && !headers?.get('content-type')?.includes('html');
  return isGarbled || passing.has(code) || passing.has(status);
}

/** Milliseconds that an answer asks to wait, by its `Retry-After` in seconds or as a date. */
export function retryAfterOf(headers: Headers | undefined): number | undefined {
  const text = headers?.get('retry-after');
  if (text == null) return undefined;
  const wait = Number.isNaN(+text) ? Date.parse(text) - Date.now() : +text * 1000;
  return Number.isNaN(wait) ? undefined : Math.max(0, wait);
}

/** Milliseconds to wait before a retry: `longest` doubles with each, of which a random part is taken (full jitter). */
export function backoff(longest: number, retry: number): number {
  return Math.random() * Math.min(longest * 2 ** retry, longestWait);
}

/** Waits; rejects as soon as the signal is aborted, with its reason. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
