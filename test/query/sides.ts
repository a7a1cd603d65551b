import { type DocumentNode, type ExecutionResult, parse } from 'graphql';
import type { Database } from '../../db/database/database.ts';
import type { Context } from '../../schema/context.ts';
import { answerAsText, plannedAnswer, unprepared } from './planned.ts';
import type { Operation } from './random/arbitrary-operation.ts';
import { loadGraph } from './random/load-data.ts';
import { type CursorPlace, otherVariables } from './random/operation-arguments.ts';
import { readRanks } from './ranks.ts';
import { referenceAnswer } from './reference/execute.ts';
import { orderMark, type World } from './reference/lists.ts';
import { type Graph, idOf, nodesOf } from './reference/model.ts';
import { isRanked } from './reference/order.ts';
import { isReferenceCursor, markOf, referenceCursor } from './reference/page.ts';

/** The two answers to one operation. `expected` has the planner's cursors where they are the same rows'. */
export interface Answers {
  expected: string;
  actual: string;
  /** Whether the reference refuses the operation. */
  refused: boolean;
  /** The answer as Postgres writes it and as the executor does, where they differ. */
  texts: readonly string[];
  /** The planner's errors in words. */
  problems: readonly string[];
}

/** One request to the planner. */
interface PlannedRun {
  document: DocumentNode;
  variables: Readonly<Record<string, unknown>>;
  isFirst: boolean;
}

/** Root fields of lists that are not named for their table. */
const fields: Readonly<Record<string, string>> = { entity: 'entities', entitysuggestion: 'entitySuggestions' };

/** A graph in memory and the same in a database, for comparing the answers that both give. */
export class Sides {
  readonly graph: Graph;
  private readonly context: Context;
  private readonly world: World;
  private readonly ids: Map<string, string[]>;
  private readonly books = new Map<string, Promise<{ cursor: string; id: string }[]>>();
  /** The planner's cursors by the reference's, and back. */
  private readonly cursors = new Map<string, string>();
  private readonly rows = new Map<string, string>();

  private constructor(graph: Graph, context: Context, ranks: ReadonlyMap<string, number>) {
    this.graph = graph;
    this.context = context;
    this.world = { graph, rank: (search, row) => ranks.get(`${search} ${idOf(row)}`) ?? 0 };
    this.ids = Map.groupBy(nodesOf(graph).map(idOf), (id) => id.replace(/(_\d+)+$/, ''));
  }

  /** Loads a graph into a database in the place of what is there. */
  static async of(graph: Graph, database: Database): Promise<Sides> {
    await loadGraph(database, graph);
    return new Sides(graph, unprepared(database), await readRanks(database));
  }

  /** Both answers to an operation: to its variables, and by the same plan to others. */
  async answers(operation: Operation): Promise<Answers> {
    const places = await Promise.all(operation.cursors.map((place) => this.cursorsAt(place)));
    const fill = (text: string, side: 'planned' | 'reference') =>
      this.filled(text, (index) => places[index]?.[side] ?? null);
    const document = parse(fill(operation.document, 'planned'));
    const all: Answers[] = [];
    for (const variables of [operation.variables, otherVariables(operation.variables)]) {
      const text = JSON.stringify(variables);
      if (all.length > 0 && text === JSON.stringify(operation.variables)) break;
      const expected = await referenceAnswer(
        this.world,
        fill(operation.document, 'reference'),
        JSON.parse(fill(text, 'reference')),
      );
      const planned = { document, variables: JSON.parse(fill(text, 'planned')), isFirst: all.length === 0 };
      all.push(await this.compared(expected, planned));
    }
    return {
      expected: all.map(({ expected }) => expected).join('\n'),
      actual: all.map(({ actual }) => actual).join('\n'),
      refused: all.some(({ refused }) => refused),
      texts: all.flatMap(({ texts }) => texts),
      problems: all.flatMap(({ problems }) => problems),
    };
  }

