import { type EntityKind, type RegisteredEntity, type Registry, RegistryError } from '../../entities/registry/model.ts';
import {
  addEntities,
  mergeEntity,
  putAliases,
  readRegistry,
  removeAliases,
  removeEntity,
  setMetonyms,
  setStopPhrases,
} from '../../entities/registry/registry.ts';
import type { Language } from '../../model.ts';
import { UsageError } from '../command.ts';
import { type ChangeOptions, changeNames, unchanged } from './change-names.ts';
import { ambiguities, findEntity } from './find-entity.ts';
import { languageOf, type RuleOptions, readAliases, readName, readSlug } from './read-names.ts';
import type { Outcome, Session } from './session.ts';

/** `add`: a new entity with its names, or further names of an entity of that slug. */
export async function add(
  session: Session,
  typed: string,
  options: ChangeOptions & { kind: EntityKind; zh?: string[]; en?: string[]; standsFor?: string[] },
): Promise<Outcome> {
  const slug = readSlug(typed);
  const zh = readAliases(options.zh ?? [], [slug], { language: 'ZH' });
  const en = readAliases(options.en ?? [], [slug], { language: 'EN' });
  const aliases = [...zh, ...en];
  if (aliases.length === 0) throw new UsageError('An entity needs a name: --zh or --en.');
  const stored = await readRegistry(await session.database());
  const entity: RegisteredEntity = {
    slug,
    kind: options.kind,
    nameZh: zh[0]?.text ?? null,
    nameEn: en[0]?.text ?? null,
    standsFor: (options.standsFor ?? []).map((other) => findEntity(stored, other)),
  };
  for (const note of ambiguities(stored.registry, aliases)) session.stderr.write(`${note}\n`);
  const edit = (registry: Registry): Registry => {
    const known = registry.entities.find((one) => one.slug === slug);
    if (known !== undefined && known.kind !== entity.kind) {
      const cure = `npm run entities -- set ${slug} --kind ${entity.kind}`;
      throw new RegistryError(`${slug} exists, as ${known.kind}. Change that with: ${cure}`);
    }
    const keyOf = ({ language, text, entities }: (typeof aliases)[number]) => [language, text, ...entities].join(' ');
    // Names that the entity has keep their rules.
    const existing = new Set(registry.aliases.map(keyOf));
    const added = aliases.filter((alias) => !existing.has(keyOf(alias)));
    return putAliases(addEntities(registry, [entity]), added);
  };
  const change = { edit, done: `Added ${slug}.`, already: `${slug} is there already, with these names.` };
  return changeNames(session, change, options);
}

/** `alias`: further names of an entity, or of several at once. */
export async function alias(
  session: Session,
  typed: string,
  texts: string[],
  options: ChangeOptions & RuleOptions & { with?: string[] },
): Promise<Outcome> {
  // Validates the names before the database is opened.
  readAliases(texts, [], options);
  const stored = await readRegistry(await session.database());
  const slugs = [typed, ...(options.with ?? [])].map((entity) => findEntity(stored, entity));
  const aliases = readAliases(texts, slugs, options);
  for (const note of ambiguities(stored.registry, aliases)) session.stderr.write(`${note}\n`);
  const change = {
    edit: (registry: Registry) => putAliases(registry, aliases),
    done: `${texts.join(', ')} now names ${slugs.join(' and ')}.`,
    already: `${texts.join(', ')} names ${slugs.join(' and ')} already.`,
  };
  return changeNames(session, change, options);
}

