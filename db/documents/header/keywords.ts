import type { Bilingual } from '../../model.ts';
import { nameKey } from '../../text/keys.ts';
import { listOf, readWordTable } from '../../text/word-table.ts';
import { hasHan, hasLatin } from '../characters.ts';
import { type Finding, finding } from '../diagnostics.ts';
import { isPlaceholder, splitBrackets, splitOutsideBrackets } from './values.ts';

/** Keywords, and the findings about them. */
interface KeywordsResult {
  keywords: Bilingual[];
  findings: Finding[];
}

const keywordSeparator = /[、，,；;|｜\n]|(?:^|\s*)[#＃](?=\S)/g;

/** The English keywords that may translate a Chinese one; all by `nameKey`. */
const vocabulary: ReadonlyMap<string, string[]> = new Map(
  readWordTable(new URL('../data/keywords.tsv', import.meta.url), ['zh', 'en'], ({ zh, en }) => [
    nameKey(zh),
    listOf(en).map(nameKey),
  ]),
);

function single(text: string): Bilingual {
  return hasHan(text) ? { zh: text, en: null } : { zh: null, en: text };
}

function pair(one: string, other: string): Bilingual {
  return hasHan(one) ? { zh: one, en: other } : { zh: other, en: one };
}

function areScripts(one: string, other: string): boolean {
  return hasHan(one) !== hasHan(other) && (hasHan(one) ? hasLatin(other) : hasLatin(one));
}

/** Splits at slashes, joining neighbours of opposite scripts: 外交/Diplomacy/經濟/Economy. */
function readSlashes(text: string): Bilingual[] {
  const parts = splitOutsideBrackets(text, /\s*[/／]\s*/g);
  const keywords: Bilingual[] = [];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at] ?? '';
    const next = parts[at + 1];
    if (next !== undefined && areScripts(part, next)) {
      keywords.push(pair(part, next));
      at += 1;
    } else keywords.push(...readBrackets(part));
  }
  return keywords;
}

/** Reads a keyword with its translation in brackets, or Chinese keywords with only spaces between them. */
function readBrackets(text: string): Bilingual[] {
  const { name, inside } = splitBrackets(text);
  if (inside !== null && areScripts(name, inside)) return [pair(name, inside)];
  const parts = text.split(/\s+/);
  return parts.length > 1 && parts.every((part) => /^\p{Script=Han}{2,}$/u.test(part))
    ? parts.map(single)
    : [single(text)];
}

/** Joins a Chinese and an English keyword that translate each other but are printed apart. */
function pairByVocabulary(keywords: readonly Bilingual[]): Bilingual[] {
  const english = new Map<string, Bilingual>();
  for (const keyword of keywords)
    if (keyword.zh === null && keyword.en !== null) english.set(nameKey(keyword.en), keyword);
  const taken = new Set<Bilingual>();
  const paired = keywords.map((keyword) => {
    if (keyword.zh === null || keyword.en !== null) return keyword;
    for (const word of vocabulary.get(nameKey(keyword.zh)) ?? []) {
      const found = english.get(word);
      if (found === undefined || taken.has(found)) continue;
      taken.add(found);
      return { zh: keyword.zh, en: found.en };
    }
    return keyword;
  });
  return paired.filter((keyword) => !taken.has(keyword));
}

/**
 * Reads the keywords of a field from its lines. Splits at 、 , ; | # and line ends; a slash or brackets between the
 * scripts make one keyword in two languages. Repeated keywords are removed.
 */
export function readKeywords(lines: readonly string[]): KeywordsResult {
  const all = lines
    .flatMap((line) => splitOutsideBrackets(line, keywordSeparator))
    .map((part) => part.replace(/^[\s.。"“”'`‧•-]+|[\s.。"“”'`]+$/g, ''))
    .filter((part) => part !== '' && !isPlaceholder(part))
    .flatMap(readSlashes);
  const keywords = new Map<string, Bilingual>();
  for (const keyword of pairByVocabulary(all)) {
    const key = nameKey(keyword.zh ?? keyword.en ?? '');
    const same = keywords.get(key);
    if (same === undefined) keywords.set(key, keyword);
    else same.en ??= keyword.en;
  }
  const findings: Finding[] = [];
  const list = [...keywords.values()];
  if (list.length === 0) findings.push(finding('KEYWORDS_MISSING'));
  else if (list.some((keyword) => keyword.zh === null || keyword.en === null))
    findings.push(finding('KEYWORDS_ONE_LANGUAGE'));
  return { keywords: list, findings };
}
