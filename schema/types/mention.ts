import { builder, type Row } from '../builder.ts';
import { column, one, planned } from '../select/fields.ts';
import { Language } from './bilingual.ts';
import { Claim } from './claim.ts';
import { Entity } from './entity.ts';

/** A place in a claim's text that names an entity. */
export const Mention = builder.objectRef<Row>('Mention');

Mention.implement({
  description:
    "A place in a claim's text that names an entity. Offsets are UTF-16 code units in the claim's text of that language. A name of several entities (川習 names Trump and Xi) makes a mention of each.",
  fields: (t) => ({
    claim: t.field({
      type: Claim,
      description: 'The claim.',
      ...one('claim', [
        ['brief_id', 'brief_id'],
        ['id', 'claim_id'],
      ]),
    }),
    entity: t.field({ type: Entity, description: 'What is named.', ...one('entity', [['id', 'entity_id']]) }),
    language: t.field({ type: Language, description: 'The language of the text.', ...column('language') }),
    surface: t.string({ description: 'The name as printed.', ...column('surface') }),
    isAmbiguous: t.boolean({
      description:
        'Whether the name may also mean another entity, and nothing in the claim decides: each of those has a mention of its own here.',
      ...column('is_ambiguous', 'boolean'),
    }),
    start: t.int({ description: 'Offset of its first code unit.', ...column('start_offset', 'number') }),
    end: t.int({ description: 'Offset after its last code unit.', ...column('end_offset', 'number') }),
  }),
});

/** An entity that only one language of a claim names. */
export const EntityParity = builder.objectRef<Row>('EntityParity');

EntityParity.implement({
  description: 'An entity that only one language of a claim names.',
  fields: (t) => ({
    entity: t.field({ type: Entity, description: 'What is named.', ...one('entity', [['id', 'entity_id']]) }),
    language: t.field({
      type: Language,
      description: 'The language that names it.',
      ...planned({ kind: 'translated', column: 'parity', texts: { ZH_ONLY: 'ZH', EN_ONLY: 'EN' } }),
    }),
    counterpart: t.field({
      type: Entity,
      nullable: true,
      description:
        'What the other language says instead, where a name stands for both: China where one language says Beijing. Null where it says nothing of the kind.',
      ...one('entity', [['id', 'counterpart_id']]),
    }),
  }),
});
