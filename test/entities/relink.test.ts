import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import { linkerVersion } from '../../db/entities/linker/linker.ts';
import { type CurrentNames, readNames } from '../../db/entities/lookup/names.ts';
import { diffRegistries, isEmptyDiff } from '../../db/entities/registry/diff.ts';
import type { Registry } from '../../db/entities/registry/model.ts';
import { changeRegistry, readRegistry } from '../../db/entities/registry/registry.ts';
import { countWaiting, linkClaims } from '../../db/entities/relink/relink.ts';
import { createImporter } from '../../db/import/importer.ts';
import { testDatabase } from '../setup/database.ts';
import { arbitraryRegistry, arbitraryText, namePool } from './arbitrary-registry.ts';
import { bilingualBrief } from './bilingual-brief.ts';
import { expectedLinks, storedLinks } from './stored-links.ts';

let database: Database;
let names: CurrentNames;
beforeAll(async () => {
  database = await testDatabase();
  await database.pool.query(`update registry set linker_version = ${linkerVersion}`);
  names = await readNames(database);
});
afterAll(() => database.close());

let briefs = 0;
const nextBrief = (claims: readonly { zh: string; en: string }[]) => {
  briefs += 1;
  return bilingualBrief(briefs, claims);
};

async function importBriefs(...documents: ReturnType<typeof bilingualBrief>[]): Promise<void> {
  const importDocuments = await createImporter(database, names);
  const results = await importDocuments(documents, { dryRun: false });
  expect(results.filter(({ outcome }) => outcome === 'FAILED')).toEqual([]);
}

const setNames = (registry: Registry) => changeRegistry(database, () => ({ registry }));

async function expectLinkedBy(registry: Registry): Promise<void> {
  expect(await countWaiting(database)).toBe(0);
  // As it was stored: the entities of an ambiguous name are in the order in which they got it.
  const stored = await readRegistry(database);
  expect(isEmptyDiff(diffRegistries(stored.registry, registry))).toBe(true);
  expect(await storedLinks(database)).toEqual(await expectedLinks(database, stored.registry));
  const { rows } = await database.pool.query<{ slug: string }>('select slug from entity order by slug');
  expect(rows.map(({ slug }) => slug)).toEqual(registry.entities.map(({ slug }) => slug).sort());
}

const arbitraryClaims = fc.array(fc.record({ zh: arbitraryText, en: arbitraryText }), { minLength: 1, maxLength: 4 });

describe('after a change of names', () => {
  test('claims have the links that an import by the new names gives, wherever linking was interrupted', async () => {
    const batches = fc.record({ size: fc.integer({ min: 1, max: 4 }), stopAfter: fc.integer({ min: 0, max: 3 }) });
    await fc.assert(
      fc.asyncProperty(
        arbitraryRegistry,
        arbitraryRegistry,
        arbitraryClaims,
        batches,
        async (one, other, claims, how) => {
          await database.pool.query('truncate brief cascade');
          await setNames(one);
          await importBriefs(nextBrief(claims));
          await setNames(other);
          const controller = new AbortController();
          let left = how.stopAfter;
          const onProgress = () => {
            left -= 1;
            if (left <= 0) controller.abort();
          };
          await linkClaims(database, names, { batch: how.size, signal: controller.signal, onProgress });
          await importBriefs(nextBrief(claims.toReversed()));
          await linkClaims(database, names, { batch: 50 });
          await expectLinkedBy(other);
        },
      ),
      { numRuns: 25 },
    );
  });

  test('only claims whose text holds a changed name wait to be linked', async () => {
    await setNames({ entities: [], aliases: [], stopPhrases: [] });
    await linkClaims(database, names);
    await database.pool.query('truncate brief cascade');
    await importBriefs(
      nextBrief([
        { zh: '東山市的港口', en: 'The port of East Hill City' },
        { zh: '別的港口', en: 'Other ports' },
      ]),
    );
    const { claimsToLink } = await setNames(oneName('Hill City'));
    expect(claimsToLink).toBe(1);
    expect(await linkClaims(database, names)).toBe(1);
    await expectLinkedBy(oneName('Hill City'));
    expect(await setNames(oneName('Hill City'))).toMatchObject({ isChanged: false, claimsToLink: 0 });
  });

  test('a name of which the text index holds nothing has all claims linked again', async () => {
    const { claimsToLink } = await setNames(oneName('The'));
    expect(claimsToLink).toBe(null);
    await linkClaims(database, names);
    await expectLinkedBy(oneName('The'));
    expect((await storedLinks(database)).mention).toHaveLength(1);
  });

  test('several batches at once link each claim once', async () => {
    await setNames({ entities: [], aliases: [], stopPhrases: [] });
    await linkClaims(database, names);
    await database.pool.query('truncate brief cascade');
    const claims = Array.from({ length: 7 }, (_, index) => ({ zh: `第${index}件`, en: `Hill City ${index}` }));
    await importBriefs(nextBrief(claims), nextBrief(claims), nextBrief(claims));
    const registry = oneName('Hill City');
    await setNames(registry);
    const told: number[] = [];
    const onProgress = ({ done, remaining }: { done: number; remaining: number }) => told.push(done + remaining);
    expect(await linkClaims(database, names, { batch: 5, concurrency: 3, onProgress })).toBe(21);
    expect(new Set(told)).toEqual(new Set([21]));
    await expectLinkedBy(registry);
  });

  test('where one batch fails, the error is told and what others linked stays', async () => {
    await setNames({ entities: [], aliases: [], stopPhrases: [] });
    await linkClaims(database, names);
    await setNames(oneName('Hill City'));
    let tries = 0;
    const failing: CurrentNames = {
      get snapshot() {
        return names.snapshot;
      },
      refresh: () => (++tries === 3 ? Promise.reject(new Error('no names')) : names.refresh()),
    };
    await expect(linkClaims(database, failing, { batch: 5, concurrency: 2 })).rejects.toThrow('no names');
    expect(await countWaiting(database)).toBeLessThan(21);
    await linkClaims(database, names);
    await expectLinkedBy(oneName('Hill City'));
  });
});

function oneName(text: string): Registry {
  return {
    entities: [{ slug: 'aster', kind: 'PLACE', nameZh: null, nameEn: text, standsFor: [] }],
    aliases: [{ text, language: 'EN', entities: ['aster'], match: 'WORD', region: null, excluded: [] }],
    stopPhrases: [],
  };
}

describe('at the same time', () => {
  const claims = namePool.ZH.map((zh, index) => ({ zh: `${zh}的事`, en: `On ${namePool.EN[index]} and more` }));

  test('imports, changes and two that link end in the links of the last names', async () => {
    const registries = fc.sample(arbitraryRegistry, { numRuns: 6, seed: 7 });
    const imports = Array.from({ length: 8 }, () => nextBrief(claims));
    const others = await readNames(database);
    await Promise.all([
      (async () => {
        for (const registry of registries) await setNames(registry);
      })(),
      ...imports.map((document) => importBriefs(document)),
      linkClaims(database, names, { batch: 3, concurrency: 3 }),
      linkClaims(database, others, { batch: 5 }),
    ]);
    await importBriefs(
      ...imports.slice(0, 2).map(({ name, bytes }) => ({
        name,
        bytes: Buffer.concat([bytes, Buffer.from('\n  • One more of East Hill')]),
      })),
    );
    await Promise.all([linkClaims(database, names, { batch: 3 }), linkClaims(database, others, { batch: 5 })]);
    await expectLinkedBy(registries.at(-1) ?? oneName('East'));
  });
});
