import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLinker } from '../../db/entities/linker/linker.ts';
import { loadRegistry } from '../../db/entities/registry/registry.ts';
import { arbitraryRegistry, arbitraryText } from './arbitrary-registry.ts';
import { createNaiveLinker } from './naive-linker.ts';

const language = fc.constantFrom('ZH' as const, 'EN' as const);

function places(names: readonly { start: number; end: number; readings: readonly (readonly string[])[] }[]) {
  return names.map(({ start, end, readings }) => ({ start, end, readings }));
}

test('names are those that trying every name at every place finds, in any registry', () => {
  fc.assert(
    fc.property(arbitraryRegistry, arbitraryText, language, (registry, text, inLanguage) => {
      const naive = createNaiveLinker(registry)(text, inLanguage);
      expect(places(createLinker(registry).names(text, inLanguage))).toEqual(naive);
    }),
    { numRuns: 1000 },
  );
});

const registry = loadRegistry();
const linker = createLinker(registry);
const naive = createNaiveLinker(registry);
const fewTexts = [
  '中',
  '國',
  '的',
  '其',
  '日',
  ' ',
  '·',
  '-',
  '，',
  "'s",
  'the ',
  ' and ',
  '\n',
  '家',
  '學',
  '集',
  'US',
  'us',
];
const styles: ((name: string) => string)[] = [
  (name) => name,
  (name) => name.replaceAll(' ', '   '),
  (name) => name.replace(/(?<=^\p{Script=Han}{2})(?=\p{Script=Han})/u, '·'),
  (name) => name.replace(/(?<=^\p{Script=Han})(?=\p{Script=Han})/u, ' - '),
  (name) => name.toUpperCase(),
];
const realName = fc
  .tuple(fc.constantFrom(...registry.aliases.map(({ text }) => text)), fc.constantFrom(...styles))
  .map(([name, style]) => style(name));
const realPhrase = fc.constantFrom(...registry.stopPhrases.map(({ text }) => text));
const realText = fc
  .array(fc.oneof(realName, fc.constantFrom(...fewTexts), realPhrase), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.join(''));

test('and in the registry of the project', () => {
  fc.assert(
    fc.property(realText, language, (text, inLanguage) => {
      expect(places(linker.names(text, inLanguage))).toEqual(naive(text, inLanguage));
    }),
    { numRuns: 150 },
  );
});
