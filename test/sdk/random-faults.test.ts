import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BriefgraphError, Transport } from '../../sdk/src/index.ts';
import { batching } from '../../sdk/src/transport/batch.ts';
import { sha256 } from '../../sdk/src/transport/persisted.ts';
import { type FaultyServer, faultOf, faults, serveFaults } from './faulty-server.ts';

let server: FaultyServer;
beforeAll(async () => {
  server = await serveFaults();
});
afterAll(() => server[Symbol.asyncDispose]());

/** What the attempts of one request meet, and how it is made. */
interface Run {
  met: string[];
  retries: number;
  isMutation: boolean;
  /** Milliseconds, of which hanging attempts take all; `null` for no limit worth the name. */
  abortsAfter: number | null;
  persisted: boolean;
  batched: boolean;
}

const hanging = Object.keys(faults).filter((name) => faultOf(name).code === 'TIMEOUT');
const ending = Object.keys(faults).filter((name) => !hanging.includes(name));

const run: fc.Arbitrary<Run> = fc.record({
  met: fc.array(
    fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...ending.filter((name) => faultOf(name).passes)) },
      { weight: 15, arbitrary: fc.constantFrom(...ending) },
      { weight: 1, arbitrary: fc.constantFrom(...hanging) },
    ),
    { maxLength: 5 },
  ),
  retries: fc.nat({ max: 4 }),
  isMutation: fc.boolean(),
  abortsAfter: fc.oneof({ weight: 9, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat({ max: 10 }) }),
  persisted: fc.boolean(),
  batched: fc.boolean(),
});

/** What a run must end with, told from the faults alone. */
function expected({ met, retries, isMutation }: Run): { code: string | null; attempts: number } {
  const most = isMutation ? 1 : retries + 1;
  for (let attempts = 1; ; attempts++) {
    const { code, passes = false } = faultOf(met[attempts - 1] ?? 'none');
    if (!passes || attempts === most) return { code, attempts };
  }
}

/** What a run ends with. */
async function outcome({ met, retries, isMutation, abortsAfter, persisted, batched }: Run) {
  const plan = expected({ met, retries, isMutation, abortsAfter, persisted, batched });
  let attempts = 0;
  const transport = new Transport({
    url: server.url,
    retries,
    retryDelay: 1,
    timeout: plan.code === 'TIMEOUT' ? 100 : 30_000,
    persisted: persisted ? sha256 : undefined,
    batch: batched ? batching() : undefined,
    hooks: {
      request(attempt) {
        attempts = attempt.attempt;
        attempt.headers['x-fault'] = met[attempts - 1] ?? 'none';
      },
    },
  });
  const signal = abortsAfter === null ? undefined : AbortSignal.timeout(abortsAfter);
  const document = `${isMutation ? 'mutation' : 'query'} Brief { brief(id: "brief_1") { id } }`;
  try {
    expect(await transport.request(document, {}, { signal })).toEqual({ brief: { id: 'brief_1' } });
    return { code: null, attempts };
  } catch (error) {
    if (!(error instanceof BriefgraphError)) throw error;
    expect(error.message).toMatch(/^Brief: ./);
    return { code: error.code, attempts: error.attempts };
  }
}

async function check(one: Run): Promise<void> {
  const { code, attempts } = await outcome(one);
  const plan = expected(one);
  if (one.abortsAfter !== null && code === 'ABORTED') return;
  if (plan.code === 'TIMEOUT') {
    expect(code).toBe('TIMEOUT');
    expect(attempts).toBeLessThanOrEqual(plan.attempts);
  } else {
    expect({ code, attempts }).toEqual(plan);
  }
}

/** Timers that keep a program from ending. */
const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('1,000 requests through random faults end as they must, and leave nothing behind', async () => {
  const before = timers();
  await fc.assert(
    fc.asyncProperty(fc.array(run, { minLength: 20, maxLength: 20 }), async (runs) => {
      await Promise.all(runs.map(check));
    }),
    { numRuns: 50 },
  );
  expect(server.asked).toBeGreaterThan(1000);
  await expect.poll(() => server.open).toBe(0);
  await expect.poll(timers).toBeLessThanOrEqual(before + 1);
});
