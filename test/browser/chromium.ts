import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/**
 * Starts the Chromium of CHROMIUM_PATH, or else Debian's.
 *
 * @throws if it is not installed; the message tells how to install it
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

/** No sandbox, because of containers; no background requests of the browser's own. */
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
