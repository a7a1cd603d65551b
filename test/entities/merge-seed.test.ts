import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aliasContent, aliasKey, diffRegistries, entityContent, isEmptyDiff } from '../../db/entities/registry/diff.ts';
import { mergeSeed } from '../../db/entities/registry/merge-seed.ts';
import type { RegisteredAlias, RegisteredEntity, Registry } from '../../db/entities/registry/model.ts';
import { arbitraryRegistry } from './arbitrary-registry.ts';

const retired = new Map<string, string | null>();

describe('merging the files into what users made of them', () => {
  test('gives the files where users changed nothing', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, (previous, files) => {
        const merged = mergeSeed({ previous, files, current: previous, retired });
        expect(isEmptyDiff(diffRegistries(merged, files))).toBe(true);
      }),
    );
  });

  test('changes nothing where the files are as they were', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, (files, current) => {
        const merged = mergeSeed({ previous: files, files, current, retired });
        expect(isEmptyDiff(diffRegistries(current, merged))).toBe(true);
      }),
    );
  });

  test('undoes nothing that users added, changed or removed', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, arbitraryRegistry, (previous, files, current) => {
        const merged = mergeSeed({ previous, files, current, retired });
        const users = diffRegistries(previous, current);
        const [aliases, slugs] = [
          new Map(merged.aliases.map((one) => [aliasKey(one), aliasContent(one)])),
          slugsOf(merged),
        ];
        for (const alias of [...users.aliases.put, ...users.aliases.changed]) {
          expect(aliases.get(aliasKey(alias))).toBe(aliasContent(alias));
        }
        for (const alias of users.aliases.removed) expect(aliases.has(aliasKey(alias))).toBe(false);
        for (const entity of users.entities.put) expect(slugs.get(entity.slug)?.kind).toBe(entity.kind);
        for (const { slug } of users.entities.removed) expect(slugs.has(slug)).toBe(false);
        const phrases = merged.stopPhrases.map(({ text }) => text);
        expect(phrases).toEqual(expect.arrayContaining(users.stopPhrases.put.map(({ text }) => text)));
        for (const { text } of users.stopPhrases.removed) expect(phrases).not.toContain(text);
        for (const { entity, standsFor } of users.metonyms.put)
          expect(slugs.get(entity)?.standsFor).toContain(standsFor);
        for (const { entity, standsFor } of users.metonyms.removed) {
          expect(slugs.get(entity)?.standsFor ?? []).not.toContain(standsFor);
        }
      }),
    );
  });

  test('takes from the files what users did not touch', () => {
    fc.assert(
      fc.property(arbitraryRegistry, arbitraryRegistry, arbitraryRegistry, (previous, files, current) => {
        const merged = mergeSeed({ previous, files, current, retired });
        const here = new Set(current.entities.map(({ slug }) => slug));
        const known = new Set([...previous.aliases, ...current.aliases].map(aliasKey));
        const fresh = files.aliases.filter((alias) => !known.has(aliasKey(alias)));
        const isHere = (slug: string) => here.has(slug) || !slugsOf(previous).has(slug);
        const expected = fresh.filter(({ entities }) => entities.every(isHere)).map(aliasKey);
        expect(merged.aliases.map(aliasKey)).toEqual(expect.arrayContaining(expected));
      }),
    );
  });

  test('follows an entity that was merged into another', () => {
    const usual: Omit<RegisteredAlias, 'text' | 'entities'> = {
      match: 'WORD',
      region: null,
      excluded: [],
      language: 'EN',
    };
    const entity = (slug: string, nameEn: string): RegisteredEntity => ({
      slug,
      kind: 'PERSON',
      nameZh: null,
      nameEn,
      standsFor: [],
    });
    const previous: Registry = {
      entities: [entity('jack', 'Jack'), entity('john', 'John')],
      aliases: [
        { ...usual, text: 'Jack', entities: ['jack'] },
        { ...usual, text: 'John', entities: ['john'] },
      ],
      stopPhrases: [],
    };
    const files = { ...previous, aliases: [...previous.aliases, { ...usual, text: 'Jacky', entities: ['jack'] }] };
    const current = {
      ...previous,
      entities: [entity('john', 'John')],
      aliases: previous.aliases.map((one) => ({ ...one, entities: ['john'] })),
    };
    const merged = mergeSeed({ previous, files, current, retired: new Map([['jack', 'john']]) });
    expect(merged.entities).toEqual(current.entities);
    expect(merged.aliases.map(({ text, entities }) => [text, ...entities])).toEqual([
      ['Jack', 'john'],
      ['John', 'john'],
      ['Jacky', 'john'],
    ]);
  });
});

function slugsOf(registry: Registry): Map<string, RegisteredEntity> {
  return new Map(registry.entities.map((entity) => [entity.slug, entity]));
}

test('two entities of the same content are the same', () => {
  const entity: RegisteredEntity = { slug: 'a', kind: 'PERSON', nameZh: null, nameEn: 'A', standsFor: [] };
  expect(entityContent(entity)).toBe(entityContent({ ...entity, standsFor: ['b'] }));
});
