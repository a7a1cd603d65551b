import { element } from '../element.ts';

/** A text in each language that has one. */
export interface Bilingual {
  readonly zh: string | null;
  readonly en: string | null;
}

/** The languages as they are shown, from left to right, with what tells fonts and screen readers of them. */
export const languages = [
  { key: 'zh', code: 'ZH', tag: 'zh-Hant', name: 'Chinese' },
  { key: 'en', code: 'EN', tag: 'en', name: 'English' },
] as const;

export type Language = (typeof languages)[number];

/** A name in both languages on one line, English first. One that is missing is left out. */
export function bothNames({ en, zh }: Bilingual): HTMLElement {
  return element(
    'span',
    { class: 'both' },
    en && element('span', { lang: 'en' }, en),
    en && zh && ' ',
    zh && element('span', { lang: 'zh-Hant' }, zh),
  );
}

/** As `bothNames`, where there can only be text. */
export function namesText({ en, zh }: Bilingual): string {
  return [en, zh].filter((name) => name !== null).join(' ');
}

/** For the tooltip of a name in a text: what it is called in the other language, or that nothing is known. */
export function otherName(name: Bilingual, { key }: Language): string {
  return key === 'zh'
    ? (name.en ?? `${name.zh} (no English name known)`)
    : (name.zh ?? `${name.en} (no Chinese name known)`);
}
