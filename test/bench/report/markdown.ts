import type { Sample } from '../measure/measure.ts';
import { peers } from '../peers/peers.ts';
import type { Results } from '../run.ts';
import { queries, queryNames } from '../workload/queries.ts';
import { type Figure, figureOf, median, ratioOf } from './summary.ts';
import { isReached, targetsOf } from './targets.ts';

/** The results for people. */
export function markdownOf(results: Results): string {
  const { facts, samples } = results;
  const tables = [
    section(
      'CPU of the service for a request',
      'A multiple of the limit, and microseconds of user and system time.',
      peerTable(samples, (sample) => sample.serviceCpu, 'µs'),
    ),
    section(
      'CPU of Postgres for a request',
      'A multiple of the limit, and microseconds of all backends.',
      peerTable(samples, (sample) => sample.postgresCpu, 'µs'),
    ),
    section(
      'Throughput',
      `A multiple of the limit, and requests a second with ${facts.connections} connections. Where Postgres and the load share a core, it is full long before the service's: read CPU times first.`,
      peerTable(samples, (sample) => 1e6 / sample.time, '/s'),
    ),
    section('Statements for a request, and memory', 'Memory is resident MB under load.', statementTable(results)),
    ...(results.growth.length > 0
      ? [section('Growth', 'Microseconds from request to answer with one connection.', growthTable(results))]
      : []),
    section('Targets', 'Of the service.', targetTable(results)),
  ];
  return `<!-- Written by npm run bench. -->\n# Measured\n\n${circumstances(results)}\n\n![CPU of the service](results.svg)\n\n${tables.join('\n')}`;
}

function circumstances({ facts }: Results): string {
  const held = !facts.pinned.services
    ? 'Processes could not be held on cores.'
    : facts.pinned.postgres
      ? 'Services had one core, Postgres and the load shared another.'
      : 'Services had one core, the load another; Postgres could not be held on one.';
  return `${facts.date}, ${facts.machine}; ${facts.software}. ${facts.claims} claims, ${facts.connections} connections, seed ${facts.seed}. Medians of ${facts.rounds} rounds of ${facts.seconds} s for each cell, peers in turn; ratios are medians of each round's ratio. ${held} All peers gave the same data before they were timed. All databases had \`random_page_cost = 1.1\`. The service logged warnings only.`;
}

function section(title: string, about: string, table: string): string {
  return `## ${title}\n\n${about}\n\n${table}`;
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

const titles = queryNames.map((query) => queries[query].title);

function peerTable(samples: readonly Sample[], figure: Figure, unit: string): string {
  const rows = measuredPeers(samples).map(({ name: peer, title }) => [
    title,
    ...queryNames.map((query) => {
      const ratio = ratioOf(samples, { peer, query }, { peer: 'limit', query }, figure);
      const value = figureOf(samples, { peer, query }, figure);
      return value === null || ratio === null ? '–' : `${round(ratio)} (${Math.round(value)} ${unit})`;
    }),
  ]);
  return tableOf(['', ...titles], rows);
}

function statementTable({ samples, statements }: Results): string {
  const rows = measuredPeers(samples).map(({ name: peer, title }) => {
    const memory = median(queryNames.map((query) => figureOf(samples, { peer, query }, ({ rss }) => rss)));
    return [
      title,
      ...queryNames.map((query) => round(statements[peer]?.[query] ?? null)),
      memory === null ? '–' : String(Math.round(memory / 1e6)),
    ];
  });
  return tableOf(['', ...titles, 'MB'], rows);
}

function growthTable({ growth, facts }: Results): string {
  const rows = measuredPeers(growth).flatMap(({ name: peer, title }) =>
    queryNames.map((query) => {
      const cell = (claims: number) => ({ peer, query, claims });
      const times = facts.growth.map((claims) => figureOf(growth, cell(claims), ({ time }) => time));
      const [least, most] = [Math.min(...facts.growth), Math.max(...facts.growth)];
      const ratio = ratioOf(growth, cell(most), cell(least), ({ time }) => time);
      return [
        `${title}: ${queries[query].title}`,
        ...times.map((time) => (time === null ? '–' : String(Math.round(time)))),
        round(ratio),
      ];
    }),
  );
  return tableOf(['', ...facts.growth.map((claims) => `${claims} claims`), '×'], rows);
}

function targetTable(results: Results): string {
  const rows = targetsOf(results).map((target) => [
    target.name,
    round(target.measured),
    `${target.kind} ${target.bound}`,
    isReached(target) ? 'reached' : '**not reached**',
  ]);
  return tableOf(['', 'measured', 'target', ''], rows);
}

function measuredPeers(samples: readonly Sample[]) {
  return peers.filter(({ name }) => samples.some(({ peer }) => peer === name));
}

function round(value: number | null): string {
  return value === null ? '–' : String(Math.round(value * 100) / 100);
}
