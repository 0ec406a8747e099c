-- What is kept of a judgement stands once. The reasons of renewals and the contributions of a score stand in the history row beside
-- the current rows, which is written with them, and are read from there.
alter table health.current_renewals drop column shown;
alter table health.current_accounts drop column contributions;

-- What worklists look at of an account moves with every day in some figures, and stays for weeks in all the rest: ids, days and the
-- form of it. The figures stand in the current row, which is written each day; the form is written when it changes.
create table health.worklist_forms (
  workspace_id text not null,
  account_id text not null,
  -- SHA-256 of the form as it was written, so that one that stayed is neither sent nor compared
  digest text not null,
  -- the document; {"figure": n} where the current row holds figure n, from 0
  form jsonb not null,
  primary key (workspace_id, account_id)
);
alter table health.worklist_forms enable row level security;
alter table health.worklist_forms force row level security;
create policy workspace on health.worklist_forms
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- update: the next judgement replaces it; delete: an account is merged away or retracted
grant select, insert, update, delete on health.worklist_forms to rung_health;

-- Null: nothing was kept for worklists, or the form of before holds its figures itself.
alter table health.current_accounts add column worklist_figures double precision[];

-- Documents of before stand as a form without figures until the next judgement. Row-level security binds the owner too, and no
-- workspace is named here.
alter table health.current_accounts no force row level security;
alter table health.worklist_forms no force row level security;
insert into health.worklist_forms (workspace_id, account_id, digest, form)
select current_accounts.workspace_id, current_accounts.account_id, '', current_accounts.worklist
from health.current_accounts
where current_accounts.worklist is not null;
alter table health.current_accounts force row level security;
alter table health.worklist_forms force row level security;
alter table health.current_accounts drop column worklist;
