-- What a user of PostGraphile would write for the lists that its own conditions cannot express.
create schema if not exists bench_peer;

create or replace function bench_peer.briefs_until(until date) returns setof public.brief language sql stable as $$
  select * from public.brief
  where published_sort <= until and published_sort > '-infinity'
  order by published_sort desc, id desc
$$;

create or replace function bench_peer.source_claims_mentioning(source public.source, entity bigint)
returns setof public.claim language sql stable as $$
  select claim.* from public.claim_entity named
  join public.claim on claim.brief_id = named.brief_id and claim.id = named.claim_id
  where named.entity_id = entity and named.source_id = source.id
  order by named.published_sort desc, named.brief_id desc, named.ordinal
$$;

-- Mentions have no foreign key to their entity, which PostGraphile makes its relations of.
comment on table mention is '@foreignKey (entity_id) references entity (id)';
