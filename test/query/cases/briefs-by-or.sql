select concat('{"briefs":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"source":', case when "t5"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t5"."name")::text, 'null'), '}') end, '}') as "j0"
from 
(select "t7"."id" as "id", "t7"."published_sort" as "published_sort"
from "brief" "t7"
where ((exists 
(select 1
from "brief_source" "t8"
where "t8"."brief_id" = "t7"."id" and "t8"."published_sort" = "t7"."published_sort" and "t8"."source_id" = 
(select "source_id"
from "source_name"
where key = $1::text))) or (exists 
(select 1
from "brief_source" "t9"
where "t9"."brief_id" = "t7"."id" and "t9"."published_sort" = "t7"."published_sort" and "t9"."source_id" = 
(select "source_id"
from "source_name"
where key = $2::text))))
order by "t7"."published_sort" desc, "t7"."id" desc
limit 20) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
left join "source" "t5" on "t5"."id" = "t4"."source_id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t6" ) "t1"), '}') as data;
