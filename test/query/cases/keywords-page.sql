select concat('{"keywords":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"label":{"zh":', coalesce(to_json("t4"."label_zh")::text, 'null'), ',"en":', coalesce(to_json("t4"."label_en")::text, 'null'), '},"briefs":"0:', "t4"."id", '"}') as "j0"
from 
(select "t6"."id" as "id", "t6"."key" as "key"
from "keyword" "t6"
where true
order by "t6"."key" asc
limit 3) "t2"
join "keyword" "t4" on "t4"."id" = "t2"."id"
order by "t2"."key" asc) "t5" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "keyword" "t7"
where true
limit 10001) counted) "t3"), '}') as data;

select p.id::text as parent, concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), '}') as json
from (values ($1::bigint), ($2::bigint), ($3::bigint), ($4::bigint)) p(id)
left join (
(select $5::bigint as parent, count(*) as total
from 
(select 1
from "brief_keyword" "t4"
where "t4"."keyword_id" = $6::bigint and true
limit 10001) counted)
union all 
(select $7::bigint as parent, count(*) as total
from 
(select 1
from "brief_keyword" "t6"
where "t6"."keyword_id" = $8::bigint and true
limit 10001) counted)
union all 
(select $9::bigint as parent, count(*) as total
from 
(select 1
from "brief_keyword" "t8"
where "t8"."keyword_id" = $10::bigint and true
limit 10001) counted)
union all 
(select $11::bigint as parent, count(*) as total
from 
(select 1
from "brief_keyword" "t10"
where "t10"."keyword_id" = $12::bigint and true
limit 10001) counted)) "t3" on "t3"."parent" = p.id
where p.id is not null;
