import net from 'node:net';
import pg from 'pg';
import { maxUses } from '../postgres/connect.ts';
import { valueParsers } from '../postgres/value-parsers.ts';
import type { Endpoint } from './data-directory.ts';

/** A socket that looks up its address when it connects, because the database may have been restarted meanwhile. */
export class LazySocket extends net.Socket {
  readonly #address: () => Promise<Endpoint>;

  constructor(address: () => Promise<Endpoint>) {
    super();
    this.#address = address;
  }

  override connect(): this {
    this.#address().then(
      (address) => {
        if (!this.destroyed) super.connect(address);
      },
      (error) => this.destroy(error),
    );
    return this;
  }
}

/**
 * A pool of one connection, because all connections to PGlite share one session. There, prepared statements outlive
 * the connection that prepared them, so the owner, the only process that names statements, drops them when it connects.
 */
export function createPool(stream: () => LazySocket, { isOwner }: { isOwner: boolean }): pg.Pool {
  return new pg.Pool({
    // PGHOST and the like in the environment are about another server.
    host: 'localhost',
    port: 5432,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    stream,
    max: 1,
    idleTimeoutMillis: 0,
    types: valueParsers,
    maxUses,
    ...(isOwner ? { onConnect: (client: pg.ClientBase) => client.query('deallocate all') } : {}),
  });
}
