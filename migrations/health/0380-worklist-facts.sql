-- What worklists look at of an account is kept with its current row, so that the first list of a day reads rows and judges nobody;
-- and the expected level on the ladder with every row of history, since a fall is told from where they stood some days before.
-- Null in rows of before.
alter table health.current_accounts add column worklist jsonb;
alter table health.scores add column ladder_expected double precision;
