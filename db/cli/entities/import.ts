import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../database/errors.ts';
import { addEntities, putAliases, setStopPhrases } from '../../entities/registry/edit.ts';
import { RegistryError } from '../../entities/registry/errors.ts';
import { parseRegistry } from '../../entities/registry/parse.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import type { RegisteredEntity, Registry } from '../../entities/registry/registry.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { ambiguities } from './find-entity.ts';
import { subcommand } from './subcommand.ts';

/** `import`: adds names from files. */
export const importNames = subcommand({
  name: 'import',
  summary: 'add names from JSON files in the form of those in db/entities/names',
  usage: '<file>…',
  details: `Adds the entities, names, compounds, metonyms and stop phrases of the files to those that are there; nothing is removed. A
name that an entity has gets the rules that the file gives it; what it is and how it is shown stays. All mistakes are
told at once, and then nothing is added. The form is described in db/entities/names/README.md.

${changeHelp}`,
  options: changeOptions,
  takes: { least: 1, most: 1_000 },
  async run({ values, parameters }, session) {
    const parts = await Promise.all(parameters.map(readPart));
    const stored = await readRegistry(await session.database());
    const added = parseRegistry(parts.flat(), stored.registry.entities);
    for (const note of ambiguities(stored.registry, added.aliases)) session.note(note);
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({ registry: addRegistry(registry, parseRegistry(parts.flat(), registry.entities)) }),
        done: `Added what ${parameters.join(', ')} held.`,
        already: `All that ${parameters.join(', ')} held is there already.`,
      },
      values,
    );
  },
});

/** Relative paths start where npm was called. */
async function readPart(file: string): Promise<unknown> {
  const from = (process.env.npm_lifecycle_event === 'entities' && process.env.INIT_CWD) || process.cwd();
  try {
    return JSON.parse(await readFile(path.resolve(from, file), 'utf8'));
  } catch (error) {
    throw new RegistryError(`${file} cannot be read as JSON: ${reasonOf(error)}`);
  }
}

function addRegistry(registry: Registry, added: Registry): Registry {
  const known = new Set(registry.entities.map(({ slug }) => slug));
  // Those that are there came back with what the files add to what they may stand for.
  const isTouched = ({ slug, standsFor }: RegisteredEntity) => !known.has(slug) || standsFor.length > 0;
  const entities = addEntities(registry, added.entities.filter(isTouched));
  return setStopPhrases(putAliases(entities, added.aliases), added.stopPhrases, true);
}
