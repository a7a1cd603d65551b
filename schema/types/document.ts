import { builder, type Row } from '../builder.ts';
import { column, one } from '../select/fields.ts';
import { Language } from './bilingual.ts';

/** A file that a brief was read from. */
export const Document = builder.objectRef<Row>('Document').implement({
  description: 'The file that a brief was read from, as it was imported.',
  fields: (t) => ({
    sha256: t.string({ description: 'SHA-256 of the bytes, in hexadecimal.', ...column('sha256') }),
    name: t.string({ nullable: true, description: 'The name of the file.', ...column('name') }),
    mediaType: t.string({ description: 'Such as `text/plain` or `text/markdown`.', ...column('media_type') }),
    text: t.string({ description: 'The whole decoded text, which anchors point into.', ...column('text') }),
    importedAt: t.field({
      type: 'DateTime',
      description: 'When it was imported.',
      ...column('imported_at', 'timestamp'),
    }),
  }),
});

/** Where a stretch of a claim's text stands in its document. */
export const Anchor = builder.objectRef<Row>('Anchor').implement({
  description:
    'Where a text stands in the original document: `document.text.slice(start, end) === quote`. Offsets are UTF-16 code units.',
  fields: (t) => ({
    document: t.field({
      type: Document,
      description: 'The document that the brief was read from.',
      ...one('revision', [
        ['brief_id', 'brief_id'],
        ['id', 'revision_id'],
      ]),
    }),
    language: t.field({ type: Language, description: 'The language of the text.', ...column('language') }),
    line: t.int({ description: 'The line that it starts on, from 1.', ...column('line', 'number') }),
    start: t.int({ description: 'Offset of its first UTF-16 code unit.', ...column('start_offset', 'number') }),
    end: t.int({ description: 'Offset after its last UTF-16 code unit.', ...column('end_offset', 'number') }),
    quote: t.string({ description: 'The exact words of the document.', ...column('quote') }),
  }),
});
