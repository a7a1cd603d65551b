/** How often each character stands beside a text; the empty one where nothing does. */
type Neighbours = Map<string, number>;

/** What a text goes on with on both sides. */
export interface Context {
  before: Neighbours;
  after: Neighbours;
}

/** Of all places, the commonest neighbour of a text that is no whole word stands at this many. */
const COMMONEST_SHARE = 0.4;
/** A whole word has at least one neighbour more for every so many places (accessor variety, Feng et al. 2004). */
const PLACES_PER_NEIGHBOUR = 3;

/** Notes a place of a text. */
export function noteContext(context: Context, gram: string, run: string, at: number): void {
  count(context.before, run.charAt(at - 1));
  count(context.after, run.charAt(at + gram.length));
}

function count(neighbours: Neighbours, character: string): void {
  neighbours.set(character, (neighbours.get(character) ?? 0) + 1);
}

/**
 * The longer texts that a text seems to be a part of, since one of few characters follows or precedes it nearly
 * everywhere: 馬爾 of 馬爾地夫, though now and then of 馬爾代夫. Empty for a text that may be a whole name.
 */
export function wholesOf(gram: string, { before, after }: Context): string[] {
  const [first, last] = [commonNeighbour(before), commonNeighbour(after)];
  return [...(first === null ? [] : [first + gram]), ...(last === null ? [] : [gram + last])];
}

function commonNeighbour(neighbours: Neighbours): string | null {
  const places = [...neighbours.values()].reduce((sum, each) => sum + each, 0);
  if (neighbours.has('') || neighbours.size > Math.max(1, places / PLACES_PER_NEIGHBOUR)) return null;
  const common = [...neighbours].find(([, each]) => each >= places * COMMONEST_SHARE);
  return common?.[0] ?? null;
}
