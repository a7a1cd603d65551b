/** Preloaded into every peer: tells the bench, over the process channel, what the process has used. */
import { createRequire } from 'node:module';

/** What a peer says of itself. */
export interface Usage {
  /** User and system time of the process since its start, in microseconds. */
  cpu: number;
  /** Resident memory in bytes. */
  rss: number;
  /** Statements sent to Postgres since counting began; counting is off while anything is timed. */
  statements: number;
}

interface Client {
  prototype: { query: (...args: unknown[]) => unknown };
}

const { Client }: { Client: Client } = createRequire(process.argv[1] ?? import.meta.url)('pg');
const { query } = Client.prototype;
let statements = 0;

function count(isOn: boolean): void {
  statements = 0;
  Client.prototype.query = isOn
    ? function (this: unknown, ...args: unknown[]) {
        statements += 1;
        return query.apply(this, args);
      }
    : query;
}

process.on('message', (message) => {
  if (message === 'count' || message === 'do not count') count(message === 'count');
  const { user, system } = process.cpuUsage();
  const usage: Usage = { cpu: user + system, rss: process.memoryUsage.rss(), statements };
  process.send?.(usage);
});
// Without the bench, nobody would stop the peer.
process.on('disconnect', () => process.exit());
process.channel?.unref();
