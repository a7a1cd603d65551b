select concat('{"briefs":', 
(select concat('{"pageInfo":{"hasNextPage":false,"hasPreviousPage":', (coalesce("t1"."n", 0) > 2)::text, '},"nodes":[', "t1"."j0", ']}')
from 
(select max("t5"."n") as n, string_agg("t5"."j0", ',') as "j0"
from 
(select "t2"."rn", "t2"."n", concat('{"id":"brief_', "t4"."id", '"}') as "j0"
from 
(select "t6".*, row_number() over (
order by "t6"."published_sort" asc, "t6"."id" asc) as rn, count(*) over () as n
from 
(select "t7"."id" as "id", "t7"."published_sort" as "published_sort"
from "brief" "t7"
where true
order by "t7"."published_sort" asc, "t7"."id" asc
limit 3) "t6") "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
where "t2"."rn" <= 2
order by "t2"."rn" desc) "t5" ) "t1"), '}') as data;
