/** PostGraphile's own server over the same database, with the plugins that its documentation advises. */
import { createServer } from 'node:http';
import { grafserv } from 'grafserv/node';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const pgService = makePgService({
  connectionString: process.env.DATABASE_URL,
  schemas: ['public', 'bench_peer'],
  // Prepared statements are lost with their connection.
  poolConfig: { idleTimeoutMillis: 0 },
});

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [pgService],
  grafserv: { graphiql: false, watch: false },
  grafast: { explain: false },
  schema: { defaultBehavior: 'list' },
  // It hides relations without an index of their own; that of a section's claims begins with the brief.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
});

const server = createServer();
await instance.createServ(grafserv).addTo(server);
server.listen(Number(process.env.PORT), '127.0.0.1');
await new Promise((resolve) => process.once('SIGTERM', resolve));
// Something in it keeps the process alive beyond its release.
process.exit(0);
