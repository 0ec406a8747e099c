-- The ladder level of each judged day is kept with its row, so that it can be shown over time beside R. Null: unknown, and of
-- rows from before; `rung scores rebuild` makes those anew.
alter table health.scores add column ladder_level smallint;
alter table health.current_accounts add column ladder_level smallint;
