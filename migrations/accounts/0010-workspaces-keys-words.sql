-- Workspaces, the keys that open them, and the one place where personal data and free text lie.

create table accounts.workspaces (
  workspace_id text not null primary key,
  name text not null,
  -- the one currency the workspace reports in
  currency text not null check (currency ~ '^[A-Z]{3}$'),
  created_at timestamptz not null
);

alter table accounts.workspaces enable row level security;
alter table accounts.workspaces force row level security;
create policy workspace on accounts.workspaces
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.workspaces to rung_accounts;

create table accounts.keys (
  workspace_id text not null references accounts.workspaces (workspace_id),
  id text not null,
  -- of the whole text of the key, in hex; the text itself is nowhere
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  scope text not null check (scope in ('collect', 'read', 'write', 'admin')),
  -- what it is for, in the words of whoever made it
  name text,
  -- the person it speaks for, when it speaks for one
  person_id text,
  created_at timestamptz not null,
  -- the key that made it; null for a workspace's first one
  created_by text,
  expires_at timestamptz,
  revoked_at timestamptz,
  revoked_by text,
  last_used_at timestamptz,
  primary key (workspace_id, id),
  unique (workspace_id, sha256),
  check ((revoked_at is null) = (revoked_by is null))
);

alter table accounts.keys enable row level security;
alter table accounts.keys force row level security;
create policy workspace on accounts.keys
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.keys to rung_accounts;
grant update (revoked_at, revoked_by) on accounts.keys to rung_accounts;

-- Names, e-mail addresses, quotes, notes. Facts hold the id; erasing the text changes no number.
create table accounts.words (
  workspace_id text not null,
  id text not null,
  -- what they are: person.name, ticket.subject, promise.ourWords
  kind text not null,
  -- whom they are about, when they are about somebody
  person_ref text,
  -- null once erased
  text text,
  stored_at timestamptz not null default now(),
  primary key (workspace_id, id)
);
create index words_by_person on accounts.words (workspace_id, person_ref);

alter table accounts.words enable row level security;
alter table accounts.words force row level security;
create policy workspace on accounts.words
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.words to rung_accounts, rung_outcomes;
