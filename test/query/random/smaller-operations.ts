import { type ASTNode, type ASTVisitor, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import type { Operation } from './arbitrary-operation.ts';

/**
 * The operation with one thing less: a selection, an argument, a directive, a part of a value, a fragment around
 * selections. Not all are valid.
 */
export function* smallerOperations(operation: Operation): Generator<Operation> {
  const document = parse(operation.document);
  const total = countSteps(document);
  for (let step = 0; step < total; step += 1) {
    const smaller = withoutUnused(visit(document, stepVisitor(step)));
    if (hasEmptySelections(smaller)) continue;
    const text = print(smaller);
    const used = new Set(definedVariables(smaller));
    const variables = Object.fromEntries(Object.entries(operation.variables).filter(([name]) => used.has(name)));
    yield { ...operation, document: text, variables };
  }
}

const removable: ReadonlySet<string> = new Set([
  Kind.FIELD,
  Kind.INLINE_FRAGMENT,
  Kind.FRAGMENT_SPREAD,
  Kind.ARGUMENT,
  Kind.DIRECTIVE,
  Kind.OBJECT_FIELD,
]);

function isRemovable(node: ASTNode, parent: unknown): boolean {
  return removable.has(node.kind) || (Array.isArray(parent) && /Value$|^Variable$/.test(node.kind));
}

function countSteps(document: DocumentNode): number {
  let count = 0;
  visit(document, {
    enter: (node, _key, parent) => {
      count += (isRemovable(node, parent) ? 1 : 0) + (node.kind === Kind.INLINE_FRAGMENT ? 1 : 0);
    },
  });
  return count;
}

/** Takes the step of a number: leaves a node out, or puts the selections of a fragment in its place. */
function stepVisitor(step: number): ASTVisitor {
  let index = -1;
  return {
    enter: (node, _key, parent) => {
      if (isRemovable(node, parent)) {
        index += 1;
        if (index === step) return null;
      }
      if (node.kind === Kind.INLINE_FRAGMENT) {
        index += 1;
        const [only] = node.selectionSet.selections;
        if (index === step && only) return only;
      }
      return undefined;
    },
  };
}

/** Definitions of fragments and variables that nothing uses any more make a document invalid. */
function withoutUnused(document: DocumentNode): DocumentNode {
  const spreads = new Set<string>();
  const variables = new Set<string>();
  visit(document, {
    FragmentSpread: ({ name }) => void spreads.add(name.value),
    VariableDefinition: () => false,
    Variable: ({ name }) => void variables.add(name.value),
  });
  const smaller = visit(document, {
    FragmentDefinition: (node) => (spreads.has(node.name.value) ? undefined : null),
    VariableDefinition: (node) => (variables.has(node.variable.name.value) ? undefined : null),
  });
  return smaller.definitions.length < document.definitions.length ? withoutUnused(smaller) : smaller;
}

function definedVariables(document: DocumentNode): string[] {
  return document.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? (definition.variableDefinitions ?? []).map(({ variable }) => variable.name.value)
      : [],
  );
}

function hasEmptySelections(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    SelectionSet: ({ selections }) => {
      found ||= selections.length === 0;
    },
  });
  return found;
}
