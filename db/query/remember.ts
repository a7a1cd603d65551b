/**
 * A function that remembers what it gave for the texts it was asked about last.
 *
 * @param most how many texts; the one unused for longest is forgotten first. Texts over 200 code units are not kept.
 */
export function remember<T>(make: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (text.length > 200) return make(text);
    const value = known.get(text) ?? make(text);
    known.delete(text);
    known.set(text, value);
    const oldest = known.keys().next();
    if (known.size > most && !oldest.done) known.delete(oldest.value);
    return value;
  };
}
