select concat('{"briefs":', 
(select concat('{"facets":', "t4"."facets", '}')
from 
(select (with "t5" as materialized 
(select "t14"."id" as "id", "t14"."published_sort" as "published_sort", "t14"."title_zh" as "title_zh", "t14"."title_en" as "title_en"
from "brief" "t14"
where true
limit 10000) select concat('{"sources":', 
(select concat('[', string_agg("t7".j, ','), ']')
from 
(select concat('{"source":{"name":', coalesce(to_json("t9"."name")::text, 'null'), '},"count":', "t6"."n", '}') as j
from 
(select "t8"."source_id" as value, count(*) as n
from "t5"
join "brief_source" "t8" on "t8"."brief_id" = "t5"."id"
where true group by 1
order by 2 desc, 1
limit 3) "t6"
join "source" "t9" on "t9"."id" = "t6"."value"
order by "t6"."n" desc, "t6"."value") "t7"), ',"years":', 
(select concat('[', string_agg("t11".j, ','), ']')
from 
(select concat('{"year":', "t10"."value"::integer, ',"count":', "t10"."n", '}') as j
from 
(select to_char("t5"."published_sort", 'YYYY') as value, count(*) as n
from "t5"
where "t5"."published_sort" > '-infinity' group by 1
order by 1 desc
limit 1000) "t10" 
order by "t10"."value" desc) "t11"), ',"languages":', 
(select concat('[', string_agg("t13".j, ','), ']')
from 
(select concat('{"language":', coalesce(to_json("t12"."value")::text, 'null'), ',"count":', "t12"."n", '}') as j
from 
(select 0 as place, 'ZH' as value, count("t5"."title_zh") as n
from "t5"
union all select 1 as place, 'EN' as value, count("t5"."title_en") as n
from "t5") "t12" 
order by "t12"."place") "t13"), '}')) as facets) "t4"), '}') as data;
