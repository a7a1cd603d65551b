import { peers } from '../peers/peers.ts';
import type { Results } from '../run.ts';
import { queries, queryNames } from '../workload/queries.ts';
import { figureOf, ratioOf } from './summary.ts';

const colours = ['#8a8f98', '#2563eb', '#d97706', '#9d4edd', '#0f766e', '#be123c'];
const [width, left, bar, gap] = [860, 300, 18, 34];
/** From the limit's mark to the right end of the longest bar. */
const span = width - left - 130;

/** A picture of the service's CPU for a request: a bar for each peer and query, as long as its ratio to the limit. */
export function svgOf({ samples, facts }: Results): string {
  const measured = peers.filter(({ name }) => samples.some(({ peer }) => peer === name));
  const cells = queryNames.map((query) =>
    measured.map(({ name: peer }) => ({
      ratio: ratioOf(samples, { peer, query }, { peer: 'limit', query }, ({ serviceCpu }) => serviceCpu) ?? 0,
      time: figureOf(samples, { peer, query }, ({ serviceCpu }) => serviceCpu) ?? 0,
    })),
  );
  const longest = Math.max(1, ...cells.flat().map(({ ratio }) => ratio));
  const scale = (ratio: number) => (ratio / longest) * span;
  const groupHeight = measured.length * bar + gap;
  const height = 60 + cells.length * groupHeight;
  const groups = queryNames.map((query, group) => {
    const top = 60 + group * groupHeight;
    const bars = (cells[group] ?? []).map(({ ratio, time }, index) => {
      const y = top + index * bar;
      const label = `${ratio.toFixed(2)} × (${Math.round(time)} µs)`;
      return `${text(left - 8, y + 13, measured[index]?.title ?? '', 'end')}
  <rect x="${left}" y="${y + 2}" width="${scale(ratio).toFixed(1)}" height="${bar - 4}" fill="${colours[index % colours.length]}"/>
  ${text(left + scale(ratio) + 6, y + 13, label)}`;
    });
    return `${text(left, top - 5, queries[query].title, 'start', 'bold')}\n  ${bars.join('\n  ')}`;
  });
  const line = left + scale(1);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="12">
  <title>CPU of the service for a request, as a multiple of hand-written SQL</title>
  <rect width="${width}" height="${height}" fill="#ffffff"/>
  ${text(16, 24, `CPU of the service for a request, × limit: ${facts.claims} claims, ${facts.connections} connections`, 'start', 'bold')}
  <line x1="${line.toFixed(1)}" x2="${line.toFixed(1)}" y1="40" y2="${height - 10}" stroke="#8a8f98" stroke-dasharray="3 3"/>
  ${groups.join('\n  ')}
</svg>
`;
}

function text(x: number, y: number, content: string, anchor = 'start', weight = 'normal'): string {
  const safe = content.replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
  return `<text x="${x.toFixed(1)}" y="${y}" text-anchor="${anchor}" font-weight="${weight}" fill="#1f2937">${safe}</text>`;
}