  /** The planner's answer beside the one that is expected: at first in both of its ways, then in the shorter. */
  private async compared(expected: ExecutionResult, { document, variables, isFirst }: PlannedRun): Promise<Answers> {
    const text = await answerAsText(this.context, document, variables);
    const isShort = text !== null && !isFirst;
    const answer = isShort ? JSON.parse(text) : await plannedAnswer(this.context, document, variables);
    const actual = asSent(answer);
    const data = this.withCursorsOf(asSent(expected).data, actual.data);
    return {
      expected: shown({ ...expected, data }),
      actual: shown(actual),
      refused: expected.errors !== undefined,
      texts: text === null || isShort || text === JSON.stringify(answer) ? [] : [text, JSON.stringify(answer)],
      problems: problemsOf(answer),
    };
  }

  /** The texts of an operation with ids and cursors in the places that they are asked for. */
  private filled(text: string, cursor: (index: number) => string | null): string {
    return text
      .replace(/"@cursor#(\d+)"/g, (_, index) => JSON.stringify(cursor(Number(index))))
      .replace(/@(\w+)#(\d+)/g, (_, table, index) => {
        const ids = this.ids.get(table) ?? [];
        return ids[index % Math.max(1, ids.length)] ?? '';
      });
  }

  /** Each side's own cursor of a row; null where the list has none. */
  private async cursorsAt({ table, orders, search, row }: CursorPlace) {
    const ranked = isRanked(orders) ? search : null;
    const mark = orderMark(table, orders, ranked);
    const book = this.books.get(mark) ?? this.readBook(table, orders, ranked);
    this.books.set(mark, book);
    const list = await book;
    const found = list[row % Math.max(1, list.length)];
    const node = nodesOf(this.graph).find((one) => idOf(one) === found?.id);
    return { planned: found?.cursor ?? null, reference: node ? referenceCursor(mark, node) : null };
  }

  private async readBook(table: string, orderBy: CursorPlace['orders'], search: string | null) {
    const field = fields[table] ?? `${table}s`;
    const isOrdered = table === 'claim' || table === 'brief';
    const order = table === 'claim' ? 'ClaimOrder' : 'BriefOrder';
    const args = [
      ...(isOrdered ? ['orderBy: $orderBy'] : []),
      ...(isOrdered || table === 'entity' ? ['search: $search'] : []),
      ...(table === 'entitysuggestion' ? ['status: null'] : []),
      'first: 100',
    ];
    const types = { $orderBy: `[${order}!]`, $search: 'String' };
    const used = Object.entries(types).filter(([name]) => args.join().includes(name));
    const definitions = used.length > 0 ? `(${used.map((one) => one.join(': ')).join(', ')})` : '';
    const document = `query ${definitions} { list: ${field}(${args.join(', ')}) { edges { cursor node { id } } } }`;
    const { data } = asSent(await plannedAnswer(this.context, document, { orderBy, search }));
    const edges = (data as { list: { edges: { cursor: string; node: { id: string } }[] } }).list.edges;
    return edges.map(({ cursor, node }) => ({ cursor, id: node.id }));
  }

  /** Puts the planner's cursors in the place of the reference's, wherever each has always stood for the other. */
  private withCursorsOf(expected: unknown, actual: unknown): unknown {
    if (typeof expected === 'string' && isReferenceCursor(expected) && typeof actual === 'string') {
      const [cursor, row] = [this.cursors.get(expected) ?? actual, `${markOf(expected)} ${actual}`];
      if ((this.rows.get(row) ?? expected) !== expected) return expected;
      this.cursors.set(expected, cursor);
      this.rows.set(row, expected);
      return cursor;
    }
    if (typeof expected !== 'object' || expected === null) return expected;
    const at = (name: string | number) =>
      typeof actual === 'object' && actual !== null ? Reflect.get(actual, name) : undefined;
    if (Array.isArray(expected)) return expected.map((item, index) => this.withCursorsOf(item, at(index)));
    return Object.fromEntries(
      Object.entries(expected).map(([name, value]) => [name, this.withCursorsOf(value, at(name))]),
    );
  }
}

function problemsOf({ errors = [] }: ExecutionResult): string[] {
  return errors.map(({ message, originalError }) => `${message} ${originalError ?? ''}`);
}

/** An answer as a client reads it: dates, for one, are strings. */
function asSent(answer: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify(answer));
}

/** Data with the order of its members; of errors, only that there are some. */
function shown({ data, errors }: { data?: unknown; errors?: unknown }): string {
  return errors ? 'errors' : JSON.stringify(data, null, 1);
}
