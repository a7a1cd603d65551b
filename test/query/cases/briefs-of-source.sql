select concat('{"source":', coalesce(
(select concat('{"name":', coalesce(to_json("t1"."name")::text, 'null'), ',"briefs":', 
(select concat('{"totalCount":', least(coalesce("t4"."total", 0), 10000), ',"nodes":[', "t2"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"publishedOn":', coalesce(to_json("t5"."published_on")::text, 'null'), '}') as "j0"
from 
(select "t7"."brief_id" as "id", "t7"."published_sort" as "published_sort"
from "brief_source" "t7"
where "t7"."source_id" = 
(select "source_id"
from "source_name"
where key = $1::text) and true
order by "t7"."published_sort" desc, "t7"."brief_id" desc
limit 20) "t3"
join "brief" "t5" on "t5"."id" = "t3"."id"
order by "t3"."published_sort" desc, "t3"."id" desc) "t6" ) "t2"
cross join 
(select count(*) as total
from 
(select 1
from "brief_source" "t9"
where "t9"."source_id" = 
(select "source_id"
from "source_name"
where key = $2::text) and true
limit 10001) counted) "t4"), '}')
from "source" "t1" 
where "t1"."id" = 
(select "source_id"
from "source_name"
where key = $3::text)), 'null'), '}') as data;
