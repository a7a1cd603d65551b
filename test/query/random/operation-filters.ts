import { type GraphQLInputObjectType, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import type { Choices } from './operation-values.ts';
import { dates, names } from './vocabulary.ts';

/** Tables whose rows are asked for by name. */
export type NamedTable = keyof typeof names;

/** Ids that nothing has. */
const noIds = [
  '',
  'nonsense',
  'brief_',
  'claim_1',
  'source_1_2',
  'entity_99999999999999999999',
  'author_424242',
  'Brief_1',
];
/** Tables whose rows have ids. */
export const nodeTables = ['brief', 'section', 'claim', 'author', 'source', 'keyword', 'entity', 'entity_suggestion'];

/** The id of some row of a table, now and then of another table or of none. */
export function id(choices: Choices, table: string): string {
  if (choices.chance(12)) return choices.one(noIds);
  return `@${choices.chance(8) ? choices.one(nodeTables) : table}#${choices.integer(0, 40)}`;
}

/** A filter; now and then one by entity and source, which one table answers. */
export function outerFilter(choices: Choices, type: GraphQLInputType): Record<string, unknown> {
  const named = namedInput(type);
  const chosen = filter(choices, named, 0);
  if ('mentions' in named.getFields() && choices.chance(25)) chosen.mentions = mentionFilter(choices);
  if (!choices.chance(20)) return chosen;
  const source = choices.chance(50) ? { in: names.source } : nameFilter(choices, 'source');
  return { ...chosen, entity: nameFilter(choices, 'entity'), source };
}

/** A filter of an input type, nested at most so deep. */
function filter(choices: Choices, type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
  const fields = Object.values(type.getFields()).filter(
    ({ name }) => depth < 2 || !['and', 'or', 'not'].includes(name),
  );
  const chosen = new Set(choices.some(depth === 0 ? 3 : 2, () => choices.one(fields)));
  return Object.fromEntries([...chosen].map((field) => [field.name, filterValue(choices, field, depth)]));
}

type InputField = ReturnType<GraphQLInputObjectType['getFields']>[string];

function filterValue(choices: Choices, { name, type }: InputField, depth: number): unknown {
  const named = namedInput(type);
  switch (named.name) {
    case 'NameFilter':
      return nameFilter(choices, name as NamedTable);
    case 'DateFilter':
      return dateFilter(choices);
    case 'LanguageFilter':
      return subset(choices, { present: ['ZH', 'EN'], missing: ['ZH', 'EN'] });
    case 'MentionFilter':
      return mentionFilter(choices);
    case 'AlignmentFilter':
      return subset(choices, { status: ['ALIGNED', 'WEAK', 'UNPAIRED'] });
    default: {
      if (name === 'not') return filter(choices, named, depth + 1);
      if (name === 'and' || name === 'or') return choices.some(2, () => filter(choices, named, depth + 1));
      throw new Error(`No arbitrary value is known for ${name}: ${named.name}.`);
    }
  }
}

function nameFilter(choices: Choices, table: NamedTable): Record<string, unknown> {
  const make: Record<string, () => unknown> = {
    id: () => id(choices, table),
    name: () => choices.one(names[table]),
    in: () => choices.some(3, () => choices.one(names[table])),
  };
  const chosen = choices.chance(10)
    ? choices.some(3, () => choices.one(Object.keys(make)))
    : [choices.one(Object.keys(make))];
  return Object.fromEntries(chosen.map((name) => [name, make[name]?.()]));
}

function mentionFilter(choices: Choices): Record<string, unknown> {
  return {
    ...(choices.chance(80) ? { entity: choices.chance(95) ? nameFilter(choices, 'entity') : {} } : {}),
    ...(choices.chance(40) ? { in: choices.one(['BOTH', 'ZH_ONLY', 'EN_ONLY']) } : {}),
    ...(choices.chance(60) ? { metonyms: choices.chance(80) } : {}),
  };
}

function dateFilter(choices: Choices): Record<string, unknown> {
  const chosen = choices.chance(70) ? [choices.one(bounds)] : choices.some(3, () => choices.one(bounds));
  return Object.fromEntries(
    chosen.map((name) => [name, name === 'isNull' ? choices.chance(50) : choices.one([...dates, '2025-05-05'])]),
  );
}

const bounds = ['eq', 'gte', 'gt', 'lte', 'lt', 'isNull'];

function subset(choices: Choices, lists: Readonly<Record<string, readonly string[]>>): Record<string, unknown> {
  const given = Object.entries(lists).filter(() => choices.chance(60));
  return Object.fromEntries(given.map(([name, values]) => [name, choices.some(2, () => choices.one(values))]));
}

function namedInput(type: GraphQLInputType): GraphQLInputObjectType {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${named.name} is no input object.`);
  return named;
}
