import { nameKey } from '../../text/keys.ts';
import { hasHan } from '../characters.ts';
import { type Finding, finding } from '../diagnostics.ts';
import type { ParsedSource } from '../parsed-brief.ts';
import { publicationOf, publicationOfHost, similarPublication } from './publications.ts';
import { hostOf, isPlaceholder, readUrls, splitBrackets, splitOutsideBrackets } from './values.ts';

/** Sources, and the findings about them. */
interface SourcesResult {
  sources: ParsedSource[];
  findings: Finding[];
}

const issueWord = /^(?:vol|volume|no|issue|pp?|spring|summer|fall|autumn|winter|第|\d)/i;

function isKnown(text: string): boolean {
  return publicationOf(splitBrackets(text).name) !== null;
}

/** Splits at a slash or comma if every part is known; otherwise keeps one name, with a warning if that is in doubt. */
function splitWhereKnown(text: string, findings: Finding[]): string[] {
  const byComma = splitOutsideBrackets(text, /[,，]/g);
  if (byComma.length > 1 && byComma.every(isKnown)) return byComma;
  const bySlash = splitOutsideBrackets(text, /\s*[/／|｜]\s*/g);
  if (bySlash.length > 1 && bySlash.every(isKnown)) return bySlash;
  const isIssue = isKnown(byComma[0] ?? '') && byComma.slice(1).every((part) => issueWord.test(part));
  const isPair = bySlash.length === 2 && hasHan(bySlash[0] ?? '') !== hasHan(bySlash[1] ?? '');
  const isDoubtful = (byComma.length > 1 && !isIssue) || (bySlash.length > 1 && !isPair);
  if (isDoubtful) findings.push(finding('SOURCE_SEPARATOR', text));
  return [text];
}

function withoutMarks(name: string): string {
  return name.replace(/^[《〈「『“"*_\s]+|[》〉」』”"*_\s]+$/g, '').trim();
}

/**
 * The known publication in a name: the whole name, one side of a slash, the text in brackets, or the text before the
 * issue.
 */
function knownIn(name: string): string | null {
  const { name: outer, inside } = splitBrackets(name);
  const parts = [name, outer, inside ?? '', ...name.split(/[/／|｜]/), outer.split(/[,，]/)[0] ?? ''];
  const issue = outer.split(/[,，]/).slice(1);
  const candidates =
    issue.length > 0 && !issue.every((part) => issueWord.test(part.trim())) ? parts.slice(0, -1) : parts;
  for (const part of candidates) {
    const known = part === '' ? null : publicationOf(withoutMarks(part.trim()));
    if (known !== null) return known.name;
  }
  return null;
}

function readSource(printed: string, urls: string[], findings: Finding[]): ParsedSource {
  const bare = withoutMarks(printed);
  const known = knownIn(bare);
  if (known !== null && known !== bare) findings.push(finding('SOURCE_RENAMED', known));
  if (known === null) {
    const similar = similarPublication(bare);
    findings.push(finding('SOURCE_NEW', bare, similar === null ? '' : `; did you mean ${similar.name}?`));
  }
  return { name: known ?? bare, printed: bare, urls };
}

function fromUrls(urls: string[], findings: Finding[]): ParsedSource | null {
  const [first] = urls;
  if (first === undefined) return null;
  const host = hostOf(first);
  const name = publicationOfHost(host)?.name ?? host;
  findings.push(finding('SOURCE_URL_ONLY', name));
  return { name, printed: host, urls };
}

/** Reads one line of a source field; the last name gets the URLs of the line. */
function readLine(line: string, findings: Finding[]): ParsedSource[] {
  const { text, urls } = readUrls(line);
  const names = splitOutsideBrackets(text.replace(/^[\s,，:：-]+|[\s,，:：-]+$/g, ''), /[;；、]/g)
    .flatMap((part) => splitWhereKnown(part, findings))
    .filter((part) => !isPlaceholder(part) && withoutMarks(part) !== '');
  if (names.length > 0 && urls[0] !== undefined) findings.push(finding('SOURCE_WITH_URL', urls[0]));
  if (names.length === 0) {
    const source = fromUrls(urls, []);
    return source === null ? [] : [source];
  }
  return names.map((name, at) => readSource(name, at === names.length - 1 ? urls : [], findings));
}

function isUrlLine(line: string): boolean {
  const { text, urls } = readUrls(line);
  return urls.length > 0 && /^[\s,;，；、]*$/.test(text);
}

/**
 * Reads the sources of a field from its lines. Splits at ; 、 and line ends; at a slash or comma only if all parts are
 * known publications. A line that is only a URL belongs to the source above it.
 */
export function readSources(lines: readonly string[]): SourcesResult {
  const findings: Finding[] = [];
  const sources = new Map<string, ParsedSource>();
  let above: ParsedSource | null = null;
  const add = (source: ParsedSource): ParsedSource => {
    const key = nameKey(source.name);
    const same = sources.get(key) ?? source;
    sources.set(key, same);
    same.urls = [...new Set([...same.urls, ...source.urls])];
    return same;
  };
  for (const line of lines) {
    if (!isUrlLine(line)) {
      for (const source of readLine(line, findings)) above = add(source);
      continue;
    }
    const { urls } = readUrls(line);
    const source = above === null ? fromUrls(urls, findings) : { ...above, urls };
    if (above !== null) findings.push(finding('SOURCE_WITH_URL', urls[0] ?? ''));
    if (source !== null) above = add(source);
  }
  if (sources.size === 0) findings.push(finding('SOURCE_MISSING'));
  return { sources: [...sources.values()], findings };
}
