import type { Language } from '../../model.ts';
import { hasHan, hasLatin, languageOf, unsupportedLanguage, widthOf } from '../characters.ts';
import { spanOf, textOf, trimPiece } from '../decode/lines.ts';
import { finding } from '../diagnostics.ts';
import { type BodyItem, bodyItems, type StreamLine } from './body-items.ts';
import type { BodyChunk, ChunkLine } from './body-lines.ts';
import { type BodyStream, readStream } from './body-stream.ts';
import { mark, type Reading, report } from './reading.ts';

/** Whether two texts are of a length that one can be the other in the other language. */
function isComparable(one: string, other: string): boolean {
  const [short = 0, long = 0] = [widthOf(one), widthOf(other)].sort((a, b) => a - b);
  return short >= 0.3 * long;
}

/** The line split at a slash between the scripts, where both languages stand on one line. */
function splitAtSlash(line: ChunkLine): ChunkLine[] {
  const { piece } = line;
  const text = textOf(piece);
  if (text.length > 400) return [line];
  const slashes = [...text.matchAll(/\s[/／|｜]\s/g), ...text.matchAll(/\s?[/／|｜]\s?/g)];
  for (const match of slashes) {
    const left = text.slice(0, match.index);
    const right = text.slice(match.index + match[0].length);
    if (hasHan(left) === hasHan(right) || !(hasHan(left) ? hasLatin(right) : hasLatin(left))) continue;
    if (!isComparable(left, right)) continue;
    const middle = piece.from + match.index;
    return [
      { ...line, piece: trimPiece({ ...piece, to: middle }) },
      { ...line, piece: trimPiece({ ...piece, from: middle + match[0].length }) },
    ];
  }
  return [line];
}

function isBlankAbove(reading: Reading, line: ChunkLine): boolean {
  const above = reading.lines[line.reading.line.index - 1];
  return above === undefined || above.isBlank || above.isRule || above.isPageNumber;
}

/** Takes out the lines in a language that is not read. */
function withoutUnsupported(reading: Reading, chunk: BodyChunk): ChunkLine[] {
  return chunk.lines.filter((line) => {
    const guess = unsupportedLanguage(textOf(line.piece));
    if (guess === null) return true;
    mark(reading, 'stray', line.piece);
    report(reading, finding('LANGUAGE_UNSUPPORTED', guess), line.piece);
    return false;
  });
}

/** The language that most lines of a chunk are in by script, and whether the other has a real share. */
function scriptsOf(lines: readonly ChunkLine[]): { main: Language | null; isMixed: boolean } {
  let zh = 0;
  let en = 0;
  for (const line of lines) {
    const text = textOf(line.piece);
    const language = languageOf(text);
    if (language === 'ZH') zh += 1;
    else if (language === 'EN' && !hasHan(text)) en += 1;
  }
  const main = zh === 0 && en === 0 ? null : zh >= en ? 'ZH' : 'EN';
  return { main, isMixed: Math.min(zh, en) >= 2 };
}

/** Whether lines of both languages take turns, rather than one language following the other. */
function takeTurns(lines: readonly StreamLine[]): boolean {
  let changes = 0;
  lines.forEach((line, at) => {
    if (at > 0 && lines[at - 1]?.language !== line.language) changes += 1;
  });
  return changes >= 3;
}

function byScript(reading: Reading, lines: readonly ChunkLine[]): StreamLine[] {
  let last: Language = 'ZH';
  return lines.flatMap(splitAtSlash).map((line) => {
    const above = last;
    last = languageOf(textOf(line.piece)) ?? last;
    return { ...line, language: last, afterBlank: above !== last || isBlankAbove(reading, line) };
  });
}

/**
 * Bullets before which a section ends in one language because a heading stands in the other:
 * the first one after each heading that only the other language has.
 */
function breaksOf(own: readonly BodyItem[], other: BodyStream): Set<BodyItem> {
  const breaks = new Set<BodyItem>();
  let from = 0;
  for (const section of other.sections) {
    if (section.line === null) continue;
    const place = spanOf(section.line).start;
    while (from < own.length && spanOf(own[from]?.piece ?? section.line).start < place) from += 1;
    const item = own[from];
    if (item !== undefined) breaks.add(item);
  }
  return breaks;
}

function streamsByScript(reading: Reading, lines: readonly ChunkLine[]): BodyStream[] {
  const all = byScript(reading, lines);
  const { markdown } = reading.markup;
  const itemsOf = (language: Language): BodyItem[] =>
    bodyItems(
      all.filter((line) => line.language === language),
      markdown,
    );
  const zhItems = itemsOf('ZH');
  const enItems = itemsOf('EN');
  const zh = readStream(zhItems, 'ZH', new Set());
  const en = readStream(enItems, 'EN', new Set());
  const first = lines[0];
  if (!takeTurns(all) || first === undefined) return [zh, en];
  report(reading, finding('LANGUAGES_INTERLEAVED'), first.piece);
  return [readStream(zhItems, 'ZH', breaksOf(zhItems, en)), readStream(enItems, 'EN', breaksOf(enItems, zh))];
}

/** The streams of one chunk: one where its label names a language and its text agrees, else one for each. */
export function chunkStreams(reading: Reading, chunk: BodyChunk, isOnlyBody: boolean): BodyStream[] {
  const lines = withoutUnsupported(reading, chunk);
  const first = lines[0];
  if (first === undefined) return [];
  const { main, isMixed } = scriptsOf(lines);
  const label = chunk.label;
  if (label === null) report(reading, finding('BODY_LABEL_MISSING'), first.piece);
  if (chunk.language === null) return streamsByScript(reading, lines);
  if (isMixed && isOnlyBody && label !== null) {
    report(reading, finding('BODY_MIXED', label.printed), label.piece);
    return streamsByScript(reading, lines);
  }
  const language = main ?? chunk.language;
  const isWrong =
    language !== chunk.language &&
    (chunk.language === 'EN' ? !isMixed : !lines.some((line) => hasHan(textOf(line.piece))));
  if (isWrong && label !== null) report(reading, finding('BODY_LABEL_MISMATCH', label.printed), label.piece);
  const used = isWrong ? language : chunk.language;
  const own = lines.map((line) => ({ ...line, language: used, afterBlank: isBlankAbove(reading, line) }));
  return [readStream(bodyItems(own, reading.markup.markdown), used, new Set())];
}
