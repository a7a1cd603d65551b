import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BenchDatabase } from '../data/bench-database.ts';
import type { Peer } from '../peers/peers.ts';
import { type Child, freePort, startChild } from './child.ts';
import { cores } from './pin.ts';
import type { Usage } from './probe.ts';

/** A peer that runs over one database. */
export interface Server extends AsyncDisposable {
  peer: Peer;
  database: BenchDatabase;
  url: string;
  usage(): Promise<Usage>;
  /** Counts the statements of what `run` does. */
  statementsOf(run: () => Promise<void>): Promise<number>;
  post(body: string): Promise<string>;
}

const probe = path.join(import.meta.dirname, 'probe.ts');
/** Milliseconds that a peer may take to answer first. */
const patience = 60_000;

/** Starts a peer on the service's core and waits until it answers. */
export async function startServer(peer: Peer, database: BenchDatabase, firstBody: string): Promise<Server> {
  const port = await freePort();
  const child = startChild({
    name: peer.title,
    args: ['--import', probe, peer.script],
    environment: { ...peer.environment, PORT: String(port), HOST: '127.0.0.1', DATABASE_URL: database.url },
    core: cores.service,
  });
  const url = `http://127.0.0.1:${port}/graphql`;
  const post = async (body: string) => {
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const text = await response.text();
    if (!response.ok) throw new Error(`${peer.title} answered ${response.status}: ${text.slice(0, 500)}`);
    return text;
  };
  try {
    await untilAnswering(child, () => post(firstBody));
  } catch (error) {
    await child[Symbol.asyncDispose]();
    throw error;
  }
  return {
    peer,
    database,
    url,
    post,
    usage: () => child.ask<Usage>('usage'),
    async statementsOf(run) {
      await child.ask('count');
      await run();
      const { statements } = await child.ask<Usage>('usage');
      await child.ask('do not count');
      return statements;
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}

async function untilAnswering(child: Child, ask: () => Promise<unknown>): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    try {
      await ask();
      return;
    } catch (error) {
      child.check();
      if (Date.now() > deadline) throw error;
      await pause(100);
    }
  }
}
