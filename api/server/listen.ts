import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The address cannot be listened on. The message is one line that tells what to do. */
export class ListenError extends Error {
  override readonly name = 'ListenError';
}

/** A server that listens. */
export interface Listening {
  /** Where a browser on this machine finds it, e.g. `http://localhost:4000`. */
  url: string;
  /**
   * Accepts no new requests and waits for those in progress.
   *
   * @param grace milliseconds after which requests still in progress are cut off
   */
  close(grace: number): Promise<void>;
}

/** Bytes. The URL of GraphiQL's page holds the query that is being edited. */
const maxHeaderSize = 65_536;

/**
 * Listens on a host and port.
 *
 * @throws {ListenError} if the port is in use or not permitted, or the host is not an address of this machine
 */
export async function listen(listener: RequestListener, host: string, port: number): Promise<Listening> {
  // Node's own `closeIdleConnections` takes a connection that has not sent anything yet for a busy one.
  const idle = new Set<Socket>();
  let closing = false;
  const server = createServer({ maxHeaderSize }, (request, response) => {
    const { socket } = request;
    idle.delete(socket);
    response.once('close', () => {
      if (closing) socket.destroySoon();
      else if (!socket.destroyed) idle.add(socket);
    });
    listener(request, response);
  });
  server.on('connection', (socket) => {
    idle.add(socket);
    socket.once('close', () => idle.delete(socket));
  });
  await once(server.listen(port, host), 'listening').catch((error) => {
    throw listenError(error, host, port);
  });
  return {
    url: urlOf(host, server.address()),
    async close(grace) {
      closing = true;
      for (const socket of idle) socket.destroySoon();
      const deadline = setTimeout(() => server.closeAllConnections(), grace);
      await server[Symbol.asyncDispose]();
      clearTimeout(deadline);
    },
  };
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const reasons: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} is taken: stop what listens there, or choose another with PORT`,
    EACCES: `Port ${port} may not be used by this user: choose one above 1023 with PORT`,
    EADDRNOTAVAIL: `HOST ${host} is not an address of this machine`,
    ENOTFOUND: `HOST ${host} is not a known host name`,
  };
  const reason = reasons[error.code ?? ''];
  return reason ? new ListenError(reason, { cause: error }) : error;
}

function urlOf(host: string, address: AddressInfo | string | null): string {
  const port = typeof address === 'object' ? address?.port : undefined;
  const isLocal = ['0.0.0.0', '::', '127.0.0.1', '::1', 'localhost'].includes(host);
  const name = host.includes(':') ? `[${host}]` : host;
  return `http://${isLocal ? 'localhost' : name}:${port}`;
}
