select concat('{"claims":', 
(select concat('{"facets":', "t4"."facets", '}')
from 
(select (with "t5" as materialized 
(select "t12"."brief_id" as "brief_id", "t12"."claim_id" as "id", "t12"."published_sort" as "published_sort"
from "claim_entity" "t12"
where "t12"."entity_id" = $1::bigint and "t12"."source_position" = 1 and true
limit 10000) select concat('{"entities":', 
(select concat('[', string_agg("t7".j, ','), ']')
from 
(select concat('{"entity":{"name":{"en":', coalesce(to_json("t9"."name_en")::text, 'null'), '}},"count":', "t6"."n", '}') as j
from 
(select "t8"."entity_id" as value, count(*) as n
from "t5"
join "claim_entity" "t8" on "t8"."brief_id" = "t5"."brief_id" and "t8"."claim_id" = "t5"."id"
where "t8"."source_position" = 1 group by 1
order by 2 desc, 1
limit 3) "t6"
join "entity" "t9" on "t9"."id" = "t6"."value"
order by "t6"."n" desc, "t6"."value") "t7"), ',"months":', 
(select concat('[', string_agg("t11".j, ','), ']')
from 
(select concat('{"month":', coalesce(to_json("t10"."value")::text, 'null'), ',"count":', "t10"."n", '}') as j
from 
(select to_char("t5"."published_sort", 'YYYY-MM') as value, count(*) as n
from "t5"
where "t5"."published_sort" > '-infinity' group by 1
order by 1 desc
limit 1000) "t10" 
order by "t10"."value" desc) "t11"), '}')) as facets) "t4"), '}') as data;
