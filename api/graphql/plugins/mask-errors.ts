import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { currentRequest } from '../../server/request.ts';

/**
 * Makes the function that turns an error into one that the client may see. A GraphQLError that was thrown on purpose
 * passes; one about a variable gets a code and the path to the wrong value. Anything else is a fault of the service: it
 * is logged with its stack, and the client gets a request id to report.
 */
export function maskErrors(log: Logger): (error: unknown) => Error {
  return (error) => {
    if (isOnPurpose(error)) return withVariablePath(error);
    const cause = causeOf(error);
    const requestId = currentRequest()?.id;
    log.error({ requestId, err: cause }, 'unexpected error');
    return new GraphQLError('Internal error', {
      ...(error instanceof GraphQLError && { nodes: error.nodes ?? null, path: error.path ?? null }),
      // Makes the HTTP status 500; it is not sent.
      originalError: cause,
      extensions: { code: 'INTERNAL_SERVER_ERROR', requestId },
    });
  };
}

/** graphql-js tells only in the message where in a variable something is wrong, and gives no code. */
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
