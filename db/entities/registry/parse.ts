import type { Language } from '../../model.ts';
import { cjk } from '../../text/folding/characters.ts';
import { RegistryError } from './errors.ts';
import { mistakeInName } from './mistake-in-name.ts';
import type { EntityKind, RegisteredAlias, RegisteredEntity, Registry } from './registry.ts';

/** What an entity may be. */
export const KINDS: readonly EntityKind[] = ['PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'OTHER'];
/** How a name may be found. */
export const MATCHES: readonly RegisteredAlias['match'][] = ['SUBSTRING', 'WORD', 'EXACT'];
const LANGUAGES: readonly [key: 'zh' | 'en', language: Language][] = [
  ['zh', 'ZH'],
  ['en', 'EN'],
];
/** Where a name is used: two letters for a country, or more for a larger region. */
export const REGION = /^[A-Z]{2,8}$/;
/** A slug: kebab-case. */
export const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CJK_CHARACTER = new RegExp(`[${cjk}]`, 'v');

/**
 * Reads a registry in the form of `names/` (see README.md there): one part, or a list of parts that add to each other,
 * and to the entities that are `known` already.
 *
 * @throws {RegistryError} that names every mistake by its place, such as `entities.vladimir-putin.kind`.
 */
export function parseRegistry(json: unknown, known: readonly RegisteredEntity[] = []): Registry {
  const entities = new Map(known.map((entity) => [entity.slug, entity]));
  const draft: Draft = { entities, aliases: [], stopPhrases: [], mistakes: [] };
  for (const part of Array.isArray(json) ? json : [json]) readPart(draft, part);
  checkTargets(draft);
  checkRepetitions(draft);
  if (draft.mistakes.length > 0)
    throw new RegistryError(`The entity registry is wrong:\n  ${draft.mistakes.join('\n  ')}`);
  return { entities: [...draft.entities.values()], aliases: draft.aliases, stopPhrases: draft.stopPhrases };
}

/** What has been read so far, and what was wrong in it. */
interface Draft extends Omit<Registry, 'entities'> {
  entities: Map<string, RegisteredEntity>;
  mistakes: string[];
}

function readPart(draft: Draft, part: unknown): void {
  const { entities, compounds, stopPhrases } = readObject(draft, '', part, ['entities', 'compounds', 'stopPhrases']);
  for (const [slug, entity] of Object.entries(readObject(draft, 'entities', entities))) readEntity(draft, slug, entity);
  const compoundsOf = readObject(draft, 'compounds', compounds, ['zh', 'en']);
  const stopPhrasesOf = readObject(draft, 'stopPhrases', stopPhrases, ['zh', 'en']);
  for (const [key, language] of LANGUAGES) {
    for (const [text, slugs] of Object.entries(readObject(draft, `compounds.${key}`, compoundsOf[key]))) {
      readCompound(draft, `compounds.${key}.${text}`, { text, language, value: slugs });
    }
    for (const text of readTexts(draft, `stopPhrases.${key}`, stopPhrasesOf[key])) {
      draft.stopPhrases.push({ text, language });
    }
  }
}

/** A name of several entities: a list of slugs, or an object with what is not as usual. */
function readCompound(
  draft: Draft,
  at: string,
  { text, language, value }: { text: string; language: Language; value: unknown },
): void {
  const isList = Array.isArray(value);
  const read = isList ? {} : readObject(draft, at, value, ['entities', 'match', 'region', 'excluded']);
  const entities = readTexts(draft, at, isList ? value : read.entities);
  const { entities: _, ...rules } = read;
  const [alias] = readAliases(draft, at, [{ ...rules, text }]);
  if (alias) draft.aliases.push({ ...alias, language, entities });
}

function readEntity(draft: Draft, slug: string, value: unknown): void {
  const at = `entities.${slug}`;
  const read = readObject(draft, at, value, ['kind', 'zh', 'en', 'standsFor']);
  const known = draft.entities.get(slug);
  const kind = KINDS.find((each) => each === (read.kind ?? known?.kind));
  const [namesZh = [], namesEn = []] = LANGUAGES.map(([key, language]) => {
    const aliases = readAliases(draft, `${at}.${key}`, read[key]);
    draft.aliases.push(...aliases.map((alias) => ({ ...alias, language, entities: [slug] })));
    return aliases.map(({ text }) => text);
  });
  const nameZh = known?.nameZh ?? namesZh[0] ?? null;
  const nameEn = known?.nameEn ?? namesEn[0] ?? null;
  if (!SLUG.test(slug)) draft.mistakes.push(`${at}: the slug is not kebab-case`);
  if (!kind) draft.mistakes.push(`${at}.kind: is none of ${KINDS.join(', ')}`);
  if (nameZh === null && nameEn === null) draft.mistakes.push(`${at}: has no name`);
  const standsFor = [...(known?.standsFor ?? []), ...readTexts(draft, `${at}.standsFor`, read.standsFor)];
  draft.entities.set(slug, { slug, kind: kind ?? 'OTHER', nameZh, nameEn, standsFor });
}

/** Names of one entity: a text, or a text with what is not as usual. */
function readAliases(draft: Draft, at: string, value: unknown): Omit<RegisteredAlias, 'language' | 'entities'>[] {
  const items = Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? { text: item } : item)) : value;
  return readList(draft, at, items).map((item) => {
    const read = readObject(draft, at, item, ['text', 'match', 'region', 'excluded']);
    const [text = ''] = readTexts(draft, at, [read.text]);
    const match = MATCHES.find((each) => each === (read.match ?? defaultMatch(text)));
    if (!match) draft.mistakes.push(`${at}: the match of ${text} is none of ${MATCHES.join(', ')}`);
    const [region = null] = read.region === undefined ? [] : readTexts(draft, `${at}.${text}.region`, [read.region]);
    if (region !== null && !REGION.test(region)) draft.mistakes.push(`${at}.${text}.region: ${region} is not like TW`);
    return {
      text,
      match: match ?? 'EXACT',
      region,
      excluded: readTexts(draft, `${at}.${text}.excluded`, read.excluded),
    };
  });
}

