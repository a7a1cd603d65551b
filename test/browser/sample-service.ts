import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../api/configuration.ts';
import { createLogger } from '../../api/logger.ts';
import { startService } from '../../api/service.ts';
import { madeOnce } from '../setup/once.ts';

/** Starts a service with default settings: on an embedded database of its own, with the samples loaded before. */
export async function startSampleService(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'briefgraph-samples-'));
  const dataDir = join(folder, 'data');
  await cp(await madeOnce('samples', folder, makeDataDir), dataDir, { recursive: true });
  const service = await start(dataDir, environment);
  return {
    url: service.url,
    async close() {
      await service.close();
      await rm(folder, { recursive: true });
    },
  };
}

function start(dataDir: string, environment: Readonly<Record<string, string>> = {}): ReturnType<typeof startService> {
  const configuration = readConfiguration({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment });
  return startService(configuration, createLogger(configuration));
}

/** A data directory as the first start of a service leaves it. */
async function makeDataDir(made: string, folder: string): Promise<void> {
  const dataDir = join(folder, 'data');
  const service = await start(dataDir);
  await service.close();
  await rename(dataDir, made);
}
