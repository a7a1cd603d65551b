import { reasonOf } from '../../../database/errors.ts';
import type { Diagnostic } from '../../../model.ts';
import { problem } from '../file-problems.ts';
import type { Answer, ServiceFault } from './request.ts';

/** Statuses of a service, or of the proxy before it, that starts or is overloaded. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504]);

/** Whether the same request may well succeed a moment later. */
export function isPassing({ status }: Answer): boolean {
  return passing.has(status);
}

/** The problem of a service that gives no answer at all. */
export function unreachable(url: URL, error: unknown): Diagnostic {
  // fetch says no more than that it failed; the reason is below.
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return problem(
    'SERVICE_UNREACHABLE',
    `${url.href} cannot be reached: ${reasonOf(cause) || code}.`,
    'Check the address, and that the service runs.',
  );
}

/**
 * Why nothing more can be imported after this answer, whatever the documents are; null where it concerns only those
 * that were sent.
 */
export function finalProblem(url: URL, answer: Answer): Diagnostic | null {
  const { status, location, errors, results } = answer;
  if (results !== undefined) return null;
  const [fault] = errors;
  if (fault?.code === 'UNAUTHENTICATED' || (fault === undefined && status === 401)) {
    const hint = 'Give the IMPORT_TOKEN of the service in BRIEFGRAPH_TOKEN, or with --token.';
    return problem('UNAUTHENTICATED', `${url.href} does not accept the token, or got none.`, hint);
  }
  if (fault?.code === 'FORBIDDEN') {
    return problem('FORBIDDEN', fault.message, 'Start the service with IMPORT_TOKEN, then import again.');
  }
  if (isPassing(answer)) {
    const said = fault?.message ?? `HTTP ${status}`;
    return problem('SERVICE_UNAVAILABLE', `${url.href} is not ready: ${said}`, 'Try again in a moment.');
  }
  if (fault !== undefined || status === 200 || status === 413) return null;
  const detail = location === null ? `HTTP ${status}` : `HTTP ${status}, it leads to ${location}`;
  const hint = 'Give the address of GraphQL itself, such as http://localhost:4000/graphql.';
  return problem('NOT_A_GRAPHQL_SERVICE', `${url.href} does not answer as a GraphQL service does (${detail}).`, hint);
}

/** The problem of a service that answers a request without documents by something else than an empty report. */
export function strangeAnswer(url: URL, { errors: [fault] }: Answer): Diagnostic {
  if (fault?.code === 'INTERNAL_SERVER_ERROR') return serviceFailed(fault);
  const said = fault === undefined ? '' : `: ${fault.message}`;
  return problem(
    'NOT_A_BRIEFGRAPH_SERVICE',
    `${url.href} takes no documents as Briefgraph does${said}`,
    'Check the address; the service may also be older or newer than this command.',
  );
}

/** Why the one document that was sent is refused. */
export function documentProblem({ status, errors }: Answer): Diagnostic {
  const [fault] = errors;
  if (status === 413) {
    const message = fault?.message ?? 'The service, or a proxy before it, takes no request of this length';
    return problem('REQUEST_TOO_LARGE', `${message}.`, 'Split the document, or import it where the database is.');
  }
  return serviceFailed(fault ?? { message: `HTTP ${status}`, code: '', requestId: null });
}

function serviceFailed({ message, requestId }: ServiceFault): Diagnostic {
  const id = requestId === null ? '' : ` (request ${requestId})`;
  return problem('SERVICE_FAILED', `The service did not take it: ${message}${id}`, 'The log of the service says more.');
}
