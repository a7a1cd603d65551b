import { readRegistry } from '../../entities/registry/read.ts';
import type { RegisteredEntity } from '../../entities/registry/registry.ts';
import { subcommand } from './subcommand.ts';

/** `list`: the entities, one a line. */
export const list = subcommand({
  name: 'list',
  summary: 'list entities, or those whose slug or name holds a text',
  usage: '[text] [--kind K]',
  details: `Prints a line for each entity: slug, kind, Chinese and English name.

  --kind K   only PERSON, PLACE, ORGANIZATION, EVENT or OTHER`,
  options: { kind: { type: 'string' } },
  takes: { least: 0, most: 1 },
  async run({ values, parameters: [text] }, session) {
    const { registry } = await readRegistry(await session.database());
    const kind = values.kind?.toUpperCase();
    const entities = registry.entities.filter(
      (entity) => (kind === undefined || entity.kind === kind) && (text === undefined || holds(entity, text)),
    );
    return { text: entities.map(line).join('\n'), data: entities };
  },
});

function holds({ slug, nameZh, nameEn }: RegisteredEntity, text: string): boolean {
  const wanted = text.toLowerCase();
  return [slug, nameZh, nameEn].some((name) => name?.toLowerCase().includes(wanted));
}

function line({ slug, kind, nameZh, nameEn }: RegisteredEntity): string {
  return [slug, kind, nameZh ?? '-', nameEn ?? '-'].join('\t');
}
