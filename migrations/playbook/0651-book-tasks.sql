-- What the way out of a chasm asks of the company and of no customer: on somebody's list, until it is done, dismissed or taken off. Ids,
-- names of capabilities and ids of the facts behind it; no words of a person.
create table playbook.book_tasks (
  workspace_id text not null,
  id text not null,
  chasm text not null check (chasm in ('focus', 'execute', 'deliver')),
  way text not null check (way in ('question_capability', 'agree_on_customer')),
  about text,
  evidence text[] not null,
  assignee_id text not null,
  put_at timestamptz not null,
  put_by text not null,
  person_id text,
  ended_as text check (ended_as in ('done', 'dismissed', 'taken_off')),
  ended_at timestamptz,
  ended_by text,
  primary key (workspace_id, id),
  check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null))
);
-- nobody is asked twice for what is asked for
create unique index book_tasks_open on playbook.book_tasks (workspace_id, way, coalesce(about, '')) where ended_at is null;

alter table playbook.book_tasks enable row level security;
alter table playbook.book_tasks force row level security;
create policy workspace on playbook.book_tasks
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- no delete: what was ended was asked for until then
grant select, insert on playbook.book_tasks to rung_playbook;
grant update (ended_as, ended_at, ended_by) on playbook.book_tasks to rung_playbook;
