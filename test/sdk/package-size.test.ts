import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Consumer, createConsumer } from './consumer.ts';

let consumer: Consumer;
/** The texts of the documents, by the names of their exports. */
let documents: Map<string, string>;

beforeAll(async () => {
  consumer = await createConsumer();
  const module: object = await import(pathToFileURL(path.join(consumer.installed, 'dist/generated/documents.js')).href);
  documents = new Map(Object.entries(module).map(([name, text]) => [name, String(text)]));
});
afterAll(() => consumer?.[Symbol.asyncDispose]());

/** The names of the operations whose text is in a bundle. */
function operationsIn(code: string): string[] {
  return [...code.matchAll(/\b(?:query|mutation) (\w+)[({]/g)].map(([, name = '']) => name);
}

const transportAlone = "export { Transport } from '@briefgraph/sdk/transport';";

describe('in a bundle', () => {
  test('the whole client weighs less than 6 kB, compressed', async () => {
    const code = await consumer.bundle("export { BriefgraphClient, BriefgraphError } from '@briefgraph/sdk';");
    expect(operationsIn(code).length).toBe(documents.size);
    expect(code).not.toMatch(/\bimport\b/);
    expect(gzipSync(code).length).toBeLessThanOrEqual(5984);
  });

  test('a single operation adds only its own text to the transport', async () => {
    const alone = await consumer.bundle(transportAlone);
    expect(operationsIn(alone)).toEqual([]);
    expect(documents.size).toBeGreaterThan(5);
    for (const [name, text] of documents) {
      const code = await consumer.bundle(`${transportAlone} export { ${name} } from '@briefgraph/sdk/documents';`);
      expect(operationsIn(code)).toEqual([name.replace(/Document$/, '')]);
      // The statement around the text, and its name in the export list.
      expect(code.length - alone.length - text.length, name).toBeLessThan(100);
    }
  });

  test('an operation of the main entry point brings no other, nor the methods', async () => {
    const code = await consumer.bundle("export { SearchDocument, Transport } from '@briefgraph/sdk';");
    const direct = await consumer.bundle(
      `${transportAlone} export { SearchDocument } from '@briefgraph/sdk/documents';`,
    );
    expect(operationsIn(code)).toEqual(['Search']);
    // Longer names, but no statement more.
    expect(code.length - direct.length).toBeLessThan(150);
  });
});
