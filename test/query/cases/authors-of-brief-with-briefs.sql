select concat('{"brief":', coalesce(
(select concat('{"authors":', 
(select concat('[', string_agg("t4".j, ','), ']')
from 
(select concat('{"name":', coalesce(to_json("t2"."name")::text, 'null'), ',"briefs":"0:', "t2"."id", '"}') as j
from "brief_author" "t3"
join "author" "t2" on "t2"."id" = "t3"."author_id" 
where "t3"."brief_id" = "t1"."id" and true
order by "t3"."position" ASC) "t4"), '}')
from "brief" "t1" 
where "t1"."id" = $1::bigint), 'null'), '}') as data;

select p.id::text as parent, concat('{"nodes":[', "t1"."j0", ']}') as json
from (values ($1::bigint), ($2::bigint)) p(id)
left join 
(select "t5"."parent", max("t5"."n") as n, string_agg("t5"."j0", ',') as "j0"
from 
(select "t2"."parent", "t2"."rn", "t2"."n", concat('{"id":"brief_', "t4"."id", '"}') as "j0"
from 
(select "t6".*, row_number() over (partition by "t6"."parent"
order by "t6"."published_sort" desc, "t6"."id" desc) as rn, count(*) over (partition by "t6"."parent") as n
from (
(select $3::bigint as parent, "t7"."brief_id" as "id", "t7"."published_sort" as "published_sort"
from "brief_author" "t7"
where "t7"."author_id" = $4::bigint and true
order by "t7"."published_sort" desc, "t7"."brief_id" desc
limit 21)
union all 
(select $5::bigint as parent, "t9"."brief_id" as "id", "t9"."published_sort" as "published_sort"
from "brief_author" "t9"
where "t9"."author_id" = $6::bigint and true
order by "t9"."published_sort" desc, "t9"."brief_id" desc
limit 21)) "t6") "t2"
join "brief" "t4" on "t4"."id" = "t2"."id"
where "t2"."rn" <= 20
order by "t2"."parent", "t2"."rn" asc) "t5" group by "t5"."parent") "t1" on "t1"."parent" = p.id
where p.id is not null;
