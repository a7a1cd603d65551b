select concat('{"entity":', coalesce(
(select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t4"."total", 0), 10000), ',"nodes":[', "t2"."j0", ']}')
from 
(select string_agg("t7"."j0", ',') as "j0"
from 
(select concat('{"brief":', case when "t6"."id" is null then 'null' else concat('{"publishedOn":', coalesce(to_json("t6"."published_on")::text, 'null'), '}') end, '}') as "j0"
from 
(select "t8"."brief_id" as "brief_id", "t8"."claim_id" as "id", "t8"."published_sort" as "published_sort", "t8"."ordinal" as "ordinal"
from "claim_entity" "t8"
where "t8"."entity_id" = $1::bigint and "t8"."source_position" = 1 and true
order by "t8"."published_sort" desc, "t8"."brief_id" desc, "t8"."ordinal" asc
limit 2) "t3"
join "claim" "t5" on "t5"."brief_id" = "t3"."brief_id" and "t5"."id" = "t3"."id"
left join "brief" "t6" on "t6"."id" = "t5"."brief_id"
order by "t3"."published_sort" desc, "t3"."brief_id" desc, "t3"."ordinal" asc) "t7" ) "t2"
cross join 
(select count(*) as total
from 
(select 1
from "claim_entity" "t10"
where "t10"."entity_id" = $2::bigint and "t10"."source_position" = 1 and true
limit 10001) counted) "t4"), '}')
from "entity" "t1" 
where "t1"."id" = $3::bigint), 'null'), '}') as data;
