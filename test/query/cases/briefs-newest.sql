select concat('{"briefs":', 
(select concat('{"totalCount":', least(coalesce("t3"."total", 0), 10000), ',"totalCountIsExact":', (coalesce("t3"."total", 0) <= 10000)::text, ',"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"publishedOn":', coalesce(to_json("t4"."published_on")::text, 'null'), ',"source":', case when "t5"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t5"."name")::text, 'null'), '}') end, '}') as "j0"
from 
(select "t7"."id" as "id", "t7"."published_sort" as "published_sort"
from "brief" "t7"
where true
order by "t7"."published_sort" desc, "t7"."id" desc
limit 3) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
left join "source" "t5" on "t5"."id" = "t4"."source_id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t6" ) "t1"
cross join 
(select count(*) as total
from 
(select 1
from "brief" "t8"
where true
limit 10001) counted) "t3"), '}') as data;
