import { builder, type Row } from '../builder.ts';
import { planned } from '../select/fields.ts';
import { Language } from './bilingual.ts';

/** A place in a claim's text that a search matched. */
export const TextMatch = builder.objectRef<Row>('TextMatch').implement({
  description:
    "A place in a claim's text that a search matched. Offsets are UTF-16 code units in the claim's text of that language, as it was printed.",
  fields: (t) => ({
    language: t.field({
      type: Language,
      description: 'The language of the text.',
      ...planned({ kind: 'matchPart', part: 'language' }),
    }),
    start: t.int({
      description: 'Offset of its first code unit.',
      ...planned({ kind: 'matchPart', part: 'start' }),
    }),
    end: t.int({ description: 'Offset after its last code unit.', ...planned({ kind: 'matchPart', part: 'end' }) }),
  }),
});
