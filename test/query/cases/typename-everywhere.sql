select concat('{"__typename":"Query","claims":', 
(select concat('{"__typename":"ClaimConnection","edges":[', "t1"."j0", '],"pageInfo":{"__typename":"PageInfo","endCursor":', coalesce("t1"."far", 'null'), '}}')
from 
(select max("t5"."n") as n, string_agg("t5"."j0", ',') as "j0", max("t5"."cursor") filter (where "t5"."rn" = 1) as near, max("t5"."cursor") filter (where "t5"."rn" = least("t5"."n", 1)) as far
from 
(select "t2"."rn", "t2"."n", concat('{"__typename":"ClaimEdge","cursor":', concat('"', translate(encode(convert_to(concat('["R9BQ9h"', ',', to_json("t2"."published_sort"), ',', to_json("t2"."brief_id"), ',', to_json("t2"."ordinal"), ']'), 'UTF8'), 'base64'), E'+/=
', '-_'), '"'), ',"node":{"__typename":"Claim"}}') as "j0", concat('"', translate(encode(convert_to(concat('["R9BQ9h"', ',', to_json("t2"."published_sort"), ',', to_json("t2"."brief_id"), ',', to_json("t2"."ordinal"), ']'), 'UTF8'), 'base64'), E'+/=
', '-_'), '"') as cursor
from 
(select "t6".*, row_number() over (
order by "t6"."published_sort" desc, "t6"."brief_id" desc, "t6"."ordinal" asc) as rn, count(*) over () as n
from 
(select "t7"."brief_id" as "brief_id", "t7"."id" as "id", "t7"."published_sort" as "published_sort", "t7"."ordinal" as "ordinal"
from "claim" "t7"
where true
order by "t7"."published_sort" desc, "t7"."brief_id" desc, "t7"."ordinal" asc
limit 2) "t6") "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
where "t2"."rn" <= 1
order by "t2"."rn" asc) "t5" ) "t1"), '}') as data;
