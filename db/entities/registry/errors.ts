/** Why names cannot be changed as asked, in a line or more for people. */
export class RegistryError extends Error {
  override name = 'RegistryError';
}
