/** A reference to an object type or interface in the types of the schema, which a selection replaces. */
export interface Of<Name extends string> {
  readonly of: Name;
}
