import { type DocumentNode, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { currentRequest } from '../../server/request-record.ts';

const longestName = 100;

/** Notes for the request's log line what was asked (by name; never with its variables) and how many errors came. */
export function recordOperation(): Plugin {
  return {
    onExecute({ args }) {
      noteOperation(args.document, args.operationName);
    },
    onExecutionResult({ result }) {
      const record = currentRequest();
      if (record && result && 'errors' in result) record.errors += result.errors?.length ?? 0;
    },
  };
}

/** Notes the name of an operation that the current request runs; a batch has several. */
export function noteOperation(document: DocumentNode, operationName: string | null | undefined): void {
  const record = currentRequest();
  const name = getOperationAST(document, operationName)?.name?.value;
  if (record && name)
    record.operation = (record.operation ? `${record.operation},${name}` : name).slice(0, longestName);
}
