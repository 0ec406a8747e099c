-- Plays as a workspace wrote them: versions, only ever added. What comes with Rung is version 0 and has no row.
create table playbook.play_versions (
  workspace_id text not null,
  key text not null,
  version integer not null check (version > 0),
  retired boolean not null,
  -- whole: what a card says and does; templates of the vendor's own, no words of a customer
  document jsonb not null,
  -- in force from then on
  recorded_at timestamptz not null,
  recorded_by text not null,
  person_id text,
  primary key (workspace_id, key, version)
);

alter table playbook.play_versions enable row level security;
alter table playbook.play_versions force row level security;
create policy workspace on playbook.play_versions
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- no update, no delete: a version is never edited
grant select, insert on playbook.play_versions to rung_playbook;

-- Which version of its play a card asks for, and the reason it leads for; both null in rows from before.
alter table playbook.worklist_cards add column play_version integer;
alter table playbook.worklist_cards add column leads text;
