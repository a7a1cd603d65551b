import { RegistryError } from '../../entities/registry/errors.ts';
import type { StoredRegistry } from '../../entities/registry/read.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import type { Registry } from '../../entities/registry/registry.ts';
import { UsageError } from '../usage-error.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { findEntity } from './find-entity.ts';
import { readKind, readName } from './read-names.ts';
import { subcommand } from './subcommand.ts';

/** `set`: what an entity is, and by which of its names it is shown. */
export const set = subcommand({
  name: 'set',
  summary: 'say what an entity is, or by which of its names it is shown',
  usage: '<entity> [--kind K] [--zh name] [--en name]',
  details: `  --kind K    PERSON, PLACE, ORGANIZATION, EVENT or OTHER
  --zh name   the Chinese name to show, which is one of its names
  --en name   the English one, likewise
${changeHelp}`,
  options: { ...changeOptions, kind: { type: 'string' }, zh: { type: 'string' }, en: { type: 'string' } },
  takes: { least: 1, most: 1 },
  async run({ values, parameters: [typed = ''] }, session) {
    const kind = values.kind === undefined ? undefined : readKind(values.kind);
    const wanted = { kind, nameZh: readShown(values.zh), nameEn: readShown(values.en) };
    if (Object.values(wanted).every((value) => value === undefined)) throw new UsageError('Give --kind, --zh or --en.');
    const stored: StoredRegistry = await readRegistry(await session.database());
    const slug = findEntity(stored, typed);
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: setEntity(registry, slug, wanted) }),
        done: `Changed ${slug}.`,
        already: `${slug} is so already.`,
      },
      values,
    );
  },
});

function readShown(name: string | undefined): string | undefined {
  return name === undefined ? undefined : readName(name);
}

function setEntity(
  registry: Registry,
  slug: string,
  {
    kind,
    nameZh,
    nameEn,
  }: { [Key in 'nameZh' | 'nameEn']: string | undefined } & { kind: ReturnType<typeof readKind> | undefined },
): Registry {
  const own = registry.aliases.filter(({ entities }) => entities.length === 1 && entities[0] === slug);
  const missing = [nameZh, nameEn].find((name) => name !== undefined && !own.some(({ text }) => text === name));
  if (missing !== undefined) {
    throw new RegistryError(
      `${missing} is no name of ${slug}. Add it with: npm run entities -- alias ${slug} ${missing}`,
    );
  }
  const entities = registry.entities.map((entity) => {
    if (entity.slug !== slug) return entity;
    return { ...entity, kind: kind ?? entity.kind, nameZh: nameZh ?? entity.nameZh, nameEn: nameEn ?? entity.nameEn };
  });
  return { ...registry, entities };
}
