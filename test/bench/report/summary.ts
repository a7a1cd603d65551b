import type { Sample } from '../measure/measure.ts';

/** A figure of a sample; null where it could not be taken. */
export type Figure = (sample: Sample) => number | null;

/** The middle of some numbers; null for none. */
export function median(values: readonly (number | null)[]): number | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  if (sorted.length === 0) return null;
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Which samples are meant. */
export interface Cell {
  peer: string;
  query: string;
  claims?: number;
}

/** The samples of a cell, in the order of rounds. */
export function samplesOf(samples: readonly Sample[], { peer, query, claims }: Cell): Sample[] {
  return samples.filter(
    (sample) => sample.peer === peer && sample.query === query && (claims ?? sample.claims) === sample.claims,
  );
}

/** The median of a figure over the rounds. */
export function figureOf(samples: readonly Sample[], cell: Cell, figure: Figure): number | null {
  return median(samplesOf(samples, cell).map(figure));
}

/** The median of the ratios of each round: what both met in one round weighs on neither. */
export function ratioOf(samples: readonly Sample[], cell: Cell, to: Cell, figure: Figure): number | null {
  const [own, other] = [samplesOf(samples, cell), samplesOf(samples, to)];
  return median(
    own.map((sample, round) => {
      const against = other[round];
      const [value, base] = [figure(sample), against ? figure(against) : null];
      return value === null || base === null || base === 0 ? null : value / base;
    }),
  );
}
