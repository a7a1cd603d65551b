select concat('{"claims":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t7"."j0", ',') as "j0"
from 
(select concat('{"brief":', case when "t5"."id" is null then 'null' else concat('{"source":', case when "t6"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t6"."name")::text, 'null'), '}') end, '}') end, '}') as "j0"
from 
(select "t8"."brief_id" as "brief_id", "t9"."id" as "id", "t8"."published_sort" as "published_sort", "t9"."ordinal" as "ordinal"
from "brief_keyword" "t8"
join "claim" "t9" on "t9"."brief_id" = "t8"."brief_id"
where "t8"."keyword_id" = 
(select "keyword_id"
from "keyword_name"
where key = $1::text) and true
order by "t8"."published_sort" desc, "t8"."brief_id" desc, "t9"."ordinal" asc
limit 2) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
left join "brief" "t5" on "t5"."id" = "t4"."brief_id"
left join "source" "t6" on "t6"."id" = "t5"."source_id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t7" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "brief_keyword" "t10"
join "claim" "t11" on "t11"."brief_id" = "t10"."brief_id"
where "t10"."keyword_id" = 
(select "keyword_id"
from "keyword_name"
where key = $2::text) and true
limit 10001) counted) "t3"), '}') as data;
