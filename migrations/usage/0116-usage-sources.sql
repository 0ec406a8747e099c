-- Whose an account-day is: events and a warehouse's daily numbers are both kept, and one of them counts.

-- What an admin chose, for the whole workspace ('') or one account.
create table usage.source_choices (
  workspace_id text not null,
  group_key text not null,
  source text not null check (source in ('events', 'aggregates')),
  chosen_at timestamptz not null,
  chosen_by text not null,
  primary key (workspace_id, group_key)
);

alter table usage.source_choices enable row level security;
alter table usage.source_choices force row level security;
create policy workspace on usage.source_choices
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on usage.source_choices to rung_usage;

-- Who came first, which decides where nobody chose; null: `source`, which counts, has never been another.
alter table usage.account_days
  add column first_source text check (first_source in ('events', 'aggregates'));
