/** Wrong usage of a command; `message` is a line or two for people. */
export class UsageError extends Error {
  override name = 'UsageError';
}
