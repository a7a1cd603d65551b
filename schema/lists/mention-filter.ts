import type { Condition } from '../../db/query/selection.ts';
import { builder } from '../builder.ts';
import type { Parameterizable } from '../select/parameters.ts';
import { is } from './condition.ts';
import { NameFilter, nameConditions } from './name-filter.ts';

const MentionParity = builder.enumType('MentionParity', {
  description:
    'Which of its two languages a claim names an entity in. A claim with one language has none of these, nor has an entity whose name there may mean another.',
  values: {
    BOTH: { description: 'Both languages name it.' },
    ZH_ONLY: { description: 'Only the Chinese text names it.' },
    EN_ONLY: { description: 'Only the English text names it.' },
  },
});

/** Chooses claims by what they name, and in which languages. */
export const MentionFilter = builder.inputType('MentionFilter', {
  description:
    'Chooses claims that name an entity: a certain one where `entity` is given, in certain languages where `in` is given. One that says neither chooses all claims.',
  fields: (t) => ({
    entity: t.field({ type: NameFilter, description: 'The entity; any where it is not given.' }),
    in: t.field({ type: MentionParity, description: 'The languages that name it.' }),
    metonyms: t.boolean({
      defaultValue: false,
      description: 'Whether names that may stand for the entity count too, as Beijing for China.',
    }),
  }),
});

/** A MentionFilter as a request gives it. */
export type MentionFilterArgs = Parameterizable<typeof MentionFilter.$inferInput>;

/** The filter's conditions on a row of `claim_entity`: on its entity, and on the languages that name it. */
export function mentionConditions(filter: MentionFilterArgs | null | undefined): {
  entity: Condition[];
  parity: Condition[];
} {
  return {
    entity: nameConditions('entity', filter?.entity, filter?.metonyms ?? false),
    parity: filter?.in == null ? [] : [is('parity', filter.in)],
  };
}
