import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { testDatabase } from '../setup/database.ts';
import { joinPages, type ListPlace, listsOf, pageReader, pagesOf, walk } from './lists.ts';
import { arbitraryGraph } from './random/arbitrary-data.ts';
import { deleteBriefs, insertBriefs, loadGraph } from './random/load-data.ts';
import { sources } from './random/vocabulary.ts';
import { type Brief, claimsOf, type Graph, idOf } from './reference/model.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

/** One graph of a fair size; every brief is of the source, the author and the keyword that lists hang on. */
function sampleGraph(seed: number): Graph {
  const fair = arbitraryGraph.filter(
    ({ briefs }) => briefs.length > 7 && claimsOf(briefs).length < 24 && claimsOf(briefs.slice(0, 1)).length > 2,
  );
  const [graph] = fc.sample(fair, { seed, numRuns: 1 });
  if (!graph) throw new Error('No data.');
  for (const brief of graph.briefs) {
    brief.sources = [...new Set([...brief.sources, ...sources.slice(0, 1)])];
    brief.authors = [...new Set([...brief.authors, ...graph.authors.slice(0, 1)])];
  }
  return graph;
}

const datings: Readonly<Record<string, (brief: Brief, index: number) => string | null>> = {
  'no date is missing': (_, index) => `2025-01-0${1 + (index % 3)}`,
  'some dates are missing': ({ publishedOn }) => publishedOn,
  'all dates are missing': () => null,
};

const places = listsOf(sampleGraph(1)).map((place): [string, ListPlace] => [
  `${place.path.join('')} ${place.field}(${place.args})`.trim(),
  place,
]);

describe.for(Object.entries(datings))('%s:', ([, dating]) => {
  beforeAll(async () => {
    const graph = sampleGraph(1);
    graph.briefs.forEach((brief, index) => {
      brief.publishedOn = dating(brief, index);
    });
    await loadGraph(database, graph);
  });

  test.for(places)('pages of %s are the whole list, forward and backward', async ([, place]) => {
    const read = pageReader(database, place);
    const whole = (await read({ first: 100 })).ids;
    expect(whole.length).toBeGreaterThan(1);
    expect(new Set(whole).size).toBe(whole.length);
    for (let size = 1; size <= whole.length + 1; size += size < 4 ? 1 : 3) {
      expect(await walk(read, size, true), `first: ${size}`).toEqual(whole);
      expect(await walk(read, size, false), `last: ${size}`).toEqual(whole);
    }
  });
});

/** What happens between two pages: briefs of some dates come, others go. */
interface Change {
  dates: (string | null)[];
  leaving: number[];
}

const changes: fc.Arbitrary<Change[]> = fc.array(
  fc.record({
    dates: fc.array(fc.constantFrom(null, '2024-02-29', '2025-01-01', '2099-01-01'), { maxLength: 2 }),
    leaving: fc.array(fc.nat({ max: 30 }), { maxLength: 2 }),
  }),
  { maxLength: 4 },
);

const changing = places
  .filter(([, { field }]) => field === 'claims' || field === 'briefs')
  .filter(([, { path }]) => !path[0]?.startsWith('brief'));

test('rows that stay are met once in every list while others come and go', async () => {
  await fc.assert(
    fc.asyncProperty(changes, fc.integer({ min: 1, max: 5 }), fc.boolean(), async (script, size, forward) => {
      const graph = sampleGraph(2);
      await loadGraph(database, graph);
      const staying = new Set(graph.briefs.filter((_, index) => index % 2 === 0).flatMap(idsOf));
      const stayingOf = (ids: string[]) => ids.filter((id) => staying.has(id));
      const readers = changing.map(([, place]) => pageReader(database, place));
      const before = await Promise.all(readers.map(async (read) => stayingOf((await read({ first: 100 })).ids)));
      const apply = changer(graph, staying);
      const walks = readers.map((read) => pagesOf(read, size, forward));
      const pages: string[][][] = readers.map(() => []);
      for (let going = true, round = 0; going; round += 1) {
        // All lists are read at once, page by page, since a graph takes longer to load than to read.
        const steps = await Promise.all(walks.map((pagesToCome) => pagesToCome.next()));
        for (const [index, { value }] of steps.entries()) if (value) pages[index]?.push(value);
        going = steps.some(({ done }) => !done);
        await apply(script[round]);
      }
      for (const [index, [name]] of changing.entries()) {
        const ids = joinPages(pages[index] ?? [], forward);
        expect(stayingOf(ids), name).toEqual(before[index]);
        expect(new Set(ids).size, name).toBe(ids.length);
      }
    }),
    { numRuns: 6 },
  );
});

/** Makes changes to a loaded graph, but none of the rows that stay. */
function changer(graph: Graph, staying: ReadonlySet<string>): (change: Change | undefined) => Promise<void> {
  const coming = comings(graph);
  return async (change) => {
    if (!change) return;
    const leaving = change.leaving.flatMap((index) => graph.briefs[(2 * index + 1) % graph.briefs.length] ?? []);
    await deleteBriefs(
      database,
      leaving.filter((brief) => !idsOf(brief).some((id) => staying.has(id))),
    );
    await insertBriefs(
      database,
      change.dates.flatMap((date) => coming(date)),
    );
  };
}

function idsOf(brief: Brief): string[] {
  return [brief, ...claimsOf([brief])].map(idOf);
}

/** Gives new briefs, which are those of another graph with other keys. */
function comings(graph: Graph): (date: string | null) => Brief[] {
  const fresh = sampleGraph(3).briefs;
  return (publishedOn) => {
    const brief = fresh.shift();
    if (!brief) return [];
    brief.publishedOn = publishedOn;
    // Some keys are less than those that are there, some greater.
    brief.key = fresh.length % 2 === 0 ? 500 + fresh.length : 2 + 3 * fresh.length;
    brief.document.key += 2_000;
    for (const section of brief.sections) section.key += 1_000;
    for (const claim of claimsOf([brief])) claim.key += 1_000;
    return graph.briefs.some(({ key }) => key === brief.key) ? [] : [brief];
  };
}
