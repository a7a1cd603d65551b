import { mkdtemp } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/**
 * Where the embedded database listens: a Unix socket, or a port of 127.0.0.1 where there are none. A path that is
 * not absolute is one in the data directory, which may be mounted elsewhere for another process.
 */
export type Endpoint = { path: string } | { host: string; port: number };

/** The name that libpq expects of the socket of a server on port 5432. */
export const socketName = '.s.PGSQL.5432';

/** Bytes that a socket's path may have on every system: the kernels allow 104 to 108. */
const longestPath = 100;

/**
 * Chooses where to listen for a data directory: in the directory itself, so that `psql -h DIRECTORY` works; where
 * that path is too long, in a private directory among the temporary files.
 */
export async function chooseEndpoint(dataDir: string, platform: NodeJS.Platform = process.platform): Promise<Endpoint> {
  if (platform === 'win32') return { host: '127.0.0.1', port: 0 };
  if (fits(path.join(dataDir, socketName))) return { path: socketName };
  const directory = await mkdtemp(path.join(tmpdir(), 'briefgraph-'));
  const socket = path.join(directory, socketName);
  return fits(socket) ? { path: socket } : { host: '127.0.0.1', port: 0 };
}

function fits(socket: string): boolean {
  return Buffer.byteLength(socket) <= longestPath;
}

/** The endpoint as this process reaches it: with an absolute path. */
export function addressOf(endpoint: Endpoint, dataDir: string): Endpoint {
  return 'path' in endpoint ? { path: path.resolve(dataDir, endpoint.path) } : endpoint;
}

/** A socket that asks where to connect at the moment it connects, since the database may have been started again. */
export class LateSocket extends net.Socket {
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
