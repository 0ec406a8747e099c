-- What a band is to be read with (onboarding, paused) is kept with every row, so that lists show it and are narrowed by it.
-- Rows from before hold none.
alter table health.scores add column marks text[] not null default '{}';
alter table health.current_accounts add column marks text[] not null default '{}';
