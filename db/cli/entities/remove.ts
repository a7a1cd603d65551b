import { removeAliases, removeEntity } from '../../entities/registry/edit.ts';
import { RegistryError } from '../../entities/registry/errors.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { findEntity } from './find-entity.ts';
import { subcommand } from './subcommand.ts';

/** `remove`: an entity, or names of it. */
export const remove = subcommand({
  name: 'remove',
  summary: 'remove an entity, or some of its names',
  usage: '<entity> [name]…',
  details: `Without names the entity is removed, with its names and those that it shares with others, such as 川習. With names only
these are; the last one cannot be. What is removed here does not come back with a new version of the files.

${changeHelp}`,
  options: changeOptions,
  takes: { least: 1, most: 100 },
  async run({ values, parameters: [typed = '', ...names] }, session) {
    const stored = await readRegistry(await session.database());
    if (names.length === 0 && stored.retired.get(typed) === null) {
      return { text: `${typed} was removed already.`, data: { isChanged: false, claimsLinked: 0, claimsWaiting: 0 } };
    }
    const slug = findEntity(stored, typed);
    return changeNames(
      session,
      {
        edit: ({ registry }) => {
          if (!registry.entities.some((entity) => entity.slug === slug))
            throw new RegistryError(`${slug} was just removed.`);
          return { registry: names.length > 0 ? removeAliases(registry, slug, names) : removeEntity(registry, slug) };
        },
        done: names.length > 0 ? `${names.join(', ')} no longer names ${slug}.` : `Removed ${slug}.`,
        already: `${names.join(', ')} is no name of ${slug}.`,
      },
      values,
    );
  },
});
