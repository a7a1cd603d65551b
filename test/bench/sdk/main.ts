/** `npm run bench:sdk`: the SDK beside other clients; writes `results/sdk.md`. */
import { mkdir, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Consumer, createConsumer } from '../../sdk/consumer.ts';
import { measureBytes } from './bytes.ts';
import { measureOverhead } from './overhead.ts';
import { installPeers, peerPackages } from './peers/install.ts';
import { projects } from './projects.ts';
import { printResults } from './report.ts';
import { measureTypeChecks } from './types.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '9' },
    out: { type: 'string', default: path.join(import.meta.dirname, '..', 'results', 'sdk.md') },
  },
});
const rounds = Number(values.rounds);
const log = (line: string): void => console.error(line);

await installPeers(log);
await using consumer = await createConsumer();
await linkPeers(consumer);
log('bytes');
const bytes = await measureBytes(consumer, projects);
log('types');
const types = await measureTypeChecks(consumer, projects, rounds);
log('CPU for a request');
const overhead = await measureOverhead(rounds);
await writeFile(values.out, printResults({ rounds, overhead, bytes, types }));
log(`wrote ${path.relative(process.cwd(), values.out)}`);

/** Beside the SDK, as if a consumer had installed them too. */
async function linkPeers({ folder }: Consumer): Promise<void> {
  for (const name of ['@linear/sdk', '@graphql-typed-document-node/core', 'graphql', 'graphql-request']) {
    const target = path.join(folder, 'node_modules', name);
    await mkdir(path.dirname(target), { recursive: true });
    await symlink(path.join(peerPackages, name), target, 'junction');
  }
}
