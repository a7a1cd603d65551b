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
import { parameterize } from './parameters.ts';
import { planOperation, runPlan } from './plan.ts';

/**
 * Executes an operation: a query is planned whole and its data comes from the database as one root value,
 * which graphql-js then completes; a mutation is resolved field by field.
 */
export async function execute(args: ExecutionArgs): Promise<ExecutionResult> {
  const validated = validateExecutionArgs(args);
  if (!('schema' in validated)) return { errors: validated };
  try {
    const rootValue =
      validated.operation.operation === OperationTypeNode.QUERY ? await queryData(validated) : undefined;
    return await executeRootSelectionSet({ ...validated, rootValue });
  } catch (error) {
    return { errors: [requestError(error)] };
  }
}

async function queryData(args: ValidatedExecutionArgs): Promise<Record<string, unknown>> {
  const { schema, document: node, operation, fragmentDefinitions: fragments } = args;
  const context = contextOf(args);
  const parameterized = parameterize(schema, operation.variableDefinitions ?? [], args.variableValues);
  const document = { schema, fragments, variables: parameterized.variables };
  const plan = planOperation(document, node, operation, parameterized);
  if (Object.values(plan.selection).every((root) => root.kind === 'typename')) return {};
  return runPlan(context.database.pool, plan, { values: parameterized.values, names: context.names });
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
