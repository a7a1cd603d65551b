import type { GraphqlErrorEntry } from '../error.ts';

/** An HTTP response, read to its end, or as far as it arrived. */
export interface HttpResponse {
  /** `undefined` if no response arrived, like the headers. */
  status: number | undefined;
  headers: Headers | undefined;
  /** The service's id of the request. */
  requestId?: string | undefined;
  /** `undefined` if it is not valid JSON. */
  body: unknown;
  /** What broke the connection. */
  cause?: unknown;
}

/** A GraphQL response. */
export interface GraphqlResponse {
  data: unknown;
  errors: readonly GraphqlErrorEntry[];
  extensions: Readonly<Record<string, unknown>> | undefined;
}

/** The GraphQL response in a body, `undefined` if the body is not one. */
export function readResponse(body: unknown): GraphqlResponse | undefined {
  if (!isRecord(body)) return undefined;
  const { data, errors, extensions } = body;
  const entries = Array.isArray(errors) ? errors.filter(isErrorEntry) : [];
  if (entries.length === 0 && !isRecord(data)) return undefined;
  return { data, errors: entries, extensions: isRecord(extensions) ? extensions : undefined };
}

/** The value of a JSON text, `undefined` if it is not valid JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isErrorEntry(entry: unknown): entry is GraphqlErrorEntry {
  return isRecord(entry) && typeof entry.message === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
