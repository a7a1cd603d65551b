/** A value of the request that cannot be used, such as a cursor of another list. Its message is for the caller. */
export class InputError extends Error {
  override name = 'InputError';
}
