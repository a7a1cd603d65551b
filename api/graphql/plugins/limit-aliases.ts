import { GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Measure, measureOperation } from './measure-selection.ts';

const aliases: Measure = {
  field: (field, below) => below + (field.alias ? 1 : 0),
  together: (counts) => counts.reduce((sum, next) => sum + next, 0),
};

/**
 * Refuses operations with more aliases than this, fragments spread out: without aliases, selecting a field twice
 * costs nothing, so this bounds how often one document can ask for the same work.
 */
export function limitAliases(maxAliases: number): Plugin {
  const aliasLimit: ValidationRule = (context) => ({
    OperationDefinition(operation) {
      const found = measureOperation(context, operation, aliases);
      if (found <= maxAliases) return;
      const message = `The operation has ${found} aliases, fragments spread out; at most ${maxAliases} are allowed.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
  return { onValidate: ({ addValidationRule }) => addValidationRule(aliasLimit) };
}
