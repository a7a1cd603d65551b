import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Codes of errors that are the caller's to mend, in `extensions.code`. */
export type ErrorCode = 'BAD_USER_INPUT' | 'UNAUTHENTICATED' | 'FORBIDDEN' | 'QUERY_TOO_COMPLEX';

/** An error that is shown to the caller as it is. */
export function callerError(code: ErrorCode, message: string, options: GraphQLErrorOptions = {}): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { ...options.extensions, code } });
}
