select concat('{"briefs":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"publishedOn":', coalesce(to_json("t4"."published_on")::text, 'null'), '}') as "j0"
from 
(select "t6"."brief_id" as "id", "t6"."published_sort" as "published_sort"
from "brief_entity" "t6"
where "t6"."entity_id" = $1::bigint and true
order by "t6"."published_sort" desc, "t6"."brief_id" desc
limit 20) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t5" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "brief_entity" "t8"
where "t8"."entity_id" = $2::bigint and true
limit 10001) counted) "t3"), '}') as data;
