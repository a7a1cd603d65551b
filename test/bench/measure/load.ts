/** The load: a process of its own that sends requests by autocannon when the bench asks it to. */
import autocannon from 'autocannon';

/** Requests to send for a while. Every connection starts at another of the bodies. */
export interface Load {
  url: string;
  bodies: string[];
  connections: number;
  seconds: number;
}

/** What came of it. */
export interface Loaded {
  /** Answers with data. */
  answers: number;
  /** Everything else: other statuses, answers without data, broken connections. */
  failures: number;
  seconds: number;
  bytes: number;
}

async function send({ url, bodies, connections, seconds }: Load): Promise<Loaded> {
  const headers = { 'content-type': 'application/json' };
  const requests = bodies.map((body): autocannon.Request => ({ method: 'POST', headers, body }));
  let clients = 0;
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: requests.slice(0, 1),
    setupClient(client) {
      const start = Math.floor((clients++ * requests.length) / connections);
      client.setRequests([...requests.slice(start), ...requests.slice(0, start)]);
    },
    verifyBody: (body) => String(body).startsWith('{"data":'),
  });
  return {
    answers: result['2xx'],
    failures: result.non2xx + result.errors + result.timeouts + result.mismatches,
    seconds: result.duration,
    bytes: result.throughput.total,
  };
}

process.on('message', (load: Load) => {
  send(load).then(
    (loaded) => process.send?.(loaded),
    (error) => {
      process.stderr.write(`${error}\n`);
      process.exit(1);
    },
  );
});
process.on('disconnect', () => process.exit());
