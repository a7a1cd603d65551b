import type { VariableDefinitionNode } from 'graphql';
import type { Operation } from './operation.ts';

/**
 * The variable that pages after the first set by themselves, to leave out what they need not count again. It is no
 * part of what a caller may say.
 */
export const pagingVariable = 'continued';

/** The variables of an operation that a caller may give. */
export function variablesOf({ definition }: Operation): readonly VariableDefinitionNode[] {
  return (definition.variableDefinitions ?? []).filter(({ variable }) => variable.name.value !== pagingVariable);
}
