/** Why a database cannot be used, in one line that says what to do and contains no password. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** The message of a thrown value, which need not be an Error. */
export function reasonOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error);
}
