/** A step along both lists: takes `rows` and `columns` items together, from `row` and `column` on. */
export interface Step {
  row: number;
  column: number;
  rows: number;
  columns: number;
  /**
   * How much more the cheapest path costs that takes the first item of this step in another way; Infinity if there is
   * none.
   */
  margin: number;
}

/** The cost of a step; null if it is not allowed. */
type StepCost = (row: number, column: number, rows: number, columns: number) => number | null;

/** The cheapest path and its cost. */
export interface Path {
  steps: Step[];
  cost: number;
}

/** Rows and columns of each kind of step. Of equal paths the one that pairs earlier wins. */
const kinds = [
  [1, 1],
  [2, 1],
  [1, 2],
  [1, 0],
  [0, 1],
] as const;

interface CostedStep extends Omit<Step, 'margin'> {
  /** Nodes of the grid, row by row. */
  start: number;
  end: number;
  cost: number;
}

/**
 * The cheapest path through two lists in order that takes each item once, by dynamic programming, with the margin of
 * each step to the best path without it (costs from the start and to the end, summed over each step).
 */
export function findPath(rows: number, columns: number, cost: StepCost): Path {
  const places = (rows + 1) * (columns + 1);
  const steps = costSteps(rows, columns, cost);
  const toStart = new Float64Array(places).fill(Infinity);
  const toEnd = new Float64Array(places).fill(Infinity);
  toStart[0] = 0;
  toEnd[places - 1] = 0;
  for (const step of steps) lower(toStart, step.end, at(toStart, step.start) + step.cost);
  for (const step of steps.toReversed()) lower(toEnd, step.start, at(toEnd, step.end) + step.cost);
  const through = (step: CostedStep) => at(toStart, step.start) + step.cost + at(toEnd, step.end);
  const total = at(toEnd, 0);
  const chosen = trace(steps, toEnd).map((step) => {
    const rivals = steps.filter((other) => contradicts(other, step)).map(through);
    return { ...step, margin: Math.max(0, lowest(rivals) - total) };
  });
  return { steps: chosen, cost: total };
}

/** All steps, ordered by their start, so that the cost of a node is final before a step leaves it. */
function costSteps(rows: number, columns: number, cost: StepCost): CostedStep[] {
  const steps: CostedStep[] = [];
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      const start = row * (columns + 1) + column;
      for (const [down, right] of kinds) {
        const value = row + down > rows || column + right > columns ? null : cost(row, column, down, right);
        const end = start + down * (columns + 1) + right;
        if (value !== null) steps.push({ row, column, rows: down, columns: right, start, end, cost: value });
      }
    }
  }
  return steps;
}

/** Follows the cheapest steps from the start; of equal ones the first in the order of `kinds`. */
function trace(steps: CostedStep[], toEnd: Float64Array): CostedStep[] {
  const path: CostedStep[] = [];
  let place = 0;
  for (const step of steps) {
    if (step.start !== place || step.cost + at(toEnd, step.end) !== at(toEnd, place)) continue;
    path.push(step);
    place = step.end;
  }
  return path;
}

/** Whether a step takes the first item of another in a way that excludes the other. */
function contradicts(other: CostedStep, step: CostedStep): boolean {
  const takesRow = other.row <= step.row && step.row < other.row + other.rows;
  const takesColumn = other.column <= step.column && step.column < other.column + other.columns;
  if (step.columns === 0) return takesRow && other.columns > 0;
  if (step.rows === 0) return takesColumn && other.rows > 0;
  return takesRow && !takesColumn;
}

function lowest(values: number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Infinity);
}

function at(costs: Float64Array, place: number): number {
  return costs[place] ?? Infinity;
}

function lower(costs: Float64Array, place: number, value: number): void {
  costs[place] = Math.min(at(costs, place), value);
}
