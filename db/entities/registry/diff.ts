import type { Language } from '../../model.ts';
import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './registry.ts';

/** What leads from one registry to another. What is `put` is new, or changed where `changed` says so. */
export interface RegistryDiff {
  entities: { put: RegisteredEntity[]; removed: RegisteredEntity[] };
  aliases: { put: RegisteredAlias[]; changed: RegisteredAlias[]; removed: RegisteredAlias[] };
  stopPhrases: { put: StopPhrase[]; removed: StopPhrase[] };
  metonyms: { put: Metonym[]; removed: Metonym[] };
}

/** Slugs of an entity and of one that its name may stand for. */
export interface Metonym {
  entity: string;
  standsFor: string;
}

/** What leads from one registry to another; the order of their lists says nothing. */
export function diffRegistries(from: Registry, to: Registry): RegistryDiff {
  const entities = diff(from.entities, to.entities, entityKey, entityContent);
  const aliases = diff(from.aliases, to.aliases, aliasKey, aliasContent);
  const stopPhrases = diff(from.stopPhrases, to.stopPhrases, stopPhraseKey, () => '');
  const metonyms = diff(metonymsOf(from), metonymsOf(to), metonymKey, () => '');
  return {
    entities: { put: [...entities.added, ...entities.changed], removed: entities.removed },
    aliases: { put: aliases.added, changed: aliases.changed, removed: aliases.removed },
    stopPhrases: { put: stopPhrases.added, removed: stopPhrases.removed },
    metonyms: { put: metonyms.added, removed: metonyms.removed },
  };
}

/** Whether two registries say the same. */
export function isSame({ entities, aliases, stopPhrases, metonyms }: RegistryDiff): boolean {
  const lists = [
    aliases.changed,
    ...[entities, aliases, stopPhrases, metonyms].flatMap(({ put, removed }) => [put, removed]),
  ];
  return lists.every((list) => list.length === 0);
}

/** The texts, with how they are found, that lie in every claim whose mentions the difference can change. */
export function touchedNames(from: Registry, to: Registry, changes: RegistryDiff): Omit<RegisteredAlias, 'entities'>[] {
  const { entities, aliases, stopPhrases, metonyms } = changes;
  const kinds = new Map(from.entities.map(({ slug, kind }) => [slug, kind]));
  const slugs = new Set([
    ...entities.put.filter(({ slug, kind }) => (kinds.get(slug) ?? kind) !== kind).map(({ slug }) => slug),
    ...[...metonyms.put, ...metonyms.removed].map(({ entity }) => entity),
  ]);
  const named = [...from.aliases, ...to.aliases].filter((alias) => alias.entities.some((slug) => slugs.has(slug)));
  const phrases = [...stopPhrases.put, ...stopPhrases.removed].map((phrase) => ({
    ...phrase,
    ...stopPhraseRule(phrase),
  }));
  return [...aliases.put, ...aliases.changed, ...aliases.removed, ...named, ...phrases];
}

/** By what an alias is the same one in two registries: its text, language and whom it names. */
export function aliasKey({
  language,
  text,
  entities,
}: Pick<RegisteredAlias, 'language' | 'text' | 'entities'>): string {
  return JSON.stringify([language, text, ...entities]);
}

/** By what a stop phrase is the same one in two registries. */
export function stopPhraseKey({ language, text }: StopPhrase): string {
  return JSON.stringify([language, text]);
}

/** Whether two entities of one slug say the same, but for what they stand for. */
export function entityContent({ kind, nameZh, nameEn }: RegisteredEntity): string {
  return JSON.stringify([kind, nameZh, nameEn]);
}

/** The rules by which an alias is found, as one text to compare. */
export function aliasContent({ match, region, excluded }: RegisteredAlias): string {
  return JSON.stringify([match, region, [...excluded].sort()]);
}

function entityKey({ slug }: RegisteredEntity): string {
  return slug;
}

function metonymKey({ entity, standsFor }: Metonym): string {
  return JSON.stringify([entity, standsFor]);
}

function metonymsOf({ entities }: Registry): Metonym[] {
  return entities.flatMap(({ slug, standsFor }) => standsFor.map((other) => ({ entity: slug, standsFor: other })));
}

function stopPhraseRule({ language }: { language: Language }): Pick<RegisteredAlias, 'match' | 'region' | 'excluded'> {
  return { match: language === 'ZH' ? 'SUBSTRING' : 'WORD', region: null, excluded: [] };
}

function diff<Item>(
  from: readonly Item[],
  to: readonly Item[],
  keyOf: (item: Item) => string,
  contentOf: (item: Item) => string,
): Record<'added' | 'changed' | 'removed', Item[]> {
  const before = new Map(from.map((item) => [keyOf(item), item]));
  const after = new Map(to.map((item) => [keyOf(item), item]));
  const isChanged = (item: Item): boolean => {
    const known = before.get(keyOf(item));
    return known !== undefined && contentOf(known) !== contentOf(item);
  };
  return {
    added: [...after.values()].filter((item) => !before.has(keyOf(item))),
    changed: [...after.values()].filter(isChanged),
    removed: [...before.values()].filter((item) => !after.has(keyOf(item))),
  };
}
