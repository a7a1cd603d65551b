import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../db/documents/parse.ts';
import type { ParsedBody, ParsedBrief, Passage } from '../../db/documents/parsed-brief.ts';
import { createLinker } from '../../db/entities/linker/linker.ts';
import { loadRegistry } from '../../db/entities/registry/registry.ts';
import { sampleCases } from './sample-cases.ts';

const samplesFolder = new URL('../../db/samples/', import.meta.url);
const realDocument = new URL('../../../shared/seeds/000_a796eb0e20fb7cc6.txt', import.meta.url);

const linker = createLinker(loadRegistry());

function parse(file: string) {
  return parseDocument(readFileSync(new URL(file, samplesFolder)), file, { today: '2025-12-31' });
}

function onlyBrief(file: string): ParsedBrief {
  const [brief] = parse(file).briefs;
  if (!brief) throw new Error(`${file} holds no brief`);
  return brief;
}

function claimCounts(body: ParsedBody | null): number[] | null {
  return body?.sections.map((section) => section.claims.length) ?? null;
}

function passagesOf({ bodies, title }: ParsedBrief): Passage[] {
  const inBody = (body: ParsedBody | null) => [
    ...(body?.lead ?? []),
    ...(body?.sections ?? []).flatMap(({ heading, claims }) =>
      [heading ?? [], claims.map((one) => one.passage)].flat(),
    ),
  ];
  return [title.zh ?? [], title.en ?? [], inBody(bodies.zh), inBody(bodies.en)].flat();
}

function claimPassages(brief: ParsedBrief): Passage[] {
  return [brief.bodies.zh, brief.bodies.en].flatMap((body) =>
    (body?.sections ?? []).flatMap(({ claims }) => claims.map(({ passage }) => passage)),
  );
}

describe.each(sampleCases)('$file', (sample) => {
  const document = parse(sample.file);
  const brief = onlyBrief(sample.file);

  test('is read without doubt', () => {
    const doubts = document.diagnostics.filter(({ severity }) => severity !== 'INFO').map(({ code }) => code);
    expect(doubts.filter((code) => code !== 'LANGUAGE_MISSING' && code !== 'COUNTS_DIFFER')).toEqual([]);
    expect(document.briefs).toHaveLength(1);
  });

  test('says who wrote it, where, when and on what', () => {
    expect(brief.authors.map(({ name }) => name)).toEqual(sample.authors);
    expect(brief.sources.map(({ name }) => name)).toEqual(sample.sources);
    expect(brief.date).toMatchObject({ on: sample.on, precision: 'DAY' });
    expect(brief.keywords).toHaveLength(sample.keywords);
    expect(brief.title.zh !== null).toBe(sample.title);
  });

  test('has its sections and claims in each language, and a lead', () => {
    expect(claimCounts(brief.bodies.zh)).toEqual(sample.zh);
    expect(claimCounts(brief.bodies.en)).toEqual(sample.en);
    expect(brief.bodies.zh?.lead).toHaveLength(1);
  });

  test('names many that the registry knows', () => {
    const mentions = claimPassages(brief).flatMap(({ text, language }) => linker.mentions(text, language));
    expect(mentions.length).toBeGreaterThanOrEqual(sample.mentions);
  });
});

test('every sample is listed here', () => {
  const files = readdirSync(samplesFolder).filter((name) => name !== 'README.md');
  expect(files.sort()).toEqual(sampleCases.map(({ file }) => file));
});

test('one claim of source Foreign Affairs names Putin, in both languages', () => {
  const brief = onlyBrief('2025-10-29-foreign-affairs-us-china-deal.txt');
  const named = claimPassages(brief).filter(({ text, language }) =>
    linker.mentions(text, language).some(({ entity }) => entity === 'vladimir-putin'),
  );
  expect(named.map(({ language }) => language)).toEqual(['ZH', 'EN']);
});

/** All runs of so many Chinese characters or English words, punctuation aside. */
function runsOf(text: string): Set<string> {
  const chinese = text.match(/\p{Script=Han}/gu)?.join('') ?? '';
  const words = text.toLowerCase().match(/[a-z]+/gu) ?? [];
  return new Set([
    ...Array.from({ length: Math.max(0, chinese.length - 7) }, (_, index) => chinese.slice(index, index + 8)),
    ...words.slice(5).map((_, index) => words.slice(index, index + 6).join(' ')),
  ]);
}

// The real document is not part of the project; where it lies beside it, no wording of ours may come from it.
test.each(existsSync(realDocument) ? sampleCases : [])(
  '$file borrows no wording from the real document',
  ({ file }) => {
    const theirs = runsOf(readFileSync(realDocument, 'utf8'));
    const ours = passagesOf(onlyBrief(file)).flatMap(({ text }) => [...runsOf(text)]);
    expect(ours.length).toBeGreaterThan(100);
    expect(ours.filter((run) => theirs.has(run))).toEqual([]);
  },
);
