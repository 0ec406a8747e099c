-- The day's list, sent to a person by Rung itself: where and when, one switch a person; and of each day what became of it.

create table playbook.digest_settings (
  workspace_id text not null,
  person_id text not null,
  enabled boolean not null,
  -- why it is not enabled: by_hand, gone (the address answered 410), failing (for days)
  disabled_because text check (disabled_because in ('by_hand', 'gone', 'failing')),
  check (enabled = (disabled_because is null)),
  channel text not null check (channel in ('slack', 'email')),
  -- an incoming webhook, whole: whoever knows it may post. Sealed by the installation's secret, and never shown again but for its end
  slack_url bytea,
  slack_ending text,
  check ((slack_url is null) = (slack_ending is null)),
  check (not enabled or channel <> 'slack' or slack_url is not null),
  -- where the person is: HH:MM
  send_at text not null check (send_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  -- of the week by ISO 8601; null: on the person's working days
  weekdays integer[] check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7] and cardinality(weekdays) >= 1 and cardinality(weekdays) <= 7),
  -- what is sent besides the list
  also_send text[] not null check (also_send <@ array['handed_cards', 'promises', 'renewals']),
  -- where the person had Rung's pages: links lead there
  address text not null,
  -- nothing of before is sent: when it was switched on, or another time was chosen
  starts_at timestamptz not null,
  -- when it is looked next whether a list is due
  look_at timestamptz not null,
  -- of tries: the first failure since the last success, and the last success
  failing_since timestamptz,
  succeeded_at timestamptz,
  changed_at timestamptz not null,
  changed_by text not null,
  primary key (workspace_id, person_id)
);
create index digest_settings_by_look on playbook.digest_settings (look_at) where enabled;

-- One a person and day: whoever writes it has it sent, and nobody else. What it says is read when it is sent, and lies nowhere.
create table playbook.digest_sends (
  workspace_id text not null,
  person_id text not null,
  day date not null,
  channel text not null check (channel in ('slack', 'email')),
  -- expired: not sent any more, since its day was over before it was taken, or it was switched off
  status text not null check (status in ('pending', 'delivered', 'failed', 'expired')),
  created_at timestamptz not null,
  -- while it is pending: not before then
  next_try_at timestamptz,
  check ((status = 'pending') = (next_try_at is not null)),
  -- while a process has it in hand, or died with it
  leased_until timestamptz,
  tried integer not null default 0,
  -- the newest tries, the oldest first: {at, status, error, ms}
  tries jsonb not null default '[]',
  settled_at timestamptz,
  primary key (workspace_id, person_id, day),
  foreign key (workspace_id, person_id) references playbook.digest_settings (workspace_id, person_id) on delete cascade
);
create index digest_sends_pending on playbook.digest_sends (next_try_at) where status = 'pending';

alter table playbook.digest_settings enable row level security;
alter table playbook.digest_settings force row level security;
create policy workspace on playbook.digest_settings
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
alter table playbook.digest_sends enable row level security;
alter table playbook.digest_sends force row level security;
create policy workspace on playbook.digest_sends
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update, delete on playbook.digest_settings, playbook.digest_sends to rung_playbook;

-- Whether somebody may sign in, and as what: who may no more is sent nothing.
create view directory.present_roles as
  select person_roles.workspace_id, person_roles.person_id, person_roles.role
  from accounts.person_roles
  where not (
    select people.retracted
    from accounts.people
    where people.workspace_id = person_roles.workspace_id and people.id = person_roles.person_id
    order by people.recorded_at desc, people.revision desc
    limit 1
  ) and not exists (
    select from accounts.workspaces
    where workspaces.workspace_id = person_roles.workspace_id and workspaces.filling
  );
grant select on directory.present_roles to rung_playbook;
-- Renewals ahead are sent beside the list.
grant select on published.renewals_due to rung_playbook;

-- Where something is due: ids and nothing else, so that nobody asks a workspace that sends nothing.
grant usage, create on schema playbook to rung_lister;
create policy lister on playbook.digest_settings for select to rung_lister using (true);
create policy lister on playbook.digest_sends for select to rung_lister using (true);
grant select (workspace_id, enabled, look_at) on playbook.digest_settings to rung_lister;
grant select (workspace_id, status, next_try_at, leased_until) on playbook.digest_sends to rung_lister;
create function playbook.workspaces_with_due_digests(at timestamptz) returns setof text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select digest_settings.workspace_id
    from playbook.digest_settings
    where digest_settings.enabled and digest_settings.look_at <= at
    union
    select digest_sends.workspace_id
    from playbook.digest_sends
    where digest_sends.status = 'pending' and digest_sends.next_try_at <= at
      and (digest_sends.leased_until is null or digest_sends.leased_until <= at)
  $$;
revoke all on function playbook.workspaces_with_due_digests(timestamptz) from public;
grant execute on function playbook.workspaces_with_due_digests(timestamptz) to rung_playbook;
alter function playbook.workspaces_with_due_digests(timestamptz) owner to rung_lister;

-- Erasing a person: nothing is sent to them any more, and where it was sent is gone.
create function playbook.forget_person(subject text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      delete from playbook.digest_settings
      where digest_settings.workspace_id = current_setting('rung.workspace_id') and digest_settings.person_id = subject;
    end
  $$;

create or replace function accounts.erase(
  subject text, names text[], stand_ins text[], mention text, erased_at timestamptz
)
  returns table (metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform outcomes.erase_names(mention);
      perform outcomes.revoke_requests(subject, erased_at);
      perform playbook.erase_users(names, stand_ins);
      perform playbook.forget_person(subject);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;
