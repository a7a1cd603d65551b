select concat('{"briefs":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t6"."j0", ',') as "j0"
from 
(select concat('{"source":', case when "t5"."id" is null then 'null' else concat('{"name":', coalesce(to_json("t5"."name")::text, 'null'), '}') end, '}') as "j0"
from 
(select *
from (with "t10" as materialized 
(select "t13"."id" as "id", "t13"."published_sort" as "published_sort"
from 
(select "t7"."vector" as "vector", "t7"."brief_id" as "id", "t7"."published_sort" as "published_sort"
from "brief_search" "t7"
where true and true and not false
order by "t7"."published_sort" desc, "t7"."brief_id" desc
limit 500) "t13"
where ts_match_vq("t13"."vector", $1::tsquery)
order by "t13"."published_sort" desc, "t13"."id" desc
limit 5), "t11" as materialized 
(select not false and 
(select count(*)
from "t10") < 5 and exists 
(select 1
from "brief_search" "t7"
where true and true
order by "t7"."published_sort" desc, "t7"."brief_id" desc offset 500
limit 1) as is_little) select *
from "t10"
where not 
(select is_little
from "t11")
union all 
(select "t14"."brief_id" as "id", "t14"."published_sort" as "published_sort"
from "brief_search" "t14"
where "t14"."vector" @@ 
(select $2::tsquery) and ts_match_vq("t14"."vector", $3::tsquery) and 
(select is_little
from "t11") and true
order by coalesce("t14"."published_sort", "t14"."published_sort") desc, coalesce("t14"."brief_id", "t14"."brief_id") desc
limit 5)) "t12") "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
left join "source" "t5" on "t5"."id" = "t4"."source_id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t6" ) "t1"), '}') as data;
