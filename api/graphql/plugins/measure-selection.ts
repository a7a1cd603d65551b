import type { FieldNode, OperationDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';

/** How a number is made of a selection set, from its leaves up. */
export interface Measure {
  /** The number of a field, given the number of what is selected below it. */
  field: (field: FieldNode, below: number) => number;
  /** Puts the numbers of neighbours together. Must give 0 for none. */
  together: (numbers: readonly number[]) => number;
}

/**
 * Measures an operation with its fragments spread out. Each fragment is measured once, so the time is that of
 * reading the document, however often fragments repeat each other.
 */
export function measureOperation(
  context: ValidationContext,
  operation: OperationDefinitionNode,
  measure: Measure,
): number {
  const fragments = new Map<string, number>();

  function fragment(name: string): number {
    const known = fragments.get(name);
    if (known !== undefined) return known;
    // A cycle ends here as 0: another rule refuses the document for it.
    fragments.set(name, 0);
    const definition = context.getFragment(name);
    const measured = definition ? selections(definition.selectionSet) : 0;
    fragments.set(name, measured);
    return measured;
  }

  function selections(set: SelectionSetNode): number {
    return measure.together(
      set.selections.map((selection) => {
        if (selection.kind === 'FragmentSpread') return fragment(selection.name.value);
        if (selection.kind === 'InlineFragment') return selections(selection.selectionSet);
        return measure.field(selection, selection.selectionSet ? selections(selection.selectionSet) : 0);
      }),
    );
  }

  return selections(operation.selectionSet);
}
