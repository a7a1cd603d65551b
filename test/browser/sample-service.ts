import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfiguration } from '../../api/configuration.ts';
import { createLogger } from '../../api/logger.ts';
import { startService } from '../../api/service.ts';

/** Starts a service with default settings: on an embedded database of its own, with the samples. */
export async function startSampleService(
  environment: Readonly<Record<string, string>> = {},
): Promise<{ url: string; close(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'briefgraph-browser-'));
  const configuration = readConfiguration({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'error', ...environment });
  const service = await startService(configuration, createLogger(configuration));
  return {
    url: service.url,
    async close() {
      await service.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
