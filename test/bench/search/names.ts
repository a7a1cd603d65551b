import { sql } from 'kysely';
import type { Database } from '../../../db/database/database.ts';
import { createLinker } from '../../../db/entities/linker/linker.ts';
import { entityNamesOf, readNames } from '../../../db/entities/lookup/names.ts';
import type { RegisteredAlias, Registry } from '../../../db/entities/registry/model.ts';
import { addEntities, changeRegistry, putAliases, removeEntity } from '../../../db/entities/registry/registry.ts';
import { linkClaims } from '../../../db/entities/relink/relink.ts';
import { createRandom } from '../data/random.ts';

/** Measures the index, the linker, a change of names and the completion of names, and prints a table. */
export async function measureNames(database: Database): Promise<string> {
  const rows = [
    ['text index of claims, bytes a claim', await indexBytes(database)],
    ['newest 20 mentions, the slowest of 50 entities, ms', await slowestMentions(database)],
    ...(await linkerSpeeds(database)),
    ['best ten of 20,000 names for two letters, ms', await completion(database)],
    ...(await relinking(database)),
  ];
  return `| | |\n|---|---|\n${rows.map(([name, value]) => `| ${name} | ${value} |`).join('\n')}\n`;
}

async function indexBytes({ kysely }: Database): Promise<string> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_relation_size('claim_search_vector')::float / count(*) as bytes from claim_search`.execute(kysely);
  return (rows[0]?.bytes ?? 0).toFixed(0);
}

async function slowestMentions({ kysely, pool }: Database): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select entity_id as id from claim_entity where source_position = 1 and brief_id < 2000
    group by 1 order by count(*) desc limit 50`.execute(kysely);
  const times: number[] = [];
  for (const { id } of rows) {
    let least = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < 5; repeat += 1) {
      const begun = performance.now();
      await pool.query({
        name: 'newest mentions',
        text: `select brief_id, claim_id from claim_entity where entity_id = $1 and source_position = 1
          order by published_sort desc, brief_id desc, ordinal limit 20`,
        values: [id],
      });
      least = Math.min(least, performance.now() - begun);
    }
    times.push(least);
  }
  return Math.max(...times).toFixed(1);
}

/** A registry of so many names: the first of the real ones, and made-up ones. */
function registryOf(registry: Registry, count: number): Registry {
  const random = createRandom(1, 'names');
  const letters = [
    '洛',
    '莫',
    '卡',
    '提',
    '維',
    '薩',
    '登',
    '涅',
    '倫',
    '雅',
    '索',
    '敏',
    '戈',
    '普',
    '芬',
    '貝',
    '諾',
  ] as const;
  const made = (index: number): RegisteredAlias => {
    const isChinese = index % 2 === 0;
    const text = isChinese
      ? Array.from({ length: 3 + (index % 2) }, () => random.pick(letters)).join('')
      : `${random.pick(['Kar', 'Vel', 'Mon', 'Tis'])}${index.toString(36)} ${random.pick(['Doran', 'Pavic', 'Lune'])}`;
    return {
      text,
      language: isChinese ? 'ZH' : 'EN',
      entities: [registry.entities[index % registry.entities.length]?.slug ?? ''],
      match: isChinese ? 'SUBSTRING' : 'WORD',
      region: null,
      excluded: [],
    };
  };
  const own = registry.aliases.slice(0, count);
  return { ...registry, aliases: [...own, ...Array.from({ length: count - own.length }, (_, index) => made(index))] };
}

async function linkerSpeeds(database: Database): Promise<string[][]> {
  const { snapshot } = await readNames(database);
  const { rows } = await sql<{ zh: string; en: string }>`
    select text_zh as zh, text_en as en from claim
    where text_zh is not null and text_en is not null and brief_id < 2000`.execute(database.kysely);
  const bytes = rows.reduce((sum, { zh, en }) => sum + Buffer.byteLength(zh) + Buffer.byteLength(en), 0);
  return [300, 20_000].map((count) => {
    const linker = createLinker(registryOf(snapshot.registry, count));
    let least = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < 5; repeat += 1) {
      const begun = process.cpuUsage();
      for (const { zh, en } of rows) {
        linker.names(zh, 'ZH');
        linker.names(en, 'EN');
      }
      const { user, system } = process.cpuUsage(begun);
      least = Math.min(least, user + system);
    }
    return [
      `folding and finding names, ${count.toLocaleString('en-US')} names, MB/s of CPU time`,
      (bytes / least).toFixed(0),
    ];
  });
}

async function completion(database: Database): Promise<string> {
  const { snapshot } = await readNames(database);
  const registry = registryOf(snapshot.registry, 20_000);
  const names = entityNamesOf({ ...snapshot, registry, linker: createLinker(registry) });
  let most = 0;
  names.search('warm', null);
  for (const text of ['普', '習近', 'pu', 'xi', 'ka', '洛莫', 'zz']) {
    // What was found for a text is remembered, so that each repeat has a text of its own.
    let least = Number.POSITIVE_INFINITY;
    for (let repeat = 0; repeat < 5; repeat += 1) {
      const begun = performance.now();
      names.search(text + ' '.repeat(repeat), null);
      least = Math.min(least, performance.now() - begun);
    }
    most = Math.max(most, least);
  }
  return most.toFixed(1);
}

/** Names that the registry does not have, a rare one and a common one, added and removed again. */
async function relinking(database: Database): Promise<string[][]> {
  const rare = await relink(database, '洛莫', 'Lomo');
  return [rare, await relink(database, '出口管制', 'Export Controls')];
}

async function relink(database: Database, nameZh: string, nameEn: string): Promise<string[]> {
  const names = await readNames(database);
  await linkClaims(database, names);
  const slug = 'bench-name';
  const entity = { slug, kind: 'OTHER', nameZh, nameEn, standsFor: [] } as const;
  const usual = { entities: [slug], region: null, excluded: [] };
  const begun = performance.now();
  const { claimsToLink } = await changeRegistry(database, ({ registry }) => ({
    registry: putAliases(addEntities(registry, [{ ...entity, standsFor: [] }]), [
      { ...usual, text: nameZh, language: 'ZH', match: 'SUBSTRING' },
      { ...usual, text: nameEn, language: 'EN', match: 'WORD' },
    ]),
  }));
  const linked = await linkClaims(database, names);
  const seconds = (performance.now() - begun) / 1000;
  await changeRegistry(database, ({ registry }) => ({ registry: removeEntity(registry, slug) }));
  await linkClaims(database, names);
  return [`a new name in ${claimsToLink ?? linked} claims, until all are linked, s`, seconds.toFixed(1)];
}
