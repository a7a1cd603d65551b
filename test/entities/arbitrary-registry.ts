import fc from 'fast-check';
import type { RegisteredAlias, RegisteredEntity, Registry } from '../../db/entities/registry/model.ts';
import { normalizeRegistry } from '../../db/entities/registry/registry.ts';

/** Names that contain, begin and end one another, so that a change of one has its effect on others. */
export const namePool: Record<RegisteredAlias['language'], readonly string[]> = {
  ZH: ['東山', '東山市', '山市', '南嶺', '南嶺東山', '東嶺', '嶺東', '西·南嶺', '山東嶺'],
  EN: ['East Hill', 'Hill', 'East', 'WHO', 'Hill City', "Hill's End", 'Rapp-Hill', 'UN', 'City', 'The Hill'],
};

const slugs = ['aster', 'birch', 'cedar', 'dahlia', 'elder'];
const stopPhrasePool = ['東山西', '嶺東山', '南東', 'City Hill', 'East End'];

const language = fc.constantFrom<RegisteredAlias['language']>('ZH', 'EN');

const alias: fc.Arbitrary<RegisteredAlias> = language.chain((of) =>
  fc.record({
    text: fc.constantFrom(...namePool[of]),
    language: fc.constant(of),
    entities: fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constantFrom(...slugs)) },
      { weight: 1, arbitrary: fc.subarray(slugs, { minLength: 2, maxLength: 2 }) },
    ),
    match: of === 'ZH' ? fc.constant('SUBSTRING') : fc.constantFrom<RegisteredAlias['match']>('WORD', 'EXACT'),
    region: fc.constantFrom(null, null, 'TW'),
    excluded: fc.constantFrom([], [], of === 'ZH' ? ['大東山'] : ['Hill Farm']),
  }),
);

const entity: fc.Arbitrary<RegisteredEntity> = fc.record({
  slug: fc.constantFrom(...slugs),
  kind: fc.constantFrom<RegisteredEntity['kind']>('PERSON', 'PLACE', 'EVENT'),
  nameZh: fc.constant(null),
  nameEn: fc.constant(null),
  standsFor: fc.subarray(slugs, { maxLength: 1 }),
});

/** A small registry in which all fits together. */
export const arbitraryRegistry: fc.Arbitrary<Registry> = fc
  .record({
    entities: fc.uniqueArray(entity, { selector: ({ slug }) => slug, maxLength: slugs.length }),
    aliases: fc.uniqueArray(alias, {
      selector: (one) => JSON.stringify([one.language, one.text, ...one.entities]),
      maxLength: 12,
    }),
    stopPhrases: fc.subarray(stopPhrasePool).map((texts) => texts.map(stopPhrase)),
  })
  .map(normalizeRegistry);

function stopPhrase(text: string): Registry['stopPhrases'][number] {
  return { text, language: /\p{Script=Han}/u.test(text) ? 'ZH' : 'EN' };
}

const wordPool = [
  ...namePool.ZH,
  ...namePool.EN,
  ...stopPhrasePool,
  '大東山',
  'Hill Farm',
  '的',
  '在',
  ' the ',
  ' and ',
  '，',
  ' ',
  'HILL',
  "'s",
  '-',
];

/** A text in which the names of the registries above are likely. */
export const arbitraryText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...wordPool), { minLength: 1, maxLength: 8 })
  .map((words) => words.join('').trim() || 'nothing');
