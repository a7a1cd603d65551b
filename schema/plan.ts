import type { DocumentNode, OperationDefinitionNode } from 'graphql';
import { askedIds } from '../db/query/asked-entities.ts';
import { shapeOf } from '../db/query/asked-words.ts';
import { type Request, textsOf } from '../db/query/binding.ts';
import { compileOperation, orderNodes } from '../db/query/operation.ts';
import { type Queryable, readOperation, runOperation } from '../db/query/run.ts';
import type { CompiledStatement, NameUse } from '../db/query/scope.ts';
import type { AskedEntities, AskedWords, Selection } from '../db/query/selection.ts';
import type { Document } from './collect-fields.ts';
import { limitCost } from './limit-cost.ts';
import type { Parameterized } from './parameters.ts';
import { selectOperation } from './select.ts';

/** A selection and its compiled statements, of which there is one for each use of the names and words that it asks about. */
export interface Plan {
  selection: Selection;
  /** What any of its statements was made for, by what it says. */
  asked: Map<string, AskedEntities | AskedWords>;
  compiled: Map<string, CompiledStatement>;
}

/** Plans of one document; documents are the keys, so that plans go when the parser's cache lets a document go. */
const plans = new WeakMap<DocumentNode, Map<string, Plan>>();
const mostPlansOfDocument = 64;

/** The plan of an operation, made once for each document and shape of variables. */
export function planOperation(
  document: Document,
  node: DocumentNode,
  operation: OperationDefinitionNode,
  { variables, shape, values }: Parameterized,
): Plan {
  const ofDocument = plans.get(node) ?? new Map<string, Plan>();
  plans.set(node, ofDocument);
  const key = `${operation.name?.value ?? ''} ${shape}`;
  const known = ofDocument.get(key);
  if (known) {
    // The shape does not tell how many ids there are.
    if (hasIds(known.selection)) limitCost(known.selection, { values });
    return known;
  }
  const selection = selectOperation({ ...document, variables }, operation);
  limitCost(selection, { values });
  const plan = planOf(selection);
  const oldest = ofDocument.keys().next();
  if (ofDocument.size >= mostPlansOfDocument && !oldest.done) ofDocument.delete(oldest.value);
  ofDocument.set(key, plan);
  return plan;
}

function hasIds(selection: Selection): boolean {
  return Object.values(selection).some(({ kind }) => kind === 'nodes');
}

/** A plan for a selection, not compiled yet. */
export function planOf(selection: Selection): Plan {
  return { selection, asked: new Map(), compiled: new Map() };
}

/**
 * Runs a plan: one statement, and one for each list that continues shared rows.
 *
 * @returns the data by response name.
 * @throws InputError when a value of the request, such as a cursor, cannot be used.
 */
export async function runPlan(
  database: Queryable,
  plan: Plan,
  request: Omit<Request, 'parents'>,
): Promise<Record<string, unknown>> {
  const data = await runOperation(database, compiledFor(plan, request), request);
  for (const [name, root] of Object.entries(plan.selection)) {
    if (root.kind === 'nodes') data[name] = orderNodes(textsOf(root.ids, request), data[name]);
  }
  return data;
}

const wholeKinds: ReadonlySet<string> = new Set(['typename', 'row', 'connection']);

/**
 * Runs a plan whose answer Postgres writes whole: no list continues shared rows, and nothing is left for the
 * executor, such as the type behind an interface or introspection.
 *
 * @returns the data as JSON text, the same to the byte as `runPlan` and the executor give; null for other plans.
 */
export async function runPlanAsText(
  database: Queryable,
  plan: Plan,
  request: Omit<Request, 'parents'>,
): Promise<string | null> {
  const isWhole = Object.values(plan.selection).every(({ kind }) => wholeKinds.has(kind));
  if (!isWhole) return null;
  const compiled = compiledFor(plan, request);
  const isReady = compiled.stages.length === 0 && compiled.computed.length === 0;
  return isReady ? readOperation(database, compiled, request) : null;
}

function compiledFor(plan: Plan, request: Omit<Request, 'parents'>): CompiledStatement {
  const uses = () => [...plan.asked.values()].map((asked) => useOf(asked, request)).join();
  const known = plan.compiled.size > 0 ? plan.compiled.get(uses()) : undefined;
  if (known) return known;
  const compiled = compileOperation(plan.selection, {
    use: (asked) => {
      note(plan, JSON.stringify([asked.by, asked.texts, asked.metonyms]), asked);
      return nameUse(asked, request);
    },
    shapeOf: (asked) => {
      note(plan, JSON.stringify(asked), asked);
      return shapeOf(asked, request);
    },
  });
  compileStages(compiled.stages);
  plan.compiled.set(uses(), compiled);
  return compiled;
}

/** What one statement asks, another may not: those made before are told apart by it no more. */
function note(plan: Plan, key: string, asked: AskedEntities | AskedWords): void {
  if (plan.asked.has(key)) return;
  plan.asked.set(key, asked);
  plan.compiled.clear();
}

/** Compiles stages for one row, all the way down, so that all names that they ask about are known. */
function compileStages(stages: CompiledStatement['stages']): void {
  for (const stage of stages) compileStages(stage.compile(1).stages);
}

function useOf(asked: AskedEntities | AskedWords, request: Omit<Request, 'parents'>): string {
  if (!('text' in asked)) return nameUse(asked, request);
  return Object.values(shapeOf(asked, request)).join(' ');
}

function nameUse(asked: AskedEntities, request: Omit<Request, 'parents'>): NameUse {
  const { length } = askedIds(asked, request);
  return length === 0 ? 'none' : length === 1 ? 'one' : 'many';
}
