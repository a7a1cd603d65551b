select concat('{"briefs":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"id":"brief_', "t4"."id", '","title":{"en":', coalesce(to_json("t4"."title_en")::text, 'null'), ',"zh":', coalesce(to_json("t4"."title_zh")::text, 'null'), '},"source":', case when "t5"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t5"."name")::text, 'null'), '}') end, '}') as "j0"
from 
(select "t7"."id" as "id", "t7"."published_sort" as "published_sort"
from "brief" "t7"
where true
order by "t7"."published_sort" desc, "t7"."id" desc
limit 1) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
left join "source" "t5" on "t5"."id" = "t4"."source_id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t6" ) "t1"), '}') as data;
