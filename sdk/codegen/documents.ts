import { type ASTNode, type FragmentDefinitionNode, print, stripIgnoredCharacters, visit } from 'graphql';
import type { Operation } from './operation.ts';

/** A module with the text of a fragment, which operations share. */
export function printFragmentModule(fragment: FragmentDefinitionNode): string {
  const name = fragment.name.value;
  return `export const ${name}Fragment = ${textOf(fragment)};\n`;
}

/** A module with the typed document of an operation: its text and that of the fragments that it needs. */
export function printDocumentModule({ name, definition, fragments }: Operation): string {
  const imports = fragments.map(
    (fragment) => `import { ${fragment.name.value}Fragment } from '../fragments/${fileNameOf(fragment)}.ts';`,
  );
  const text = [textOf(definition), ...fragments.map((fragment) => `${fragment.name.value}Fragment`)].join(' + ');
  return `
${imports.join('\n')}
import type { TypedDocumentString } from '../../typed-document.ts';
import type { ${name}Data, ${name}Variables } from '../types.ts';

/** The document of the operation \`${name}\`. */
export const ${name}Document: TypedDocumentString<${name}Data, ${name}Variables> = ${text};
`;
}

/** The name of a fragment's module, without its ending. */
export function fileNameOf(fragment: FragmentDefinitionNode): string {
  return fragment.name.value.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}

/** Without descriptions, which are for readers of this repository, and which older services do not understand. */
function textOf(node: ASTNode): string {
  const bare = visit(node, {
    enter: (part) => ('description' in part && part.description ? { ...part, description: undefined } : undefined),
  });
  return JSON.stringify(stripIgnoredCharacters(print(bare)));
}
