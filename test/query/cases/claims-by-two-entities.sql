select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t8"."j0", ',') as "j0"
from 
(select concat('{"entities":', 
(select concat('[', string_agg("t7".j, ','), ']')
from 
(select concat('{"name":{"en":', coalesce(to_json("t5"."name_en")::text, 'null'), '}}') as j
from "claim_entity" "t6"
join "entity" "t5" on "t5"."id" = "t6"."entity_id" 
where "t6"."brief_id" = "t4"."brief_id" and "t6"."claim_id" = "t4"."id" and "t6"."source_position" = 1
order by "t6"."position" ASC) "t7"), '}') as "j0"
from 
(select "t9"."brief_id" as "brief_id", "t9"."claim_id" as "id", "t9"."published_sort" as "published_sort", "t9"."ordinal" as "ordinal"
from "claim_entity" "t9"
where "t9"."entity_id" = $1::bigint and "t9"."source_position" = 1 and exists 
(select 1
from "claim_entity" "t11"
where "t11"."brief_id" = "t9"."brief_id" and "t11"."claim_id" = "t9"."claim_id" and "t11"."published_sort" = "t9"."published_sort" and "t11"."ordinal" = "t9"."ordinal" and "t11"."entity_id" = $2::bigint and "t11"."source_position" = 1)
order by "t9"."published_sort" desc, "t9"."brief_id" desc, "t9"."ordinal" asc
limit 2) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t8" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "claim_entity" "t12"
where "t12"."entity_id" = $3::bigint and "t12"."source_position" = 1 and exists 
(select 1
from "claim_entity" "t14"
where "t14"."brief_id" = "t12"."brief_id" and "t14"."claim_id" = "t12"."claim_id" and "t14"."published_sort" = "t12"."published_sort" and "t14"."ordinal" = "t12"."ordinal" and "t14"."entity_id" = $4::bigint and "t14"."source_position" = 1)
limit 10001) counted) "t3"), '}') as data;
