import type { FieldNode } from 'graphql';
import { mostNamedEntities } from '../../db/query/binding.ts';
import type { Page, Text } from '../../db/query/selection.ts';
import { builder, type Row } from '../builder.ts';
import { callerError } from '../errors.ts';
import { planned } from '../select/fields.ts';

/** Rows of a page that asks for no number. */
export const defaultPageSize = 20;
/** The most rows of a page. */
export const maxPageSize = 100;

/** Paging arguments as a request gives them. */
export interface PageArgs {
  first?: number | null;
  after?: Text | null;
  last?: number | null;
  before?: Text | null;
}

/**
 * The page that paging arguments ask for.
 *
 * @throws GraphQLError BAD_USER_INPUT when the numbers cannot be served.
 */
export function selectPage(args: PageArgs, node: FieldNode): Page {
  const { first, last } = args;
  const field = node.alias?.value ?? node.name.value;
  if (typeof first === 'number' && typeof last === 'number') {
    throw callerError('BAD_USER_INPUT', `${field}: give first or last, not both.`, {
      nodes: node,
      extensions: { path: [field, 'last'] },
    });
  }
  const [name, count] = typeof last === 'number' ? ['last', last] : ['first', first ?? defaultPageSize];
  if (count < 0 || count > maxPageSize) {
    throw callerError('BAD_USER_INPUT', `${field}: ${name} is ${count}, but must be from 0 to ${maxPageSize}.`, {
      nodes: node,
      extensions: { path: [field, name] },
    });
  }
  return { count, forward: name === 'first', after: args.after ?? null, before: args.before ?? null };
}

/** The paging arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `How many rows from the start, at most ${maxPageSize}; ${defaultPageSize} where neither first nor last is given.`,
  }),
  after: t.string({ description: 'A cursor: only rows after it.' }),
  last: t.int({ description: `How many rows from the end, at most ${maxPageSize}. Not together with first.` }),
  before: t.string({ description: 'A cursor: only rows before it.' }),
}));

const PageInfo = builder.objectRef<Row>('PageInfo').implement({
  description: 'Where a page stands in its list.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether rows follow the page.', ...planned({ kind: 'hasNextPage' }) }),
    hasPreviousPage: t.boolean({
      description: 'Whether rows stand before the page.',
      ...planned({ kind: 'hasPreviousPage' }),
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The cursor of the first row of the page; null for an empty page.',
      ...planned({ kind: 'startCursor' }),
    }),
    endCursor: t.string({
      nullable: true,
      description: 'The cursor of the last row of the page; give it as `after` to go on. Null for an empty page.',
      ...planned({ kind: 'endCursor' }),
    }),
  }),
});

type RowRef = ReturnType<typeof builder.objectRef<Row>>;

/** What only some connections have. */
interface ConnectionParts {
  facets?: ReturnType<RowRef['implement']>;
  /** For lists that are searched: the type of the entities that a search names. */
  namedEntity?: () => RowRef;
  /** For lists whose rows have `text_zh` and `text_en`: the type of a place in them. */
  match?: ReturnType<RowRef['implement']>;
}

/** The connection type of an object type, with its edge type. */
export function connectionType(name: string, node: RowRef, { facets, namedEntity, match }: ConnectionParts = {}) {
  const edge = builder.objectRef<Row>(`${name}Edge`).implement({
    description: `A row of a ${name}Connection and its place in the list.`,
    fields: (t) => ({
      cursor: t.string({
        description: 'Opaque place of the row in the list, for `after` and `before`.',
        ...planned({ kind: 'cursor' }),
      }),
      node: t.field({ type: node, description: 'The row.', ...planned({ kind: 'node' }) }),
      ...(match
        ? {
            matches: t.field({
              type: [match],
              description:
                'Where `search` matched, or `mentioning` with a name of no known entity: Chinese before English, in the order of the text, none overlapping. Empty where neither was given.',
              ...planned({ kind: 'matches' }),
            }),
          }
        : {}),
    }),
  });
  return builder.objectRef<Row>(`${name}Connection`).implement({
    description: `A page of a list of ${name}s.`,
    fields: (t) => ({
      edges: t.field({ type: [edge], description: 'The rows with their cursors.', ...planned({ kind: 'edges' }) }),
      nodes: t.field({ type: [node], description: 'The rows alone.', ...planned({ kind: 'nodes' }) }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Whether there is more, and the cursors to get it with.',
        ...planned({ kind: 'pageInfo' }),
      }),
      totalCount: t.int({
        description: 'How many rows the whole list has, counted up to 10,000.',
        ...planned({ kind: 'totalCount' }),
      }),
      totalCountIsExact: t.boolean({
        description: 'False where the list has more rows than totalCount says.',
        ...planned({ kind: 'totalCountIsExact' }),
      }),
      ...(namedEntity
        ? {
            namedEntities: t.field({
              type: [namedEntity()],
              description: `The entities that what was typed names, as a whole, in quotes or by some of its words: 中美 names China and the United States. In the order typed, at most ${mostNamedEntities}; empty where nothing was searched. A search is about text alone: these are for asking on.`,
              ...planned({ kind: 'namedEntities' }),
            }),
          }
        : {}),
      ...(facets
        ? {
            facets: t.field({
              type: facets,
              description:
                'What the rows of the whole list have in common, counted among up to 10,000 of them. Only what is selected is counted.',
              ...planned({ kind: 'facets' }),
            }),
          }
        : {}),
    }),
  });
}
