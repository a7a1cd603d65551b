import type { ServerResponse } from 'node:http';
import { answerJson } from './answer.ts';

/** How far the service is. */
export type Readiness = { status: 'ready' } | { status: 'starting' | 'unavailable'; reason: string };

/** The process runs and its event loop turns; nothing else is looked at. */
export function answerHealth(response: ServerResponse): void {
  answerJson(response, 200, { status: 'ok' });
}

/** Whether operations can be answered: 200 or 503, for load balancers and for scripts that wait. */
export async function answerReadiness(response: ServerResponse, readiness: () => Promise<Readiness>): Promise<void> {
  const found = await readiness();
  answerJson(response, found.status === 'ready' ? 200 : 503, found);
}
