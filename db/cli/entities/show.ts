import { readRegistry } from '../../entities/registry/read.ts';
import type { RegisteredAlias } from '../../entities/registry/registry.ts';
import { findEntity } from './find-entity.ts';
import { subcommand } from './subcommand.ts';

/** `show`: all that is known of an entity. */
export const show = subcommand({
  name: 'show',
  summary: 'show all names of an entity, with their rules',
  usage: '<entity>',
  details: 'Prints what it is, its names with their rules, names that it shares, and metonyms.',
  options: {},
  takes: { least: 1, most: 1 },
  async run({ parameters: [typed = ''] }, session) {
    const stored = await readRegistry(await session.database());
    const slug = findEntity(stored, typed);
    const { entities, aliases } = stored.registry;
    const entity = entities.find((one) => one.slug === slug);
    const all = aliases.filter((alias) => alias.entities.includes(slug));
    const names = all.toSorted((one, other) => one.entities.length - other.entities.length);
    const metonyms = entities.filter(({ standsFor }) => standsFor.includes(slug)).map((one) => one.slug);
    const text = [
      [slug, entity?.kind, entity?.nameZh ?? '-', entity?.nameEn ?? '-'].join('\t'),
      ...names.map((alias) => `  ${describe(alias, slug)}`),
      ...(entity && entity.standsFor.length > 0 ? [`  may stand for ${entity.standsFor.join(', ')}`] : []),
      ...(metonyms.length > 0 ? [`  may be meant by ${metonyms.join(', ')}`] : []),
    ].join('\n');
    return { text, data: { ...entity, names, metonyms } };
  },
});

function describe({ text, language, match, region, excluded, entities }: RegisteredAlias, slug: string): string {
  const others = entities.filter((other) => other !== slug);
  return [
    text,
    language,
    match,
    ...(region === null ? [] : [region]),
    ...(excluded.length > 0 ? [`not in ${excluded.join(', ')}`] : []),
    ...(others.length > 0 ? [`with ${others.join(', ')}`] : []),
  ].join('\t');
}
