import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { reasonOf } from '../../database/errors.ts';
import {
  type EntityKind,
  type RegisteredAlias,
  type RegisteredEntity,
  type Registry,
  RegistryError,
} from '../../entities/registry/model.ts';
import {
  addEntities,
  parseRegistry,
  printRegistry,
  putAliases,
  readRegistry,
  setStopPhrases,
} from '../../entities/registry/registry.ts';
import { type ChangeOptions, changeNames } from './change-names.ts';
import { ambiguities, findEntity } from './find-entity.ts';
import type { Outcome, Session } from './session.ts';

/** `list`: the entities, or those of a kind, or those whose slug or name contains a text. */
export async function list(session: Session, text = '', { kind }: { kind?: EntityKind }): Promise<Outcome> {
  const { registry } = await readRegistry(await session.database());
  const wanted = text.toLowerCase();
  const entities = registry.entities.filter(
    (entity) =>
      (kind === undefined || entity.kind === kind) &&
      [entity.slug, entity.nameZh, entity.nameEn].some((name) => name?.toLowerCase().includes(wanted)),
  );
  return { text: entities.map(lineOf).join('\n'), data: entities };
}

/** `show`: everything about an entity. */
export async function show(session: Session, typed: string): Promise<Outcome> {
  const stored = await readRegistry(await session.database());
  const slug = findEntity(stored, typed);
  const { entities, aliases } = stored.registry;
  const entity = entities.find((one) => one.slug === slug);
  const own = aliases.filter((alias) => alias.entities.includes(slug));
  const names = own.toSorted((one, other) => one.entities.length - other.entities.length);
  const metonyms = entities.filter(({ standsFor }) => standsFor.includes(slug)).map((one) => one.slug);
  const text = [
    ...(entity ? [lineOf(entity)] : []),
    ...names.map((alias) => `  ${describe(alias, slug)}`),
    ...(entity && entity.standsFor.length > 0 ? [`  may stand for ${entity.standsFor.join(', ')}`] : []),
    ...(metonyms.length > 0 ? [`  may be meant by ${metonyms.join(', ')}`] : []),
  ].join('\n');
  return { text, data: { ...entity, names, metonyms } };
}

function lineOf({ slug, kind, nameZh, nameEn }: RegisteredEntity): string {
  return [slug, kind, nameZh ?? '-', nameEn ?? '-'].join('\t');
}

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

/** `export`: all names, in the form of the files in `db/entities/names`. */
export async function exportNames(session: Session): Promise<Outcome> {
  const { registry } = await readRegistry(await session.database());
  const data = printRegistry(registry);
  return { text: JSON.stringify(data, null, 2), data };
}

/** `import`: adds the names of files. */
export async function importNames(
  session: Session,
  files: string[],
  options: ChangeOptions & { cwd: string },
): Promise<Outcome> {
  const parts = (await Promise.all(files.map((file) => readPart(file, options.cwd)))).flat();
  const stored = await readRegistry(await session.database());
  const added = parseRegistry(parts, stored.registry.entities);
  for (const note of ambiguities(stored.registry, added.aliases)) session.stderr.write(`${note}\n`);
  const change = {
    edit: (registry: Registry) => addRegistry(registry, parseRegistry(parts, registry.entities)),
    done: `Added the content of ${files.join(', ')}.`,
    already: `The content of ${files.join(', ')} is there already.`,
  };
  return changeNames(session, change, options);
}

async function readPart(file: string, cwd: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.resolve(cwd, file), 'utf8'));
  } catch (error) {
    throw new RegistryError(`${file} cannot be read as JSON: ${reasonOf(error)}`);
  }
}

function addRegistry(registry: Registry, added: Registry): Registry {
  const known = new Set(registry.entities.map(({ slug }) => slug));
  // `added` contains the known entities, too, with what the files add to what they may stand for.
  const isTouched = ({ slug, standsFor }: RegisteredEntity) => !known.has(slug) || standsFor.length > 0;
  const entities = addEntities(registry, added.entities.filter(isTouched));
  return setStopPhrases(putAliases(entities, added.aliases), added.stopPhrases, true);
}
