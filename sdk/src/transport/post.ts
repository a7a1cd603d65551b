import { BadInputError } from '../error.ts';
import type { Attempt, TransportOptions } from './options.ts';
import { describeCause, redact } from './redact.ts';
import { type HttpResponse, parseJson } from './response.ts';

/** An attempt that is ready to be sent. */
export interface PreparedRequest {
  attempt: Attempt;
  /** JSON. */
  body: string;
  /** Headers of this request alone. */
  headers: Readonly<Record<string, string>> | undefined;
  signal: AbortSignal;
}

/**
 * Sends the requests of a batch, or a single request, in one HTTP request. A failure of the network is in the response.
 *
 * @throws what functions of the caller throw
 */
export async function post(
  options: TransportOptions,
  requests: readonly PreparedRequest[],
  signal: AbortSignal,
): Promise<HttpResponse> {
  const url = String(options.url);
  const headers = await headersOf(options, requests[0]?.headers);
  for (const { attempt } of requests) {
    Object.assign(attempt, { headers });
    await options.hooks?.request?.(attempt);
  }
  checkHeaders(headers);
  const http: HttpResponse = { status: undefined, headers: undefined, body: undefined };
  try {
    const bodies = requests.map(({ body }) => body).join();
    const body = requests.length > 1 ? `[${bodies}]` : bodies;
    const response = await (options.fetch ?? fetch)(url, { method: 'POST', headers, body, signal });
    http.status = response.status;
    http.headers = response.headers;
    http.requestId = response.headers.get('x-request-id') ?? undefined;
    http.body = parseJson(await response.text());
  } catch (cause) {
    // Some errors of fetch quote the URL.
    http.cause = redact(url) === url ? cause : new Error(describeCause(cause));
  }
  return http;
}

async function headersOf(
  { token, headers }: TransportOptions,
  own: PreparedRequest['headers'],
): Promise<Attempt['headers']> {
  const all: Attempt['headers'] = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'content-type': 'application/json',
  };
  const bearer = typeof token === 'function' ? await token() : token;
  if (bearer !== undefined) all.authorization = `Bearer ${bearer}`;
  const common = typeof headers === 'function' ? await headers() : headers;
  for (const [name, value] of Object.entries({ ...common, ...own })) all[name.toLowerCase()] = value;
  return all;
}

/** The message of `fetch` for an invalid header quotes its value, which may be a secret. */
function checkHeaders(headers: Attempt['headers']): void {
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t -~\x80-\xff]/.test(value)) {
      throw new BadInputError(`the header ${name} has an invalid character`, { path: ['headers', name] });
    }
  }
}
