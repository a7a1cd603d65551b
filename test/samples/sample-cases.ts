/** What a sample must be read as. */
export interface SampleCase {
  file: string;
  on: string;
  authors: string[];
  sources: string[];
  keywords: number;
  title: boolean;
  /** Claims of each section. */
  zh: number[];
  en: number[] | null;
  /** At least so many in both languages together. */
  mentions: number;
}

const three = [3, 3, 2];
export const sampleCases: SampleCase[] = [
  {
    file: '2024-09-12-meridian-review-nato-eastern-flank.txt',
    on: '2024-09-12',
    authors: ['Helena Strand', 'Tomas Iveric'],
    sources: ['The Meridian Review'],
    keywords: 3,
    title: true,
    zh: three,
    en: three,
    mentions: 30,
  },
  {
    file: '2024-11-21-pacific-ledger-island-courtship.txt',
    on: '2024-11-21',
    authors: ['Josefa Tamani', 'Ruth Calloway', '何以恩'],
    sources: ['The Pacific Ledger'],
    keywords: 4,
    title: true,
    zh: three,
    en: three,
    mentions: 16,
  },
  {
    file: '2024-12-05-lantern-post-middle-power-mediation.txt',
    on: '2024-12-05',
    authors: ['Samira Haddad', 'Pieter Vos'],
    sources: ['The Lantern Post'],
    keywords: 3,
    title: false,
    zh: three,
    en: three,
    mentions: 40,
  },
  {
    file: '2025-02-18-meridian-review-rebuilding-ukraine.txt',
    on: '2025-02-18',
    authors: ['Helena Strand'],
    sources: ['The Meridian Review'],
    keywords: 3,
    title: false,
    zh: three,
    en: three,
    mentions: 30,
  },
  {
    file: '2025-03-27-atlas-letter-eu-china-trade.txt',
    on: '2025-03-27',
    authors: ['Beatriz Oliveira', 'Jan Hollander'],
    sources: ['Atlas Letter'],
    keywords: 3,
    title: false,
    zh: [3, 3, 3],
    en: [3, 2, 3],
    mentions: 35,
  },
  {
    file: '2025-05-06-meridian-review-japan-taiwan-chips.txt',
    on: '2025-05-06',
    authors: ['Lin Shu-ya'],
    sources: ['The Meridian Review'],
    keywords: 3,
    title: false,
    zh: three,
    en: three,
    mentions: 18,
  },
  {
    file: '2025-06-20-northern-index-arctic-routes.md',
    on: '2025-06-20',
    authors: ['Ingrid Aas'],
    sources: ['The Northern Index'],
    keywords: 4,
    title: true,
    zh: three,
    en: three,
    mentions: 25,
  },
  {
    file: '2025-07-15-harbour-quarterly-undersea-cables.txt',
    on: '2025-07-15',
    authors: ['Mikko Sorensen', 'Chou Ting-an'],
    sources: ['Harbour Quarterly', 'The Baltic Notebook'],
    keywords: 4,
    title: false,
    zh: [6, 3, 2],
    en: [6, 3, 2],
    mentions: 25,
  },
  {
    file: '2025-08-08-island-forum-energy-resilience.txt',
    on: '2025-08-08',
    authors: ['島嶼論壇編輯部'],
    sources: ['島嶼論壇'],
    keywords: 3,
    title: false,
    zh: three,
    en: null,
    mentions: 6,
  },
  {
    file: '2025-09-03-open-strait-korean-peninsula.md',
    on: '2025-09-03',
    authors: ['Park Jae-won'],
    sources: ['Open Strait'],
    keywords: 4,
    title: true,
    zh: three,
    en: three,
    mentions: 40,
  },
  {
    file: '2025-10-02-pacific-ledger-chip-controls.txt',
    on: '2025-10-02',
    authors: ['Ruth Calloway'],
    sources: ['The Pacific Ledger'],
    keywords: 3,
    title: true,
    zh: three,
    en: three,
    mentions: 18,
  },
  {
    file: '2025-10-29-foreign-affairs-us-china-deal.txt',
    on: '2025-10-29',
    authors: ['Mira Rapp-Hooper'],
    sources: ['Foreign Affairs'],
    keywords: 3,
    title: false,
    zh: [3, 3],
    en: [3, 3],
    mentions: 40,
  },
];
