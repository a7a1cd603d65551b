import { element } from '../element.ts';
import { type Bilingual, bothNames, languages, namesText } from '../names/names.ts';
import { dayName } from '../overview/months.ts';
import type { Claim, ClaimEdge } from '../queries.ts';
import type { Reading } from '../reading.ts';
import { passage, sentence } from './passage.ts';

/** A claim in both languages side by side, and beneath it what a reader should know of the two. */
export function claimView(edge: ClaimEdge, reading: Reading): HTMLElement {
  const notes = [alignmentNote(edge.node), ...parityNotes(edge.node)].filter((note) => note !== null);
  return element(
    'div',
    { class: 'claim' },
    element('div', { class: 'pair' }, ...languages.map((language) => passage(edge, language, reading))),
    notes.length > 0 && element('ul', { class: 'notes' }, ...notes.map((note) => element('li', {}, ...note))),
  );
}

/** The heading of a section in both languages; nothing where neither has one. */
export function headingView(heading: Bilingual): HTMLElement | null {
  if (heading.zh === null && heading.en === null) return null;
  const cells = languages.map(({ key, tag }) => element('span', { lang: tag }, heading[key] ?? ''));
  return element('h3', { class: 'pair' }, ...cells);
}

/** In Chinese where there is a Chinese word, as the briefs print them. */
function keywordsView(keywords: Claim['brief']['keywords']): HTMLElement | null {
  if (keywords.length === 0) return null;
  const words = keywords.map(({ label: { zh, en } }) =>
    element('span', { lang: zh === null ? 'en' : 'zh-Hant' }, zh ?? en),
  );
  return element('span', {}, ...words.flatMap((word, index) => (index === 0 ? [word] : ['、', word])));
}

/** What a brief says of itself, above its claims. */
export function briefHeader(brief: Claim['brief']): HTMLElement {
  const { publishedOn, source, authors, keywords, titleIsDerived, title, url } = brief;
  const shown = titleIsDerived ? (source?.name ?? 'No source') : bothNames(title);
  const isWeb = url !== null && /^https?:$/.test(URL.parse(url)?.protocol ?? '');
  const details = [
    titleIsDerived ? null : (source?.name ?? 'No source'),
    authors.map(({ name }) => name).join(', ') || 'no author',
    keywordsView(keywords),
  ].filter((detail) => detail !== null);
  return element(
    'header',
    {},
    publishedOn === null
      ? element('p', { class: 'date' }, 'No date')
      : element('p', { class: 'date' }, element('time', { datetime: publishedOn }, dayName(publishedOn))),
    element('h2', {}, isWeb ? element('a', { href: url, rel: 'noreferrer' }, shown) : shown),
    element('p', { class: 'by' }, ...details.flatMap((detail, index) => (index === 0 ? [detail] : [' · ', detail]))),
  );
}

type Note = (string | HTMLElement)[] | null;

function alignmentNote({ alignment, text }: Claim): Note {
  const isWhole = text.zh !== null && text.en !== null;
  if (alignment.status === 'ALIGNED' || !isWhole) return null;
  const state = alignment.status === 'WEAK' ? 'These two may not belong together' : alignment.status;
  return [`${state}. ${sentence(alignment.reasons, 'no reason is given')}`];
}

function parityNotes({ parity }: Claim): Note[] {
  return parity.map(({ language, entity, counterpart }) => {
    const name = languages.find(({ code }) => code === language)?.name ?? language;
    const instead = counterpart ? `, where the other says ${namesText(counterpart.name)}` : '';
    return [`Only the ${name} names `, bothNames(entity.name), `${instead}.`];
  });
}
