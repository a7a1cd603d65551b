/**
 * Why a database cannot be used, in one line that a person can act on and that holds no password. What lies beneath
 * is its `cause`.
 */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** What an unknown thrown value says; not all that is thrown is an Error. */
export function reasonOf(error: unknown): string {
  const hasMessage = typeof error === 'object' && error !== null && 'message' in error;
  return String(hasMessage ? error.message : error);
}
