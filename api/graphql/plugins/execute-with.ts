import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestContext } from '../graphql.ts';

/** Runs a whole validated operation. */
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
 * Operations are run by these functions instead of resolver by resolver: as text where that can be. One that the
 * context says has failed already is not run again.
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
