select concat('{"brief":', coalesce(
(select concat('{"id":"brief_', "t1"."id", '"}')
from "brief" "t1" 
where "t1"."id" = $1::bigint), 'null'), '}') as data;
