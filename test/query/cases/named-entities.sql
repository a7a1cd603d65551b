select concat('{"claims":', 
(select concat('{"namedEntities":', 
(select concat('[', string_agg("t5".j, ','), ']')
from 
(select concat('{"name":{"en":', coalesce(to_json("t4"."name_en")::text, 'null'), '}}') as j
from entity "t4" 
where "t4"."id" = any($1::bigint[])
order by array_position($2::bigint[], "t4"."id")) "t5"), '}')
from (values (1)) one), '}') as data;
