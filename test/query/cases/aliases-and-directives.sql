select concat('{"x":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"id":"claim_', "t4"."brief_id", '_', "t4"."id", '"}') as "j0"
from 
(select "t6"."brief_id" as "brief_id", "t6"."id" as "id", "t6"."published_sort" as "published_sort", "t6"."ordinal" as "ordinal"
from "claim" "t6"
where true
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc
limit 1) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t5" ) "t1"), ',"y":', 
(select concat('{"nodes":[', "t7"."j0", ']}')
from 
(select string_agg("t11"."j0", ',') as "j0"
from 
(select concat('{"id":"claim_', "t10"."brief_id", '_', "t10"."id", '"}') as "j0"
from 
(select "t12"."brief_id" as "brief_id", "t12"."id" as "id", "t12"."published_sort" as "published_sort", "t12"."ordinal" as "ordinal"
from "claim" "t12"
where true
order by "t12"."published_sort" asc, "t12"."brief_id" asc, "t12"."ordinal" desc
limit 1) "t8"
join "claim" "t10" on "t10"."brief_id" = "t8"."brief_id" and "t10"."id" = "t8"."id"
order by "t8"."published_sort" desc, "t8"."brief_id" desc, "t8"."ordinal" asc) "t11" ) "t7"), '}') as data;
