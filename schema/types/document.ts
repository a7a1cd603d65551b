import { builder, type Row } from '../builder.ts';
import { column } from '../select/fields.ts';

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
