/**
 * Why a database cannot be used, in one line that a person can act on and that holds no password. What lies beneath
 * is its `cause`.
 */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** What an unknown thrown value says. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
