select concat('{"sources":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"name":', coalesce(to_json("t4"."name")::text, 'null'), ',"claims":"0:', "t4"."id", '"}') as "j0"
from 
(select "t6"."id" as "id", "t6"."key" as "key"
from "source" "t6"
where true
order by "t6"."key" asc
limit 3) "t2"
join "source" "t4" on "t4"."id" = "t2"."id"
order by "t2"."key" asc) "t5" ) "t1"), '}') as data;

select p.id::text as parent, concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), '}') as json
from (values ($1::bigint), ($2::bigint), ($3::bigint), ($4::bigint)) p(id)
left join (
(select $5::bigint as parent, count(*) as total
from 
(select 1
from "claim_search" "t9"
where "t9"."vector" @@ 
(select $6::tsquery) and "t9"."filters" @> array['source_' || $7::bigint] and true and true
limit 10001) counted)
union all 
(select $8::bigint as parent, count(*) as total
from 
(select 1
from "claim_search" "t16"
where "t16"."vector" @@ 
(select $9::tsquery) and "t16"."filters" @> array['source_' || $10::bigint] and true and true
limit 10001) counted)
union all 
(select $11::bigint as parent, count(*) as total
from 
(select 1
from "claim_search" "t23"
where "t23"."vector" @@ 
(select $12::tsquery) and "t23"."filters" @> array['source_' || $13::bigint] and true and true
limit 10001) counted)
union all 
(select $14::bigint as parent, count(*) as total
from 
(select 1
from "claim_search" "t30"
where "t30"."vector" @@ 
(select $15::tsquery) and "t30"."filters" @> array['source_' || $16::bigint] and true and true
limit 10001) counted)) "t3" on "t3"."parent" = p.id
where p.id is not null;
