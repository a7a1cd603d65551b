/** Stands in the schema's types for what a selection is on: the name of a type that has fields. */
export interface Of<Name extends string> {
  readonly of: Name;
}
