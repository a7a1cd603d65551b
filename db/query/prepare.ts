import { LRUCache } from 'lru-cache';
import { type Request, textsOf } from './binding.ts';
import { compileStage } from './compile/connection.ts';
import { compileOperation, orderNodes } from './compile/operation.ts';
import type { CompiledStatement } from './compile/scope.ts';
import { rowsOf } from './cost.ts';
import { type CompiledOperation, type Queryable, readOperation, runOperation } from './run.ts';
import { type Question, questionsOf, variantOf } from './search/variant.ts';
import type { ConnectionSelection, FieldSelection, RootSelection, RowSelection, Selection } from './selection.ts';

/** An operation that is ready to run, for any values of its parameters. */
export interface PreparedOperation {
  selection: Selection;
  /**
   * Runs the operation: one statement, and one for each list that continues shared rows.
   *
   * @returns the data by response name
   * @throws InputError when a value of the request, such as a cursor, cannot be used
   */
  run(database: Queryable, request: Omit<Request, 'parents'>): Promise<Record<string, unknown>>;
  /**
   * Runs an operation whose answer Postgres writes whole: no list continues shared rows, and nothing is left for the
   * executor, such as the type behind an interface or introspection.
   *
   * @returns the data as JSON text, the same to the byte as `run` and the executor give; null for other operations
   * @throws as `run`
   */
  runAsText(database: Queryable, request: Omit<Request, 'parents'>): Promise<string | null>;
}

/** Finds the compiled statement of a key, or compiles it. */
type FindStatement = (key: string, compile: () => CompiledStatement) => CompiledStatement;

const wholeKinds: ReadonlySet<string> = new Set(['typename', 'row', 'connection']);
const emptyKinds: ReadonlySet<string> = new Set(['typename', 'introspection']);

/**
 * Prepares an operation. Its statements are compiled when they are first needed, one for each plan variant, and for
 * each power of two of the rows that a stage starts from.
 *
 * @param find by default they are compiled for each run
 * @example
 * const data = await prepare(selection).run(pool, { values: ['Putin'], names, frequencies });
 */
export function prepare(selection: Selection, find: FindStatement = (_, compile) => compile()): PreparedOperation {
  const roots = Object.entries(selection);
  const questions = roots.flatMap(([, root]) => rootQuestions(root));
  const isWhole = roots.every(([, { kind }]) => wholeKinds.has(kind));
  const isEmpty = roots.every(([, { kind }]) => emptyKinds.has(kind));
  const compiledFor = (request: Omit<Request, 'parents'>): CompiledOperation => {
    const variant = variantOf(questions, request);
    return {
      root: find(variant.key, () => compileOperation(selection, variant)),
      stage: (stage, rows) => find(`${variant.key} ${stage.key} ${rows}`, () => compileStage(stage, rows, variant)),
    };
  };
  return {
    selection,
    async run(database, request) {
      if (isEmpty) return {};
      const data = await runOperation(database, compiledFor(request), request);
      for (const [name, root] of roots) {
        if (root.kind === 'nodes') data[name] = orderNodes(textsOf(root.ids, request), data[name]);
      }
      return data;
    },
    async runAsText(database, request) {
      if (!isWhole) return null;
      const { root } = compiledFor(request);
      const isReady = root.stages.length === 0 && root.computed.length === 0;
      return isReady ? readOperation(database, root, request) : null;
    },
  };
}

function rootQuestions(root: RootSelection): Question[] {
  switch (root.kind) {
    case 'typename':
    case 'introspection':
      return [];
    case 'row':
      return [...questionsOf(root.where), ...rowQuestions(root.row)];
    case 'node':
      return root.rows.flatMap(rootQuestions);
    case 'nodes':
      return root.rows.flatMap(({ row }) => rowQuestions(row));
    case 'connection':
      return connectionQuestions(root.connection);
  }
}

function rowQuestions(row: RowSelection): Question[] {
  return Object.values(row.fields).flatMap(fieldQuestions);
}

function fieldQuestions(field: FieldSelection): Question[] {
  switch (field.kind) {
    case 'object':
    case 'one':
      return rowQuestions(field.row);
    case 'many':
      return [...questionsOf(field.list.where), ...rowQuestions(field.row)];
    case 'connection':
      return connectionQuestions(field.connection);
    default:
      return [];
  }
}

function connectionQuestions(connection: ConnectionSelection): Question[] {
  const facets = Object.values(connection.fields).flatMap((field) =>
    field.kind === 'facets' ? Object.values(field.facets) : [],
  );
  return [
    ...questionsOf(connection.where),
    ...facets.flatMap((facet) => (facet.kind === 'rows' ? questionsOf(facet.through.where) : [])),
    ...rowsOf(connection, connection.page.count).flatMap(({ row }) => rowQuestions(row)),
  ];
}

/** The memory that plans may take, all together, in bytes as `PlanCache` estimates them. */
export const maxPlanBytes = 32 * 1024 * 1024;

/** Bytes of heap that parts of a plan take, as measured with documents of one to twenty searches. */
const partBytes = { entry: 1_000, parameter: 250, stage: 500, selectionCharacter: 2 };

/**
 * Operations and their compiled statements, the latest used ones, within one bound: one document can have very many
 * plan variants.
 *
 * Sizes are estimates. A statement counts as the length of its text, which takes one byte a character, and a constant
 * for each parameter, stage and member that the service makes; an operation as twice the length of its selection in
 * JSON. Both count their key and a constant.
 */
export class PlanCache {
  readonly #entries: LRUCache<string, PreparedOperation | CompiledStatement>;
  readonly #documents = new WeakMap<object, number>();
  #lastId = 0;

  /** @param maxBytes a plan that takes more than an eighth is not kept, so that it does not push out all others */
  constructor(maxBytes: number = maxPlanBytes) {
    this.#entries = new LRUCache({ maxSize: maxBytes, maxEntrySize: maxBytes / 8, sizeCalculation: estimateBytes });
  }

  /** The estimated size of all that it holds, in bytes. */
  get bytes(): number {
    return this.#entries.calculatedSize;
  }

  /**
   * The operation of a document and a shape of its variables.
   *
   * @param shape all that selections of one document differ by
   * @param select makes the selection where it is not known
   */
  prepared(document: object, shape: string, select: () => Selection): PreparedOperation {
    const key = `${this.#documentId(document)} ${shape}`;
    const known = this.#entries.get(key);
    if (known && 'selection' in known) return known;
    const id = this.#nextId();
    const prepared = prepare(select(), (name, compile) => this.#statement(`${id} ${name}`, compile));
    this.#entries.set(key, prepared);
    return prepared;
  }

  #statement(key: string, compile: () => CompiledStatement): CompiledStatement {
    const known = this.#entries.get(key);
    if (known && 'statement' in known) return known;
    const compiled = compile();
    this.#entries.set(key, compiled);
    return compiled;
  }

  #documentId(document: object): number {
    const known = this.#documents.get(document);
    if (known !== undefined) return known;
    const id = this.#nextId();
    this.#documents.set(document, id);
    return id;
  }

  #nextId(): number {
    this.#lastId += 1;
    return this.#lastId;
  }
}

function estimateBytes(plan: PreparedOperation | CompiledStatement, key: string): number {
  const common = partBytes.entry + key.length;
  if ('selection' in plan) return common + partBytes.selectionCharacter * JSON.stringify(plan.selection).length;
  const { statement, computed, stages } = plan;
  const parts = partBytes.parameter * statement.parameters.length + partBytes.stage * (computed.length + stages.length);
  return common + statement.text.length + parts;
}
