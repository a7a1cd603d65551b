import pg from 'pg';
import { usesOfConnection } from '../postgres/connect.ts';
import { valueParsers } from '../postgres/value-parsers.ts';
import type { LateSocket } from './endpoint.ts';

/**
 * One connection, because all connections to PGlite share one session. Statements that a client prepared outlive its
 * connection there, so the owner, which alone may name statements, starts each connection by dropping them.
 */
export function poolOver(stream: () => LateSocket, { owns }: { owns: boolean }): pg.Pool {
  return new pg.Pool({
    // The environment's PGHOST and the like are about another server.
    host: 'localhost',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream,
    max: 1,
    idleTimeoutMillis: 0,
    types: valueParsers,
    maxUses: usesOfConnection,
    ...(owns ? { onConnect: (client: pg.ClientBase) => client.query('deallocate all') } : {}),
  });
}
