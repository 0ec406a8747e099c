-- Lots drawn for cards: at once, or two weeks later; with the chance, and what was expected on that day.
create table playbook.delay_draws (
  workspace_id text not null,
  csm_id text not null,
  account_id text not null,
  drawn_on date not null,
  -- null where nobody knew what was at stake
  risk_band text check (risk_band in ('low', 'medium', 'high')),
  play text not null,
  play_version integer not null,
  arm text not null check (arm in ('now', 'delayed')),
  chance double precision not null check (chance > 0 and chance < 1),
  -- the first day its card may be on a list
  until date not null,
  -- of the renewal due first, and of all that is at stake; null where there was none
  renewal_id text,
  renewal_due_on date,
  probability_lost double precision,
  arr_minor bigint,
  primary key (workspace_id, account_id, drawn_on)
);
create index delay_draws_by_play on playbook.delay_draws (workspace_id, play, drawn_on);

alter table playbook.delay_draws enable row level security;
alter table playbook.delay_draws force row level security;
create policy workspace on playbook.delay_draws
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
-- no update, no delete: a lot is drawn once
grant select, insert on playbook.delay_draws to rung_playbook;
