import type pg from 'pg';
import type { Request } from './binding.ts';
import { isObject } from './compile/json.ts';
import type { CompiledStatement, ComputedMember, Stage } from './compile/scope.ts';
import { bindParameters, type Statement } from './compile/statement.ts';

/** What runs statements: a pool, or one connection of it. */
export type Queryable = Pick<pg.Pool, 'query'>;

/**
 * Runs the statement of an operation that needs no other, and gives the data as the JSON text that Postgres made.
 *
 * @throws as `runOperation`.
 */
export async function readOperation(
  database: Queryable,
  { statement }: CompiledStatement,
  request: Omit<Request, 'parents'>,
): Promise<string> {
  const rows = await runStatement(database, statement, { ...request, parents: [] });
  return String(rows[0]?.data);
}

/** A compiled operation: the statement of its root fields, and the statements of its stages. */
export interface CompiledOperation {
  root: CompiledStatement;
  /** The statement of a stage that starts from up to `rows` rows. */
  stage(stage: Stage, rows: number): CompiledStatement;
}

/**
 * Runs a compiled operation: its statement, then one statement for each stage that found rows to start from.
 *
 * @returns the data by response name; `nodes` fields as `{ id, node }` in any order.
 * @throws InputError when a value of the request cannot be used; pg's DatabaseError when the database refuses.
 */
export async function runOperation(
  database: Queryable,
  operation: CompiledOperation,
  request: Omit<Request, 'parents'>,
): Promise<Record<string, unknown>> {
  const data: unknown = JSON.parse(await readOperation(database, operation.root, request));
  await complete(operation.root, [data], { database, operation, request });
  return isObject(data) ? data : {};
}

/** Puts what the service makes into its places. */
function fillComputed(
  computed: readonly ComputedMember[],
  data: readonly unknown[],
  request: Omit<Request, 'parents'>,
): void {
  for (const { path, mark, make } of computed) {
    const member = path.at(-1) ?? '';
    for (const object of objectsAt(data, path.slice(0, -1))) {
      const place = object[member];
      if (Array.isArray(place) && place[0] === mark) object[member] = make(place[1], request);
    }
  }
}

/** Statements that ran before. One that may never run again is not worth preparing. */
const ran = new WeakSet<Statement>();

async function runStatement(
  database: Queryable,
  statement: Statement,
  request: Request,
): Promise<Record<string, unknown>[]> {
  const values = bindParameters(statement, request);
  const { name, text } = statement;
  const query = ran.has(statement) ? { name, text, values } : { text, values };
  ran.add(statement);
  const result = await database.query<Record<string, unknown>>(query);
  return result.rows;
}

interface Run {
  database: Queryable;
  operation: CompiledOperation;
  request: Omit<Request, 'parents'>;
}

/** Puts what a statement's data lacks into its places: members that the service makes, and the lists of stages. */
async function complete({ computed, stages }: CompiledStatement, data: readonly unknown[], run: Run): Promise<void> {
  fillComputed(computed, data, run.request);
  for (const stage of stages) await runStage(stage, data, run);
}

async function runStage(stage: Stage, data: readonly unknown[], run: Run): Promise<void> {
  const member = stage.path.at(-1) ?? '';
  const places = objectsAt(data, stage.path.slice(0, -1)).flatMap((object) => {
    const parent = parentOf(object[member], stage.mark);
    return parent === null ? [] : [{ object, parent }];
  });
  const parents = [...new Set(places.map(({ parent }) => parent))];
  if (parents.length === 0) return;
  const compiled = run.operation.stage(stage, nextPowerOfTwo(parents.length));
  const rows = await runStatement(run.database, compiled.statement, { ...run.request, parents });
  const lists = new Map(rows.map((row) => [String(row.parent), JSON.parse(String(row.json)) as unknown]));
  await complete(compiled, [...lists.values()], run);
  for (const { object, parent } of places) object[member] = lists.get(parent);
}

/** The objects that a path of response names leads to, through lists. */
function objectsAt(values: readonly unknown[], path: readonly string[]): Record<string, unknown>[] {
  const found = values.flat(Number.POSITIVE_INFINITY).filter(isObject);
  const [name, ...rest] = path;
  if (name === undefined) return found;
  return objectsAt(
    found.map((one) => (Object.hasOwn(one, name) ? one[name] : undefined)),
    rest,
  );
}

/** The id of the row that a list in this place starts from; null for the place of another list, or one filled. */
function parentOf(value: unknown, mark: string): string | null {
  return typeof value === 'string' && value.startsWith(mark) ? value.slice(mark.length) : null;
}

/** So that a few statements serve all numbers of rows. */
function nextPowerOfTwo(count: number): number {
  return 2 ** Math.ceil(Math.log2(count));
}
