import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type ASTNode, print, stripIgnoredCharacters, visit } from 'graphql';
import { fragmentsOf, operationsOf } from './operation.ts';

/** Prints the typed document of each operation: its text without white space, and those of the fragments it reaches. */
export const plugin: PluginFunction = (_schema, documents) => {
  const operations = operationsOf(documents);
  const types = operations.flatMap(({ name }) => [`${name}Data`, `${name}Variables`]);
  const fragments = fragmentsOf(operations).map((part) => `const ${part.name.value}Fragment = ${textOf(part)};`);
  const typed = operations.map(({ name, definition, fragments }) => {
    const text = [textOf(definition), ...fragments.map((part) => `${part.name.value}Fragment`)].join(' +\n  ');
    return `/** The document of the operation \`${name}\`. */
export const ${name}Document: TypedDocumentString<${name}Data, ${name}Variables> =\n  ${text};`;
  });
  return {
    prepend: [
      "import type { TypedDocumentString } from '../typed-document.ts';",
      `import type {\n  ${types.join(',\n  ')},\n} from './types.ts';`,
    ],
    content: `\n${[...fragments, ...typed].join('\n\n')}\n`,
  };
};

/** Without descriptions: older services do not understand them. */
function textOf(node: ASTNode): string {
  const bare = visit(node, {
    enter: (part) => ('description' in part && part.description ? { ...part, description: undefined } : undefined),
  });
  return JSON.stringify(stripIgnoredCharacters(print(bare)));
}
