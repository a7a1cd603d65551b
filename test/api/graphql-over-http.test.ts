import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute } from '../../schema/execute.ts';
import { schema } from '../../schema/schema.ts';
import { serveToy } from './toy.ts';

let toy: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  toy = await serveToy({ schema, execute });
});
afterAll(() => toy.close());

/** The audits ask for the schema and for `__typename` alone, so they need no database. */
describe('every audit of GraphQL over HTTP passes', () => {
  const names = serverAudits({ url: 'http://unused.example/graphql' }).map(({ id, name }) => [id, name] as const);

  test.each(names)('%s %s', async (id) => {
    const audit = serverAudits({ url: `${toy.url}/graphql` }).find((one: Audit) => one.id === id);
    const result = await audit?.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
