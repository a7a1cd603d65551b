import type { Language } from '../documents/parsed-brief.ts';
import { CJK } from '../text/characters.ts';
import type { EntityKind, RegisteredAlias, RegisteredEntity, Registry } from './registry.ts';

const KINDS: readonly EntityKind[] = ['PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'OTHER'];
const MATCHES: readonly RegisteredAlias['match'][] = ['SUBSTRING', 'WORD', 'EXACT'];
const LANGUAGES: readonly [key: 'zh' | 'en', language: Language][] = [
  ['zh', 'ZH'],
  ['en', 'EN'],
];
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const CJK_CHARACTER = new RegExp(`[${CJK}]`, 'v');

/**
 * Reads a registry in the form of `names/` (see README.md there): one part, or a list of parts that add to each other.
 *
 * @throws Error that names every mistake by its place, such as `entities.vladimir-putin.kind`.
 */
export function parseRegistry(json: unknown): Registry {
  const draft: Draft = { entities: new Map(), aliases: [], stopPhrases: [], mistakes: [] };
  for (const part of Array.isArray(json) ? json : [json]) readPart(draft, part);
  checkTargets(draft);
  checkRepetitions(draft);
  if (draft.mistakes.length > 0) throw new Error(`The entity registry is wrong:\n  ${draft.mistakes.join('\n  ')}`);
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
      const targets = readTexts(draft, `compounds.${key}.${text}`, slugs);
      draft.aliases.push({ text, language, entities: targets, match: defaultMatch(text) });
    }
    for (const text of readTexts(draft, `stopPhrases.${key}`, stopPhrasesOf[key])) {
      draft.stopPhrases.push({ text, language });
    }
  }
}

function readEntity(draft: Draft, slug: string, value: unknown): void {
  const at = `entities.${slug}`;
  const read = readObject(draft, at, value, ['kind', 'zh', 'en']);
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
  draft.entities.set(slug, { slug, kind: kind ?? 'OTHER', nameZh, nameEn });
}

/** Names of one entity: a text, or a text with the match that is not its usual one. */
function readAliases(draft: Draft, at: string, value: unknown): Pick<RegisteredAlias, 'text' | 'match'>[] {
  const items = Array.isArray(value) ? value.map((item) => (typeof item === 'string' ? { text: item } : item)) : value;
  return readList(draft, at, items).map((item) => {
    const read = readObject(draft, at, item, ['text', 'match']);
    const [text = ''] = readTexts(draft, at, [read.text]);
    const match = MATCHES.find((each) => each === (read.match ?? defaultMatch(text)));
    if (!match) draft.mistakes.push(`${at}: the match of ${text} is none of ${MATCHES.join(', ')}`);
    return { text, match: match ?? 'EXACT' };
  });
}

function defaultMatch(text: string): RegisteredAlias['match'] {
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
    const isText = typeof item === 'string' && item.trim() === item && item !== '';
    if (!isText) draft.mistakes.push(`${at}: ${JSON.stringify(item)} is no text, or has space around it`);
    return isText;
  });
}

function checkTargets({ entities, aliases, mistakes }: Draft): void {
  for (const { text, entities: slugs } of aliases) {
    if (slugs.length === 0) mistakes.push(`${text}: names nothing`);
    for (const slug of slugs) if (!entities.has(slug)) mistakes.push(`${text}: there is no entity ${slug}`);
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
