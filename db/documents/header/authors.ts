import type { Bilingual } from '../../model.ts';
import { nameKey } from '../../text/keys.ts';
import { hasHan, hasLatin } from '../characters.ts';
import { type Finding, finding } from '../diagnostics.ts';
import type { ParsedAuthor } from '../parsed-brief.ts';
import { publicationOf } from './publications.ts';
import { isPlaceholder, splitBrackets, splitOutsideBrackets } from './values.ts';

/** Authors, and the findings about them. */
interface AuthorsResult {
  authors: ParsedAuthor[];
  findings: Finding[];
}

const roleWord =
  /[\s:：／/]*(編譯|編撰|翻譯|譯者|譯|主編|編輯|編|整理|撰稿|撰文|撰|著|記者|特約記者|特派員|审校|编译|译|Editor|Translator|Reporter|Correspondent|Columnist|\(?trans\.\)?|\(?eds?\.\)?)$/i;
const organizationWord =
  /編輯部|編輯室|編輯委員會|社論|本刊|本報|本社|通訊社|新聞社|新聞網|電視台|研究所|研究院|研究中心|中心|委員會|協會|學會|基金會|大學|政府|外交部|國防部|智庫|團隊|小組|\b(?:editorial|editors|staff|board|institute|institution|center|centre|council|ministry|department|agency|press|university|foundation|association|committee|commission|team|desk|bureau|group|office|news|times|post|journal|society|corporation)\b/i;
