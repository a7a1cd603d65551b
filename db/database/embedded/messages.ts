import type { Endpoint } from './endpoint.ts';

/** What the thread of the embedded database is started with. */
export interface WorkerOrders {
  dataDir: string;
  endpoint: Endpoint;
}

/** What the main thread says to it. */
export type WorkerRequest = 'report' | 'close';

/** How things stand between two statements; while one runs, the thread cannot answer. */
export interface Activity {
  connections: number;
  /** Milliseconds since any client last sent something. */
  idle: number;
  /** A client holds a transaction open and others wait for it. */
  obstructed: boolean;
}

/** What the thread says to the main thread. */
export type WorkerReport =
  | { kind: 'listening'; endpoint: Endpoint }
  | { kind: 'activity'; activity: Activity }
  /** It could not open the database. */
  | { kind: 'refused'; reason: string }
  /** PGlite failed while running and must be started again. */
  | { kind: 'broken'; reason: string };
