-- What the way out of a chasm asks of whoever looks after an account: a line each, put on lists by whoever leads them. What became of
-- one is what was done about its card. Ids, names of capabilities and tags of concerns; no words of a person.
create table playbook.way_out_tasks (
  workspace_id text not null,
  id text not null,
  chasm text not null check (chasm in ('focus', 'execute', 'deliver')),
  way text not null,
  account_id text not null,
  promise_id text,
  about text,
  put_at timestamptz not null,
  put_by text not null,
  person_id text,
  taken_off_at timestamptz,
  taken_off_by text,
  primary key (workspace_id, id),
  check ((taken_off_at is null) = (taken_off_by is null))
);
create index way_out_tasks_by_account on playbook.way_out_tasks (workspace_id, account_id);
create index way_out_tasks_by_put on playbook.way_out_tasks (workspace_id, put_at);

alter table playbook.way_out_tasks enable row level security;
alter table playbook.way_out_tasks force row level security;
create policy workspace on playbook.way_out_tasks
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- no delete: what was taken off was asked for until then
grant select, insert on playbook.way_out_tasks to rung_playbook;
grant update (taken_off_at, taken_off_by) on playbook.way_out_tasks to rung_playbook;
