import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../api/graphql/plugins/limits.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy();
});
afterAll(() => toy.close());

/** `deep` nested to this depth. */
const nested = (depth: number) => `${'{ deep '.repeat(depth - 1)}{ __typename }${' }'.repeat(depth - 1)}`;
const repeated = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');

describe('depth', () => {
  test('the maximum passes, one level more does not', async () => {
    expect((await toy.ask(nested(limits.maxDepth + 1))).body.data).toBeDefined();
    const { body } = await toy.ask(nested(limits.maxDepth + 2));
    expect(body.errors[0].message).toContain(`${limits.maxDepth + 1} deep; at most ${limits.maxDepth}`);
  });

  test('counts through fragments', async () => {
    const fragments = repeated(limits.maxDepth, (i) => `fragment F${i} on Node { deep { ...F${i + 1} } }`);
    const { body } = await toy.ask(
      `{ deep { deep { ...F0 } } } ${fragments} fragment F${limits.maxDepth} on Node { __typename }`,
    );
    expect(body.errors[0].message).toContain('deep; at most');
  });

  test('the introspection query passes', async () => {
    expect((await toy.ask(getIntrospectionQuery())).body.errors).toBeUndefined();
  });
});

describe('aliases', () => {
  test('the maximum passes, one alias more does not', async () => {
    const aliased = (count: number) => `{ ${repeated(count, (i) => `a${i}: hello`)} }`;
    expect((await toy.ask(aliased(limits.maxAliases))).body.errors).toBeUndefined();
    const { body } = await toy.ask(aliased(limits.maxAliases + 1));
    expect(body.errors[0].message).toContain(`${limits.maxAliases + 1} aliases`);
  });

  test('fragments cannot multiply them', async () => {
    const doubling = repeated(
      30,
      (i) => `fragment F${i} on Node { a: deep { ...F${i + 1} } b: deep { ...F${i + 1} } }`,
    );
    const { body } = await toy.ask(`{ deep { ...F0 } } ${doubling} fragment F30 on Node { __typename }`);
    expect(body.errors.map(({ message }: Error) => message).join()).toContain('aliases');
  });
});

test('a cycle of fragments is an error', async () => {
  const { body } = await toy.ask(
    '{ deep { ...A } } fragment A on Node { deep { ...B } } fragment B on Node { deep { ...A } }',
  );
  expect(body.errors[0].message).toContain('Cannot spread fragment');
});

test('long documents are refused by the parser', async () => {
  const { status, body } = await toy.ask(`{ ${'hello '.repeat(limits.maxTokens)} }`);
  expect(status).toBe(200);
  expect(body.errors[0].message).toContain(`more than ${limits.maxTokens} tokens`);
});
