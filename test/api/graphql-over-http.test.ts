import { type Audit, serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Database } from '../../db/database/database.ts';
import type { Context } from '../../schema/context.ts';
import { schema } from '../../schema/schema.ts';
import { execute, executeAsText } from '../../schema/select/execute.ts';
import { noNames } from '../query/stored-names.ts';
import { testDatabase } from '../setup/database.ts';
import { serveToy } from './toy.ts';

let database: Database;
let service: Awaited<ReturnType<typeof serveToy>>;
beforeAll(async () => {
  database = await testDatabase();
  const context: Context = {
    database,
    names: noNames,
    frequencies: new Map(),
    importDocuments: null,
    mayImport: false,
  };
  service = await serveToy({ schema, execute, executeAsText, contextFor: () => context });
});
afterAll(async () => {
  await service.close();
  await database.close();
});

describe('every audit of GraphQL over HTTP passes', () => {
  const names = serverAudits({ url: 'http://unused.example/graphql' }).map(({ id, name }) => [id, name] as const);

  test.each(names)('%s %s', async (id) => {
    const audit = serverAudits({ url: `${service.url}/graphql` }).find((one: Audit) => one.id === id);
    const result = await audit?.fn();
    expect(result).toMatchObject({ status: 'ok' });
  });
});
