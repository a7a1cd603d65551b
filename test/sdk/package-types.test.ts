import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projects } from '../bench/sdk/projects.ts';
import { type Consumer, createConsumer } from './consumer.ts';

const node = { module: 'nodenext', lib: ['es2022'], types: ['node'] };
const browsers = { module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom'], types: [] };
/** As applications mostly are: they check what they wrote, and not the packages that they use. */
const application = { ...browsers, skipLibCheck: true };

let consumer: Consumer;
/** What the compiler says of a program without a word. */
let none: string;

beforeAll(async () => {
  consumer = await createConsumer();
  await consumer.write({ 'none.ts': 'export {};' });
  none = await consumer.compile(['none.ts'], application, ['--extendedDiagnostics']);
});
afterAll(() => consumer?.[Symbol.asyncDispose]());

/** A number that `tsc --extendedDiagnostics` prints. */
function figure(diagnostics: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)$`, 'm').exec(diagnostics)?.[1]);
}

describe('the types', () => {
  test.each([
    ['Node', node],
    ['browsers', browsers],
  ])('of every entry point compile for %s', async (_where, options) => {
    const imports = consumer.entryPoints.map((name, index) => `export * as part${index} from '${name}';`);
    await consumer.write({ 'everything.ts': imports.join('\n') });
    expect(await consumer.compile(['everything.ts'], options)).toBe('');
  });

  test.each([
    { of: 'ten methods', project: 'Briefgraph, methods', types: 500, instantiations: 500 },
    // Nearly all are those of gql.tada's parser, which reads the texts.
    { of: 'ten texts', project: 'Briefgraph, graphql()', types: 25_000, instantiations: 230_000 },
  ])('of a program with $of cost the compiler little', async ({ project, types, instantiations }) => {
    const { ten: program = '' } = projects.find(({ name }) => name === project) ?? {};
    expect(program.match(/await client\./g)).toHaveLength(10);
    await consumer.write({ 'ten.ts': program });
    const ten = await consumer.compile(['ten.ts'], application, ['--extendedDiagnostics']);
    expect(ten).not.toMatch(/error TS/);
    // Counted, since a time would depend on the machine: `npm run bench:sdk` measures it.
    expect(figure(ten, 'Types') - figure(none, 'Types')).toBeLessThan(types);
    expect(figure(ten, 'Instantiations') - figure(none, 'Instantiations')).toBeLessThan(instantiations);
  });
});
