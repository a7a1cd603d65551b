select concat('{"claims":', 
(select concat('{"nodes":[', "t1"."j0", ']}')
from 
(select string_agg("t8"."j0", ',') as "j0"
from 
(select concat('{"parity":', 
(select concat('[', string_agg("t7".j, ','), ']')
from 
(select concat('{"language":', case "t5"."parity" when 'ZH_ONLY' then '"ZH"' when 'EN_ONLY' then '"EN"' else 'null' end, ',"entity":', case when "t6"."id" is null then 'null' else concat('{"name":{"en":', coalesce(to_json("t6"."name_en")::text, 'null'), '}}') end, '}') as j
from "claim_entity" "t5"
left join "entity" "t6" on "t6"."id" = "t5"."entity_id"
where "t5"."brief_id" = "t4"."brief_id" and "t5"."claim_id" = "t4"."id" and "t5"."source_position" = 1 and "t5"."parity" = any($1::text[])
order by "t5"."position" ASC) "t7"), '}') as "j0"
from 
(select "t9"."brief_id" as "brief_id", "t9"."id" as "id", "t9"."published_sort" as "published_sort", "t9"."ordinal" as "ordinal"
from "claim" "t9"
where true
order by "t9"."published_sort" desc, "t9"."brief_id" desc, "t9"."ordinal" asc
limit 5) "t2"
join "claim" "t4" on "t4"."brief_id" = "t2"."brief_id" and "t4"."id" = "t2"."id"
order by "t2"."published_sort" desc, "t2"."brief_id" desc, "t2"."ordinal" asc) "t8" ) "t1"), '}') as data;
