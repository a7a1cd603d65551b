import { isSpace } from '../characters.ts';
import type { Block, BlockKind } from '../parsed-brief.ts';

/** What text between two recorded pieces is: space, marks around words, or (never expected) words. */
function kindOfGap(text: string): BlockKind {
  let isBlank = true;
  for (const character of text) if (!isSpace(character)) isBlank = false;
  return isBlank ? 'blank' : 'markup';
}

/** Cuts a gap into runs of space and runs of marks. */
function gapBlocks(text: string, start: number, end: number): Block[] {
  const blocks: Block[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at += 1) {
    if (at < end && isSpace(text.charAt(at)) === isSpace(text.charAt(from))) continue;
    blocks.push({ kind: kindOfGap(text.slice(from, at)), span: { start: from, end: at } });
    from = at;
  }
  return blocks;
}

/**
 * The recorded pieces in order with everything between them, so that they cover the text without
 * gap or overlap. Where two pieces overlap, the one that begins first keeps the common part.
 */
export function coverText(text: string, recorded: readonly Block[]): Block[] {
  const sorted = [...recorded].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const blocks: Block[] = [];
  let at = 0;
  for (const { kind, span } of sorted) {
    const start = Math.max(span.start, at);
    if (span.end <= start) continue;
    for (const gap of gapBlocks(text, at, start)) blocks.push(gap);
    blocks.push({ kind, span: { start, end: span.end } });
    at = span.end;
  }
  for (const gap of gapBlocks(text, at, text.length)) blocks.push(gap);
  return blocks;
}
