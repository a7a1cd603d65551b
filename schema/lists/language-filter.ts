import type { Condition } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import { Language } from '../types/bilingual.ts';

/** Chooses claims by the languages that they have. */
export const LanguageFilter = builder.inputType('LanguageFilter', {
  description: 'Chooses claims by the languages that they have.',
  fields: (t) => ({
    present: t.field({ type: [Language], description: 'All of these are there.' }),
    missing: t.field({ type: [Language], description: 'None of these is there.' }),
  }),
});

/** A LanguageFilter as a request gives it. */
export interface LanguageFilterArgs {
  present?: readonly (typeof Language.$inferType)[] | null;
  missing?: readonly (typeof Language.$inferType)[] | null;
}

/** The filter's conditions on a claim. */
export function languageConditions(filter: LanguageFilterArgs | null | undefined): Condition[] {
  const text = (language: string) => `text_${language.toLowerCase()}`;
  return [
    ...(filter?.present ?? []).map((language): Condition => ({ kind: 'null', column: text(language), isNull: false })),
    ...(filter?.missing ?? []).map((language): Condition => ({ kind: 'null', column: text(language), isNull: true })),
  ];
}
