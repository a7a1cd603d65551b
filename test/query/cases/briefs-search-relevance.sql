select concat('{"briefs":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"id":"brief_', "t4"."id", '"}') as "j0"
from 
(select "t8"."id" as "id", "t8"."relevance" as "relevance", "t8"."published_sort" as "published_sort"
from 
(select "t6"."id", "t6"."published_sort", ts_rank("t7"."vector", $1::tsquery, 1) as relevance
from 
(select *
from (with "t12" as materialized 
(select "t14"."brief_id" as "id", "t14"."published_sort" as "published_sort"
from "brief_search" "t14"
where "t14"."vector" @@ 
(select $2::tsquery) and true and true
limit 30000) 
(select *
from "t12"
where (
(select count(*)
from "t12") < 30000)
order by "t12"."published_sort" desc, "t12"."id" desc
limit 2000)
union all 
(select *
from (with "t16" as materialized 
(select "t19"."id" as "id", "t19"."published_sort" as "published_sort"
from 
(select "t9"."vector" as "vector", "t9"."brief_id" as "id", "t9"."published_sort" as "published_sort"
from "brief_search" "t9"
where true and true and not (
(select count(*)
from "t12") < 30000)
order by "t9"."published_sort" desc, "t9"."brief_id" desc
limit 5000) "t19"
where ts_match_vq("t19"."vector", $3::tsquery)
order by "t19"."published_sort" desc, "t19"."id" desc
limit 2000), "t17" as materialized 
(select not (
(select count(*)
from "t12") < 30000) and 
(select count(*)
from "t16") < 2000 and exists 
(select 1
from "brief_search" "t9"
where true and true
order by "t9"."published_sort" desc, "t9"."brief_id" desc offset 5000
limit 1) as is_little) select *
from "t16"
where not 
(select is_little
from "t17")
union all 
(select "t20"."brief_id" as "id", "t20"."published_sort" as "published_sort"
from "brief_search" "t20"
where "t20"."vector" @@ 
(select $4::tsquery) and 
(select is_little
from "t17") and true
order by coalesce("t20"."published_sort", "t20"."published_sort") desc, coalesce("t20"."brief_id", "t20"."brief_id") desc
limit 2000)) "t18")) "t13") "t6"
join "brief_search" "t7" on "t7"."brief_id" = "t6"."id") "t8"
where true
order by "t8"."relevance" desc, "t8"."published_sort" desc, "t8"."id" desc
limit 3) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
order by "t2"."relevance" desc, "t2"."published_sort" desc, "t2"."id" desc) "t5" ) "t1"), '}') as data;
