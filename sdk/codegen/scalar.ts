const types: Readonly<Record<string, string>> = {
  ID: 'string',
  String: 'string',
  Int: 'number',
  Float: 'number',
  Boolean: 'boolean',
  Date: 'string',
  DateTime: 'string',
  URL: 'string',
};

/**
 * The TypeScript type of a scalar's JSON.
 *
 * @throws {Error} for a scalar that is new here
 */
export function scalarType(name: string): string {
  const type = types[name];
  if (type === undefined) throw new Error(`sdk/codegen/scalar.ts must say what the JSON of the scalar ${name} is.`);
  return type;
}

/** All scalars that have a type. */
export const scalars = Object.keys(types);
