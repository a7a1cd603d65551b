import type { RegisteredAlias, RegisteredEntity, Registry, StopPhrase } from './model.ts';

/** The difference between two registries. What is `put` is new, or changed if there is no list `changed`. */
export interface RegistryDiff {
  entities: { put: RegisteredEntity[]; removed: RegisteredEntity[] };
  aliases: { put: RegisteredAlias[]; changed: RegisteredAlias[]; removed: RegisteredAlias[] };
  stopPhrases: { put: StopPhrase[]; removed: StopPhrase[] };
  metonyms: { put: Metonym[]; removed: Metonym[] };
}

/** The slugs of an entity and of one that its name may stand for. */
export interface Metonym {
  entity: string;
  standsFor: string;
}

/** Compares two registries, ignoring the order of their lists. */
export function diffRegistries(from: Registry, to: Registry): RegistryDiff {
  const entities = diff(from.entities, to.entities, ({ slug }) => slug, entityContent);
  const aliases = diff(from.aliases, to.aliases, aliasKey, aliasContent);
  const stopPhrases = diff(from.stopPhrases, to.stopPhrases, stopPhraseKey, () => '');
  const metonyms = diff(
    metonymsOf(from),
    metonymsOf(to),
    (metonym) => JSON.stringify(metonym),
    () => '',
  );
  return {
    entities: { put: [...entities.added, ...entities.changed], removed: entities.removed },
    aliases: { put: aliases.added, changed: aliases.changed, removed: aliases.removed },
    stopPhrases: { put: stopPhrases.added, removed: stopPhrases.removed },
    metonyms: { put: metonyms.added, removed: metonyms.removed },
  };
}

/** Whether there is no difference. */
export function isEmptyDiff(diff: RegistryDiff): boolean {
  const lists = Object.values(diff).flatMap((changes): unknown[][] => Object.values(changes));
  return lists.every((list) => list.length === 0);
}

/** Identifies an alias across registries: by its text, language and entities. */
export function aliasKey({ language, text, entities }: Pick<RegisteredAlias, 'language' | 'text' | 'entities'>) {
  return JSON.stringify([language, text, ...entities]);
}

/** Identifies a stop phrase across registries. */
export function stopPhraseKey({ language, text }: StopPhrase): string {
  return JSON.stringify([language, text]);
}

/** What can change about an entity, apart from its metonyms, as a string to compare. */
export function entityContent({ kind, nameZh, nameEn }: RegisteredEntity): string {
  return JSON.stringify([kind, nameZh, nameEn]);
}

/** The rules of an alias as a string to compare. */
export function aliasContent({ match, region, excluded }: RegisteredAlias): string {
  return JSON.stringify([match, region, [...excluded].sort()]);
}

function metonymsOf({ entities }: Registry): Metonym[] {
  return entities.flatMap(({ slug, standsFor }) => standsFor.map((other) => ({ entity: slug, standsFor: other })));
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
