/** The usual way: Yoga, a resolver for each field, and a DataLoader behind each relation. */
import { createServer } from 'node:http';
import { createYoga } from 'graphql-yoga';
import { openDatabase } from '../../../../db/database/open.ts';
import { readNames } from '../../../../db/entities/lookup/names.ts';
import { createLoaders } from './loaders.ts';
import { schema } from './schema.ts';

const url = process.env.DATABASE_URL;
await using database = await openDatabase({ url, dataDir: '', role: 'command', log: console.error });
const names = (await readNames(database)).snapshot.forQueries;

const yoga = createYoga({
  schema,
  context: () => ({ load: createLoaders(database.pool), names }),
  logging: false,
  graphiql: false,
});
const server = createServer(yoga);
server.listen(Number(process.env.PORT), '127.0.0.1');
await new Promise((resolve) => process.once('SIGTERM', resolve));
server.close();
server.closeAllConnections();
