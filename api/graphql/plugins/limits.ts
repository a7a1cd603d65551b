import {
  type FieldNode,
  GraphQLError,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import type { Plugin } from 'graphql-yoga';

/** What one document may contain, and how many operations one request. The planner limits what an operation costs. */
export const limits = {
  /** Names, punctuation and values. The introspection query of GraphiQL has about 350. */
  maxTokens: 1000,
  /** Levels of nested fields. */
  maxDepth: 15,
  /**
   * With fragments spread out. Selecting a field twice without an alias costs nothing, so this bounds how often one
   * document can ask for the same work.
   */
  maxAliases: 50,
  /** Operations in one request. */
  maxBatch: 10,
};

/** Refuses documents beyond the limits: too many tokens while parsing, the others in validation. */
export function limitDocuments(): Plugin {
  const { maxTokens, maxDepth, maxAliases } = limits;
  return {
    onParse({ setParseFn }) {
      setParseFn((source, options) => parse(source, { ...options, maxTokens }));
    },
    onValidate({ addValidationRule }) {
      addValidationRule(limitOperation(depth, maxDepth, 'The operation nests fields # deep'));
      addValidationRule(limitOperation(aliases, maxAliases, 'The operation has # aliases, fragments spread out'));
    },
  };
}

/** How a number is computed of a selection set, from its leaves up. */
interface Measure {
  /** The number of a field, given the number of the selection below it. */
  field: (field: FieldNode, below: number) => number;
  /** Combines the numbers of two selections of one set. */
  combine: (a: number, b: number) => number;
}

/** Introspection is as deep as types are wrapped, which graphql-js limits by a rule of its own, so it counts as 0. */
const depth: Measure = {
  field: (field, below) => (field.name.value.startsWith('__') ? 0 : below + 1),
  combine: Math.max,
};

const aliases: Measure = {
  field: (field, below) => below + (field.alias ? 1 : 0),
  combine: (a, b) => a + b,
};

function limitOperation(measure: Measure, max: number, finding: string): ValidationRule {
  return (context) => ({
    OperationDefinition(operation) {
      const found = measureOperation(context, operation, measure);
      if (found <= max) return;
      const message = `${finding.replace('#', String(found))}; at most ${max} are allowed.`;
      context.reportError(new GraphQLError(message, { nodes: operation }));
    },
  });
}

/** Measures each fragment once, so that the time is linear in the document, however often fragments repeat each other. */
function measureOperation(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  { field, combine }: Measure,
): number {
  const fragments = new Map<string, number>();

  function fragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // Ends a cycle of fragments, which another rule refuses.
    fragments.set(name, 0);
    const definition = context.getFragment(name);
    const measured = definition ? selectionSet(definition.selectionSet) : 0;
    fragments.set(name, measured);
    return measured;
  }

  function selectionSet({ selections }: SelectionSetNode): number {
    const numbers = selections.map((selection) => {
      if (selection.kind === 'FragmentSpread') return fragment(selection.name.value);
      if (selection.kind === 'InlineFragment') return selectionSet(selection.selectionSet);
      return field(selection, selection.selectionSet ? selectionSet(selection.selectionSet) : 0);
    });
    return numbers.reduce((a, b) => combine(a, b), 0);
  }

  return selectionSet(operation.selectionSet);
}
