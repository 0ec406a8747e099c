-- Who changed what: one row a correction, a retraction, a key, an erasure. Written by whoever changes, never changed.

create schema audit;
comment on schema audit is 'Who changed what, before and after; every service appends, nobody updates';
grant usage on schema audit to rung_accounts, rung_usage, rung_outcomes, rung_health;

create table audit.entries (
  workspace_id text not null,
  -- says nothing of how many entries there are elsewhere
  id text not null default 'aud_' || replace(gen_random_uuid()::text, '-', ''),
  -- keeps entries of one instant in the order they were written
  seq bigint generated always as identity,
  at timestamptz not null,
  -- fact.corrected, key.revoked, config.published
  action text not null,
  -- what was changed: the plural that stands in its path, and its id
  subject_kind text not null,
  subject_id text not null,
  account_id text,
  -- the fields that differ; words by the id they lie under, people by theirs
  before jsonb,
  after jsonb,
  -- null: the installation's operator, or Rung itself
  key_id text,
  person_id text,
  stored_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index entries_by_time on audit.entries (workspace_id, at, seq);
create index entries_by_account on audit.entries (workspace_id, account_id, at, seq);
create index entries_by_subject on audit.entries (workspace_id, subject_id, at, seq);
create index entries_by_person on audit.entries (workspace_id, person_id, at, seq);

alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy workspace on audit.entries
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on audit.entries to rung_accounts, rung_usage, rung_outcomes, rung_health;

-- The one exception, reached through the erasure of a person alone: their names in one field of before and after. A name is
-- replaced where it is a whole value, so that nothing else that holds its letters is touched.
create function audit.replaced(entry jsonb, field text, names text[], stand_ins text[]) returns jsonb
  language plpgsql immutable set search_path = pg_catalog
  as $$
    declare
      held text := (entry -> field)::text;
    begin
      if held is null then
        return entry;
      end if;
      for position in 1 .. cardinality(names) loop
        held := replace(held, to_jsonb(names[position])::text, to_jsonb(stand_ins[position])::text);
      end loop;
      return entry || jsonb_build_object(field, held::jsonb);
    end
  $$;
create function audit.erase_names(field text, names text[], stand_ins text[]) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      update audit.entries
      set before = audit.replaced(entries.before, field, names, stand_ins),
        after = audit.replaced(entries.after, field, names, stand_ins)
      where entries.workspace_id = current_setting('rung.workspace_id')
        and exists (
          select from unnest(names) as given (name)
          where strpos(concat(entries.before -> field, ' ', entries.after -> field), to_jsonb(given.name)::text) > 0
        );
    end
  $$;
