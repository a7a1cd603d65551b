select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"text":{"zh":', coalesce(to_json("t4"."text_zh")::text, 'null'), ',"en":', coalesce(to_json("t4"."text_en")::text, 'null'), '}}') as "j0"
from 
(select "t6"."brief_id" as "brief_id", "t6"."id" as "id", "t6"."published_sort" as "published_sort", "t6"."ordinal" as "ordinal"
from "claim" "t6"
where "t6"."text_en" is null
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc
limit 2) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t5" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "claim" "t7"
where "t7"."text_en" is null
limit 10001) counted) "t3"), '}') as data;
