import { svgElement } from '../element.ts';
import type { MonthCount } from './months.ts';

/** Bars over months. */
export interface Bars {
  /** Every month of the axis, in order. */
  readonly axis: readonly string[];
  readonly months: readonly MonthCount[];
  /** The count of the tallest bar. */
  readonly highest: number;
}

/** Where months stand: lengths across are percentages, so a plot fits any width without being drawn again. */
export function placeOf(axis: readonly string[], month: string): { left: number; middle: number; width: number } {
  const width = 100 / axis.length;
  const left = axis.indexOf(month) * width;
  return { left, middle: left + width / 2, width };
}

/** A bar that stands on `base`, in CSS pixels from the top, and is as tall as that at the highest count. */
export function barOf({ axis, highest }: Bars, { month, count }: MonthCount, base: { y: number; tall: number }) {
  const { left, width } = placeOf(axis, month);
  const height = Math.max(2, (count / highest) * base.tall);
  const gap = axis.length > 60 ? 0.05 : 0.2;
  const across = { x: `${left + gap * width}%`, width: `${width * (1 - 2 * gap)}%` };
  return svgElement('rect', { class: 'bar', ...across, y: base.y - height, height, rx: 1 });
}

/** The line that bars stand on. */
export function baseLine(y: number): SVGLineElement {
  return svgElement('line', { class: 'base', x1: 0, x2: '100%', y1: y, y2: y });
}

/** Bars to compare by eye; their numbers are in the table. */
export function strip(bars: Bars): SVGSVGElement {
  const height = 24;
  const rects = bars.months.map((count) => barOf(bars, count, { y: height - 0.5, tall: height - 2 }));
  return svgElement('svg', { height, 'aria-hidden': 'true' }, ...rects, baseLine(height - 0.5));
}
