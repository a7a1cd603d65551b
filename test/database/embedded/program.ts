/** A program that opens a database and does over IPC what its parent, a test, tells it. */
import { openDatabase } from '../../../db/database/open.ts';

export type Order =
  | { kind: 'query'; id: number; sql: string; name?: string }
  | { kind: 'answer'; id: number }
  | { kind: 'close' };

export type Report =
  | { kind: 'opened'; description: string }
  | { kind: 'refused'; reason: string }
  | { kind: 'log'; text: string }
  | { kind: 'done'; id: number; rows: unknown[] }
  | { kind: 'failed'; id: number; reason: string };

const [dataDir = '', role, statementTimeout] = process.argv.slice(2);
const report = (message: Report): void => void process.send?.(message);

try {
  const database = await openDatabase({
    dataDir,
    role: role === 'service' ? 'service' : 'command',
    statementTimeout: Number(statementTimeout),
    log: (text) => report({ kind: 'log', text }),
  });
  const close = async (): Promise<void> => {
    await database.close();
    process.disconnect();
  };
  process.once('SIGTERM', () => void close());
  process.on('message', async (order: Order) => {
    if (order.kind === 'close') return close();
    if (order.kind === 'answer') return report({ kind: 'done', id: order.id, rows: [] });
    const { id, sql, name } = order;
    await database.pool.query({ text: sql, ...(name === undefined ? {} : { name }) }).then(
      ({ rows }) => report({ kind: 'done', id, rows }),
      (error) => report({ kind: 'failed', id, reason: error.message }),
    );
  });
  report({ kind: 'opened', description: database.description });
} catch (error) {
  report({ kind: 'refused', reason: error instanceof Error ? error.message : String(error) });
  process.disconnect();
}