/** How a name is found where nothing else is said. */
export function defaultMatch(text: string): RegisteredAlias['match'] {
  if (CJK_CHARACTER.test(text)) return 'SUBSTRING';
  return /\p{Ll}/u.test(text) ? 'WORD' : 'EXACT';
}

function readObject(draft: Draft, at: string, value: unknown, keys?: readonly string[]): Record<string, unknown> {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    draft.mistakes.push(`${at}: is no object`);
    return {};
  }
  const unknown = Object.keys(value).filter((key) => keys && !keys.includes(key));
  draft.mistakes.push(...unknown.map((key) => `${at}.${key}: is not known`));
  return { ...value };
}

function readList(draft: Draft, at: string, value: unknown): unknown[] {
  if (value === undefined || Array.isArray(value)) return value ?? [];
  draft.mistakes.push(`${at}: is no list`);
  return [];
}

function readTexts(draft: Draft, at: string, value: unknown): string[] {
  return readList(draft, at, value).filter((item): item is string => {
    const mistake = typeof item === 'string' ? mistakeInName(item) : 'is no text';
    if (mistake !== null) draft.mistakes.push(`${at}: ${JSON.stringify(item)} ${mistake}`);
    return mistake === null;
  });
}

function checkTargets({ entities, aliases, mistakes }: Draft): void {
  for (const { text, entities: slugs } of aliases) {
    if (slugs.length === 0) mistakes.push(`${text}: names nothing`);
    for (const slug of slugs) if (!entities.has(slug)) mistakes.push(`${text}: there is no entity ${slug}`);
  }
  for (const { slug, standsFor } of entities.values()) {
    for (const other of standsFor) {
      if (!entities.has(other)) mistakes.push(`entities.${slug}.standsFor: there is no entity ${other}`);
      if (other === slug) mistakes.push(`entities.${slug}.standsFor: is the entity itself`);
    }
  }
}

/** One name twice for the same entities is a slip of the pen; for others it is an ambiguity, which is allowed. */
function checkRepetitions({ aliases, mistakes }: Draft): void {
  const seen = new Set<string>();
  for (const { text, language, entities } of aliases) {
    const key = [language, text, ...entities].join(' ');
    if (seen.has(key)) mistakes.push(`${text}: stands twice for ${entities.join(', ')}`);
    seen.add(key);
  }
}
