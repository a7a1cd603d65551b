import {
  type ExecutionArgs,
  type ExecutionResult,
  executeRootSelectionSet,
  GraphQLError,
  OperationTypeNode,
  type ValidatedExecutionArgs,
  validateExecutionArgs,
} from 'graphql';
import { InputError } from '../db/query/input-error.ts';
import type { Context } from './context.ts';
import { callerError } from './errors.ts';
import { type Parameterized, parameterize } from './parameters.ts';
import { type Plan, planOperation, runPlan, runPlanAsText } from './plan.ts';

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
    const { plan, request } = planned(validated);
    const data = await runPlanAsText(contextOf(validated).database.pool, plan, request);
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
  const { plan, request } = planned(args);
  const isEmpty = Object.values(plan.selection).every(({ kind }) => kind === 'typename' || kind === 'introspection');
  return isEmpty ? {} : runPlan(contextOf(args).database.pool, plan, request);
}

function planned(args: ValidatedExecutionArgs): {
  plan: Plan;
  request: Pick<Parameterized, 'values'> & Pick<Context, 'names' | 'frequencies'>;
} {
  const { schema, document: node, operation, fragmentDefinitions: fragments } = args;
  const parameterized = parameterize(schema, operation.variableDefinitions ?? [], args.variableValues);
  const document = { schema, fragments, variables: parameterized.variables };
  const plan = planOperation(document, node, operation, parameterized);
  const { names, frequencies } = contextOf(args);
  return { plan, request: { values: parameterized.values, names, frequencies } };
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
