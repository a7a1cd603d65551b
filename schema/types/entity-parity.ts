import { builder, type Row } from '../builder.ts';
import { one, planned } from '../select/fields.ts';
import { Language } from './bilingual.ts';
import { Entity } from './entity.ts';

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