const latinNamePart = /^(?:\p{Lu}[\p{L}'’.-]*|d[aeiou]s?|van|von|der|den|bin|ibn|al|el|la|le|ten|ter|y)$/u;
const nameSuffix = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;

/** Whether a text is a full name: two to five Latin words, or two to four Chinese characters. */
function isFullName(text: string): boolean {
  const name = splitBrackets(text).name;
  if (/^\p{Script=Han}{2,4}$/u.test(name) || /^\p{Script=Han}+[‧·・•]\p{Script=Han}/u.test(name)) return true;
  const words = name.split(/\s+/);
  if (words.length < 2 || words.length > 5 || words.some((word) => nameSuffix.test(word))) return false;
  return words.every((word) => latinNamePart.test(word)) && /^\p{Lu}/u.test(name);
}

/** Splits at 與 及 和 if both sides are names, so that 李和平 stays whole. */
function splitAtConjunction(text: string): string[] {
  const spaced = splitOutsideBrackets(text, /\s+(?:與|与|及|和|暨|and|AND)\s+|\s*[&＆]\s*/g);
  return spaced.flatMap((part) => {
    const match = /^(\p{Script=Han}{2,4})(?:與|与|及|和|暨)(\p{Script=Han}{2,4})$/u.exec(part);
    return match?.[1] && match[2] ? [match[1], match[2]] : [part];
  });
}

function splitAtComma(text: string, findings: Finding[]): string[] {
  const parts = splitOutsideBrackets(text.replace(/[,，]\s*$/, ''), /[,，]/g);
  if (parts.length < 2) return parts;
  if (parts.every((part) => isFullName(part.replace(/^and\s+/i, ''))))
    return parts.map((part) => part.replace(/^and\s+/i, ''));
  findings.push(finding('AUTHOR_COMMA', text));
  return [text];
}

/** Splits at slashes between names of one script. A slash between scripts joins two names of one author. */
function splitAtSlash(text: string): string[] {
  const parts = splitOutsideBrackets(text, /\s*[/／|｜]\s*/g);
  const isPair = parts.length === 2 && hasHan(parts[0] ?? '') !== hasHan(parts[1] ?? '');
  return isPair || parts.length < 2 ? [text] : parts;
}

/** The names of an author, if both scripts are printed one after the other. */
function namesOf(text: string): Bilingual {
  const parts = text.split(/\s*[/／|｜]\s*/);
  if (parts.length === 2 && hasHan(parts[0] ?? '') !== hasHan(parts[1] ?? '')) {
    const [first = '', second = ''] = parts;
    return hasHan(first) ? { zh: first, en: second } : { zh: second, en: first };
  }
  const zhFirst = /^([\p{Script=Han}‧·・•\s]{1,60}?)\s{0,3}(\p{Script=Latin}[\p{Script=Latin}\s.'’-]{1,100})$/u.exec(
    text,
  );
  if (zhFirst?.[1] && zhFirst[2]) return { zh: zhFirst[1].trim(), en: zhFirst[2].trim() };
  const enFirst =
    /^(\p{Script=Latin}[\p{Script=Latin}\s.'’-]{1,100}?)\s{0,3}(\p{Script=Han}[\p{Script=Han}‧·・•]{0,60})$/u.exec(
      text,
    );
  if (enFirst?.[1] && enFirst[2]) return { zh: enFirst[2].trim(), en: enFirst[1].trim() };
  return hasHan(text) ? { zh: text, en: null } : { zh: null, en: hasLatin(text) ? text : null };
}

function takeRole(text: string): { name: string; role: string | null } {
  const match = roleWord.exec(text);
  const name = match === null ? text : text.slice(0, match.index).trim();
  const isSeparate = match !== null && (/\s/.test(text.charAt(match.index)) || !/^\p{Script=Han}{1,3}$/u.test(text));
  if (match?.[1] === undefined || name === '' || !isSeparate) return { name: text, role: null };
  return { name, role: match[1].replace(/[()]/g, '') };
}

/** Whether the text in brackets is the same name in the other script. */
function isOtherName(name: string, inside: string): boolean {
  if (hasHan(name) === hasHan(inside) || organizationWord.test(inside) || publicationOf(inside) !== null) return false;
  return hasHan(inside) ? /^[\p{Script=Han}‧·・•\s]{2,20}$/u.test(inside) : isFullName(inside);
}

function readAuthor(printed: string, findings: Finding[]): ParsedAuthor {
  const { name: outer, inside } = splitBrackets(printed.replace(/^(?:by|文|撰文)\s*[:：]?\s+/i, ''));
  const { name, role } = takeRole(outer);
  const isPair = inside !== null && isOtherName(name, inside);
  const names = isPair ? namesOf(`${name} / ${inside}`) : namesOf(name);
  const insideRole = inside !== null && !isPair && roleWord.exec(` ${inside}`)?.[0].trim() === inside ? inside : null;
  const affiliation = isPair || insideRole !== null ? null : inside;
  if (role !== null || insideRole !== null || affiliation !== null) findings.push(finding('AUTHOR_DETAIL', printed));
  if (names.zh !== null && names.en !== null) findings.push(finding('AUTHOR_TWO_NAMES', printed));
  const isCollective =
    publicationOf(name) !== null ||
    (organizationWord.test(name) && !/^\p{Script=Han}{2,3}$/u.test(name)) ||
    /^(?:社論|編輯部)$/.test(name);
  return {
    name: names.en ?? names.zh ?? name,
    names,
    kind: isCollective ? 'ORGANIZATION' : 'PERSON',
    affiliation,
    role: role ?? insideRole,
  };
}

/**
 * Reads the authors of a field from its lines. Splits at 、 ; & “and” 與 及 和 and line ends; at a comma only between full
 * names, so that `Last, First` and `Name, Jr.` stay whole.
 */
export function readAuthors(lines: readonly string[]): AuthorsResult {
  const findings: Finding[] = [];
  const printed = lines
    .filter((line) => !isPlaceholder(line))
    .flatMap((line) => splitOutsideBrackets(line, /[、;；]/g))
    .flatMap(splitAtConjunction)
    .flatMap((part) => splitAtComma(part, findings))
    .flatMap(splitAtSlash)
    .filter((part) => !isPlaceholder(part));
  const authors = new Map<string, ParsedAuthor>();
  for (const part of printed) {
    const author = readAuthor(part, findings);
    const key = nameKey(author.name);
    if (key !== '' && !authors.has(key)) authors.set(key, author);
  }
  if (authors.size === 0) findings.push(finding('AUTHOR_MISSING'));
  return { authors: [...authors.values()], findings };
}
