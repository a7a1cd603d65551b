import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequest } from '../../server/request-record.ts';

/**
 * Says of an error what a client may know. A GraphQLError that was made on purpose passes; that of a variable gets a
 * code and the way to the wrong value. Anything else is a fault of ours: it is logged with its stack, and the client
 * gets the id to report.
 */
export function maskErrors(log: Logger): (error: unknown) => Error {
  return (error) => {
    if (isOnPurpose(error)) return withVariablePath(error);
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

/** graphql-js says in words alone where in a variable something is wrong, and gives no code. */
function withVariablePath(error: GraphQLError): GraphQLError {
  const [, name, within = ''] = /^Variable "\$(\w+)"[^:]*?(?: at ([^:]+))?:/.exec(error.message) ?? [];
  if (name === undefined || error.extensions.code !== undefined) return error;
  const path = [name, ...(within.match(/\w+/g) ?? [])];
  const extensions = { ...error.extensions, code: 'BAD_USER_INPUT', path };
  return new GraphQLError(error.message, { nodes: error.nodes, extensions });
}

function isOnPurpose(error: unknown): error is GraphQLError {
  if (!(error instanceof GraphQLError)) return false;
  return error.originalError === undefined || isOnPurpose(error.originalError);
}

function causeOf(error: unknown): Error {
  if (error instanceof GraphQLError && error.originalError) return causeOf(error.originalError);
  return error instanceof Error ? error : new Error(String(error));
}
