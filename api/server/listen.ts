import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The address cannot be listened on; `message` is one line, fit to print. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** A server that listens. */
export interface Listening {
  /** Where a browser on this machine finds it, e.g. `http://localhost:4000`. */
  url: string;
  /**
   * Takes no new requests and waits for those that run.
   *
   * @param grace milliseconds after which those that still run are cut off
   */
  close(grace: number): Promise<void>;
}

/** The address of GraphiQL's page holds the query that is being edited. */
const maxHeaderSize = 65_536;

/**
 * Listens on a host and port.
 *
 * @throws {ListenError} when the port is taken, may not be used, or the host is not of this machine
 */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  const connections = new Connections();
  const server = createServer({ maxHeaderSize }, (request, response) => {
    connections.use(request.socket, response);
    listener(request, response);
  });
  server.on('connection', (socket) => connections.add(socket));
  await bind(server, host, port);
  return {
    url: urlOf(host, server.address()),
    close(grace) {
      connections.drain();
      return closeServer(server, grace);
    },
  };
}

/** Knows which connections answer something, so that the others need not be waited for. */
class Connections {
  readonly #open = new Set<Socket>();
  readonly #answering = new Set<Socket>();
  #draining = false;

  add(socket: Socket): void {
    this.#open.add(socket);
    socket.once('close', () => this.#open.delete(socket));
  }

  use(socket: Socket, response: ServerResponse): void {
    this.#answering.add(socket);
    response.once('close', () => {
      this.#answering.delete(socket);
      if (this.#draining) socket.destroySoon();
    });
  }

  /** Ends the connections that wait for a request; each other one once it has answered. */
  drain(): void {
    this.#draining = true;
    for (const socket of this.#open) if (!this.#answering.has(socket)) socket.destroySoon();
  }
}

function bind(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(listenError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken: stop what listens there, or choose another with PORT`,
    EACCES: `Port ${port} may not be used by this user: choose one above 1023 with PORT`,
    EADDRNOTAVAIL: `HOST ${host} is no address of this machine`,
    ENOTFOUND: `HOST ${host} is not known`,
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new ListenError(reason, { cause: error }) : error;
}

function closeServer(server: Server, grace: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const deadline = setTimeout(() => server.closeAllConnections(), grace);
    server.close((error) => {
      clearTimeout(deadline);
      if (error) reject(error);
      else resolve();
    });
  });
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' ? address?.port : undefined;
  const local = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${local ? 'localhost' : name}:${port}`;
}
