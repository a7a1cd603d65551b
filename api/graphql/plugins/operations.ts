import { type DocumentNode, type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentRequest } from '../../server/request.ts';
import type { RequestContext } from '../graphql.ts';

/** Executes a whole validated operation. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/**
 * The same, as the JSON text of the whole response; `null` for an operation that it leaves to `Execute`, as those with
 * an error of the caller's. What it throws is a fault of the service or its database.
 */
export type ExecuteAsText = (args: ExecutionArgs) => Promise<string | null>;

/** A result that Yoga sends as this text. */
interface TextResult extends ExecutionResult {
  stringify: () => string;
}

/**
 * Executes operations with these functions instead of resolver by resolver: as text where possible. An operation that
 * has already failed, according to its context, is not executed again.
 */
export function executeWith(execute: Execute, executeAsText: ExecuteAsText | undefined): Plugin {
  const executeEither = async (args: ExecutionArgs): Promise<ExecutionResult> => {
    const { failed } = args.contextValue as RequestContext;
    if (failed) throw failed.error;
    const text = await executeAsText?.(args);
    if (typeof text !== 'string') return execute(args);
    const result: TextResult = { stringify: () => text };
    return result;
  };
  return {
    onExecute({ setExecuteFn }) {
      setExecuteFn(executeEither);
    },
  };
}

const maxNamesLength = 100;

/** Records for the log line of the request the names of its operations, never their variables, and counts errors. */
export function recordOperations(): Plugin {
  return {
    onExecute({ args }) {
      recordOperation(args.document, args.operationName);
    },
    onExecutionResult({ result }) {
      const record = currentRequest();
      if (record && result && 'errors' in result) record.errors += result.errors?.length ?? 0;
    },
  };
}

/** Records the name of an operation of the current request; a batch has several. */
export function recordOperation(document: DocumentNode, operationName: string | null | undefined): void {
  const record = currentRequest();
  const name = getOperationAST(document, operationName)?.name?.value;
  if (!record || !name) return;
  record.operation = (record.operation ? `${record.operation},${name}` : name).slice(0, maxNamesLength);
}
