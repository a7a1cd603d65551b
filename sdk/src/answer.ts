import { BriefgraphError, type GraphqlErrorEntry } from './error.ts';

/** What came back over HTTP, read to its end. */
export interface HttpAnswer {
  status: number;
  requestId: string | undefined;
  contentType: string;
  text: string;
}

interface GraphqlAnswer {
  data: unknown;
  errors: readonly GraphqlErrorEntry[];
}

/**
 * The data of a GraphQL answer without errors.
 *
 * @throws {BriefgraphError} with the errors and the partial data of a GraphQL answer, or with `HTTP_STATUS` or
 * `BAD_RESPONSE` where there is no GraphQL answer
 */
export function dataOf(http: HttpAnswer, operationName: string | undefined): unknown {
  const { status, requestId } = http;
  const succeeded = status >= 200 && status < 300;
  const answer = readGraphqlAnswer(http.text);
  if (answer !== undefined && answer.errors.length > 0) throw graphqlError(answer, http, operationName);
  if (!succeeded) {
    throw new BriefgraphError(`HTTP status ${status}`, { code: 'HTTP_STATUS', operationName, status, requestId });
  }
  if (answer === undefined || answer.data === null || answer.data === undefined) {
    const message = `the answer is no GraphQL answer (HTTP status ${status}, ${http.contentType || 'no content type'})`;
    throw new BriefgraphError(message, { code: 'BAD_RESPONSE', operationName, status, requestId });
  }
  return answer.data;
}

function graphqlError(
  { data, errors }: GraphqlAnswer,
  { status, requestId }: HttpAnswer,
  operationName: string | undefined,
): BriefgraphError {
  const [first] = errors;
  const code = first?.extensions?.code;
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return new BriefgraphError(`${first?.message}${more}`, {
    code: typeof code === 'string' ? code : 'GRAPHQL_ERROR',
    operationName,
    status,
    requestId,
    errors,
    data,
  });
}

function readGraphqlAnswer(text: string): GraphqlAnswer | undefined {
  const answer = parseJson(text);
  if (!isRecord(answer) || !('data' in answer || 'errors' in answer)) return undefined;
  const { data, errors } = answer;
  return { data, errors: Array.isArray(errors) ? errors.filter(isErrorEntry) : [] };
}

function parseJson(text: string): unknown {
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
