select concat('{"entity":', coalesce(
(select concat('{"name":{"zh":', coalesce(to_json("t1"."name_zh")::text, 'null'), ',"en":', coalesce(to_json("t1"."name_en")::text, 'null'), '},"kind":', coalesce(to_json("t1"."kind")::text, 'null'), ',"aliases":', 
(select concat('[', string_agg("t4".j, ','), ']')
from 
(select concat('{"text":', coalesce(to_json("t2"."text")::text, 'null'), ',"language":', coalesce(to_json("t2"."language")::text, 'null'), '}') as j
from "alias_entity" "t3"
join "alias" "t2" on "t2"."id" = "t3"."alias_id" 
where "t3"."entity_id" = "t1"."id" and "t3"."parts" = 1
order by "t3"."alias_id" ASC) "t4"), '}')
from "entity" "t1" 
where "t1"."id" = $1::bigint), 'null'), '}') as data;
