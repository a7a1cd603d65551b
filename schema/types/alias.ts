import { builder, type Row } from '../builder.ts';
import { column } from '../select/fields.ts';
import { Language } from './bilingual.ts';

const AliasMatch = builder.enumType('AliasMatch', {
  description: 'How a name is found in running text.',
  values: {
    SUBSTRING: { description: 'Anywhere, as names in Chinese.' },
    WORD: { description: 'As a word, with a capital where the name has one.' },
    EXACT: { description: 'As a word in exactly these letters, as US and WHO.' },
  },
});

/** A name of an entity. */
export const Alias = builder.objectRef<Row>('Alias').implement({
  description: 'A name of an entity.',
  fields: (t) => ({
    text: t.string({ description: 'The name.', ...column('text') }),
    language: t.field({ type: Language, description: 'The language that it is used in.', ...column('language') }),
    region: t.string({
      nullable: true,
      description: 'Where it is used, such as TW, HK or CN; null where it is used everywhere.',
      ...column('region'),
    }),
    match: t.field({ type: AliasMatch, description: 'How it is found in running text.', ...column('match') }),
  }),
});
