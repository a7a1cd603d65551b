import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { testDatabase } from '../setup/database.ts';
import { arbitraryGraph, smallerGraphs } from './random/arbitrary-data.ts';
import { arbitraryOperation, type Operation } from './random/arbitrary-operation.ts';
import type { Graph } from './reference/model.ts';
import { Sides } from './sides.ts';

/** How many operations are tried, and the seed that they come of: set both to see a failure again. */
const operations = Number(process.env.FUZZ_OPERATIONS ?? 1_000);
const firstSeed = Number(process.env.FUZZ_SEED ?? Date.now() % 1_000_000_000);
/** Operations on one set of data. */
const batch = 100;

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

test(`the planner answers ${operations} random operations as the reference does`, { timeout: 600_000 }, async () => {
  let costly = 0;
  for (let done = 0; done < operations; done += batch) {
    const seed = firstSeed + done / batch;
    const [graph] = fc.sample(arbitraryGraph, { seed, numRuns: 1 });
    if (!graph) throw new Error('No data.');
    const sides = await Sides.of(graph, database);
    for (const operation of fc.sample(arbitraryOperation, { seed, numRuns: Math.min(batch, operations - done) })) {
      const compared = await compare(sides, operation);
      if (compared === 'different') expect.fail(await counterexample({ graph, operation }, seed));
      if (compared === 'too costly') costly += 1;
    }
  }
  expect(costly).toBeLessThan(operations / 10);
});

interface Case {
  graph: Graph;
  operation: Operation;
}

/** Different: the planner answers otherwise than the reference, or writes one answer in two ways. */
async function compare(sides: Sides, operation: Operation): Promise<'same' | 'different' | 'too costly'> {
  const { expected, actual, refused, texts, problems } = await sides.answers(operation);
  if (isTooCostly(problems)) return 'too costly';
  return refused || actual !== expected || texts.length > 0 ? 'different' : 'same';
}

/** The reference has no limit of cost, and the generator only a rough one. */
function isTooCostly(problems: readonly string[]): boolean {
  return problems.length > 0 && problems.every((problem) => /^This operation costs [\d,]+ in rows/.test(problem));
}

/** The same for a smaller operation, which may have become one that both refuse. */
async function fails(sides: Sides, operation: Operation): Promise<boolean> {
  return !(await sides.answers(operation)).refused && (await compare(sides, operation)) === 'different';
}

/** The smallest case that still fails, for people. */
async function counterexample(found: Case, seed: number): Promise<string> {
  const { graph, operation } = await smallerData(await smallerOperation(found));
  const { expected, actual, texts, problems } = await (await Sides.of(graph, database)).answers(operation);
  const data = graph.briefs.map(({ key, publishedOn, sections }) => ({
    ...{ brief: key, publishedOn },
    claims: sections.flatMap(({ claims }) => claims.map((claim) => claim.text)),
  }));
  return [
    `The planner and the reference differ. See it again with FUZZ_SEED=${seed} FUZZ_OPERATIONS=${batch}.`,
    operation.document,
    `variables: ${JSON.stringify(operation.variables)}`,
    ...(operation.document.includes('@cursor') ? [`cursors: ${JSON.stringify(operation.cursors)}`] : []),
    `data: ${JSON.stringify(data)}`,
    ...texts,
    ...firstDifference(expected.split('\n'), actual.split('\n')),
    ...problems,
  ].join('\n');
}

/** Where two answers part, with the lines before. */
function firstDifference(expected: readonly string[], actual: readonly string[]): string[] {
  const at = expected.findIndex((line, index) => line !== actual[index]);
  const end = at === -1 ? expected.length : at;
  const shared = expected.slice(Math.max(0, end - 20), end);
  return [...shared, '-- expected', ...expected.slice(end, end + 12), '-- actual', ...actual.slice(end, end + 12)];
}

async function smallerOperation(found: Case): Promise<Case> {
  const sides = await Sides.of(found.graph, database);
  const next = async (operation: Operation): Promise<Operation> => {
    for (const { value } of arbitraryOperation.shrink(operation, undefined)) {
      if (await fails(sides, value)) return next(value);
    }
    return operation;
  };
  return { ...found, operation: await next(found.operation) };
}

async function smallerData(found: Case): Promise<Case> {
  for (const graph of smallerGraphs(found.graph)) {
    if (await fails(await Sides.of(graph, database), found.operation)) return smallerData({ ...found, graph });
  }
  return found;
}
