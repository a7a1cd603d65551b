import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts Chromium: the one of CHROMIUM_PATH, else Debian's.
 *
 * @throws when there is none, saying how to get it
 */
export async function launchChromium(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(
      `There is no Chromium at ${executablePath}. Install it (Debian: apt-get install chromium fonts-noto-cjk), ` +
        'or name yours with CHROMIUM_PATH.',
    );
  }
  return chromium.launch({ executablePath, args });
}

/** No sandbox, for containers; nothing that the browser would ask of the network for itself. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
