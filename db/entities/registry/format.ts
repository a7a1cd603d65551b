import { readdirSync, readFileSync } from 'node:fs';
import type { Language } from '../../model.ts';
import { cjk } from '../../text/folding/characters.ts';
import { mentionKey } from '../../text/keys.ts';
import {
  entityKinds,
  type MatchRule,
  matchRules,
  type RegisteredAlias,
  type RegisteredEntity,
  type Registry,
  RegistryError,
  regionPattern,
  slugPattern,
} from './model.ts';

const cjkCharacter = new RegExp(`[${cjk}]`, 'v');
/** In UTF-16 code units. */
const maxNameLength = 200;

const languages = [
  ['zh', 'ZH'],
  ['en', 'EN'],
] as const;

/** Loads the registry that ships with the project: the country names of the CLDR, then the files of `names/`. */
export function loadRegistry(): Registry {
  const parts = ['../names/generated/', '../names/'].flatMap((path) => {
    const folder = new URL(path, import.meta.url);
    const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
    return files.sort().map((file): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  });
  return parseRegistry(parts);
}

/**
 * Parses a registry in the format of `names/` (see its README.md): one part, or a list of parts that add to each other
 * and to the `known` entities.
 *
 * @throws {RegistryError} with all mistakes and where they are, such as `entities.vladimir-putin.kind`
 */
export function parseRegistry(json: unknown, known: readonly RegisteredEntity[] = []): Registry {
  const entities = new Map(known.map((entity) => [entity.slug, entity]));
  const draft: Draft = { entities, aliases: [], stopPhrases: [], mistakes: [] };
  for (const part of Array.isArray(json) ? json : [json]) readPart(draft, part);
  checkReferences(draft);
  checkDuplicates(draft);
  const { aliases, stopPhrases, mistakes } = draft;
  if (mistakes.length > 0) throw new RegistryError(`The entity registry is not valid:\n  ${mistakes.join('\n  ')}`);
  return { entities: [...entities.values()], aliases, stopPhrases };
}

/** Says why a text cannot be a name, as the predicate of a sentence; null if it can. */
export function mistakeInName(text: string): string | null {
  if (text.trim() !== text) return 'starts or ends with a space';
  if (text.length > maxNameLength) return `is longer than ${maxNameLength} characters`;
  if (!text.isWellFormed() || /\p{Cc}/u.test(text)) return 'contains a control character';
  return /[\p{L}\p{N}]/u.test(mentionKey(text)) ? null : 'contains no letter or digit';
}

/** The match rule of a name that does not specify one. */
export function defaultMatch(text: string): MatchRule {
  if (cjkCharacter.test(text)) return 'SUBSTRING';
  return /\p{Ll}/u.test(text) ? 'WORD' : 'EXACT';
}

/** What has been parsed so far. */
interface Draft extends Omit<Registry, 'entities'> {
  entities: Map<string, RegisteredEntity>;
  mistakes: string[];
}

function readPart(draft: Draft, part: unknown): void {
  const { entities, compounds, stopPhrases } = readObject(draft, '', part, ['entities', 'compounds', 'stopPhrases']);
  for (const [slug, entity] of Object.entries(readObject(draft, 'entities', entities))) readEntity(draft, slug, entity);
  const compoundsOf = readObject(draft, 'compounds', compounds, ['zh', 'en']);
  const stopPhrasesOf = readObject(draft, 'stopPhrases', stopPhrases, ['zh', 'en']);
  for (const [key, language] of languages) {
    for (const [text, value] of Object.entries(readObject(draft, `compounds.${key}`, compoundsOf[key]))) {
      readCompound(draft, `compounds.${key}.${text}`, { text, language, value });
    }
    const texts = readTexts(draft, `stopPhrases.${key}`, stopPhrasesOf[key]);
    draft.stopPhrases.push(...texts.map((text) => ({ text, language })));
  }
}

/** Reads a name of several entities: a list of slugs, or an object with the slugs and rules. */
function readCompound(
  draft: Draft,
  at: string,
  { text, language, value }: { text: string; language: Language; value: unknown },
): void {
  const object = Array.isArray(value) ? { entities: value } : value;
  const { entities, ...rules } = readObject(draft, at, object, ['entities', 'match', 'region', 'excluded']);
  const slugs = readTexts(draft, at, entities);
  const aliases = readAliases(draft, at, [{ ...rules, text }]);
  draft.aliases.push(...aliases.map((alias) => ({ ...alias, language, entities: slugs })));
}

function readEntity(draft: Draft, slug: string, value: unknown): void {
  const at = `entities.${slug}`;
  const read = readObject(draft, at, value, ['kind', 'zh', 'en', 'standsFor']);
  const known = draft.entities.get(slug);
  const kind = entityKinds.find((each) => each === (read.kind ?? known?.kind));
  const [namesZh = [], namesEn = []] = languages.map(([key, language]) => {
    const aliases = readAliases(draft, `${at}.${key}`, read[key]);
    draft.aliases.push(...aliases.map((alias) => ({ ...alias, language, entities: [slug] })));
    return aliases.map(({ text }) => text);
  });
  const nameZh = known?.nameZh ?? namesZh[0] ?? null;
  const nameEn = known?.nameEn ?? namesEn[0] ?? null;
  if (!slugPattern.test(slug)) draft.mistakes.push(`${at}: the slug must be in kebab case`);
  if (!kind) draft.mistakes.push(`${at}.kind: must be one of ${entityKinds.join(', ')}`);
  if (nameZh === null && nameEn === null) draft.mistakes.push(`${at}: must have a name`);
  const standsFor = [...(known?.standsFor ?? []), ...readTexts(draft, `${at}.standsFor`, read.standsFor)];
  draft.entities.set(slug, { slug, kind: kind ?? 'OTHER', nameZh, nameEn, standsFor });
}

/** Reads names: texts, or objects with a text and rules. */
function readAliases(draft: Draft, at: string, value: unknown): Omit<RegisteredAlias, 'language' | 'entities'>[] {
  return readList(draft, at, value).map((item) => {
    const object = typeof item === 'string' ? { text: item } : item;
    const read = readObject(draft, at, object, ['text', 'match', 'region', 'excluded']);
    const [text = ''] = readTexts(draft, at, [read.text]);
    const match = matchRules.find((each) => each === (read.match ?? defaultMatch(text)));
    if (!match) draft.mistakes.push(`${at}.${text}.match: must be one of ${matchRules.join(', ')}`);
    const [region = null] = read.region === undefined ? [] : readTexts(draft, `${at}.${text}.region`, [read.region]);
    if (region !== null && !regionPattern.test(region)) {
      draft.mistakes.push(`${at}.${text}.region: ${region} is not a valid region, such as TW`);
    }
    const excluded = readTexts(draft, `${at}.${text}.excluded`, read.excluded);
    return { text, match: match ?? 'EXACT', region, excluded };
  });
}

function readObject(draft: Draft, at: string, value: unknown, keys?: readonly string[]): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    draft.mistakes.push(`${at}: must be an object`);
    return {};
  }
  const unknown = Object.keys(value).filter((key) => keys && !keys.includes(key));
  draft.mistakes.push(...unknown.map((key) => `${at}.${key}: is not a known property`));
  return { ...value };
}

