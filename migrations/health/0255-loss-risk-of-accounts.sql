-- How likely an account is lost, whether or not it has a renewal of its own: what those who pay for it read. Null in rows of before.
alter table health.current_accounts add column loss_risk double precision;
