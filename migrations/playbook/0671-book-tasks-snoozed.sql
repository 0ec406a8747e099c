-- A task of the company that was put off: until which day, when and by whom. On that day it is back on the list; taken back, nothing stands here.
alter table playbook.book_tasks
  add column snoozed_until date,
  add column snoozed_at timestamptz,
  add column snoozed_by text,
  add check ((snoozed_at is null) = (snoozed_until is null) and (snoozed_at is null) = (snoozed_by is null));

grant update (snoozed_until, snoozed_at, snoozed_by) on playbook.book_tasks to rung_playbook;
