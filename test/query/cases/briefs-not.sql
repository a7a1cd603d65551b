select concat('{"briefs":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t5"."j0", ',') as "j0"
from 
(select concat('{"publishedOn":', coalesce(to_json("t4"."published_on")::text, 'null'), '}') as "j0"
from 
(select "t6"."id" as "id", "t6"."published_sort" as "published_sort"
from "brief" "t6"
where (("t6"."published_sort" < $1::date and "t6"."published_sort" > $2::date)) is not true
order by "t6"."published_sort" desc, "t6"."id" desc
limit 5) "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."id" desc) "t5" ) "t1"), '}') as data;
