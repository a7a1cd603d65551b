import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
let documents: Map<string, { name: string; text: string }>;

beforeAll(async () => {
  consumer = await createConsumer();
  documents = new Map(await Promise.all(consumer.entryPoints.filter(isOperation).map(readDocument)));
});
afterAll(() => consumer?.[Symbol.asyncDispose]());

function isOperation(entryPoint: string): boolean {
  return entryPoint.includes('/operations/');
}

/** The document that an operation's module exports. */
async function readDocument(entryPoint: string): Promise<[string, { name: string; text: string }]> {
  const file = entryPoint.replace('@briefgraph/sdk/operations', 'dist/generated/operations');
  const module: object = await import(pathToFileURL(path.join(consumer.installed, `${file}.js`)).href);
  const [exported] = Object.entries(module).filter(([name]) => name.endsWith('Document'));
  if (exported === undefined) throw new Error(`${entryPoint} exports no document.`);
  return [entryPoint, { name: exported[0], text: String(exported[1]) }];
}

/** The names of the operations whose text is in a bundle. */
function operationsIn(code: string): string[] {
  return [...code.matchAll(/\b(?:query|mutation) (\w+)[({]/g)].map(([, name = '']) => name);
}

const transportAlone = "export { Transport } from '@briefgraph/sdk/transport';";

describe('in a bundle', () => {
  test('the whole client weighs at most 6 kB, compressed', async () => {
    const code = await consumer.bundle("export { BriefgraphClient, BriefgraphError } from '@briefgraph/sdk';");
    expect(operationsIn(code).length).toBe(documents.size);
    expect(code).not.toMatch(/\bimport\b/);
    expect(gzipSync(code).length).toBeLessThanOrEqual(6000);
  });

  test('a single operation adds only its own text to the transport', async () => {
    const alone = await consumer.bundle(transportAlone);
    expect(operationsIn(alone)).toEqual([]);
    expect(documents.size).toBeGreaterThan(5);
    for (const [entryPoint, { name, text }] of documents) {
      const code = await consumer.bundle(`${transportAlone} export { ${name} } from '${entryPoint}';`);
      expect(operationsIn(code)).toEqual([name.replace(/Document$/, '')]);
      // The statement around the text, and its name in the export list.
      expect(code.length - alone.length - text.length, name).toBeLessThan(100);
    }
  });

  test('an operation of the main entry point brings no other, nor the methods', async () => {
    const code = await consumer.bundle("export { SearchDocument, Transport } from '@briefgraph/sdk';");
    const direct = await consumer.bundle(
      `${transportAlone} export { SearchDocument } from '@briefgraph/sdk/operations/search';`,
    );
    expect(operationsIn(code)).toEqual(['Search']);
    // Longer names, but no statement more.
    expect(code.length - direct.length).toBeLessThan(150);
  });
});
