import { defaultMatch } from './parse.ts';
import type { RegisteredAlias, RegisteredEntity, Registry } from './registry.ts';

/** A registry in the form of `names/`: `parseRegistry` reads the same registry from it. */
export function printRegistry(registry: Registry): object {
  const own = Map.groupBy(registry.aliases.filter(isOfOne), ({ entities }) => entities[0]);
  const entities = registry.entities.map((entity) => [entity.slug, printEntity(entity, own.get(entity.slug) ?? [])]);
  const compounds = registry.aliases.filter((alias) => !isOfOne(alias));
  return {
    entities: Object.fromEntries(entities),
    compounds: byLanguage((language) =>
      Object.fromEntries(inLanguage(compounds, language).map((alias) => [alias.text, printCompound(alias)])),
    ),
    stopPhrases: byLanguage((language) => inLanguage(registry.stopPhrases, language).map(({ text }) => text)),
  };
}

function isOfOne({ entities }: RegisteredAlias): boolean {
  return entities.length === 1;
}

function byLanguage<Value>(of: (language: 'ZH' | 'EN') => Value): { zh: Value; en: Value } {
  return { zh: of('ZH'), en: of('EN') };
}

function inLanguage<Item extends { language: 'ZH' | 'EN' }>(items: readonly Item[], language: 'ZH' | 'EN'): Item[] {
  return items.filter((item) => item.language === language);
}

/** The name that is shown comes first. */
function printEntity(
  { kind, nameZh, nameEn, standsFor }: RegisteredEntity,
  aliases: readonly RegisteredAlias[],
): object {
  const names = (language: 'ZH' | 'EN', shown: string | null) =>
    inLanguage(aliases, language)
      .toSorted((one, other) => Number(other.text === shown) - Number(one.text === shown))
      .map(printAlias);
  const [zh, en] = [names('ZH', nameZh), names('EN', nameEn)];
  return {
    kind,
    ...(zh.length > 0 ? { zh } : {}),
    ...(en.length > 0 ? { en } : {}),
    ...(standsFor.length > 0 ? { standsFor } : {}),
  };
}

function printAlias(alias: RegisteredAlias): string | object {
  const rules = unusualRules(alias);
  return Object.keys(rules).length === 0 ? alias.text : { text: alias.text, ...rules };
}

function printCompound(alias: RegisteredAlias): readonly string[] | object {
  const rules = unusualRules(alias);
  return Object.keys(rules).length === 0 ? alias.entities : { entities: alias.entities, ...rules };
}

function unusualRules({ text, match, region, excluded }: RegisteredAlias): object {
  return {
    ...(match === defaultMatch(text) ? {} : { match }),
    ...(region === null ? {} : { region }),
    ...(excluded.length > 0 ? { excluded } : {}),
  };
}
