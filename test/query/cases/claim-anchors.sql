select concat('{"claim":', coalesce(
(select concat('{"anchors":', 
(select concat('[', string_agg("t4".j, ','), ']')
from 
(select concat('{"line":', coalesce("t2"."line"::text, 'null'), ',"start":', coalesce("t2"."start_offset"::text, 'null'), ',"end":', coalesce("t2"."end_offset"::text, 'null'), ',"quote":', coalesce(to_json("t2"."quote")::text, 'null'), ',"document":', case when "t3"."brief_id" is null then 'null' else concat('{"name":', coalesce(to_json("t3"."name")::text, 'null'), '}') end, '}') as j
from "anchor" "t2"
left join "revision" "t3" on "t3"."brief_id" = "t2"."brief_id" and "t3"."id" = "t2"."revision_id"
where "t2"."brief_id" = "t1"."brief_id" and "t2"."claim_id" = "t1"."id" and "t2"."language" = 'EN'
order by "t2"."language" DESC, "t2"."start_offset" ASC) "t4"), '}')
from "claim" "t1" 
where "t1"."brief_id" = $1::bigint and "t1"."id" = $2::bigint), 'null'), '}') as data;