function readList(draft: Draft, at: string, value: unknown): unknown[] {
  if (value === undefined || Array.isArray(value)) return value ?? [];
  draft.mistakes.push(`${at}: must be a list`);
  return [];
}

function readTexts(draft: Draft, at: string, value: unknown): string[] {
  return readList(draft, at, value).filter((item): item is string => {
    const mistake = typeof item === 'string' ? mistakeInName(item) : 'is not a string';
    if (mistake !== null) draft.mistakes.push(`${at}: ${JSON.stringify(item)} ${mistake}`);
    return mistake === null;
  });
}

function checkReferences({ entities, aliases, mistakes }: Draft): void {
  for (const { text, entities: slugs } of aliases) {
    if (slugs.length === 0) mistakes.push(`${text}: must name an entity`);
    for (const slug of slugs) if (!entities.has(slug)) mistakes.push(`${text}: there is no entity ${slug}`);
  }
  for (const { slug, standsFor } of entities.values()) {
    for (const other of standsFor) {
      if (!entities.has(other)) mistakes.push(`entities.${slug}.standsFor: there is no entity ${other}`);
      if (other === slug) mistakes.push(`entities.${slug}.standsFor: is the entity itself`);
    }
  }
}

/** Rejects a name that is listed twice for the same entities. For different entities it is ambiguous, which is allowed. */
function checkDuplicates({ aliases, mistakes }: Draft): void {
  const seen = new Set<string>();
  for (const { text, language, entities } of aliases) {
    const key = [language, text, ...entities].join(' ');
    if (seen.has(key)) mistakes.push(`${text}: is listed twice for ${entities.join(', ')}`);
    seen.add(key);
  }
}

/** Converts a registry to the format that `parseRegistry` reads. */
export function printRegistry({ entities, aliases, stopPhrases }: Registry): object {
  const own = Map.groupBy(aliases, (alias) => (alias.entities.length === 1 ? alias.entities[0] : undefined));
  const printed = entities.map((entity) => [entity.slug, printEntity(entity, own.get(entity.slug) ?? [])]);
  return {
    entities: Object.fromEntries(printed),
    compounds: byLanguage(own.get(undefined) ?? [], (compounds) =>
      Object.fromEntries(compounds.map((alias) => [alias.text, printAlias(alias, 'entities')])),
    ),
    stopPhrases: byLanguage(stopPhrases, (phrases) => phrases.map(({ text }) => text)),
  };
}

function byLanguage<Item extends { language: Language }, Value>(items: readonly Item[], print: (own: Item[]) => Value) {
  const [zh, en] = languages.map(([, language]) => items.filter((item) => item.language === language));
  return { zh: print(zh ?? []), en: print(en ?? []) };
}

function printEntity({ kind, nameZh, nameEn, standsFor }: RegisteredEntity, aliases: readonly RegisteredAlias[]) {
  const isDisplayName = ({ text, language }: RegisteredAlias) => text === (language === 'ZH' ? nameZh : nameEn);
  const { zh, en } = byLanguage(aliases, (names) =>
    names
      .sort((one, other) => Number(isDisplayName(other)) - Number(isDisplayName(one)))
      .map((alias) => printAlias(alias, 'text')),
  );
  return {
    kind,
    ...(zh.length > 0 && { zh }),
    ...(en.length > 0 && { en }),
    ...(standsFor.length > 0 && { standsFor }),
  };
}

/** Prints the text or entities of a name: alone, or in an object with the rules that differ from the defaults. */
function printAlias(alias: RegisteredAlias, key: 'text' | 'entities'): unknown {
  const { text, match, region, excluded } = alias;
  const rules = {
    ...(match !== defaultMatch(text) && { match }),
    ...(region !== null && { region }),
    ...(excluded.length > 0 && { excluded }),
  };
  return Object.keys(rules).length === 0 ? alias[key] : { [key]: alias[key], ...rules };
}
