import {
  type ExecutionArgs,
  type ExecutionResult,
  executeRootSelectionSet,
  GraphQLError,
  OperationTypeNode,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
} from 'graphql';
import { InputError } from '../../db/query/input-error.ts';
import { PlanCache, type PreparedOperation } from '../../db/query/prepare.ts';
import type { Selection } from '../../db/query/selection.ts';
import type { Context } from '../context.ts';
import { callerError } from '../errors.ts';
import { limitCost } from './limit-cost.ts';
import { selectOperation } from './operation.ts';
import { type Parameterized, parameterize } from './parameters.ts';

/**
 * Executes an operation: a query is planned whole and its data comes from the database as one root value,
 * which graphql-js then completes; a mutation is resolved field by field.
 */
export async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
  const validated = validateExecutionArgs(args);
  if (!('schema' in validated)) return { errors: validated };
  try {
    const rootValue = isQuery(validated) ? await queryData(validated) : undefined;
    return await executeRootSelectionSet({ ...validated, rootValue });
  } catch (error) {
    return { errors: [requestError(error)] };
  }
}

/**
 * The response of a query as JSON text, where Postgres can write the whole of it: the same to the byte as
 * `JSON.stringify` of what `execute` gives, without parsing the data. Null for all other operations, and for
 * requests with a mistake: `execute` has the words for it.
 *
 * @throws pg's DatabaseError when the database refuses.
 */
export async function executeAsText(args: ExecutionArgs): Promise<string | null> {
  const validated = validateExecutionArgs(args);
  if (!('schema' in validated) || !isQuery(validated)) return null;
  try {
    const { operation, request } = prepared(validated);
    const data = await operation.runAsText(contextOf(validated).database.pool, request);
    return data === null ? null : `{"data":${data}}`;
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof InputError) return null;
    throw error;
  }
}

function isQuery({ operation }: ValidatedExecutionArgs): boolean {
  return operation.operation === OperationTypeNode.QUERY;
}

async function queryData(args: ValidatedExecutionArgs): Promise<Record<string, unknown>> {
  const { operation, request } = prepared(args);
  return operation.run(contextOf(args).database.pool, request);
}

const plans = new PlanCache();

/** The operation, selected and prepared once for each document and shape of variables. */
function prepared(args: ValidatedExecutionArgs): {
  operation: PreparedOperation;
  request: Pick<Parameterized, 'values'> & Pick<Context, 'names' | 'frequencies'>;
} {
  const { schema, document, operation, fragmentDefinitions: fragments } = args;
  const { variables, values, shape } = parameterize(schema, operation.variableDefinitions ?? [], args.variableValues);
  const found = plans.prepared(document, `${operation.name?.value ?? ''} ${shape}`, () => {
    const selection = selectOperation({ schema, fragments, variables }, operation);
    limitCost(selection, { values });
    return selection;
  });
  // The shape does not tell how many ids there are.
  if (hasIds(found.selection)) limitCost(found.selection, { values });
  const { names, frequencies } = contextOf(args);
  return { operation: found, request: { values, names, frequencies } };
}

function hasIds(selection: Selection): boolean {
  return Object.values(selection).some(({ kind }) => kind === 'nodes');
}

/** The server makes the context; graphql-js hands it through untyped. */
function contextOf({ contextValue }: ValidatedExecutionArgs): Context {
  return contextValue as Context;
}

/** An error before execution: the caller's as it is, any other for the server to mask and log. */
function requestError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  if (error instanceof InputError) return callerError('BAD_USER_INPUT', error.message);
  return new GraphQLError('Internal error', {
    originalError: error instanceof Error ? error : new Error(String(error)),
  });
}
