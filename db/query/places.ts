/** The objects that a path of response names leads to, through lists. */
export function objectsAt(values: readonly unknown[], path: readonly string[]): Record<string, unknown>[] {
  const found = values.flat(Number.POSITIVE_INFINITY).filter(isObject);
  const [name, ...rest] = path;
  if (name === undefined) return found;
  return objectsAt(
    found.map((one) => (Object.hasOwn(one, name) ? one[name] : undefined)),
    rest,
  );
}

/** Whether a value of the data is an object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
