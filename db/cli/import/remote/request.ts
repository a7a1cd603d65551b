import type { Remote } from '../arguments.ts';
import type { DocumentInput } from './batch.ts';

/** What a service answered: the GraphQL part of it, where it is one. */
export interface Answer {
  status: number;
  /** Where a redirect leads. */
  location: string | null;
  /** Messages with their codes, of a GraphQL answer with errors. */
  errors: readonly ServiceFault[];
  /** What stands at `data.importDocuments.results`; undefined where there is no such thing. */
  results: readonly unknown[] | undefined;
}

/** An error that a service reports. */
export interface ServiceFault {
  message: string;
  /** Empty where it gives none. */
  code: string;
  /** What the service's log calls the request, where it says. */
  requestId: string | null;
}

const query = `mutation Import($documents: [DocumentInput!]!, $dryRun: Boolean!) {
  importDocuments(documents: $documents, dryRun: $dryRun) {
    results {
      name
      outcome
      briefs { id }
      diagnostics { code severity message hint line column excerpt }
    }
  }
}`;

/**
 * Sends documents to a service and waits for its answer, whatever that is.
 *
 * @throws {TypeError} of `fetch`, when the service cannot be reached
 */
export async function requestImport(
  { url, token }: Remote,
  variables: { documents: readonly DocumentInput[]; dryRun: boolean },
): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json, application/json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, operationName: 'Import', variables }),
    // Following one would make the request a GET, or give the token to another host.
    redirect: 'manual',
  });
  const body = parseJson(await response.text());
  return {
    status: response.status,
    location: response.headers.get('location'),
    errors: list(at(body, 'errors')).map(toFault),
    results: resultsOf(body),
  };
}

/** A property of a value of unknown shape; undefined where it has none. */
export function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The items of a value of unknown shape; none where it is no list. */
export function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function resultsOf(body: unknown): readonly unknown[] | undefined {
  const results = at(at(at(body, 'data'), 'importDocuments'), 'results');
  return Array.isArray(results) ? results : undefined;
}

function toFault(error: unknown): ServiceFault {
  const extensions = at(error, 'extensions');
  const requestId = at(extensions, 'requestId');
  return {
    message: String(at(error, 'message') ?? ''),
    code: String(at(extensions, 'code') ?? ''),
    requestId: typeof requestId === 'string' ? requestId : null,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
