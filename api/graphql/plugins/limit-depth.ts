import { GraphQLError, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { type Measure, measureOperation } from './measure-selection.ts';

/** Introspection is as deep as types are wrapped, which has its own rule in graphql-js; it does not count here. */
const depth: Measure = {
  field: (field, below) => (field.name.value.startsWith('__') ? 0 : below + 1),
  together: (depths) => depths.reduce((deepest, next) => Math.max(deepest, next), 0),
};

/** Refuses operations that nest fields deeper than this. */
export function limitDepth(maxDepth: number): Plugin {
  const depthLimit: ValidationRule = (context) => ({
    OperationDefinition(operation) {
      const found = measureOperation(context, operation, depth);
      if (found <= maxDepth) return;
      const message = `The operation nests fields ${found} deep; at most ${maxDepth} are allowed.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
  return { onValidate: ({ addValidationRule }) => addValidationRule(depthLimit) };
}
