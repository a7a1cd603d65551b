import { type Kysely, sql } from 'kysely';

/**
 * Names as data that users own: the registry's tables become the registry itself, of which the repository's files are
 * only the start. Changes raise its version, and the claims that a change can touch wait in `claim_to_link` until they
 * are linked again.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...registry, ...links, ...suggestions, ...foldVersions]) {
    await sql.raw(statement).execute(db);
  }
}

const registry = [
  `drop table registry_version`,
  `create table registry (
    id boolean primary key default true check (id),
    version bigint not null default 0,
    linker_version integer not null default 0,
    fold_version integer not null default 0,
    seed json,
    changed_at timestamptz not null default now()
  )`,
  `comment on table registry is
    'One row. version is raised by every change of names, and read for share by whoever stores mentions; linker_version and fold_version are those of the program that keys and mentions were made by; seed is what the files of the repository held when they were last merged.'`,
  `insert into registry default values`,
  `alter table alias add column region text`,
  `alter table alias add column excluded text[] not null default '{}'`,
  `comment on column alias.region is 'Where the name is used, as TW, HK, CN; null where it is used everywhere.'`,
  `comment on column alias.excluded is 'Texts around the name in which it does not mean the entity.'`,
  `create table metonym (
    entity_id bigint not null references entity (id) on delete cascade,
    stands_for_id bigint not null references entity (id) on delete cascade,
    primary key (entity_id, stands_for_id),
    check (entity_id <> stands_for_id)
  )`,
  `comment on table metonym is 'Whose name may stand for whom: Beijing for China.'`,
  `create index metonym_stands_for_id on metonym (stands_for_id, entity_id)`,
  `create table retired_entity (
    slug text collate "C" primary key,
    id bigint not null unique,
    into_id bigint references entity (id) on delete set null
  )`,
  `create index retired_entity_into_id on retired_entity (into_id)`,
  `comment on table retired_entity is
    'Entities that were removed, or merged into another. One stays in entity, without names, until no claim that waits in claim_to_link names it any more; its id and slug are remembered for good.'`,
];

const links = [
  `alter table mention add column is_ambiguous boolean not null default false`,
  `alter table claim_entity drop column in_zh, drop column in_en`,
  `alter table claim_entity add column parity text check (parity in ('BOTH', 'ZH_ONLY', 'EN_ONLY'))`,
  `alter table claim_entity add column counterpart_id bigint`,
  `comment on column claim_entity.parity is
    'Which of its languages name the entity; null where the claim has one language, or the name may mean another.'`,
  // brief_entity holds the entities of claim_entity, as brief_source its sources, and claim_entity the claims of mention:
  // checking each row once more is half of the work of linking claims. What a claim leaves behind, a trigger removes.
  `alter table mention drop constraint mention_entity_id_fkey, drop constraint mention_brief_id_claim_id_fkey`,
  `alter table claim_entity drop constraint claim_entity_entity_id_fkey, drop constraint claim_entity_source_id_fkey`,
  `create function delete_mentions() returns trigger language plpgsql as $$
    begin
      if tg_op = 'TRUNCATE' then
        truncate mention;
      else
        delete from mention where brief_id = old.brief_id and claim_id = old.id;
      end if;
      return null;
    end $$`,
  `create trigger claim_deleted after delete on claim for each row execute function delete_mentions()`,
  `create trigger claim_truncated after truncate on claim for each statement execute function delete_mentions()`,
  `comment on column claim_entity.counterpart_id is
    'What the other language says instead of an entity that one language names: China where Chinese says Beijing.'`,
  `create index claim_entity_parity on claim_entity
    (entity_id, parity, published_sort desc, brief_id desc, ordinal) include (claim_id)
    where source_position = 1 and parity <> 'BOTH'`,
  `create index claim_entity_any_parity on claim_entity (parity, published_sort desc, brief_id desc, ordinal)
    where source_position = 1 and parity is not null`,
  `drop index claim_entity_published`,
  `create unique index claim_entity_published on claim_entity
    (entity_id, published_sort desc, brief_id desc, ordinal) include (claim_id, parity) where source_position = 1`,
  `drop index claim_entity_source_published`,
  `create unique index claim_entity_source_published on claim_entity
    (entity_id, source_id, published_sort desc, brief_id desc, ordinal) include (claim_id, parity)`,
  `create table claim_to_link (
    brief_id bigint not null,
    claim_id bigint not null,
    primary key (brief_id, claim_id)
  )`,
  `comment on table claim_to_link is
    'Claims whose mentions a change of names may have made wrong, until they are linked again. Without a foreign key, which would lock and rewrite each claim that waits; claims that are gone are passed over.'`,
];

const suggestions = [
  `create table entity_suggestion (
    id bigint generated by default as identity primary key,
    zh text not null,
    en text not null,
    kind text check (kind in ('PERSON', 'PLACE', 'ORGANIZATION', 'EVENT', 'OTHER')),
    entity_id bigint references entity (id) on delete cascade,
    score real not null,
    claims_both integer not null,
    claims_zh integer not null,
    claims_en integer not null,
    status text not null default 'OPEN' check (status in ('OPEN', 'ACCEPTED', 'DISMISSED')),
    found_at timestamptz not null default now(),
    unique (zh, en)
  )`,
  `comment on column entity_suggestion.entity_id is 'The entity that the pair seems to be a further name of.'`,
  `create index entity_suggestion_score on entity_suggestion (status, score desc, id)`,
  `create table entity_suggestion_claim (
    brief_id bigint not null,
    claim_id bigint not null,
    suggestion_id bigint not null references entity_suggestion (id) on delete cascade,
    published_sort date not null,
    ordinal integer not null,
    primary key (brief_id, claim_id, suggestion_id),
    foreign key (brief_id, claim_id) references claim (brief_id, id) on delete cascade
  )`,
  `create index entity_suggestion_claim_published on entity_suggestion_claim
    (suggestion_id, published_sort desc, brief_id desc, ordinal) include (claim_id)`,
];

/** So that what another folding made is found without reading all vectors. */
const foldVersions = [
  `create index claim_search_fold_version on claim_search (fold_version)`,
  `create index brief_search_fold_version on brief_search (fold_version)`,
];
