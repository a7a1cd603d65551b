import path from 'node:path';
import ts from 'typescript';
import type { Consumer } from './consumer.ts';

/** A piece of TypeScript from a document. */
export interface Program {
  /** Where it is from, fit for a file's name. */
  name: string;
  text: string;
}

/** The blocks of TypeScript in a Markdown text. */
export function programsIn(name: string, markdown: string): Program[] {
  const blocks = [...markdown.matchAll(/^```ts\n(.*?)^```$/gms)];
  return blocks.map(([, text = ''], index) => ({ name: `${name}-${index + 1}`, text }));
}

/** Every `@example` of the package's types. */
export async function findExamples({ installed, files }: Consumer): Promise<Program[]> {
  return files
    .filter((file) => file.endsWith('.d.ts'))
    .flatMap((file) => {
      const text = ts.sys.readFile(path.join(installed, file)) ?? '';
      const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
      const name = path.basename(file, '.d.ts');
      return [...examplesIn(source)].map((example, index) => ({ name: `example-${name}-${index + 1}`, text: example }));
    });
}

function* examplesIn(node: ts.Node): Generator<string> {
  for (const tag of ts.getJSDocTags(node)) {
    if (tag.tagName.text === 'example' && tag.parent.parent === node) {
      yield (ts.getTextOfJSDocComment(tag.comment) ?? '').replaceAll(/^```\w*$/gm, '');
    }
  }
  for (const child of node.getChildren()) if (!ts.isJSDoc(child)) yield* examplesIn(child);
}

/** What examples take as given, by name. */
const given: Readonly<Record<string, string>> = {
  client: 'declare const client: BriefgraphClient;',
  transport: 'declare const transport: Transport;',
  id: 'declare const id: string;',
  content: 'declare const content: string;',
  author: 'declare const author: Author;',
  brief: 'declare const brief: Brief;',
  entity: 'declare const entity: Entity;',
  keyword: 'declare const keyword: Keyword;',
  source: 'declare const source: Source;',
  session: 'declare function session(): Promise<{ accessToken: string }>;',
  tracer: 'declare const tracer: { startSpan(name: string): Span };',
  traceparentOf: 'declare function traceparentOf(span: Span): string;',
  Span: 'interface Span { end(error: unknown): void }',
};

/** An example as a whole program: with the imports that it leaves out, and what it takes as given. */
export function printExample({ name, text }: Program, consumer: Consumer): Program {
  const source = ts.createSourceFile('example.ts', text, ts.ScriptTarget.Latest, true);
  const { used, declared } = namesIn(source);
  const missing = (names: Iterable<string>) => [...names].filter((other) => used.has(other) && !declared.has(other));
  const lines = missing(Object.keys(given)).map((other) => given[other] ?? '');
  for (const other of namesIn(ts.createSourceFile('given.ts', lines.join('\n'), ts.ScriptTarget.Latest, true)).used) {
    used.add(other);
  }
  const exported = exportsOf(consumer);
  const imports = missing(exported.keys()).map((other) => `import { ${other} } from '${exported.get(other)}';`);
  return { name, text: [...imports, ...lines, text, 'export {};'].join('\n') };
}

function namesIn(source: ts.SourceFile): { used: Set<string>; declared: Set<string> } {
  const used = new Set<string>();
  const declared = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const { parent } = node;
      const isUse = ts.isPropertyAccessExpression(parent) || ts.isShorthandPropertyAssignment(parent);
      const isDeclaration = 'name' in parent && parent.name === node && !isUse;
      (isDeclaration ? declared : used).add(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { used, declared };
}

const known = new WeakMap<Consumer, Map<string, string>>();

/** Where each exported name can be imported from. */
function exportsOf(consumer: Consumer): Map<string, string> {
  const before = known.get(consumer);
  if (before) return before;
  const found = new Map<string, string>();
  const { exports, name } = consumer.manifest;
  const roots = Object.entries(exports).flatMap(([key, target]) =>
    typeof target === 'string' || key.includes('*') ? [] : [{ key, file: path.join(consumer.installed, target.types) }],
  );
  const program = ts.createProgram(
    roots.map(({ file }) => file),
    { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [] },
  );
  const checker = program.getTypeChecker();
  for (const { key, file } of roots) {
    const source = program.getSourceFile(file);
    const symbol = source && checker.getSymbolAtLocation(source);
    for (const exported of symbol ? checker.getExportsOfModule(symbol) : []) {
      if (!found.has(exported.name)) found.set(exported.name, path.posix.join(name, key));
    }
  }
  known.set(consumer, found);
  return found;
}
