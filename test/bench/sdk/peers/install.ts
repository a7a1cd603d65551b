import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';

/** Where the peers' packages are, once they are installed. */
export const peerPackages = path.join(import.meta.dirname, 'node_modules');

/** Installs the peers beside their package.json where they are not there yet: `npm ci` of the project does not. */
export async function installPeers(log: (line: string) => void): Promise<void> {
  if (existsSync(path.join(peerPackages, 'graphql-request'))) return;
  log('installing graphql-request and @linear/sdk (once)');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts'];
  await promisify(execFile)(npm, args, { cwd: import.meta.dirname });
}
