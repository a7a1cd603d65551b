import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequest } from '../http/request-record.ts';

/**
 * Says of an error what a client may know. A GraphQLError that was made on purpose passes as it is; anything else is
 * a fault of ours: it is logged with its stack, and the client gets the id to report.
 */
export function maskErrors(log: Logger): (error: unknown) => Error {
  return (error) => {
    if (isOnPurpose(error)) return error;
    const cause = causeOf(error);
    const requestId = currentRequest()?.id;
    log.error({ requestId, err: cause }, 'a request met an unexpected error');
    return new GraphQLError('Internal error', {
      ...(error instanceof GraphQLError && { nodes: error.nodes ?? null, path: error.path ?? null }),
      // Marks the error as unexpected for the HTTP status; it is not sent.
      originalError: cause,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    });
  };
}

function isOnPurpose(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isOnPurpose(error.originalError);
}

function causeOf(error: unknown): Error {
  if (error instanceof GraphQLError && error.originalError) return causeOf(error.originalError);
  return error instanceof Error ? error : new Error(String(error));
}
