import type { GraphqlErrorEntry } from '../error.ts';

/** What came back over HTTP, read to its end; or as far as it came. */
export interface HttpAnswer {
  /** `undefined` where nothing came, like the headers. */
  status: number | undefined;
  headers: Headers | undefined;
  /** The service's id of the request. */
  requestId?: string | undefined;
  /** `undefined` where it is no JSON. */
  body: unknown;
  /** What broke the connection. */
  cause?: unknown;
}

/** An answer that speaks GraphQL. */
export interface GraphqlAnswer {
  data: unknown;
  errors: readonly GraphqlErrorEntry[];
  extensions: Readonly<Record<string, unknown>> | undefined;
}

/** The GraphQL answer that a body is, `undefined` where it is none. */
export function readAnswer(body: unknown): GraphqlAnswer | undefined {
  if (!isRecord(body)) return undefined;
  const { data, errors, extensions } = body;
  const entries = Array.isArray(errors) ? errors.filter(isErrorEntry) : [];
  if (entries.length === 0 && !isRecord(data)) return undefined;
  return { data, errors: entries, extensions: isRecord(extensions) ? extensions : undefined };
}

/** The value of a JSON text, `undefined` where it is none. */
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
