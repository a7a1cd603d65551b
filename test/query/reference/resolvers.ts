import type { GraphQLFieldResolver } from 'graphql';
import { sameName } from './filter.ts';
import {
  asPrinted,
  type BriefArgs,
  briefPage,
  type ClaimArgs,
  claimPage,
  type EntityArgs,
  entitiesOf,
  entityPage,
  ownAliases,
  sharedPage,
  suggestionPage,
  type World,
} from './lists.ts';
import {
  type Author,
  type Bilingual,
  type Brief,
  type Claim,
  claimsOf,
  type Entity,
  idOf,
  type Keyword,
  type Language,
  type Node,
  nodesOf,
  type Section,
  type Source,
  type Suggestion,
} from './model.ts';
import { namedEntities } from './names.ts';
import { badInput, type PageArgs } from './page.ts';

type Resolvers<Row> = Record<string, (row: Row, args: never, world: World) => unknown>;

const bilingual: Resolvers<Bilingual> = {
  prefer: ({ zh, en }, { order }: { order: Language[] }) =>
    order.map((language) => (language === 'ZH' ? zh : en)).find((text) => text !== null) ?? null,
};

const brief: Resolvers<Brief> = {
  id: idOf,
  source: ({ sources }) => sources[0] ?? null,
  claims: (row, args: ClaimArgs, world) => claimPage(world, claimsOf([row]), args, asPrinted),
};

const section: Resolvers<Section> = { id: idOf };

const ofLanguage = (rows: readonly { language: Language }[], { language }: { language?: Language | null }) =>
  rows.filter((row) => language == null || row.language === language);

const claim: Resolvers<Claim> = {
  id: idOf,
  source: (row) => row.brief.sources[0] ?? null,
  entities: (row) => entitiesOf([row]),
  mentions: ({ mentions }, args: { language?: Language | null }) => ofLanguage(mentions, args),
  parity: ({ parities }) =>
    parities.flatMap(({ entity: named, parity, counterpart }) =>
      parity === 'ZH_ONLY' || parity === 'EN_ONLY'
        ? [{ entity: named, language: parity.slice(0, 2), counterpart }]
        : [],
    ),
  anchors: (row, args: { language?: Language | null }) =>
    ofLanguage(row.anchors, args).map((anchor) => ({ ...anchor, document: row.brief.document })),
};

function briefsWith(world: World, row: Source | Author | Keyword): Brief[] {
  return world.graph.briefs.filter(({ sources, authors, keywords }) =>
    [...sources, ...authors, ...keywords].some((one) => one === row),
  );
}

const shared: Resolvers<Source | Author | Keyword> = {
  id: idOf,
  briefs: (row, args: BriefArgs, world) => briefPage(world, briefsWith(world, row), args),
};

const claimsOfBriefs: Resolvers<Source | Author> = {
  claims: (row, args: ClaimArgs, world) => claimPage(world, claimsOf(briefsWith(world, row)), args),
};

const byKey = (rows: readonly Entity[]) => rows.toSorted((a, b) => a.key - b.key);

const entity: Resolvers<Entity> = {
  id: idOf,
  aliases: (row, _args, { graph }) => ownAliases(graph, row),
  standsFor: (row, _args, { graph }) =>
    byKey(graph.metonyms.filter((one) => one.entity === row).map(({ standsFor }) => standsFor)),
  metonyms: (row, _args, { graph }) =>
    byKey(graph.metonyms.filter((one) => one.standsFor === row).map((one) => one.entity)),
  claims: (row, args: ClaimArgs, world) => {
    const naming = claimsOf(world.graph.briefs).filter(({ mentions }) => mentions.some((one) => one.entity === row));
    return claimPage(world, naming, args);
  },
};

const entitySuggestion: Resolvers<Suggestion> = {
  id: idOf,
  claims: ({ claimIds }, args: PageArgs, world) => {
    const shown = claimsOf(world.graph.briefs).filter((row) => claimIds.includes(idOf(row)));
    return claimPage(world, shown, args);
  },
};

interface IdOrName {
  id?: string | null;
  name?: string | null;
}

function oneShared<Row extends Node>(
  rows: readonly Row[],
  { id, name }: IdOrName,
  hasName: (row: Row, name: string) => boolean,
): Row | null {
  if ((id == null) === (name == null)) throw badInput('id or name');
  return rows.find((row) => (id == null ? hasName(row, name ?? '') : idOf(row) === id)) ?? null;
}

const hasName = (row: Source | Author, name: string) => row.allNames.some((one) => sameName(one) === sameName(name));

/** The entity that a name leads to; the first where it leads to several. */
function entityNamed({ graph }: World, args: IdOrName): Entity | null {
  if (args.name == null || args.id != null) return oneShared(graph.entities, args, () => false);
  return namedEntities(args.name)[0] ?? null;
}

function nodeById<Row extends Node>(rows: readonly Row[], id: string): Row | null {
  return rows.find((row) => idOf(row) === id) ?? null;
}

const query: Resolvers<unknown> = {
  node: (_, { id }: { id: string }, { graph }) => nodeById(nodesOf(graph), id),
  nodes: (_, { ids }: { ids: string[] }, { graph }) => {
    if (ids.length > 100) throw badInput('ids');
    return ids.map((id) => nodeById(nodesOf(graph), id));
  },
  brief: (_, { id }: { id: string }, { graph }) => nodeById(graph.briefs, id),
  claim: (_, { id }: { id: string }, { graph }) => nodeById(claimsOf(graph.briefs), id),
  source: (_, args: IdOrName, { graph }) => oneShared(graph.sources, args, hasName),
  author: (_, args: IdOrName, { graph }) => oneShared(graph.authors, args, hasName),
  entity: (_, args: IdOrName, world) => entityNamed(world, args),
  briefs: (_, args: BriefArgs, world) => briefPage(world, world.graph.briefs, args),
  claims: (_, args: ClaimArgs, world) => claimPage(world, claimsOf(world.graph.briefs), args),
  sources: (_, args: PageArgs, { graph }) => sharedPage(graph.sources, graph.sources, args),
  authors: (_, args: PageArgs, { graph }) => sharedPage(graph.authors, graph.authors, args),
  keywords: (_, args: PageArgs, { graph }) => sharedPage(graph.keywords, graph.keywords, args),
  entities: (_, args: EntityArgs, world) => entityPage(world, args),
  entitySuggestions: (_, args: PageArgs & { status?: string | null }, world) => suggestionPage(world, args),
};

/** Resolvers by type and field; all other fields are properties of the rows. */
export const resolvers: Readonly<Record<string, Readonly<Record<string, GraphQLFieldResolver<never, World, never>>>>> =
  {
    Query: query,
    Bilingual: bilingual,
    Brief: brief,
    Section: section,
    Claim: claim,
    Source: { ...shared, ...claimsOfBriefs },
    Author: { ...shared, ...claimsOfBriefs },
    Keyword: shared,
    Entity: entity,
    EntitySuggestion: entitySuggestion,
  };
