import { addEntities, putAliases } from '../../entities/registry/edit.ts';
import { RegistryError } from '../../entities/registry/errors.ts';
import { readRegistry } from '../../entities/registry/read.ts';
import type { RegisteredEntity, Registry } from '../../entities/registry/registry.ts';
import { UsageError } from '../usage-error.ts';
import { changeHelp, changeNames, changeOptions } from './change-names.ts';
import { ambiguities, findEntity } from './find-entity.ts';
import { readAliases, readKind, readSlug } from './read-names.ts';
import { subcommand } from './subcommand.ts';

/** `add`: a new entity with its names. */
export const add = subcommand({
  name: 'add',
  summary: 'add an entity with its names',
  usage: '<slug> --kind K [--zh name]… [--en name]… [--stands-for entity]…',
  details: `Adds someone or something that claims name. The first name of each language is the one that is shown. A slug never
changes. Where the entity is there already, names that it does not have are added to it.

  --kind K               PERSON, PLACE, ORGANIZATION, EVENT or OTHER
  --zh name              a Chinese name, in Traditional characters as in Taiwan first
  --en name              an English name
  --stands-for entity    whom its name may stand for, as Beijing for China
${changeHelp}

Names with a region, a rule or excluded text are added with alias.

  npm run entities -- add emmanuel-macron --kind PERSON --zh 馬克宏 --zh 馬克龍 --en "Emmanuel Macron" --en Macron`,
  options: {
    ...changeOptions,
    kind: { type: 'string' },
    zh: { type: 'string', multiple: true, default: [] },
    en: { type: 'string', multiple: true, default: [] },
    'stands-for': { type: 'string', multiple: true, default: [] },
  },
  takes: { least: 1, most: 1 },
  async run({ values, parameters: [typed = ''] }, session) {
    const slug = readSlug(typed);
    if (values.kind === undefined)
      throw new UsageError('--kind is missing: PERSON, PLACE, ORGANIZATION, EVENT or OTHER.');
    const kind = readKind(values.kind);
    const [zh, en] = [
      readAliases(values.zh, { language: 'ZH' }, [slug]),
      readAliases(values.en, { language: 'EN' }, [slug]),
    ];
    const aliases = [...zh, ...en];
    if (aliases.length === 0) throw new UsageError('An entity needs a name: --zh or --en.');
    const stored = await readRegistry(await session.database());
    const standsFor = values['stands-for'].map((other) => findEntity(stored, other));
    const entity: RegisteredEntity = {
      slug,
      kind,
      nameZh: zh[0]?.text ?? null,
      nameEn: en[0]?.text ?? null,
      standsFor,
    };
    for (const note of ambiguities(stored.registry, aliases)) session.note(note);
    return changeNames(
      session,
      {
        edit: ({ registry }) => ({
          registry: putAliases(addEntities(checkKind(registry, entity), [entity]), fresh(registry, aliases)),
        }),
        done: `Added ${slug}.`,
        already: `${slug} is there already, with these names.`,
      },
      values,
    );
  },
});

function checkKind(registry: Registry, { slug, kind }: RegisteredEntity): Registry {
  const known = registry.entities.find((entity) => entity.slug === slug);
  if (known === undefined || known.kind === kind) return registry;
  throw new RegistryError(
    `${slug} is there already, as ${known.kind}. Change that with: npm run entities -- set ${slug} --kind ${kind}`,
  );
}

/** Without names that the entity has, which keep their rules. */
function fresh({ aliases }: Registry, added: ReturnType<typeof readAliases>): ReturnType<typeof readAliases> {
  const known = new Set(aliases.map(({ language, text, entities }) => [language, text, ...entities].join(' ')));
  return added.filter(({ language, text, entities }) => !known.has([language, text, ...entities].join(' ')));
}
