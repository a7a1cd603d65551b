import { builder, type Row } from '../builder.ts';
import { part, planned } from '../select/fields.ts';

/** A language of the briefs. */
export const Language = builder.enumType('Language', {
  description: 'A language of the briefs.',
  values: {
    ZH: { description: 'Chinese as printed, Traditional or Simplified.' },
    EN: { description: 'English.' },
  },
});

type LanguageName = typeof Language.$inferType;

/** A text in both languages. */
export const Bilingual = builder.objectRef<Row>('Bilingual').implement({
  description: 'A text in both languages. A missing language is null: it is never filled in from the other.',
  fields: (t) => ({
    zh: t.string({ nullable: true, description: 'The Chinese text as printed.', ...part('zh') }),
    en: t.string({ nullable: true, description: 'The English text as printed.', ...part('en') }),
    prefer: t.string({
      nullable: true,
      description: 'The first language of `order` that is present.',
      args: {
        order: t.arg({
          type: [Language],
          required: true,
          defaultValue: ['EN', 'ZH'],
          description: 'Languages, the best first.',
        }),
      },
      ...planned({
        kind: 'firstPart',
        parts: ({ order }: { order: readonly LanguageName[] }) =>
          order.map((language) => (language === 'ZH' ? 'zh' : 'en')),
      }),
    }),
  }),
});
