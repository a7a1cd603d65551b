/**
 * Says for each English name by which shorter one it goes: Volodymyr Zelensky as Zelensky. A shorter one stands for the
 * longer ones that hold it if it is a part of no other, or stands alone at least as often as within them: Party does
 * not stand for the Labour Party and the Green Party.
 *
 * @param counts In how many claims each name stands by itself.
 */
export function mergeVariants(counts: ReadonlyMap<string, number>): Map<string, string> {
  const longer = new Map<string, string[]>();
  for (const name of counts.keys()) {
    for (const part of partsOf(name)) if (counts.has(part)) longer.set(part, [...(longer.get(part) ?? []), name]);
  }
  const shorter = new Map<string, string>();
  const countOf = (name: string) => counts.get(name) ?? 0;
  for (const [part, names] of [...longer].sort(([a], [b]) => countOf(b) - countOf(a))) {
    const within = names.reduce((sum, name) => sum + countOf(name), 0);
    if (names.length > 1 && countOf(part) < within) continue;
    for (const name of names) if (!shorter.has(name)) shorter.set(name, part);
  }
  return new Map(Array.from(counts.keys(), (name) => [name, shortest(name, shorter)]));
}

/** The beginnings and ends of a name, whole words. */
function partsOf(name: string): string[] {
  const words = name.split(' ');
  return words.slice(1).flatMap((_, index) => [words.slice(0, index + 1).join(' '), words.slice(index + 1).join(' ')]);
}

function shortest(name: string, shorter: ReadonlyMap<string, string>): string {
  let found = name;
  for (let next = shorter.get(found); next !== undefined; next = shorter.get(found)) found = next;
  return found;
}