/** `set`: what an entity is, and by which of its names it is shown. */
export async function set(
  session: Session,
  typed: string,
  options: ChangeOptions & { kind?: EntityKind; zh?: string; en?: string },
): Promise<Outcome> {
  const { kind, zh, en } = options;
  const shown = [zh, en].filter((name) => name !== undefined).map(readName);
  if (kind === undefined && shown.length === 0) throw new UsageError('Give --kind, --zh or --en.');
  const slug = findEntity(await readRegistry(await session.database()), typed);
  const edit = (registry: Registry): Registry => {
    const own = registry.aliases.filter(({ entities }) => entities.length === 1 && entities[0] === slug);
    const missing = shown.find((name) => !own.some(({ text }) => text === name));
    if (missing !== undefined) {
      const cure = `npm run entities -- alias ${slug} ${missing}`;
      throw new RegistryError(`${missing} is not a name of ${slug}. Add it with: ${cure}`);
    }
    const entities = registry.entities.map((entity) => {
      if (entity.slug !== slug) return entity;
      return { ...entity, kind: kind ?? entity.kind, nameZh: zh ?? entity.nameZh, nameEn: en ?? entity.nameEn };
    });
    return { ...registry, entities };
  };
  return changeNames(session, { edit, done: `Changed ${slug}.`, already: `${slug} is so already.` }, options);
}

/** `merge`: two entities that are one. */
export async function merge(session: Session, typed: string, target: string, options: ChangeOptions): Promise<Outcome> {
  const stored = await readRegistry(await session.database());
  const into = findEntity(stored, target);
  if (stored.retired.get(typed) === into) return unchanged(`${typed} was merged into ${into} already.`);
  const from = findEntity(stored, typed);
  if (from === into) throw new UsageError(`Both are ${into}.`);
  const change = {
    edit: (registry: Registry) => mergeEntity(registry, from, into),
    mergedInto: new Map([[from, into]]),
    done: `Merged ${from} into ${into}.`,
    already: `${from} was merged into ${into} already.`,
  };
  return changeNames(session, change, options);
}

/** `stand-for`: what the name of the first entity may stand for, or no longer may. */
export async function standFor(
  session: Session,
  typed: string[],
  options: ChangeOptions & { not?: true },
): Promise<Outcome> {
  const stored = await readRegistry(await session.database());
  const [slug = '', ...others] = typed.map((entity) => findEntity(stored, entity));
  const relation = `${options.not ? 'does not stand' : 'may stand'} for ${others.join(', ')}`;
  const change = {
    edit: (registry: Registry) => setMetonyms(registry, { slug, others, stands: !options.not }),
    done: `${slug} ${relation} from now on.`,
    already: `${slug} ${relation} already.`,
  };
  return changeNames(session, change, options);
}

/** `stop`: text in which no name is found. */
export async function stop(
  session: Session,
  texts: string[],
  options: ChangeOptions & { language?: Language; remove?: true },
): Promise<Outcome> {
  const { language, remove = false } = options;
  const phrases = texts.map(readName).map((text) => ({ text, language: language ?? languageOf(text) }));
  const list = texts.join(', ');
  const change = {
    edit: (registry: Registry) => setStopPhrases(registry, phrases, !remove),
    done: remove ? `Names are found in ${list} again.` : `No name is found in ${list} any more.`,
    already: remove ? `${list} is not a stop phrase.` : `${list} is a stop phrase already.`,
  };
  return changeNames(session, change, options);
}

/** `remove`: an entity, or names of it. */
export async function remove(
  session: Session,
  typed: string,
  texts: string[],
  options: ChangeOptions,
): Promise<Outcome> {
  const stored = await readRegistry(await session.database());
  const isWhole = texts.length === 0;
  if (isWhole && stored.retired.get(typed) === null) return unchanged(`${typed} was removed already.`);
  const slug = findEntity(stored, typed);
  const edit = (registry: Registry): Registry => {
    if (!registry.entities.some((entity) => entity.slug === slug)) throw new RegistryError(`${slug} was just removed.`);
    return isWhole ? removeEntity(registry, slug) : removeAliases(registry, slug, texts);
  };
  const change = {
    edit,
    done: isWhole ? `Removed ${slug}.` : `${texts.join(', ')} no longer names ${slug}.`,
    already: `${texts.join(', ')} is not a name of ${slug}.`,
  };
  return changeNames(session, change, options);
}
