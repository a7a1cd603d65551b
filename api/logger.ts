import { type DestinationStream, destination, type Logger, pino } from 'pino';
import type { Configuration } from './configuration.ts';

const colourOf: Readonly<Record<string, number>> = { warn: 33, error: 31, fatal: 31, debug: 90, trace: 90 };

/** Creates the log, on standard error: plain lines on a terminal, JSON elsewhere, unless `logFormat` says otherwise. */
export function createLogger({ logLevel, logFormat }: Pick<Configuration, 'logLevel' | 'logFormat'>): Logger {
  const plain = logFormat === 'plain' || (logFormat === 'auto' && process.stderr.isTTY === true);
  const options = {
    level: logLevel,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
  };
  return pino(options, plain ? plainLines(process.stderr) : destination({ dest: 2, sync: true }));
}

function plainLines(stream: NodeJS.WriteStream): DestinationStream {
  return { write: (json: string) => stream.write(`${plainLine(json, stream.isTTY === true)}\n`) };
}

/**
 * Formats a log record for a terminal.
 *
 * @example
 * plainLine('{"level":"info","time":"2026-01-02T03:04:05.678Z","msg":"request","status":200}', false)
 * // '03:04:05 request status=200'
 */
export function plainLine(json: string, coloured: boolean): string {
  const { level, time, msg, err, ...rest } = JSON.parse(json);
  const fields = Object.entries(rest).map(([name, value]) => `${name}=${shown(value)}`);
  const words = [String(time).slice(11, 19), level === 'info' ? '' : level, msg, ...fields].filter(Boolean).join(' ');
  const line = err?.stack ? `${words}\n${err.stack}` : words;
  const colour = colourOf[level];
  return coloured && colour ? `\u001b[${colour}m${line}\u001b[0m` : line;
}

function shown(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}
