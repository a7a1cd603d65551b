import { svgElement } from '../element.ts';
import { type MonthCount, monthLetter, monthName } from './months.ts';
import { type Bars, barOf, baseLine, placeOf } from './strip.ts';

interface Labels {
  readonly title: string;
  readonly description: string;
  /** Where a bar leads to. */
  address(month: string): string;
  /** The month that is being read. */
  readonly month: string | null;
}

/** In CSS pixels from the top: the bars are `base` tall, less the number above them. */
const heights = { number: 16, base: 112, letters: 128, years: 144, all: 148 };

/** More months than this have no room for numbers and letters. */
const roomy = 30;

/** Bars that lead to their months: one stop for the keyboard, from where the arrows go from bar to bar. */
export function barPlot(bars: Bars, labels: Labels): SVGSVGElement {
  const links = bars.months.toSorted(byMonth).map((count) => monthLink(bars, count, labels));
  rove(links, labels.month);
  const attributes = { role: 'group', 'aria-labelledby': 'plot-title', 'aria-describedby': 'plot-text' };
  return svgElement(
    'svg',
    { class: 'plot', height: heights.all, ...attributes },
    svgElement('title', { id: 'plot-title' }, labels.title),
    svgElement('desc', { id: 'plot-text' }, labels.description),
    ...links,
    baseLine(heights.base),
    ...axisLabels(bars.axis),
  );
}

function monthLink(bars: Bars, { month, count }: MonthCount, labels: Labels): SVGAElement {
  const isNow = month === labels.month;
  const { left, middle, width } = placeOf(bars.axis, month);
  const tall = heights.base - heights.number;
  const top = heights.base - (count / bars.highest) * tall;
  const name = `${monthName(month)}: ${count} claim${count === 1 ? '' : 's'}`;
  return svgElement(
    'a',
    {
      class: 'month',
      href: labels.address(month),
      'aria-label': name,
      'aria-current': isNow && 'true',
      'data-month': month,
      'data-count': count,
    },
    svgElement('title', {}, name),
    svgElement('rect', { class: 'slot', x: `${left}%`, y: 0, width: `${width}%`, height: heights.base }),
    barOf(bars, { month, count }, { y: heights.base, tall }),
    bars.axis.length <= roomy &&
      svgElement('text', { x: `${middle}%`, y: top - 5, 'text-anchor': 'middle' }, `${count}`),
  );
}

function byMonth(a: MonthCount, b: MonthCount): number {
  return a.month < b.month ? -1 : 1;
}

/** A letter for each month where there is room, and about eight years. */
function axisLabels(axis: readonly string[]): SVGElement[] {
  const isRoomy = axis.length <= roomy;
  const step = Math.ceil(axis.length / 12 / 8);
  const label = (month: string, y: number, text: string) => {
    const x = `${placeOf(axis, month).middle}%`;
    return svgElement('text', { x, y, 'text-anchor': 'middle', 'aria-hidden': 'true' }, text);
  };
  const years = axis.filter((month, index) => {
    const isFirst = index === 0 && !axis.slice(1, 3).some((other) => other.endsWith('-01'));
    return isFirst || (month.endsWith('-01') && Number(month.slice(0, 4)) % step === 0);
  });
  return [
    ...(isRoomy ? axis.map((month) => label(month, heights.letters, monthLetter(month))) : []),
    ...years.map((month) => label(month, isRoomy ? heights.years : heights.letters, month.slice(0, 4))),
  ];
}

/** @param now the month whose bar the keyboard comes to first; else the last one */
function rove(links: readonly SVGAElement[], now: string | null): void {
  const first = links.find(({ dataset }) => dataset.month === now) ?? links.at(-1);
  for (const [index, link] of links.entries()) {
    link.setAttribute('tabindex', link === first ? '0' : '-1');
    link.addEventListener('keydown', (event) => {
      const steps = new Map([
        ['ArrowLeft', index - 1],
        ['ArrowRight', index + 1],
        ['Home', 0],
        ['End', links.length - 1],
      ]);
      const next = links[steps.get(event.key) ?? -1];
      if (!next) return;
      event.preventDefault();
      for (const other of links) other.setAttribute('tabindex', other === next ? '0' : '-1');
      next.focus();
    });
  }
}
