import type { ParsedDocument } from '../parsed-brief.ts';

/** The text of a document put together again from its blocks: `parsed.document.text`, to the character. */
export function renderDocument(parsed: ParsedDocument): string {
  return parsed.blocks.map((block) => parsed.document.text.slice(block.span.start, block.span.end)).join('');
}
