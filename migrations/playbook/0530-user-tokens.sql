-- Who asks in a page is proven by a token that the vendor's back end signs: the keys it is checked by, whether calls without one
-- are still answered, and how many came.

-- The secret of HS256 follows from the installation's own secret and the id, and lies nowhere: its SHA-256 says whether it still does.
create table playbook.user_token_keys (
  workspace_id text not null,
  id text not null,
  algorithm text not null check (algorithm in ('HS256', 'EdDSA')),
  public_key text,
  secret_sha256 text,
  created_at timestamptz not null,
  created_by text not null,
  retired_at timestamptz,
  retired_by text,
  primary key (workspace_id, id),
  constraint user_token_keys_public_check check ((algorithm = 'EdDSA') = (public_key is not null)),
  constraint user_token_keys_secret_check check ((algorithm = 'HS256') = (secret_sha256 is not null)),
  constraint user_token_keys_retired_check check ((retired_at is null) = (retired_by is null))
);
alter table playbook.user_token_keys enable row level security;
alter table playbook.user_token_keys force row level security;
create policy workspace on playbook.user_token_keys
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (retired_at, retired_by) on playbook.user_token_keys to rung_playbook;

-- No row: calls without a token are answered as before there were any.
create table playbook.nudge_signing (
  workspace_id text not null primary key,
  enforced boolean not null,
  changed_at timestamptz not null,
  changed_by text not null
);
alter table playbook.nudge_signing enable row level security;
alter table playbook.nudge_signing force row level security;
create policy workspace on playbook.nudge_signing
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update on playbook.nudge_signing to rung_playbook;

-- Counted by day, never by user: what a workspace looks at before it lets in signed calls alone.
create table playbook.nudge_calls (
  workspace_id text not null,
  day date not null,
  proof text not null check (proof in ('signed', 'unsigned_page', 'unsigned_server', 'refused')),
  key_id text not null, -- that proved it; empty where none did
  calls bigint not null check (calls > 0),
  primary key (workspace_id, day, proof, key_id)
);
alter table playbook.nudge_calls enable row level security;
alter table playbook.nudge_calls force row level security;
create policy workspace on playbook.nudge_calls
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert, update (calls) on playbook.nudge_calls to rung_playbook;
