import type { Results } from '../run.ts';
import { type QueryName, queries, queryNames } from '../workload/queries.ts';
import { type Figure, figureOf, median, ratioOf } from './summary.ts';

/** A bound that the service is to keep, and what was measured. */
export interface Target {
  name: string;
  measured: number;
  bound: number;
  /** Whether the measured value must stay below the bound, or reach it. */
  kind: 'at most' | 'at least';
}

const cpu: Figure = ({ serviceCpu }) => serviceCpu;
const throughput: Figure = ({ time }) => 1 / time;

/** All targets for which there are figures. */
export function targetsOf(results: Results): Target[] {
  return [
    ...ratios(results, 'CPU of the service, × limit', 'limit', cpu, () => ['at most', 1.2]),
    ...ratios(results, 'CPU of the service, × PostGraphile', 'postgraphile', cpu, (query) => [
      'at most',
      query === 'claim' ? 0.5 : 0.33,
    ]),
    ...ratios(results, 'Throughput, × limit', 'limit', throughput, () => ['at least', 0.9]),
    ...queryNames.flatMap((query) => {
      const measured = results.statements.service?.[query];
      return measured === undefined ? [] : [target('Statements', query, measured, ['at most', 1])];
    }),
    ...growth(results),
    ...memory(results),
  ];
}

type Bound = [Target['kind'], number];

function target(name: string, query: QueryName, measured: number, [kind, bound]: Bound): Target {
  return { name: `${name}: ${queries[query].title}`, measured, kind, bound };
}

/** Whether a target is reached. */
export function isReached({ measured, bound, kind }: Target): boolean {
  return kind === 'at most' ? measured <= bound : measured >= bound;
}

function ratios(
  { samples }: Results,
  name: string,
  to: string,
  figure: Figure,
  boundOf: (query: QueryName) => Bound,
): Target[] {
  return queryNames.flatMap((query) => {
    const measured = ratioOf(samples, { peer: 'service', query }, { peer: to, query }, figure);
    return measured === null ? [] : [target(name, query, measured, boundOf(query))];
  });
}

function growth({ growth, facts }: Results): Target[] {
  const [least, most] = [Math.min(...facts.growth), Math.max(...facts.growth)];
  return (['brief', 'headline', 'claim'] as const).flatMap((query) => {
    const cell = (claims: number) => ({ peer: 'service', query, claims });
    const measured = ratioOf(growth, cell(most), cell(least), ({ time }) => time);
    return measured === null ? [] : [target(`Time, ${most} × ${least} claims`, query, measured, ['at most', 1.5])];
  });
}

function memory({ samples }: Results): Target[] {
  const rss = (peer: string) => median(queryNames.map((query) => figureOf(samples, { peer, query }, (one) => one.rss)));
  const [own, limit] = [rss('service'), rss('limit')];
  if (own === null || limit === null) return [];
  return [{ name: 'Memory of the service, × limit', measured: own / limit, kind: 'at most', bound: 1.5 }];
}
