-- The schemas, and which service may look into which. Tables and their grants come with each schema's own migrations.

create schema accounts;
create schema usage;
create schema outcomes;
create schema health;
create schema signals;
create schema directory;
create schema access;

comment on schema accounts is 'Workspaces, keys, accounts, people, contracts, tickets, touches, surveys';
comment on schema usage is 'What customers do in the product';
comment on schema outcomes is 'What customers wanted and got, what was promised, how they see us';
comment on schema health is 'Judgements: scores, risk, forecast, worklists, nudges';
comment on schema signals is 'What each context publishes for the others';
comment on schema directory is 'Views of accounts that every service may read';
comment on schema access is 'Idempotency keys of HTTP requests';

grant usage on schema accounts to rung_accounts;
grant usage on schema usage to rung_usage;
grant usage on schema outcomes to rung_outcomes;
grant usage on schema health to rung_health;
grant usage on schema signals, directory, access to rung_accounts, rung_usage, rung_outcomes, rung_health;

-- Quotes and statements are words, and words are kept in one table of schema accounts.
grant usage on schema accounts to rung_outcomes;

-- The lister owns the functions that list ids across workspaces, and who owns a function must be able to create one.
grant usage, create on schema accounts, usage, outcomes, health, signals, access to rung_lister;

-- A new function can be called by nobody until its migration says by whom; PostgreSQL's default is everybody.
alter default privileges revoke execute on functions from public;
