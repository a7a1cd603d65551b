import { BadInputError } from '../error.ts';
import { type HttpAnswer, parseJson } from './answer.ts';
import type { Attempt, TransportOptions } from './options.ts';
import { reasonOf, withoutSecrets } from './redact.ts';

/** An attempt that is ready to be sent. */
export interface Outgoing {
  attempt: Attempt;
  /** JSON. */
  body: string;
  /** Headers of this request alone. */
  headers: Readonly<Record<string, string>> | undefined;
  signal: AbortSignal;
}

/**
 * Sends the attempts of a batch, or a single one, in one HTTP request.
 *
 * @throws what the caller's own functions throw; of what goes wrong on the way, the answer tells
 */
export async function post(
  options: TransportOptions,
  parts: readonly Outgoing[],
  signal: AbortSignal,
): Promise<HttpAnswer> {
  const url = String(options.url);
  const headers = await headersOf(options, parts[0]?.headers);
  for (const { attempt } of parts) {
    Object.assign(attempt, { headers });
    await options.hooks?.request?.(attempt);
  }
  checkHeaders(headers);
  const answer: HttpAnswer = { status: undefined, headers: undefined, body: undefined };
  try {
    const bodies = parts.map(({ body }) => body).join();
    const body = parts.length > 1 ? `[${bodies}]` : bodies;
    const response = await (options.fetch ?? fetch)(url, { method: 'POST', headers, body, signal });
    answer.status = response.status;
    answer.headers = response.headers;
    answer.requestId = response.headers.get('x-request-id') ?? undefined;
    answer.body = parseJson(await response.text());
  } catch (cause) {
    // Some of what fetch throws quotes the URL.
    answer.cause = withoutSecrets(url) === url ? cause : new Error(reasonOf(cause));
  }
  return answer;
}

async function headersOf({ token, headers }: TransportOptions, own: Outgoing['headers']): Promise<Attempt['headers']> {
  const all: Attempt['headers'] = {
    accept: 'application/graphql-response+json, application/json;q=0.9',
    'content-type': 'application/json',
  };
  const bearer = typeof token === 'function' ? await token() : token;
  if (bearer !== undefined) all.authorization = `Bearer ${bearer}`;
  const given = typeof headers === 'function' ? await headers() : headers;
  for (const [name, value] of Object.entries({ ...given, ...own })) all[name.toLowerCase()] = value;
  return all;
}

/** What `fetch` says of a header that it refuses holds the header's value, which may be a secret. */
function checkHeaders(headers: Attempt['headers']): void {
  for (const [name, value] of Object.entries(headers)) {
    if (/[^\t -~\x80-\xff]/.test(value)) {
      throw new BadInputError(`the header ${name} has a character that cannot be sent`, { path: ['headers', name] });
    }
  }
}
