create schema access;
grant create, usage on schema access to rung_lister;
grant usage on schema access to rung_accounts;
grant usage on schema access to rung_config;
grant usage on schema access to rung_health;
grant usage on schema access to rung_outbox;
grant usage on schema access to rung_outcomes;
grant usage on schema access to rung_playbook;
grant usage on schema access to rung_renewals;
grant usage on schema access to rung_usage;

create table access.idempotency_keys (
  workspace_id text not null,
  token text not null,
  fingerprint text not null,
  claim text not null,
  claimed_until timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  answer bytea,
  constraint idempotency_keys_pkey PRIMARY KEY (workspace_id, token)
);
CREATE INDEX idempotency_keys_by_expiry ON access.idempotency_keys USING btree (workspace_id, expires_at);
alter table access.idempotency_keys enable row level security;
alter table access.idempotency_keys force row level security;
create policy lister on access.idempotency_keys for select to rung_lister
  using (true);
create policy workspace on access.idempotency_keys for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on access.idempotency_keys to rung_accounts;
grant delete, insert, select, update on access.idempotency_keys to rung_config;
grant delete, insert, select, update on access.idempotency_keys to rung_health;
grant delete, insert, select, update on access.idempotency_keys to rung_outbox;
grant delete, insert, select, update on access.idempotency_keys to rung_outcomes;
grant delete, insert, select, update on access.idempotency_keys to rung_playbook;
grant delete, insert, select, update on access.idempotency_keys to rung_renewals;
grant delete, insert, select, update on access.idempotency_keys to rung_usage;
grant select (workspace_id) on access.idempotency_keys to rung_lister;
grant select (expires_at) on access.idempotency_keys to rung_lister;

create function access.delete_workspace() returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
      held record;
      counted bigint;
      total bigint := 0;
    begin
      -- what refers to others before what they refer to
      for held in
        select tables.name, row_number() over () as place from access.workspace_tables() as tables
        union all
        select 'access.idempotency_keys', 0
        union all
        select 'signals.changes', 0
        union all
        select 'playbook.digest_settings', 0
        union all
        select outbox.name, 0 from unnest(array['outbox.deliveries', 'outbox.events', 'outbox.positions', 'outbox.endpoints']) as outbox (name)
        union all
        -- refers to the settings
        select 'playbook.digest_sends', 1
        order by place desc
      loop
        execute format('delete from %s as held where held.workspace_id = $1', held.name) using workspace;
        get diagnostics counted = row_count;
        total := total + counted;
      end loop;
      delete from accounts.workspaces where workspaces.workspace_id = workspace;
      get diagnostics counted = row_count;
      return total + counted;
    end
  $$;
grant execute on function access.delete_workspace() to rung_accounts;

create function access.fill_workspace(of_table text, objects jsonb[]) returns bigint
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      held record;
      counted bigint;
      series text;
      counter record;
    begin
      perform access.refuse_unless_filling();
      select * into strict held from access.workspace_tables() as tables where tables.name = of_table;
      execute format(
        'insert into %1$s overriding system value
         select (jsonb_populate_record(null::%1$s, object || jsonb_build_object(''workspace_id'', current_setting(''rung.workspace_id'')))).*
         from unnest($1) as object
         on conflict do nothing',
        held.name
      ) using objects;
      get diagnostics counted = row_count;
      -- what counts up by itself goes on after the highest that was put in
      for counter in
        select pg_attribute.attname as name from pg_attribute
        where pg_attribute.attrelid = held.name::regclass and pg_attribute.attidentity <> ''
      loop
        series := pg_get_serial_sequence(held.name, counter.name);
        execute format(
          'select setval(%1$L, greatest(nextval(%1$L), (select max(held.%2$I) from %3$s as held where held.workspace_id = $1)))',
          series, counter.name, held.name
        ) using current_setting('rung.workspace_id');
      end loop;
      return counted;
    end
  $$;
grant execute on function access.fill_workspace(of_table text, objects jsonb[]) to rung_accounts;

create function access.refuse_unless_filling() returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      perform from accounts.workspaces
      where workspaces.workspace_id = current_setting('rung.workspace_id') and workspaces.filling
      for share;
      if not found then
        raise exception 'this workspace is not being filled' using errcode = 'object_not_in_prerequisite_state';
      end if;
    end
  $$;

create function access.schema_number() returns integer
  language sql stable security definer set search_path = pg_catalog
  as $$ select max(applied.number) from rung_migrations.applied $$;
grant execute on function access.schema_number() to rung_accounts;

create function access.workspace_counts() returns TABLE(name text, rows bigint)
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    begin
      for name in select tables.name from access.workspace_tables() as tables loop
        execute format(
          'select count(*) from %s as held where held.workspace_id = current_setting(''rung.workspace_id'')', name
        ) into rows;
        return next;
      end loop;
    end
  $$;
grant execute on function access.workspace_counts() to rung_accounts;

create function access.workspace_rows(of_table text) returns SETOF text
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    declare
      held record;
    begin
      select * into strict held from access.workspace_tables() as tables where tables.name = of_table;
      return query execute format(
        'select (to_jsonb(held) - ''workspace_id'')::text from %s as held
         where held.workspace_id = current_setting(''rung.workspace_id'') order by %s',
        held.name, held.primary_key
      );
    end
  $$;
grant execute on function access.workspace_rows(of_table text) to rung_accounts;

create function access.workspace_table_names() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select tables.name from access.workspace_tables() as tables $$;
grant execute on function access.workspace_table_names() to rung_accounts;

create function access.workspace_tables() returns TABLE(name text, primary_key text)
  language sql stable set search_path = pg_catalog
  as $$
    select
      format('%I.%I', pg_namespace.nspname, pg_class.relname),
      (
        select string_agg(format('held.%I', pg_attribute.attname), ', ' order by position.position)
        from unnest(pg_index.indkey) with ordinality as position (attnum, position)
        join pg_attribute on pg_attribute.attrelid = pg_class.oid and pg_attribute.attnum = position.attnum
      )
    from pg_class
    join pg_namespace on pg_namespace.oid = pg_class.relnamespace
    join pg_index on pg_index.indrelid = pg_class.oid and pg_index.indisprimary
    join pg_attribute as workspace
      on workspace.attrelid = pg_class.oid and workspace.attname = 'workspace_id' and not workspace.attisdropped
    where pg_class.relkind = 'r'
      and pg_class.relowner = (select workspaces.relowner from pg_class as workspaces where workspaces.oid = 'accounts.workspaces'::regclass)
      and pg_class.oid <> 'accounts.workspaces'::regclass
      and pg_class.oid <> 'access.idempotency_keys'::regclass
      and pg_class.oid <> 'signals.changes'::regclass
      and pg_class.oid <> 'playbook.digest_settings'::regclass
      and pg_class.oid <> 'playbook.digest_sends'::regclass
      and pg_namespace.nspname <> 'outbox'
    order by
      exists (
        select from pg_constraint where pg_constraint.conrelid = pg_class.oid and pg_constraint.contype = 'f'
      ),
      1
  $$;

create function access.workspaces_with_expired_answers(at timestamp with time zone) returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select distinct idempotency_keys.workspace_id
    from access.idempotency_keys
    where idempotency_keys.expires_at <= at
  $$;
alter function access.workspaces_with_expired_answers(at timestamp with time zone) owner to rung_lister;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_accounts;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_config;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_health;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_outbox;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_outcomes;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_playbook;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_renewals;
grant execute on function access.workspaces_with_expired_answers(at timestamp with time zone) to rung_usage;

create schema accounts;
grant create, usage on schema accounts to rung_lister;
grant usage on schema accounts to rung_accounts;
grant usage on schema accounts to rung_outcomes;

create table accounts.account_pauses (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  starts_on date not null,
  ends_on date,
  reason_ref text,
  constraint account_pauses_check CHECK ((ends_on > starts_on)),
  constraint account_pauses_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint account_pauses_revision_check CHECK ((revision >= 1))
);
CREATE INDEX account_pauses_by_account ON accounts.account_pauses USING btree (workspace_id, account_id);
CREATE INDEX account_pauses_by_external_id ON accounts.account_pauses USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX account_pauses_natural_key ON accounts.account_pauses USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.account_pauses enable row level security;
alter table accounts.account_pauses force row level security;
create policy workspace on accounts.account_pauses for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.account_pauses to rung_accounts;

create table accounts.account_seasons (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  months integer[] not null,
  constraint account_seasons_months_check CHECK (((cardinality(months) >= 1) AND (cardinality(months) <= 12))),
  constraint account_seasons_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint account_seasons_revision_check CHECK ((revision >= 1))
);
CREATE INDEX account_seasons_by_account ON accounts.account_seasons USING btree (workspace_id, account_id);
CREATE INDEX account_seasons_by_external_id ON accounts.account_seasons USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX account_seasons_natural_key ON accounts.account_seasons USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.account_seasons enable row level security;
alter table accounts.account_seasons force row level security;
create policy workspace on accounts.account_seasons for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.account_seasons to rung_accounts;

create table accounts.accounts (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  name_ref text,
  segment text,
  csm_id text,
  seats integer,
  currency text,
  closed_on date,
  merged_into_id text,
  merged_on date,
  first_value_due_on date,
  parent_id text,
  pays_for_ids text[] default '{}'::text[] not null,
  constraint accounts_check CHECK (((merged_into_id IS NULL) = (merged_on IS NULL))),
  constraint accounts_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint accounts_revision_check CHECK ((revision >= 1)),
  constraint accounts_seats_check CHECK ((seats >= 0))
);
CREATE INDEX accounts_by_account ON accounts.accounts USING btree (workspace_id, account_id);
CREATE INDEX accounts_by_csm ON accounts.accounts USING btree (workspace_id, csm_id, id) WHERE (csm_id IS NOT NULL);
CREATE INDEX accounts_by_external_id ON accounts.accounts USING btree (workspace_id, external_id);
CREATE INDEX accounts_by_name ON accounts.accounts USING btree (workspace_id, name_ref);
CREATE INDEX accounts_merged ON accounts.accounts USING btree (workspace_id, id) WHERE (merged_into_id IS NOT NULL);
CREATE INDEX accounts_related ON accounts.accounts USING btree (workspace_id, id) WHERE ((parent_id IS NOT NULL) OR (pays_for_ids <> '{}'::text[]));
CREATE UNIQUE INDEX accounts_natural_key ON accounts.accounts USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.accounts enable row level security;
alter table accounts.accounts force row level security;
create policy workspace on accounts.accounts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
CREATE TRIGGER keep_contract_news AFTER INSERT ON accounts.accounts REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION accounts.keep_contract_news();
grant insert, select on accounts.accounts to rung_accounts;

create table accounts.barred_people (
  workspace_id text not null,
  person_id text not null,
  barred_at timestamp with time zone not null,
  barred_by text,
  constraint barred_people_pkey PRIMARY KEY (workspace_id, person_id),
  constraint barred_people_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
alter table accounts.barred_people enable row level security;
alter table accounts.barred_people force row level security;
create policy workspace on accounts.barred_people for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.barred_people to rung_accounts;

create table accounts.calendar_addresses (
  workspace_id text not null,
  person_id text not null,
  sha256 text not null,
  created_at timestamp with time zone not null,
  constraint calendar_addresses_pkey PRIMARY KEY (workspace_id, person_id),
  constraint calendar_addresses_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint calendar_addresses_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint calendar_addresses_workspace_id_sha256_key UNIQUE (workspace_id, sha256)
);
alter table accounts.calendar_addresses enable row level security;
alter table accounts.calendar_addresses force row level security;
create policy workspace on accounts.calendar_addresses for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.calendar_addresses to rung_accounts;
grant update (sha256) on accounts.calendar_addresses to rung_accounts;
grant update (created_at) on accounts.calendar_addresses to rung_accounts;

create table accounts.company_figures (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  source text,
  leads_offered integer,
  leads_accepted integer,
  deals_won integer,
  deals_lost integer,
  deals_discounted integer,
  constraint company_figures_check CHECK ((leads_accepted <= leads_offered)),
  constraint company_figures_check1 CHECK ((deals_discounted <= deals_won)),
  constraint company_figures_deals_discounted_check CHECK ((deals_discounted >= 0)),
  constraint company_figures_deals_lost_check CHECK ((deals_lost >= 0)),
  constraint company_figures_deals_won_check CHECK ((deals_won >= 0)),
  constraint company_figures_leads_accepted_check CHECK ((leads_accepted >= 0)),
  constraint company_figures_leads_offered_check CHECK ((leads_offered >= 0)),
  constraint company_figures_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint company_figures_revision_check CHECK ((revision >= 1))
);
CREATE INDEX company_figures_by_external_id ON accounts.company_figures USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX company_figures_natural_key ON accounts.company_figures USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.company_figures enable row level security;
alter table accounts.company_figures force row level security;
create policy workspace on accounts.company_figures for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.company_figures to rung_accounts;

create table accounts.contract_news (
  workspace_id text not null,
  monthly boolean not null,
  heard_on date not null,
  recorded_at timestamp with time zone not null,
  constraint contract_news_pkey PRIMARY KEY (workspace_id, monthly, heard_on)
);
alter table accounts.contract_news enable row level security;
alter table accounts.contract_news force row level security;
create policy workspace on accounts.contract_news for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on accounts.contract_news to rung_accounts;

create table accounts.csm_absences (
  workspace_id text not null,
  id text not null,
  csm_id text not null,
  deputy_id text not null,
  starts_on date not null,
  ends_on date not null,
  created_at timestamp with time zone not null,
  constraint csm_absences_check CHECK ((deputy_id <> csm_id)),
  constraint csm_absences_check1 CHECK ((ends_on > starts_on)),
  constraint csm_absences_pkey PRIMARY KEY (workspace_id, id),
  constraint csm_absences_workspace_id_csm_id_deputy_id_starts_on_ends_o_key UNIQUE (workspace_id, csm_id, deputy_id, starts_on, ends_on),
  constraint csm_absences_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
CREATE INDEX csm_absences_by_deputy ON accounts.csm_absences USING btree (workspace_id, deputy_id, ends_on);
alter table accounts.csm_absences enable row level security;
alter table accounts.csm_absences force row level security;
create policy workspace on accounts.csm_absences for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.csm_absences to rung_accounts;

create table accounts.data_flags (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  resource text not null,
  fact_external_id text not null,
  kind text not null,
  why_ref text,
  constraint data_flags_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint data_flags_revision_check CHECK ((revision >= 1))
);
CREATE INDEX data_flags_by_account ON accounts.data_flags USING btree (workspace_id, account_id);
CREATE INDEX data_flags_by_external_id ON accounts.data_flags USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX data_flags_natural_key ON accounts.data_flags USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.data_flags enable row level security;
alter table accounts.data_flags force row level security;
create policy workspace on accounts.data_flags for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.data_flags to rung_accounts;

create table accounts.erased_names (
  workspace_id text not null,
  kind text not null,
  name_hash text not null,
  stand_in text not null,
  constraint erased_names_kind_check CHECK ((kind = ANY (ARRAY['user'::text, 'stakeholder'::text, 'person'::text]))),
  constraint erased_names_name_hash_check CHECK ((name_hash ~ '^[0-9a-f]{64}$'::text)),
  constraint erased_names_pkey PRIMARY KEY (workspace_id, kind, name_hash)
);
alter table accounts.erased_names enable row level security;
alter table accounts.erased_names force row level security;
create policy workspace on accounts.erased_names for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.erased_names to rung_accounts;

create table accounts.erasures (
  workspace_id text not null,
  id text not null,
  subject_kind text not null,
  subject_id text not null,
  account_id text,
  erased_at timestamp with time zone not null,
  recorded_by text not null,
  person_id text,
  constraint erasures_pkey PRIMARY KEY (workspace_id, id),
  constraint erasures_subject_kind_check CHECK ((subject_kind = ANY (ARRAY['stakeholder'::text, 'person'::text]))),
  constraint erasures_workspace_id_subject_id_key UNIQUE (workspace_id, subject_id)
);
alter table accounts.erasures enable row level security;
alter table accounts.erasures force row level security;
create policy workspace on accounts.erasures for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.erasures to rung_accounts;

create table accounts.exchange_rates (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  base text not null,
  quote text not null,
  rate double precision not null,
  constraint exchange_rates_check CHECK ((base <> quote)),
  constraint exchange_rates_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint exchange_rates_rate_check CHECK ((rate > (0)::double precision)),
  constraint exchange_rates_revision_check CHECK ((revision >= 1))
);
CREATE INDEX exchange_rates_by_external_id ON accounts.exchange_rates USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX exchange_rates_natural_key ON accounts.exchange_rates USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.exchange_rates enable row level security;
alter table accounts.exchange_rates force row level security;
create policy workspace on accounts.exchange_rates for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.exchange_rates to rung_accounts;

create table accounts.expected_uses (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  expects text not null,
  constraint expected_uses_expects_check CHECK ((expects = ANY (ARRAY['seats'::text, 'api'::text]))),
  constraint expected_uses_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint expected_uses_revision_check CHECK ((revision >= 1))
);
CREATE INDEX expected_uses_by_account ON accounts.expected_uses USING btree (workspace_id, account_id);
CREATE INDEX expected_uses_by_external_id ON accounts.expected_uses USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX expected_uses_natural_key ON accounts.expected_uses USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.expected_uses enable row level security;
alter table accounts.expected_uses force row level security;
create policy workspace on accounts.expected_uses for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.expected_uses to rung_accounts;

create table accounts.identities (
  workspace_id text not null,
  id text not null,
  issuer text not null,
  subject text not null,
  person_id text not null,
  created_at timestamp with time zone not null,
  constraint identities_pkey PRIMARY KEY (workspace_id, id),
  constraint identities_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint identities_workspace_id_issuer_person_id_key UNIQUE (workspace_id, issuer, person_id),
  constraint identities_workspace_id_issuer_subject_key UNIQUE (workspace_id, issuer, subject)
);
alter table accounts.identities enable row level security;
alter table accounts.identities force row level security;
create policy workspace on accounts.identities for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.identities to rung_accounts;

create table accounts.invitations (
  workspace_id text not null,
  id text not null,
  sha256 text not null,
  person_id text not null,
  role text not null,
  created_at timestamp with time zone not null,
  created_by text not null,
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint invitations_check CHECK (((used_at IS NULL) OR (revoked_at IS NULL))),
  constraint invitations_pkey PRIMARY KEY (workspace_id, id),
  constraint invitations_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'manager'::text, 'csm'::text, 'viewer'::text]))),
  constraint invitations_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint invitations_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint invitations_workspace_id_sha256_key UNIQUE (workspace_id, sha256)
);
CREATE INDEX invitations_by_person ON accounts.invitations USING btree (workspace_id, person_id);
alter table accounts.invitations enable row level security;
alter table accounts.invitations force row level security;
create policy workspace on accounts.invitations for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.invitations to rung_accounts;
grant update (used_at) on accounts.invitations to rung_accounts;
grant update (revoked_at) on accounts.invitations to rung_accounts;
grant update (revoked_by) on accounts.invitations to rung_accounts;

create table accounts.keys (
  workspace_id text not null,
  id text not null,
  sha256 text not null,
  scope text not null,
  name text,
  person_id text,
  created_at timestamp with time zone not null,
  created_by text,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  last_used_at timestamp with time zone,
  origins text[],
  constraint keys_check CHECK (((revoked_at IS NULL) = (revoked_by IS NULL))),
  constraint keys_pkey PRIMARY KEY (workspace_id, id),
  constraint keys_publishable_check CHECK (((origins IS NULL) OR ((scope = 'collect'::text) AND (person_id IS NULL) AND (cardinality(origins) > 0)))),
  constraint keys_scope_check CHECK ((scope = ANY (ARRAY['collect'::text, 'read'::text, 'write'::text, 'admin'::text, 'scim'::text]))),
  constraint keys_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint keys_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint keys_workspace_id_sha256_key UNIQUE (workspace_id, sha256)
);
alter table accounts.keys enable row level security;
alter table accounts.keys force row level security;
create policy workspace on accounts.keys for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.keys to rung_accounts;
grant update (revoked_at) on accounts.keys to rung_accounts;
grant update (revoked_by) on accounts.keys to rung_accounts;

create table accounts.notes (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_id text,
  person_id text,
  topic text,
  text_ref text,
  constraint notes_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint notes_revision_check CHECK ((revision >= 1)),
  constraint notes_topic_check CHECK ((topic = ANY (ARRAY['price'::text, 'competitor'::text, 'leaving'::text, 'outage'::text, 'bug'::text, 'how_to'::text, 'feature'::text, 'praise'::text])))
);
CREATE INDEX notes_by_account ON accounts.notes USING btree (workspace_id, account_id);
CREATE INDEX notes_by_external_id ON accounts.notes USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX notes_natural_key ON accounts.notes USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.notes enable row level security;
alter table accounts.notes force row level security;
create policy workspace on accounts.notes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.notes to rung_accounts;

create table accounts.offers (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  renewal_id text,
  subscription_id text,
  kind text not null,
  arr_minor bigint,
  currency text,
  discount_share double precision,
  term_months integer,
  valid_until date,
  accepted_on date,
  declined_on date,
  constraint offers_arr_minor_check CHECK ((arr_minor >= 0)),
  constraint offers_check CHECK (((accepted_on IS NULL) OR (declined_on IS NULL))),
  constraint offers_check1 CHECK (((arr_minor IS NULL) = (currency IS NULL))),
  constraint offers_discount_share_check CHECK (((discount_share > (0)::double precision) AND (discount_share <= (1)::double precision))),
  constraint offers_kind_check CHECK ((kind = ANY (ARRAY['early_renewal'::text, 'upgrade'::text, 'discount'::text]))),
  constraint offers_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint offers_revision_check CHECK ((revision >= 1)),
  constraint offers_term_months_check CHECK ((term_months >= 1))
);
CREATE INDEX offers_by_account ON accounts.offers USING btree (workspace_id, account_id);
CREATE INDEX offers_by_external_id ON accounts.offers USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX offers_natural_key ON accounts.offers USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.offers enable row level security;
alter table accounts.offers force row level security;
create policy workspace on accounts.offers for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.offers to rung_accounts;

create table accounts.people (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  name_ref text,
  email_ref text,
  time_zone text,
  hours_per_day double precision,
  working_days smallint[],
  constraint people_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint people_revision_check CHECK ((revision >= 1))
);
CREATE INDEX people_by_external_id ON accounts.people USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX people_natural_key ON accounts.people USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.people enable row level security;
alter table accounts.people force row level security;
create policy workspace on accounts.people for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.people to rung_accounts;

create table accounts.person_roles (
  workspace_id text not null,
  person_id text not null,
  role text not null,
  role_since timestamp with time zone not null,
  role_by text,
  from_groups boolean default false not null,
  constraint person_roles_pkey PRIMARY KEY (workspace_id, person_id),
  constraint person_roles_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'manager'::text, 'csm'::text, 'viewer'::text]))),
  constraint person_roles_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
alter table accounts.person_roles enable row level security;
alter table accounts.person_roles force row level security;
create policy workspace on accounts.person_roles for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.person_roles to rung_accounts;
grant update (role) on accounts.person_roles to rung_accounts;
grant update (role_since) on accounts.person_roles to rung_accounts;
grant update (role_by) on accounts.person_roles to rung_accounts;
grant update (from_groups) on accounts.person_roles to rung_accounts;

create table accounts.pulses (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  person_id text,
  pulse text not null,
  words_ref text,
  constraint pulses_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint pulses_pulse_check CHECK ((pulse = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text]))),
  constraint pulses_revision_check CHECK ((revision >= 1))
);
CREATE INDEX pulses_by_account ON accounts.pulses USING btree (workspace_id, account_id);
CREATE INDEX pulses_by_external_id ON accounts.pulses USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX pulses_natural_key ON accounts.pulses USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.pulses enable row level security;
alter table accounts.pulses force row level security;
create policy workspace on accounts.pulses for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.pulses to rung_accounts;

create table accounts.renewals (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  subscription_id text not null,
  due_on date not null,
  arr_minor bigint,
  notice_on date,
  csm_call text,
  csm_probability double precision,
  resolution text,
  resolved_on date,
  arr_after_minor bigint,
  constraint renewals_arr_after_minor_check CHECK ((arr_after_minor >= 0)),
  constraint renewals_arr_minor_check CHECK ((arr_minor >= 0)),
  constraint renewals_check CHECK (((resolution IS NULL) = (resolved_on IS NULL))),
  constraint renewals_csm_call_check CHECK ((csm_call = ANY (ARRAY['renewed'::text, 'contracted'::text, 'expanded'::text, 'churned'::text]))),
  constraint renewals_csm_probability_check CHECK (((csm_probability >= (0)::double precision) AND (csm_probability <= (1)::double precision))),
  constraint renewals_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint renewals_resolution_check CHECK ((resolution = ANY (ARRAY['renewed'::text, 'contracted'::text, 'expanded'::text, 'churned'::text]))),
  constraint renewals_revision_check CHECK ((revision >= 1))
);
CREATE INDEX renewals_by_account ON accounts.renewals USING btree (workspace_id, account_id);
CREATE INDEX renewals_by_external_id ON accounts.renewals USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX renewals_natural_key ON accounts.renewals USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.renewals enable row level security;
alter table accounts.renewals force row level security;
create policy workspace on accounts.renewals for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
CREATE TRIGGER keep_contract_news AFTER INSERT ON accounts.renewals REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION accounts.keep_contract_news();
grant insert, select on accounts.renewals to rung_accounts;

create table accounts.saved_views (
  workspace_id text not null,
  id text not null,
  person_id text not null,
  page text not null,
  name text not null,
  search text not null,
  shared boolean not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint saved_views_name_check CHECK ((length(name) > 0)),
  constraint saved_views_page_check CHECK ((page ~ '^[a-z][a-z-]{0,39}$'::text)),
  constraint saved_views_pkey PRIMARY KEY (workspace_id, id),
  constraint saved_views_search_check CHECK ((length(search) <= 2000)),
  constraint saved_views_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
CREATE INDEX saved_views_by_page ON accounts.saved_views USING btree (workspace_id, page, person_id);
CREATE UNIQUE INDEX saved_views_by_name ON accounts.saved_views USING btree (workspace_id, page, person_id, name) WHERE (NOT shared);
CREATE UNIQUE INDEX saved_views_of_the_team_by_name ON accounts.saved_views USING btree (workspace_id, page, name) WHERE shared;
alter table accounts.saved_views enable row level security;
alter table accounts.saved_views force row level security;
create policy workspace on accounts.saved_views for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.saved_views to rung_accounts;
grant update (name) on accounts.saved_views to rung_accounts;
grant update (search) on accounts.saved_views to rung_accounts;
grant update (shared) on accounts.saved_views to rung_accounts;
grant update (changed_at) on accounts.saved_views to rung_accounts;

create table accounts.scim_groups (
  workspace_id text not null,
  id text not null,
  display_name text not null,
  external_id text,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint scim_groups_pkey PRIMARY KEY (workspace_id, id),
  constraint scim_groups_workspace_id_display_name_key UNIQUE (workspace_id, display_name),
  constraint scim_groups_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
alter table accounts.scim_groups enable row level security;
alter table accounts.scim_groups force row level security;
create policy workspace on accounts.scim_groups for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.scim_groups to rung_accounts;
grant update (display_name) on accounts.scim_groups to rung_accounts;
grant update (external_id) on accounts.scim_groups to rung_accounts;
grant update (changed_at) on accounts.scim_groups to rung_accounts;

create table accounts.scim_members (
  workspace_id text not null,
  group_id text not null,
  person_id text not null,
  constraint scim_members_pkey PRIMARY KEY (workspace_id, group_id, person_id),
  constraint scim_members_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
CREATE INDEX scim_members_by_person ON accounts.scim_members USING btree (workspace_id, person_id);
alter table accounts.scim_members enable row level security;
alter table accounts.scim_members force row level security;
create policy workspace on accounts.scim_members for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.scim_members to rung_accounts;

create table accounts.scim_users (
  workspace_id text not null,
  person_id text not null,
  user_name_sha256 text not null,
  external_id_sha256 text,
  said_ref text not null,
  active boolean not null,
  deleted boolean default false not null,
  created_at timestamp with time zone not null,
  changed_at timestamp with time zone not null,
  constraint scim_users_external_id_sha256_check CHECK ((external_id_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint scim_users_pkey PRIMARY KEY (workspace_id, person_id),
  constraint scim_users_user_name_sha256_check CHECK ((user_name_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint scim_users_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint scim_users_workspace_id_user_name_sha256_key UNIQUE (workspace_id, user_name_sha256)
);
CREATE INDEX scim_users_by_external_id ON accounts.scim_users USING btree (workspace_id, external_id_sha256) WHERE (external_id_sha256 IS NOT NULL);
alter table accounts.scim_users enable row level security;
alter table accounts.scim_users force row level security;
create policy workspace on accounts.scim_users for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.scim_users to rung_accounts;
grant update (user_name_sha256) on accounts.scim_users to rung_accounts;
grant update (external_id_sha256) on accounts.scim_users to rung_accounts;
grant update (said_ref) on accounts.scim_users to rung_accounts;
grant update (active) on accounts.scim_users to rung_accounts;
grant update (deleted) on accounts.scim_users to rung_accounts;
grant update (changed_at) on accounts.scim_users to rung_accounts;

create table accounts.sessions (
  workspace_id text not null,
  id text not null,
  sha256 text not null,
  previous_sha256 text,
  person_id text not null,
  role text not null,
  method text not null,
  created_at timestamp with time zone not null,
  rotated_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  expires_at timestamp with time zone not null,
  revoked_at timestamp with time zone,
  revoked_by text,
  agent_scope text,
  constraint sessions_agent_check CHECK (((method = 'token'::text) = (agent_scope IS NOT NULL))),
  constraint sessions_agent_scope_check CHECK ((agent_scope = ANY (ARRAY['read'::text, 'write'::text]))),
  constraint sessions_method_check CHECK ((method = ANY (ARRAY['invitation'::text, 'demo'::text, 'oidc'::text, 'token'::text]))),
  constraint sessions_pkey PRIMARY KEY (workspace_id, id),
  constraint sessions_previous_sha256_check CHECK ((previous_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint sessions_role_check CHECK ((role = ANY (ARRAY['admin'::text, 'manager'::text, 'csm'::text, 'viewer'::text]))),
  constraint sessions_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint sessions_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id),
  constraint sessions_workspace_id_sha256_key UNIQUE (workspace_id, sha256)
);
CREATE INDEX sessions_by_former_id ON accounts.sessions USING btree (workspace_id, previous_sha256) WHERE (previous_sha256 IS NOT NULL);
CREATE INDEX sessions_by_person ON accounts.sessions USING btree (workspace_id, person_id);
alter table accounts.sessions enable row level security;
alter table accounts.sessions force row level security;
create policy workspace on accounts.sessions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.sessions to rung_accounts;
grant update (sha256) on accounts.sessions to rung_accounts;
grant update (previous_sha256) on accounts.sessions to rung_accounts;
grant update (role) on accounts.sessions to rung_accounts;
grant update (rotated_at) on accounts.sessions to rung_accounts;
grant update (last_seen_at) on accounts.sessions to rung_accounts;
grant update (revoked_at) on accounts.sessions to rung_accounts;
grant update (revoked_by) on accounts.sessions to rung_accounts;

create table accounts.stakeholders (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  name_ref text,
  email_ref text,
  title_ref text,
  role text not null,
  influence double precision not null,
  product_user_ids text[] not null,
  departed_on date,
  merged_into_id text,
  merged_on date,
  constraint stakeholders_check CHECK (((merged_into_id IS NULL) = (merged_on IS NULL))),
  constraint stakeholders_influence_check CHECK (((influence >= (0)::double precision) AND (influence <= (1)::double precision))),
  constraint stakeholders_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint stakeholders_revision_check CHECK ((revision >= 1)),
  constraint stakeholders_role_check CHECK ((role = ANY (ARRAY['champion'::text, 'economic_buyer'::text, 'executive_sponsor'::text, 'admin'::text, 'user'::text, 'detractor'::text])))
);
CREATE INDEX stakeholders_by_account ON accounts.stakeholders USING btree (workspace_id, account_id);
CREATE INDEX stakeholders_by_external_id ON accounts.stakeholders USING btree (workspace_id, external_id);
CREATE INDEX stakeholders_merged ON accounts.stakeholders USING btree (workspace_id, id) WHERE (merged_into_id IS NOT NULL);
CREATE UNIQUE INDEX stakeholders_natural_key ON accounts.stakeholders USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.stakeholders enable row level security;
alter table accounts.stakeholders force row level security;
create policy workspace on accounts.stakeholders for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.stakeholders to rung_accounts;

create table accounts.subscription_changes (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  subscription_id text not null,
  effective_on date not null,
  arr_minor bigint,
  seats integer,
  constraint subscription_changes_arr_minor_check CHECK ((arr_minor >= 0)),
  constraint subscription_changes_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint subscription_changes_revision_check CHECK ((revision >= 1)),
  constraint subscription_changes_seats_check CHECK ((seats >= 0))
);
CREATE INDEX subscription_changes_by_account ON accounts.subscription_changes USING btree (workspace_id, account_id);
CREATE INDEX subscription_changes_by_external_id ON accounts.subscription_changes USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX subscription_changes_natural_key ON accounts.subscription_changes USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.subscription_changes enable row level security;
alter table accounts.subscription_changes force row level security;
create policy workspace on accounts.subscription_changes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
CREATE TRIGGER keep_contract_news AFTER INSERT ON accounts.subscription_changes REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION accounts.keep_contract_news();
grant insert, select on accounts.subscription_changes to rung_accounts;

create table accounts.subscriptions (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  plan text,
  arr_minor bigint not null,
  currency text not null,
  seats integer,
  starts_on date not null,
  ends_on date,
  term_months integer,
  auto_renews boolean not null,
  ended_on date,
  constraint subscriptions_arr_minor_check CHECK ((arr_minor >= 0)),
  constraint subscriptions_check CHECK ((ends_on > starts_on)),
  constraint subscriptions_check1 CHECK ((ended_on >= starts_on)),
  constraint subscriptions_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint subscriptions_revision_check CHECK ((revision >= 1)),
  constraint subscriptions_seats_check CHECK ((seats >= 0)),
  constraint subscriptions_term_months_check CHECK ((term_months >= 1))
);
CREATE INDEX subscriptions_by_account ON accounts.subscriptions USING btree (workspace_id, account_id);
CREATE INDEX subscriptions_by_external_id ON accounts.subscriptions USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX subscriptions_natural_key ON accounts.subscriptions USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.subscriptions enable row level security;
alter table accounts.subscriptions force row level security;
create policy workspace on accounts.subscriptions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
CREATE TRIGGER keep_contract_news AFTER INSERT ON accounts.subscriptions REFERENCING NEW TABLE AS inserted FOR EACH STATEMENT EXECUTE FUNCTION accounts.keep_contract_news();
grant insert, select on accounts.subscriptions to rung_accounts;

create table accounts.surveys (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_id text,
  kind text not null,
  score integer not null,
  words_ref text,
  constraint surveys_kind_check CHECK ((kind = ANY (ARRAY['nps'::text, 'csat'::text, 'benevolence'::text]))),
  constraint surveys_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint surveys_revision_check CHECK ((revision >= 1))
);
CREATE INDEX surveys_by_account ON accounts.surveys USING btree (workspace_id, account_id);
CREATE INDEX surveys_by_external_id ON accounts.surveys USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX surveys_natural_key ON accounts.surveys USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.surveys enable row level security;
alter table accounts.surveys force row level security;
create policy workspace on accounts.surveys for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.surveys to rung_accounts;

create table accounts.team_answers (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  person_id text not null,
  team text,
  segment text not null,
  constraint team_answers_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint team_answers_revision_check CHECK ((revision >= 1))
);
CREATE INDEX team_answers_by_external_id ON accounts.team_answers USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX team_answers_natural_key ON accounts.team_answers USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.team_answers enable row level security;
alter table accounts.team_answers force row level security;
create policy workspace on accounts.team_answers for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.team_answers to rung_accounts;

create table accounts.tickets (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  priority text not null,
  first_response_at timestamp with time zone,
  resolved_at timestamp with time zone,
  reopened_count integer not null,
  escalated boolean not null,
  csat integer,
  subject_ref text,
  stakeholder_id text,
  topic text,
  constraint tickets_csat_check CHECK (((csat >= 1) AND (csat <= 5))),
  constraint tickets_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint tickets_priority_check CHECK ((priority = ANY (ARRAY['low'::text, 'normal'::text, 'high'::text, 'urgent'::text]))),
  constraint tickets_reopened_count_check CHECK ((reopened_count >= 0)),
  constraint tickets_revision_check CHECK ((revision >= 1)),
  constraint tickets_topic_check CHECK ((topic = ANY (ARRAY['price'::text, 'competitor'::text, 'leaving'::text, 'outage'::text, 'bug'::text, 'how_to'::text, 'feature'::text, 'praise'::text])))
);
CREATE INDEX tickets_by_account ON accounts.tickets USING btree (workspace_id, account_id);
CREATE INDEX tickets_by_external_id ON accounts.tickets USING btree (workspace_id, external_id);
CREATE INDEX tickets_by_occurrence ON accounts.tickets USING btree (workspace_id, occurred_at);
CREATE UNIQUE INDEX tickets_natural_key ON accounts.tickets USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.tickets enable row level security;
alter table accounts.tickets force row level security;
create policy workspace on accounts.tickets for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.tickets to rung_accounts;

create table accounts.touches (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_ids text[] not null,
  kind text not null,
  direction text not null,
  person_id text,
  notes_ref text,
  topic text,
  constraint touches_direction_check CHECK ((direction = ANY (ARRAY['inbound'::text, 'outbound'::text]))),
  constraint touches_kind_check CHECK ((kind = ANY (ARRAY['call'::text, 'email'::text, 'meeting'::text, 'business_review'::text, 'onboarding'::text, 'escalation'::text, 'reference'::text, 'other'::text]))),
  constraint touches_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint touches_revision_check CHECK ((revision >= 1)),
  constraint touches_topic_check CHECK ((topic = ANY (ARRAY['price'::text, 'competitor'::text, 'leaving'::text, 'outage'::text, 'bug'::text, 'how_to'::text, 'feature'::text, 'praise'::text])))
);
CREATE INDEX touches_by_account ON accounts.touches USING btree (workspace_id, account_id);
CREATE INDEX touches_by_external_id ON accounts.touches USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX touches_natural_key ON accounts.touches USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table accounts.touches enable row level security;
alter table accounts.touches force row level security;
create policy workspace on accounts.touches for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.touches to rung_accounts;

create table accounts.used_sign_ins (
  workspace_id text not null,
  sha256 text not null,
  used_at timestamp with time zone not null,
  constraint used_sign_ins_pkey PRIMARY KEY (workspace_id, sha256),
  constraint used_sign_ins_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint used_sign_ins_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
alter table accounts.used_sign_ins enable row level security;
alter table accounts.used_sign_ins force row level security;
create policy workspace on accounts.used_sign_ins for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on accounts.used_sign_ins to rung_accounts;

create table accounts.words (
  workspace_id text not null,
  id text not null,
  kind text not null,
  person_ref text,
  text text,
  stored_at timestamp with time zone default now() not null,
  constraint words_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX words_by_beginnings ON accounts.words USING btree (workspace_id, kind, lower((text COLLATE "C"))) WHERE (kind = ANY (ARRAY['account.name'::text, 'person.email'::text, 'person.name'::text, 'stakeholder.email'::text, 'stakeholder.name'::text]));
CREATE INDEX words_by_person ON accounts.words USING btree (workspace_id, person_ref);
CREATE INDEX words_by_words ON accounts.words USING gin (accounts.name_lexemes(workspace_id, kind, text)) WHERE (kind = ANY (ARRAY['account.name'::text, 'person.email'::text, 'person.name'::text, 'stakeholder.email'::text, 'stakeholder.name'::text]));
alter table accounts.words enable row level security;
alter table accounts.words force row level security;
create policy lister on accounts.words for select to rung_lister
  using (true);
create policy workspace on accounts.words for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.words to rung_accounts;
grant insert, select on accounts.words to rung_outcomes;
grant select (workspace_id) on accounts.words to rung_lister;
grant select (id) on accounts.words to rung_lister;
grant select (kind) on accounts.words to rung_lister;
grant select (person_ref) on accounts.words to rung_lister;
grant select (text) on accounts.words to rung_lister;

create table accounts.work_calendars (
  workspace_id text not null,
  id text not null,
  person_id text,
  country text,
  region text,
  added jsonb not null,
  struck date[] not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  constraint work_calendars_check CHECK (((region IS NULL) OR (country IS NOT NULL))),
  constraint work_calendars_pkey PRIMARY KEY (workspace_id, id),
  constraint work_calendars_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
CREATE INDEX work_calendars_newest ON accounts.work_calendars USING btree (workspace_id, person_id, recorded_at DESC, id DESC);
alter table accounts.work_calendars enable row level security;
alter table accounts.work_calendars force row level security;
create policy workspace on accounts.work_calendars for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.work_calendars to rung_accounts;

create table accounts.workspace_settings (
  workspace_id text not null,
  brand_colour text,
  constraint workspace_settings_brand_colour_check CHECK ((brand_colour ~ '^#[0-9a-f]{6}$'::text)),
  constraint workspace_settings_pkey PRIMARY KEY (workspace_id),
  constraint workspace_settings_workspace_id_fkey FOREIGN KEY (workspace_id) REFERENCES accounts.workspaces(workspace_id)
);
alter table accounts.workspace_settings enable row level security;
alter table accounts.workspace_settings force row level security;
create policy workspace on accounts.workspace_settings for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.workspace_settings to rung_accounts;
grant update (brand_colour) on accounts.workspace_settings to rung_accounts;

create table accounts.workspaces (
  workspace_id text not null,
  name text not null,
  currency text not null,
  created_at timestamp with time zone not null,
  filling boolean default false not null,
  constraint workspaces_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  constraint workspaces_pkey PRIMARY KEY (workspace_id)
);
alter table accounts.workspaces enable row level security;
alter table accounts.workspaces force row level security;
create policy lister on accounts.workspaces for select to rung_lister
  using ((NOT filling));
create policy workspace on accounts.workspaces for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on accounts.workspaces to rung_accounts;
grant select (workspace_id) on accounts.workspaces to rung_lister;
grant select (filling) on accounts.workspaces to rung_lister;
grant update (filling) on accounts.workspaces to rung_accounts;

create view accounts.contract_words with (security_invoker=true) as
 SELECT told.workspace_id,
    told.fact_id,
    told.recorded_at,
    contract.monthly,
    (LEAST(told.told_of, told.recorded_at) AT TIME ZONE 'UTC'::text)::date AS heard_on
   FROM ( SELECT fact.workspace_id,
            fact.id AS fact_id,
            fact.recorded_at,
            fact.occurred_at AS told_of,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.subscriptions fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.id = fact.id AND contract_1.revision = 1
          WHERE NOT fact.retracted
        UNION ALL
         SELECT fact.workspace_id,
            fact.id,
            fact.recorded_at,
            (fact.ended_on::timestamp without time zone AT TIME ZONE 'UTC'::text) AS timezone,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.subscriptions fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.id = fact.id AND contract_1.revision = 1
          WHERE NOT fact.retracted AND fact.revision > 1 AND fact.ended_on IS NOT NULL
        UNION ALL
         SELECT fact.workspace_id,
            fact.id,
            fact.recorded_at,
            fact.occurred_at,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.subscription_changes fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.id = fact.subscription_id AND contract_1.revision = 1
          WHERE NOT fact.retracted
        UNION ALL
         SELECT fact.workspace_id,
            fact.id,
            fact.recorded_at,
            fact.occurred_at,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.renewals fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.id = fact.subscription_id AND contract_1.revision = 1
          WHERE NOT fact.retracted
        UNION ALL
         SELECT fact.workspace_id,
            fact.id,
            fact.recorded_at,
            (fact.resolved_on::timestamp without time zone AT TIME ZONE 'UTC'::text) AS timezone,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.renewals fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.id = fact.subscription_id AND contract_1.revision = 1
          WHERE NOT fact.retracted AND fact.resolved_on IS NOT NULL
        UNION ALL
         SELECT fact.workspace_id,
            fact.id,
            fact.recorded_at,
            (fact.closed_on::timestamp without time zone AT TIME ZONE 'UTC'::text) AS timezone,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.accounts fact
             JOIN accounts.subscriptions contract_1 ON contract_1.workspace_id = fact.workspace_id AND contract_1.account_id = fact.id AND contract_1.revision = 1
          WHERE NOT fact.retracted AND fact.revision > 1 AND fact.closed_on IS NOT NULL
        UNION ALL
         SELECT fact.workspace_id,
            contract_1.id,
            fact.recorded_at,
            (fact.closed_on::timestamp without time zone AT TIME ZONE 'UTC'::text) AS timezone,
            contract_1.term_months,
            contract_1.starts_on,
            contract_1.ends_on
           FROM accounts.subscriptions contract_1
             JOIN accounts.accounts fact ON fact.workspace_id = contract_1.workspace_id AND fact.id = contract_1.account_id
          WHERE contract_1.revision = 1 AND NOT fact.retracted AND fact.revision > 1 AND fact.closed_on IS NOT NULL) told
     CROSS JOIN LATERAL ( SELECT COALESCE(told.term_months,
                CASE
                    WHEN told.ends_on IS NULL OR told.ends_on < (told.starts_on + '2 mons'::interval) THEN 1
                    ELSE 12
                END) <= 1 AS monthly) contract;
grant select on accounts.contract_words to rung_accounts;

create function accounts.erase(subject text, names text[], stand_ins text[], mention text) returns TABLE(metric text, said text)
  language sql security definer set search_path = pg_catalog
  as $$
    select erased.metric, erased.said
    from accounts.erase(subject, names, stand_ins, mention, transaction_timestamp()) as erased
  $$;
grant execute on function accounts.erase(subject text, names text[], stand_ins text[], mention text) to rung_accounts;

create function accounts.erase(subject text, names text[], stand_ins text[], mention text, erased_at timestamp with time zone) returns TABLE(metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform accounts.forget_days_off(subject);
      perform outcomes.erase_names(mention);
      perform outcomes.revoke_requests(subject, erased_at);
      perform playbook.erase_users(names, stand_ins);
      perform playbook.forget_person(subject);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;
grant execute on function accounts.erase(subject text, names text[], stand_ins text[], mention text, erased_at timestamp with time zone) to rung_accounts;

create function accounts.erase_here(subject text, names text[], stand_ins text[], mention text, other_words text[]) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
      own_names text[];
    begin
      own_names := array(
        select stakeholders.external_id from accounts.stakeholders
        where stakeholders.workspace_id = workspace and stakeholders.id = subject
        union
        select people.external_id from accounts.people
        where people.workspace_id = workspace and people.id = subject
      );
      update accounts.words set text = null
      where words.workspace_id = workspace
        and words.text is not null
        and (
          words.person_ref = subject
          or words.id = any(other_words)
          or words.id in (select accounts.words_of('accounts', subject))
        );
      update accounts.stakeholders set external_id = stakeholders.id
      where stakeholders.workspace_id = workspace and stakeholders.id = subject;
      update accounts.people set external_id = people.id
      where people.workspace_id = workspace and people.id = subject;
      update accounts.data_flags set fact_external_id = subject
      where data_flags.workspace_id = workspace
        and data_flags.resource in ('stakeholders', 'people')
        and data_flags.fact_external_id = any(own_names);
      update accounts.keys set name = null
      where keys.workspace_id = workspace and keys.person_id = subject and keys.name is not null;
      update accounts.stakeholders set product_user_ids = array(
        select coalesce(replacing.stand_in, held.name)
        from unnest(stakeholders.product_user_ids) with ordinality as held (name, position)
        left join unnest(names, stand_ins) as replacing (name, stand_in) on replacing.name = held.name
        order by held.position
      )
      where stakeholders.workspace_id = workspace and stakeholders.product_user_ids && names;
      update accounts.erased_names set stand_in = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where erased_names.workspace_id = workspace
        and erased_names.kind = 'user'
        and erased_names.stand_in = replacing.name;
      if mention is not null then
        -- names and addresses of others are theirs
        update accounts.words set text = regexp_replace(words.text, mention, '[erased]', 'gi')
        where words.workspace_id = workspace
          and words.text ~* mention
          and words.kind !~ '^(account|person|stakeholder)\.';
        update accounts.keys set name = regexp_replace(keys.name, mention, '[erased]', 'gi')
        where keys.workspace_id = workspace and keys.name ~* mention;
        update accounts.data_flags set fact_external_id = '[erased]'
        where data_flags.workspace_id = workspace and data_flags.fact_external_id ~* mention;
        perform accounts.forget_external_ids('accounts', mention);
      end if;
      perform audit.erase_names('productUserIds', names, stand_ins);
      perform audit.erase_names('factExternalId', own_names, array_fill(subject, array[cardinality(own_names)]));
    end
  $$;

create function accounts.find_names(given_workspace text, typed text, kinds text[], patterns text[], prefix text, at_most integer) returns TABLE(id text, kind text, person_ref text, name text)
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    declare
      -- what a small letter is depends on the locale past ASCII
      beginning constant text := substring(lower(typed collate "C") from '^[\u0001-\u007f]*');
      at_beginnings tsquery;
      within_words tsquery;
      found_now bigint := 0;
      found_before bigint := 0;
    begin
      select
        string_agg(format('(%s)', begins), ' & ')::tsquery,
        string_agg(format('(%s)', concat_ws(' | ', begins, stands_in)), ' & ') filter (where has_longer)::tsquery
      into at_beginnings, within_words
      from (
        select
          string_agg(format('%L:*', of_kind || ' ' || word), ' | ') as begins,
          string_agg(format('%L:*', of_kind || '-' || word), ' | ') filter (where length(word) >= 3) as stands_in,
          bool_or(bool_or(length(word) >= 3)) over () as has_longer
        from unnest(accounts.name_words(typed)) as word
        cross join (
          select distinct right(given_workspace, 8) || left(one, 1) as of_kind from unnest(kinds) as one
        ) as looked_for
        group by word
      ) as words_typed;
      if at_beginnings is null or given_workspace is distinct from nullif(current_setting('rung.workspace_id', true), '') then
        return;
      end if;

      if beginning <> '' then
        return query
          select hits.id, hits.kind, hits.person_ref, hits.text
          from unnest(kinds) as wanted (kind)
          cross join lateral (
            select words.id, words.kind, words.person_ref, words.text
            from accounts.words
            where words.workspace_id = given_workspace
              and words.kind = wanted.kind
              and words.kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name')
              and lower(words.text collate "C") >= beginning
              and lower(words.text collate "C") < beginning || chr(1114111)
              and lower(words.text) like prefix
            order by lower(words.text collate "C")
            limit at_most
          ) as hits;
        get diagnostics found_before = row_count;
      end if;
      if found_before >= at_most then
        return;
      end if;

      return query
        select words.id, words.kind, words.person_ref, words.text
        from accounts.words
        where words.workspace_id = given_workspace
          and words.kind = any(kinds)
          and words.kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name')
          and accounts.name_lexemes(words.workspace_id, words.kind, words.text) @@ at_beginnings
          and lower(words.text) like all(patterns)
          and (beginning = '' or lower(words.text) not like prefix)
        limit at_most;
      get diagnostics found_now = row_count;
      if found_before + found_now >= at_most or within_words is null then
        return;
      end if;

      return query
        select words.id, words.kind, words.person_ref, words.text
        from accounts.words
        where words.workspace_id = given_workspace
          and words.kind = any(kinds)
          and words.kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name')
          and accounts.name_lexemes(words.workspace_id, words.kind, words.text) @@ (within_words && !! at_beginnings)
          and lower(words.text) like all(patterns)
        limit at_most;
    end
  $$;
alter function accounts.find_names(given_workspace text, typed text, kinds text[], patterns text[], prefix text, at_most integer) owner to rung_lister;
grant execute on function accounts.find_names(given_workspace text, typed text, kinds text[], patterns text[], prefix text, at_most integer) to rung_accounts;

create function accounts.forget_days_off(subject text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update accounts.work_calendars
      set added = (
        select coalesce(
          jsonb_agg(named.item || jsonb_build_object('name', 'Own day off') order by named.place),
          '[]'
        )
        from jsonb_array_elements(work_calendars.added) with ordinality as named (item, place)
      )
      where work_calendars.workspace_id = current_setting('rung.workspace_id') and work_calendars.person_id = subject;
    end
  $$;

create function accounts.forget_external_ids(of_schema text, mention text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      fact record;
    begin
      for fact in
        select pg_class.oid::regclass as name
        from pg_class
        join pg_attribute
          on pg_attribute.attrelid = pg_class.oid and not pg_attribute.attisdropped and pg_attribute.attname = 'external_id'
        where pg_class.relnamespace = of_schema::regnamespace and pg_class.relkind = 'r'
          and pg_class.oid <> 'accounts.accounts'::regclass
      loop
        execute format(
          'update %s as fact set external_id = fact.id
           where fact.workspace_id = current_setting(''rung.workspace_id'') and fact.external_id ~* $1',
          fact.name
        ) using mention;
      end loop;
    end
  $$;

create function accounts.forget_samples() returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      relation record;
    begin
      for relation in
        select pg_class.oid::regclass as name
        from pg_class
        join pg_namespace on pg_namespace.oid = pg_class.relnamespace
        where pg_namespace.nspname
            in ('accounts', 'audit', 'config', 'health', 'outcomes', 'playbook', 'renewals', 'signals', 'usage')
          and pg_class.relkind = 'r'
        order by pg_class.oid
      loop
        execute format('analyze %s', relation.name);
      end loop;
    end
  $$;
grant execute on function accounts.forget_samples() to rung_accounts;

create function accounts.keep_contract_news() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      written record;
    begin
      for written in
        select inserted.workspace_id, array_agg(distinct inserted.id) as ids from inserted group by inserted.workspace_id
      loop
        insert into accounts.contract_news as news (workspace_id, monthly, heard_on, recorded_at)
        select told.workspace_id, told.monthly, told.heard_on, min(told.recorded_at)
        from accounts.contract_words as told
        where told.workspace_id = written.workspace_id and told.fact_id = any(written.ids)
          and not exists (
            select from accounts.contract_news as known
            where known.workspace_id = told.workspace_id and known.monthly = told.monthly
              and known.heard_on = told.heard_on and known.recorded_at <= told.recorded_at
          )
        group by told.workspace_id, told.monthly, told.heard_on
        order by told.monthly, told.heard_on
        on conflict (workspace_id, monthly, heard_on) do update set recorded_at = excluded.recorded_at
        where excluded.recorded_at < news.recorded_at;
      end loop;
      return null;
    end
  $$;

create function accounts.name_lexemes(workspace_id text, kind text, name text) returns tsvector
  language sql immutable strict
  as $$
    select array_to_tsvector(array(
      select distinct lexeme
      from unnest(accounts.name_words(name)) as word
      cross join lateral (
        select right(workspace_id, 8) || left(kind, 1) || ' ' || word as lexeme
        union all
        select right(workspace_id, 8) || left(kind, 1) || '-' || substr(word, start)
        from generate_series(2, length(word) - 2) as start
      ) as lexemes
    ))
  $$;
grant execute on function accounts.name_lexemes(workspace_id text, kind text, name text) to rung_accounts;
grant execute on function accounts.name_lexemes(workspace_id text, kind text, name text) to rung_lister;
grant execute on function accounts.name_lexemes(workspace_id text, kind text, name text) to rung_outcomes;

create function accounts.name_words(name text) returns text[]
  language sql immutable strict
  as $$
    select array(
      select distinct left(word, 60)
      from regexp_split_to_table(
        regexp_replace(lower(name collate "C"), '[^\u0001-\u007f\u00a0-\u00bf\u2000-\u206f]', 'z', 'g'), '[^a-z0-9]+'
      ) as word
      where word <> ''
    )
  $$;
grant execute on function accounts.name_words(name text) to rung_accounts;
grant execute on function accounts.name_words(name text) to rung_lister;
grant execute on function accounts.name_words(name text) to rung_outcomes;

create function accounts.product_users(names text[]) returns SETOF text
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    begin
      return query select usage.tied_names(names);
    end
  $$;
grant execute on function accounts.product_users(names text[]) to rung_accounts;

create function accounts.words_of(of_schema text, subject text) returns SETOF text
  language plpgsql stable set search_path = pg_catalog
  as $$
    declare
      fact record;
    begin
      for fact in
        select pg_class.oid::regclass as name, reference.attname as reference, naming.attname as naming
        from pg_class
        join pg_attribute as reference
          on reference.attrelid = pg_class.oid and not reference.attisdropped and reference.attname like '%\_ref'
        join pg_attribute as naming
          on naming.attrelid = pg_class.oid and not naming.attisdropped
          and naming.attname in ('stakeholder_id', 'stakeholder_ids', 'person_id')
        where pg_class.relnamespace = of_schema::regnamespace and pg_class.relkind = 'r'
      loop
        return query execute format(
          'select fact.%1$I from %2$s as fact
           where fact.workspace_id = current_setting(''rung.workspace_id'') and fact.%1$I is not null and %3$s',
          fact.reference,
          fact.name,
          case fact.naming when 'stakeholder_ids' then 'fact.stakeholder_ids @> array[$1]' else format('fact.%I = $1', fact.naming) end
        ) using subject;
      end loop;
    end
  $$;

create schema audit;
grant usage on schema audit to rung_accounts;
grant usage on schema audit to rung_config;
grant usage on schema audit to rung_health;
grant usage on schema audit to rung_outbox;
grant usage on schema audit to rung_outcomes;
grant usage on schema audit to rung_playbook;
grant usage on schema audit to rung_renewals;
grant usage on schema audit to rung_usage;

create table audit.entries (
  workspace_id text not null,
  id text default ('aud_'::text || replace((gen_random_uuid())::text, '-'::text, ''::text)) not null,
  seq bigint generated always as identity not null,
  at timestamp with time zone not null,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  account_id text,
  before jsonb,
  after jsonb,
  key_id text,
  person_id text,
  stored_at timestamp with time zone default now() not null,
  on_behalf_of text,
  tool text,
  constraint entries_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX entries_by_account ON audit.entries USING btree (workspace_id, account_id, at, seq);
CREATE INDEX entries_by_person ON audit.entries USING btree (workspace_id, person_id, at, seq);
CREATE INDEX entries_by_subject ON audit.entries USING btree (workspace_id, subject_id, at, seq);
CREATE INDEX entries_by_time ON audit.entries USING btree (workspace_id, at, seq);
CREATE INDEX entries_by_tool ON audit.entries USING btree (workspace_id, tool, at, seq) WHERE (tool IS NOT NULL);
alter table audit.entries enable row level security;
alter table audit.entries force row level security;
create policy workspace on audit.entries for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on audit.entries to rung_accounts;
grant insert, select on audit.entries to rung_config;
grant insert, select on audit.entries to rung_health;
grant insert, select on audit.entries to rung_outbox;
grant insert, select on audit.entries to rung_outcomes;
grant insert, select on audit.entries to rung_playbook;
grant insert, select on audit.entries to rung_renewals;
grant insert, select on audit.entries to rung_usage;

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

create schema config;
grant usage on schema config to rung_accounts;
grant usage on schema config to rung_config;
grant usage on schema config to rung_health;
grant usage on schema config to rung_outcomes;
grant usage on schema config to rung_playbook;
grant usage on schema config to rung_renewals;
grant usage on schema config to rung_usage;

create table config.drafts (
  workspace_id text not null,
  id text not null,
  status text not null,
  document jsonb not null,
  changed text[] not null,
  note text not null,
  based_on integer not null,
  rollback_of integer,
  created_at timestamp with time zone not null,
  updated_at timestamp with time zone not null,
  created_by text not null,
  person_id text,
  shadow_started_at timestamp with time zone,
  constraint drafts_pkey PRIMARY KEY (workspace_id, id),
  constraint drafts_status_check CHECK ((status = ANY (ARRAY['open'::text, 'published'::text, 'discarded'::text])))
);
CREATE UNIQUE INDEX drafts_one_open ON config.drafts USING btree (workspace_id) WHERE (status = 'open'::text);
alter table config.drafts enable row level security;
alter table config.drafts force row level security;
create policy workspace on config.drafts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on config.drafts to rung_config;
grant select on config.drafts to rung_accounts;
grant select on config.drafts to rung_health;
grant select on config.drafts to rung_outcomes;
grant select on config.drafts to rung_playbook;
grant select on config.drafts to rung_renewals;
grant select on config.drafts to rung_usage;

create table config.shadow_scores (
  workspace_id text not null,
  draft_id text not null,
  account_id text not null,
  judged_at timestamp with time zone,
  as_of date,
  in_force_hundredths integer,
  in_force_band text,
  draft_hundredths integer,
  draft_band text,
  constraint shadow_scores_check CHECK ((num_nulls(judged_at, as_of, in_force_band, draft_band) = ANY (ARRAY[0, 4]))),
  constraint shadow_scores_draft_band_check CHECK ((draft_band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint shadow_scores_in_force_band_check CHECK ((in_force_band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint shadow_scores_pkey PRIMARY KEY (workspace_id, draft_id, account_id)
);
alter table config.shadow_scores enable row level security;
alter table config.shadow_scores force row level security;
create policy workspace on config.shadow_scores for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on config.shadow_scores to rung_config;

create table config.shadow_work (
  workspace_id text not null,
  draft_id text not null,
  consumer text not null,
  account_id text not null,
  constraint shadow_work_consumer_check CHECK ((consumer = ANY (ARRAY['usage'::text, 'outcomes'::text, 'accounts'::text]))),
  constraint shadow_work_pkey PRIMARY KEY (workspace_id, draft_id, consumer, account_id)
);
CREATE INDEX shadow_work_by_account ON config.shadow_work USING btree (workspace_id, account_id);
alter table config.shadow_work enable row level security;
alter table config.shadow_work force row level security;
create policy workspace on config.shadow_work for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on config.shadow_work to rung_config;
grant delete, select on config.shadow_work to rung_accounts;
grant delete, select on config.shadow_work to rung_outcomes;
grant delete, select on config.shadow_work to rung_usage;

create table config.versions (
  workspace_id text not null,
  version integer not null,
  published_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  document jsonb not null,
  changed text[] not null,
  note text not null,
  published_by text not null,
  person_id text,
  draft_id text not null,
  rollback_of integer,
  constraint versions_pkey PRIMARY KEY (workspace_id, version),
  constraint versions_version_check CHECK ((version > 0))
);
alter table config.versions enable row level security;
alter table config.versions force row level security;
create policy workspace on config.versions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on config.versions to rung_config;
grant select on config.versions to rung_accounts;
grant select on config.versions to rung_health;
grant select on config.versions to rung_outcomes;
grant select on config.versions to rung_playbook;
grant select on config.versions to rung_renewals;
grant select on config.versions to rung_usage;

create view config.models_in_force as
 SELECT workspace_id,
    run,
    lead_days,
    learned_at,
    in_force_at,
    model,
    answers_for
   FROM renewals.models
  WHERE in_force_at IS NOT NULL;
grant select on config.models_in_force to rung_config;
grant select on config.models_in_force to rung_health;
grant select on config.models_in_force to rung_playbook;
grant select on config.models_in_force to rung_renewals;

create schema directory;
grant create, usage on schema directory to rung_lister;
grant usage on schema directory to rung_accounts;
grant usage on schema directory to rung_config;
grant usage on schema directory to rung_health;
grant usage on schema directory to rung_outbox;
grant usage on schema directory to rung_outcomes;
grant usage on schema directory to rung_playbook;
grant usage on schema directory to rung_renewals;
grant usage on schema directory to rung_usage;

create view directory.account_calendars as
 SELECT account_pauses.workspace_id,
    account_pauses.id,
    account_pauses.revision,
    account_pauses.external_id,
    account_pauses.account_id,
    account_pauses.occurred_at,
    account_pauses.recorded_at,
    account_pauses.retracted,
    account_pauses.starts_on,
    account_pauses.ends_on,
    NULL::integer[] AS months,
    NULL::text AS expects
   FROM accounts.account_pauses
UNION ALL
 SELECT account_seasons.workspace_id,
    account_seasons.id,
    account_seasons.revision,
    account_seasons.external_id,
    account_seasons.account_id,
    account_seasons.occurred_at,
    account_seasons.recorded_at,
    account_seasons.retracted,
    NULL::date AS starts_on,
    NULL::date AS ends_on,
    account_seasons.months,
    NULL::text AS expects
   FROM accounts.account_seasons
UNION ALL
 SELECT expected_uses.workspace_id,
    expected_uses.id,
    expected_uses.revision,
    expected_uses.external_id,
    expected_uses.account_id,
    expected_uses.occurred_at,
    expected_uses.recorded_at,
    expected_uses.retracted,
    NULL::date AS starts_on,
    NULL::date AS ends_on,
    NULL::integer[] AS months,
    expected_uses.expects
   FROM accounts.expected_uses;
grant select on directory.account_calendars to rung_accounts;
grant select on directory.account_calendars to rung_config;
grant select on directory.account_calendars to rung_health;
grant select on directory.account_calendars to rung_outcomes;
grant select on directory.account_calendars to rung_playbook;
grant select on directory.account_calendars to rung_renewals;
grant select on directory.account_calendars to rung_usage;

create view directory.account_parents as
 SELECT workspace_id,
    id,
    revision,
    recorded_at,
    retracted,
    parent_id
   FROM accounts.accounts;
grant select on directory.account_parents to rung_accounts;
grant select on directory.account_parents to rung_config;
grant select on directory.account_parents to rung_health;
grant select on directory.account_parents to rung_outcomes;
grant select on directory.account_parents to rung_playbook;
grant select on directory.account_parents to rung_renewals;
grant select on directory.account_parents to rung_usage;

create view directory.account_relations as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    occurred_at,
    recorded_at,
    retracted,
    parent_id,
    pays_for_ids
   FROM accounts.accounts
  WHERE id = ANY ((ARRAY( SELECT related.id
           FROM accounts.accounts related
          WHERE related.parent_id IS NOT NULL OR related.pays_for_ids <> '{}'::text[])));
grant select on directory.account_relations to rung_accounts;
grant select on directory.account_relations to rung_config;
grant select on directory.account_relations to rung_health;
grant select on directory.account_relations to rung_outcomes;
grant select on directory.account_relations to rung_playbook;
grant select on directory.account_relations to rung_renewals;
grant select on directory.account_relations to rung_usage;

create view directory.accounts as
 SELECT accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.external_id,
    accounts.account_id,
    accounts.occurred_at,
    accounts.recorded_at,
    accounts.retracted,
    accounts.segment,
    accounts.csm_id,
    accounts.seats,
    accounts.closed_on,
    words.text AS name,
    accounts.stored_at
   FROM accounts.accounts
     LEFT JOIN accounts.words ON words.workspace_id = accounts.workspace_id AND words.id = accounts.name_ref;
grant select on directory.accounts to rung_accounts;
grant select on directory.accounts to rung_config;
grant select on directory.accounts to rung_health;
grant select on directory.accounts to rung_outcomes;
grant select on directory.accounts to rung_playbook;
grant select on directory.accounts to rung_renewals;
grant select on directory.accounts to rung_usage;

create view directory.calendar_addresses as
 SELECT workspace_id,
    sha256,
    person_id,
    ( SELECT person_roles.role
           FROM accounts.person_roles
          WHERE person_roles.workspace_id = calendar_addresses.workspace_id AND person_roles.person_id = calendar_addresses.person_id AND NOT ( SELECT people.retracted
                   FROM accounts.people
                  WHERE people.workspace_id = calendar_addresses.workspace_id AND people.id = calendar_addresses.person_id
                  ORDER BY people.recorded_at DESC, people.revision DESC
                 LIMIT 1)) AS present_role
   FROM accounts.calendar_addresses
  WHERE NOT (EXISTS ( SELECT
           FROM accounts.workspaces
          WHERE workspaces.workspace_id = calendar_addresses.workspace_id AND workspaces.filling));
grant select on directory.calendar_addresses to rung_health;
grant select on directory.calendar_addresses to rung_outcomes;

create view directory.cards_in_hand as
 SELECT workspace_id,
    account_id,
    to_person_id AS person_id,
    csm_id AS handed_by,
    at AS handed_at
   FROM playbook.worklist_actions given
  WHERE to_person_id IS NOT NULL AND NOT (EXISTS ( SELECT
           FROM playbook.worklist_actions undo
          WHERE undo.workspace_id = given.workspace_id AND undo.undoes = given.id)) AND (EXISTS ( SELECT
           FROM ( SELECT people.retracted
                   FROM directory.people
                  WHERE people.workspace_id = given.workspace_id AND people.id = given.to_person_id
                  ORDER BY people.recorded_at DESC, people.revision DESC
                 LIMIT 1) taker
          WHERE NOT taker.retracted)) AND NOT (EXISTS ( SELECT
           FROM directory.erased_names
          WHERE erased_names.workspace_id = given.workspace_id AND erased_names.kind = 'person'::text AND erased_names.stand_in = given.to_person_id)) AND NOT (EXISTS ( SELECT
           FROM playbook.worklist_actions ending
          WHERE ending.workspace_id = given.workspace_id AND ending.account_id = given.account_id AND ending.csm_id = given.to_person_id AND ((ROW(ending.at, ending.id) > ROW(given.at, given.id))) AND ((ending.action = ANY (ARRAY['dismiss'::text, 'hand_over'::text])) OR ending.action = 'done'::text AND ending.follow_up_on IS NULL) AND NOT (EXISTS ( SELECT
                   FROM playbook.worklist_actions undo
                  WHERE undo.workspace_id = ending.workspace_id AND undo.undoes = ending.id))));
grant select on directory.cards_in_hand to rung_accounts;
grant select on directory.cards_in_hand to rung_config;
grant select on directory.cards_in_hand to rung_health;
grant select on directory.cards_in_hand to rung_outcomes;
grant select on directory.cards_in_hand to rung_playbook;
grant select on directory.cards_in_hand to rung_renewals;
grant select on directory.cards_in_hand to rung_usage;

create view directory.contract_news as
 SELECT workspace_id,
    monthly,
    heard_on,
    recorded_at
   FROM accounts.contract_news;
grant select on directory.contract_news to rung_health;
grant select on directory.contract_news to rung_playbook;
grant select on directory.contract_news to rung_renewals;

create view directory.csm_absences as
 SELECT workspace_id,
    csm_id,
    deputy_id,
    starts_on,
    ends_on
   FROM accounts.csm_absences;
grant select on directory.csm_absences to rung_accounts;
grant select on directory.csm_absences to rung_config;
grant select on directory.csm_absences to rung_health;
grant select on directory.csm_absences to rung_outbox;
grant select on directory.csm_absences to rung_outcomes;
grant select on directory.csm_absences to rung_playbook;
grant select on directory.csm_absences to rung_renewals;
grant select on directory.csm_absences to rung_usage;

create view directory.erased_names as
 SELECT workspace_id,
    kind,
    name_hash,
    stand_in
   FROM accounts.erased_names;
grant select on directory.erased_names to rung_accounts;
grant select on directory.erased_names to rung_config;
grant select on directory.erased_names to rung_health;
grant select on directory.erased_names to rung_outbox;
grant select on directory.erased_names to rung_outcomes;
grant select on directory.erased_names to rung_playbook;
grant select on directory.erased_names to rung_renewals;
grant select on directory.erased_names to rung_usage;

create view directory.keys as
 SELECT workspace_id,
    id,
    sha256,
    scope,
    person_id,
    expires_at,
    revoked_at,
    last_used_at,
    origins
   FROM accounts.keys
  WHERE NOT (EXISTS ( SELECT
           FROM accounts.workspaces
          WHERE workspaces.workspace_id = keys.workspace_id AND workspaces.filling));
grant select on directory.keys to rung_accounts;
grant select on directory.keys to rung_config;
grant select on directory.keys to rung_health;
grant select on directory.keys to rung_outbox;
grant select on directory.keys to rung_outcomes;
grant select on directory.keys to rung_playbook;
grant select on directory.keys to rung_renewals;
grant select on directory.keys to rung_usage;

create view directory.merges as
 SELECT 'account'::text AS subject,
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.external_id,
    accounts.recorded_at,
    accounts.retracted,
    accounts.merged_into_id,
    accounts.merged_on
   FROM accounts.accounts
  WHERE accounts.id = ANY ((ARRAY( SELECT merged.id
           FROM accounts.accounts merged
          WHERE merged.merged_into_id IS NOT NULL)))
UNION ALL
 SELECT 'stakeholder'::text AS subject,
    stakeholders.workspace_id,
    stakeholders.id,
    stakeholders.revision,
    stakeholders.external_id,
    stakeholders.recorded_at,
    stakeholders.retracted,
    stakeholders.merged_into_id,
    stakeholders.merged_on
   FROM accounts.stakeholders
  WHERE stakeholders.id = ANY ((ARRAY( SELECT merged.id
           FROM accounts.stakeholders merged
          WHERE merged.merged_into_id IS NOT NULL)));
grant select on directory.merges to rung_accounts;
grant select on directory.merges to rung_config;
grant select on directory.merges to rung_health;
grant select on directory.merges to rung_outbox;
grant select on directory.merges to rung_outcomes;
grant select on directory.merges to rung_playbook;
grant select on directory.merges to rung_renewals;
grant select on directory.merges to rung_usage;

create view directory.people as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    time_zone,
    hours_per_day,
    working_days,
    email_ref
   FROM accounts.people;
grant select on directory.people to rung_accounts;
grant select on directory.people to rung_config;
grant select on directory.people to rung_health;
grant select on directory.people to rung_outbox;
grant select on directory.people to rung_outcomes;
grant select on directory.people to rung_playbook;
grant select on directory.people to rung_renewals;
grant select on directory.people to rung_usage;

create view directory.person_names as
 SELECT DISTINCT ON (people.workspace_id, people.id) people.workspace_id,
    people.id,
    words.text AS name
   FROM accounts.people
     LEFT JOIN accounts.words ON words.workspace_id = people.workspace_id AND words.id = people.name_ref
  ORDER BY people.workspace_id, people.id, people.recorded_at DESC, people.revision DESC;
grant select on directory.person_names to rung_health;
grant select on directory.person_names to rung_playbook;
grant select on directory.person_names to rung_renewals;

create view directory.present_roles as
 SELECT workspace_id,
    person_id,
    role
   FROM accounts.person_roles
  WHERE NOT ( SELECT people.retracted
           FROM accounts.people
          WHERE people.workspace_id = person_roles.workspace_id AND people.id = person_roles.person_id
          ORDER BY people.recorded_at DESC, people.revision DESC
         LIMIT 1) AND NOT (EXISTS ( SELECT
           FROM accounts.workspaces
          WHERE workspaces.workspace_id = person_roles.workspace_id AND workspaces.filling));
grant select on directory.present_roles to rung_playbook;

create view directory.renewals as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    subscription_id,
    due_on,
    notice_on,
    resolution,
    resolved_on
   FROM accounts.renewals;
grant select on directory.renewals to rung_accounts;
grant select on directory.renewals to rung_config;
grant select on directory.renewals to rung_health;
grant select on directory.renewals to rung_outcomes;
grant select on directory.renewals to rung_playbook;
grant select on directory.renewals to rung_renewals;
grant select on directory.renewals to rung_usage;

create view directory.sessions as
 SELECT workspace_id,
    id,
    sha256,
    previous_sha256,
    person_id,
    role,
    rotated_at,
    last_seen_at,
    expires_at,
    revoked_at,
    ( SELECT person_roles.role
           FROM accounts.person_roles
          WHERE person_roles.workspace_id = sessions.workspace_id AND person_roles.person_id = sessions.person_id AND NOT ( SELECT people.retracted
                   FROM accounts.people
                  WHERE people.workspace_id = sessions.workspace_id AND people.id = sessions.person_id
                  ORDER BY people.recorded_at DESC, people.revision DESC
                 LIMIT 1)) AS present_role,
    agent_scope
   FROM accounts.sessions
  WHERE NOT (EXISTS ( SELECT
           FROM accounts.workspaces
          WHERE workspaces.workspace_id = sessions.workspace_id AND workspaces.filling));
grant select on directory.sessions to rung_accounts;
grant select on directory.sessions to rung_config;
grant select on directory.sessions to rung_health;
grant select on directory.sessions to rung_outbox;
grant select on directory.sessions to rung_outcomes;
grant select on directory.sessions to rung_playbook;
grant select on directory.sessions to rung_renewals;
grant select on directory.sessions to rung_usage;

create view directory.stakeholders as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    role,
    influence,
    product_user_ids,
    departed_on
   FROM accounts.stakeholders;
grant select on directory.stakeholders to rung_accounts;
grant select on directory.stakeholders to rung_config;
grant select on directory.stakeholders to rung_health;
grant select on directory.stakeholders to rung_outcomes;
grant select on directory.stakeholders to rung_playbook;
grant select on directory.stakeholders to rung_renewals;
grant select on directory.stakeholders to rung_usage;

create view directory.subscription_changes as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    subscription_id,
    effective_on,
    seats
   FROM accounts.subscription_changes;
grant select on directory.subscription_changes to rung_accounts;
grant select on directory.subscription_changes to rung_config;
grant select on directory.subscription_changes to rung_health;
grant select on directory.subscription_changes to rung_outcomes;
grant select on directory.subscription_changes to rung_playbook;
grant select on directory.subscription_changes to rung_renewals;
grant select on directory.subscription_changes to rung_usage;

create view directory.subscriptions as
 SELECT workspace_id,
    id,
    revision,
    external_id,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    seats,
    starts_on,
    ends_on,
    term_months,
    auto_renews,
    ended_on,
    plan,
    arr_minor > 0 AS paid
   FROM accounts.subscriptions;
grant select on directory.subscriptions to rung_accounts;
grant select on directory.subscriptions to rung_config;
grant select on directory.subscriptions to rung_health;
grant select on directory.subscriptions to rung_outcomes;
grant select on directory.subscriptions to rung_playbook;
grant select on directory.subscriptions to rung_renewals;
grant select on directory.subscriptions to rung_usage;

create view directory.words as
 SELECT workspace_id,
    id,
    kind,
    person_ref,
    text
   FROM accounts.words;
grant select on directory.words to rung_accounts;
grant select on directory.words to rung_config;
grant select on directory.words to rung_health;
grant select on directory.words to rung_outbox;
grant select on directory.words to rung_outcomes;
grant select on directory.words to rung_playbook;
grant select on directory.words to rung_renewals;

create view directory.work_calendars as
 SELECT workspace_id,
    id,
    person_id,
    country,
    region,
    added,
    struck,
    recorded_at
   FROM accounts.work_calendars;
grant select on directory.work_calendars to rung_accounts;
grant select on directory.work_calendars to rung_playbook;

create view directory.workspaces as
 SELECT workspaces.workspace_id,
    workspaces.name,
    workspaces.currency,
    workspaces.created_at,
    workspaces.filling,
    workspace_settings.brand_colour
   FROM accounts.workspaces
     LEFT JOIN accounts.workspace_settings ON workspace_settings.workspace_id = workspaces.workspace_id;
grant select on directory.workspaces to rung_accounts;
grant select on directory.workspaces to rung_config;
grant select on directory.workspaces to rung_health;
grant select on directory.workspaces to rung_outbox;
grant select on directory.workspaces to rung_outcomes;
grant select on directory.workspaces to rung_playbook;
grant select on directory.workspaces to rung_renewals;
grant select on directory.workspaces to rung_usage;

create function directory.end_copied_session(session_id text, ended_at timestamp with time zone) returns void
  language plpgsql security definer set search_path = pg_catalog
  as $$
    declare
      workspace text := nullif(current_setting('rung.workspace_id', true), '');
      person text;
    begin
      update accounts.sessions
      set revoked_at = ended_at
      where sessions.workspace_id = workspace and sessions.id = session_id and sessions.revoked_at is null
      returning sessions.person_id into person;
      if found then
        insert into audit.entries (workspace_id, at, action, subject_kind, subject_id, after, key_id, person_id)
        values (workspace, ended_at, 'session.copied', 'sessions', session_id, jsonb_build_object('person', person), null, null);
      end if;
    end
  $$;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_accounts;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_config;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_health;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_outbox;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_outcomes;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_playbook;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_renewals;
grant execute on function directory.end_copied_session(session_id text, ended_at timestamp with time zone) to rung_usage;

create function directory.workspace_ids() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select workspaces.workspace_id from accounts.workspaces order by workspaces.workspace_id $$;
alter function directory.workspace_ids() owner to rung_lister;
grant execute on function directory.workspace_ids() to rung_accounts;
grant execute on function directory.workspace_ids() to rung_config;
grant execute on function directory.workspace_ids() to rung_health;
grant execute on function directory.workspace_ids() to rung_outbox;
grant execute on function directory.workspace_ids() to rung_outcomes;
grant execute on function directory.workspace_ids() to rung_playbook;
grant execute on function directory.workspace_ids() to rung_renewals;
grant execute on function directory.workspace_ids() to rung_usage;

create schema health;
grant create, usage on schema health to rung_lister;
grant usage on schema health to rung_health;

create table health.contradiction_acknowledgements (
  workspace_id text not null,
  account_id text not null,
  pair text not null,
  since date not null,
  acknowledged_at timestamp with time zone not null,
  acknowledged_by text,
  key_id text not null,
  constraint contradiction_acknowledgements_pair_check CHECK ((pair = ANY (ARRAY['champion_buyer'::text, 'model_csm'::text, 'pulse_health'::text, 'sponsor_users'::text, 'survey_tickets'::text, 'usage_outcome'::text, 'vendor_customer'::text]))),
  constraint contradiction_acknowledgements_pkey PRIMARY KEY (workspace_id, account_id, pair, since)
);
alter table health.contradiction_acknowledgements enable row level security;
alter table health.contradiction_acknowledgements force row level security;
create policy workspace on health.contradiction_acknowledgements for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on health.contradiction_acknowledgements to rung_health;

create table health.current_accounts (
  workspace_id text not null,
  account_id text not null,
  judged_on date not null,
  recorded_at timestamp with time zone not null,
  score_hundredths integer,
  band text not null,
  coverage double precision not null,
  provisional boolean not null,
  state text not null,
  since date not null,
  usage_side text,
  attained_side text,
  usage double precision,
  attained double precision,
  relationship double precision,
  trust double precision,
  trend_30d integer,
  trend_90d integer,
  arr_minor bigint,
  currency text,
  next_renewal_id text,
  next_due_on date,
  next_probability_lost double precision,
  decided_renewals jsonb not null,
  flags text[] not null,
  flag_count integer not null,
  csm_id text,
  segment text,
  closed boolean not null,
  engine_version text not null,
  policy_version text not null,
  model_version text not null,
  marks text[] default '{}'::text[] not null,
  loss_risk double precision,
  ladder_level smallint,
  worklist_figures double precision[],
  constraint current_accounts_attained_side_check CHECK ((attained_side = ANY (ARRAY['high'::text, 'low'::text]))),
  constraint current_accounts_band_check CHECK ((band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint current_accounts_pkey PRIMARY KEY (workspace_id, account_id),
  constraint current_accounts_state_check CHECK ((state = ANY (ARRAY['thriving'::text, 'hollow'::text, 'quiet_success'::text, 'failing'::text, 'unknown'::text]))),
  constraint current_accounts_usage_side_check CHECK ((usage_side = ANY (ARRAY['high'::text, 'low'::text])))
);
CREATE INDEX current_accounts_by_arr ON health.current_accounts USING btree (workspace_id, arr_minor, account_id);
CREATE INDEX current_accounts_by_attained ON health.current_accounts USING btree (workspace_id, attained, account_id);
CREATE INDEX current_accounts_by_csm ON health.current_accounts USING btree (workspace_id, csm_id, account_id);
CREATE INDEX current_accounts_by_csm_and_score ON health.current_accounts USING btree (workspace_id, csm_id, score_hundredths, account_id);
CREATE INDEX current_accounts_by_due ON health.current_accounts USING btree (workspace_id, next_due_on, account_id);
CREATE INDEX current_accounts_by_flags ON health.current_accounts USING btree (workspace_id, flag_count, account_id);
CREATE INDEX current_accounts_by_news ON health.current_accounts USING btree (workspace_id, csm_id, recorded_at);
CREATE INDEX current_accounts_by_relationship ON health.current_accounts USING btree (workspace_id, relationship, account_id);
CREATE INDEX current_accounts_by_risk ON health.current_accounts USING btree (workspace_id, next_probability_lost, account_id);
CREATE INDEX current_accounts_by_score ON health.current_accounts USING btree (workspace_id, score_hundredths, account_id);
CREATE INDEX current_accounts_by_segment ON health.current_accounts USING btree (workspace_id, segment, account_id);
CREATE INDEX current_accounts_by_state ON health.current_accounts USING btree (workspace_id, state, account_id);
CREATE INDEX current_accounts_by_trend_30d ON health.current_accounts USING btree (workspace_id, trend_30d, account_id);
CREATE INDEX current_accounts_by_trend_90d ON health.current_accounts USING btree (workspace_id, trend_90d, account_id);
CREATE INDEX current_accounts_by_trust ON health.current_accounts USING btree (workspace_id, trust, account_id);
CREATE INDEX current_accounts_by_usage ON health.current_accounts USING btree (workspace_id, usage, account_id);
CREATE INDEX current_accounts_settled ON health.current_accounts USING btree (workspace_id) WHERE (decided_renewals <> '[]'::jsonb);
alter table health.current_accounts enable row level security;
alter table health.current_accounts force row level security;
create policy workspace on health.current_accounts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on health.current_accounts to rung_health;

create table health.current_contradictions (
  workspace_id text not null,
  account_id text not null,
  pair text not null,
  size double precision not null,
  since date not null,
  shown jsonb not null,
  band text not null,
  state text not null,
  csm_id text,
  segment text,
  closed boolean not null,
  marks text[] default '{}'::text[] not null,
  constraint current_contradictions_band_check CHECK ((band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint current_contradictions_pkey PRIMARY KEY (workspace_id, account_id, pair),
  constraint current_contradictions_state_check CHECK ((state = ANY (ARRAY['thriving'::text, 'hollow'::text, 'quiet_success'::text, 'failing'::text, 'unknown'::text])))
);
CREATE INDEX current_contradictions_by_csm ON health.current_contradictions USING btree (workspace_id, csm_id, size);
CREATE INDEX current_contradictions_by_size ON health.current_contradictions USING btree (workspace_id, size DESC, account_id, pair);
alter table health.current_contradictions enable row level security;
alter table health.current_contradictions force row level security;
create policy workspace on health.current_contradictions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on health.current_contradictions to rung_health;

create table health.current_renewals (
  workspace_id text not null,
  account_id text not null,
  renewal_id text not null,
  judged_on date not null,
  due_on date not null,
  arr_minor bigint,
  probability_lost double precision not null,
  arr_at_risk_minor bigint,
  lead_days integer[] not null,
  lead_probabilities double precision[] not null,
  lead_arr_at_risk_minor bigint[] not null,
  score_hundredths integer,
  band text not null,
  state text not null,
  csm_id text,
  segment text,
  given_kept double precision[] default '{}'::double precision[] not null,
  csm_call text,
  csm_probability double precision,
  evidence text[] default '{}'::text[] not null,
  constraint current_renewals_band_check CHECK ((band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint current_renewals_pkey PRIMARY KEY (workspace_id, account_id, renewal_id),
  constraint current_renewals_state_check CHECK ((state = ANY (ARRAY['thriving'::text, 'hollow'::text, 'quiet_success'::text, 'failing'::text, 'unknown'::text])))
);
CREATE INDEX current_renewals_by_arr_at_risk ON health.current_renewals USING btree (workspace_id, arr_at_risk_minor, renewal_id);
CREATE INDEX current_renewals_by_csm ON health.current_renewals USING btree (workspace_id, csm_id, renewal_id);
CREATE INDEX current_renewals_by_due ON health.current_renewals USING btree (workspace_id, due_on, renewal_id);
CREATE INDEX current_renewals_by_risk ON health.current_renewals USING btree (workspace_id, probability_lost, renewal_id);
alter table health.current_renewals enable row level security;
alter table health.current_renewals force row level security;
create policy workspace on health.current_renewals for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on health.current_renewals to rung_health;

create table health.scores (
  workspace_id text not null,
  account_id text not null,
  as_of date not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  usage double precision,
  attained double precision,
  state text not null,
  since date not null,
  usage_side text,
  attained_side text,
  score_hundredths integer,
  band text not null,
  coverage double precision not null,
  contributions jsonb not null,
  contradictions jsonb not null,
  engine_version text not null,
  policy_version text not null,
  model_version text not null,
  relationship double precision,
  trust double precision,
  segment text,
  csm_id text,
  arr_minor bigint,
  currency text,
  flags text[],
  renewals jsonb,
  decided_renewals jsonb,
  quarter_opening jsonb,
  marks text[] default '{}'::text[] not null,
  ladder_expected double precision,
  ladder_level smallint,
  constraint scores_attained_side_check CHECK ((attained_side = ANY (ARRAY['high'::text, 'low'::text]))),
  constraint scores_band_check CHECK ((band = ANY (ARRAY['healthy'::text, 'watch'::text, 'at_risk'::text, 'unknown'::text]))),
  constraint scores_listed CHECK ((num_nulls(flags, renewals, decided_renewals) = ANY (ARRAY[0, 3]))),
  constraint scores_pkey PRIMARY KEY (workspace_id, account_id, as_of, recorded_at),
  constraint scores_state_check CHECK ((state = ANY (ARRAY['thriving'::text, 'hollow'::text, 'quiet_success'::text, 'failing'::text, 'unknown'::text]))),
  constraint scores_usage_side_check CHECK ((usage_side = ANY (ARRAY['high'::text, 'low'::text])))
);
CREATE INDEX scores_not_rebuilt ON health.scores USING btree (workspace_id, as_of) WHERE (renewals IS NULL);
CREATE INDEX scores_of_sundays ON health.scores USING btree (workspace_id, account_id, as_of, recorded_at) INCLUDE (csm_id, usage_side, attained, ladder_level, trust) WHERE (EXTRACT(isodow FROM as_of) = (7)::numeric);
alter table health.scores enable row level security;
alter table health.scores force row level security;
create policy workspace on health.scores for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on health.scores to rung_health;

create table health.worklist_forms (
  workspace_id text not null,
  account_id text not null,
  digest text not null,
  form jsonb not null,
  constraint worklist_forms_pkey PRIMARY KEY (workspace_id, account_id)
);
alter table health.worklist_forms enable row level security;
alter table health.worklist_forms force row level security;
create policy workspace on health.worklist_forms for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on health.worklist_forms to rung_health;

create schema outbox;
grant create, usage on schema outbox to rung_lister;
grant usage on schema outbox to rung_outbox;

create table outbox.deliveries (
  workspace_id text not null,
  id text not null,
  endpoint_id text not null,
  event_id text not null,
  status text not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone,
  leased_until timestamp with time zone,
  tried integer default 0 not null,
  tries jsonb default '[]'::jsonb not null,
  settled_at timestamp with time zone,
  constraint deliveries_pkey PRIMARY KEY (workspace_id, id),
  constraint deliveries_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text]))),
  constraint deliveries_workspace_id_endpoint_id_fkey FOREIGN KEY (workspace_id, endpoint_id) REFERENCES outbox.endpoints(workspace_id, id) ON DELETE CASCADE,
  constraint deliveries_workspace_id_event_id_fkey FOREIGN KEY (workspace_id, event_id) REFERENCES outbox.events(workspace_id, id) ON DELETE CASCADE
);
CREATE INDEX deliveries_of_endpoint ON outbox.deliveries USING btree (workspace_id, endpoint_id, id);
CREATE INDEX deliveries_pending ON outbox.deliveries USING btree (workspace_id, endpoint_id, next_try_at) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX deliveries_of_event ON outbox.deliveries USING btree (workspace_id, event_id, endpoint_id);
alter table outbox.deliveries enable row level security;
alter table outbox.deliveries force row level security;
create policy lister on outbox.deliveries for select to rung_lister
  using (true);
create policy workspace on outbox.deliveries for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on outbox.deliveries to rung_outbox;
grant select (workspace_id) on outbox.deliveries to rung_lister;
grant select (endpoint_id) on outbox.deliveries to rung_lister;
grant select (status) on outbox.deliveries to rung_lister;
grant select (next_try_at) on outbox.deliveries to rung_lister;
grant select (leased_until) on outbox.deliveries to rung_lister;

create table outbox.endpoints (
  workspace_id text not null,
  id text not null,
  url text not null,
  description text,
  events text[] not null,
  enabled boolean not null,
  disabled_because text,
  disabled_at timestamp with time zone,
  secret bytea not null,
  former_secret bytea,
  former_until timestamp with time zone,
  failing_since timestamp with time zone,
  succeeded_at timestamp with time zone,
  left_out bigint default 0 not null,
  left_out_since timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  changed_at timestamp with time zone not null,
  constraint endpoints_check CHECK (((enabled = (disabled_because IS NULL)) AND (enabled = (disabled_at IS NULL)))),
  constraint endpoints_disabled_because_check CHECK ((disabled_because = ANY (ARRAY['by_hand'::text, 'gone'::text, 'failing'::text]))),
  constraint endpoints_pkey PRIMARY KEY (workspace_id, id)
);
alter table outbox.endpoints enable row level security;
alter table outbox.endpoints force row level security;
create policy lister on outbox.endpoints for select to rung_lister
  using (true);
create policy workspace on outbox.endpoints for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on outbox.endpoints to rung_outbox;
grant select (workspace_id) on outbox.endpoints to rung_lister;
grant select (id) on outbox.endpoints to rung_lister;
grant select (enabled) on outbox.endpoints to rung_lister;

create table outbox.events (
  workspace_id text not null,
  id text not null,
  type text not null,
  account_id text,
  once text,
  body text not null,
  happened_at timestamp with time zone not null,
  constraint events_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX events_by_time ON outbox.events USING btree (workspace_id, happened_at);
CREATE UNIQUE INDEX events_once ON outbox.events USING btree (workspace_id, type, once) WHERE (once IS NOT NULL);
alter table outbox.events enable row level security;
alter table outbox.events force row level security;
create policy lister on outbox.events for select to rung_lister
  using (true);
create policy workspace on outbox.events for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on outbox.events to rung_outbox;
grant select (workspace_id) on outbox.events to rung_lister;
grant select (happened_at) on outbox.events to rung_lister;

create table outbox.positions (
  workspace_id text not null,
  seen pg_snapshot not null,
  at timestamp with time zone not null,
  constraint positions_pkey PRIMARY KEY (workspace_id)
);
alter table outbox.positions enable row level security;
alter table outbox.positions force row level security;
create policy lister on outbox.positions for select to rung_lister
  using (true);
create policy workspace on outbox.positions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on outbox.positions to rung_outbox;
grant select on outbox.positions to rung_lister;

create function outbox.workspaces_told() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select positions.workspace_id from outbox.positions $$;
alter function outbox.workspaces_told() owner to rung_lister;
grant execute on function outbox.workspaces_told() to rung_outbox;

create function outbox.workspaces_with_due_deliveries(at timestamp with time zone) returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select endpoints.workspace_id
    from outbox.endpoints
    where endpoints.enabled and exists (
      select from outbox.deliveries
      where deliveries.workspace_id = endpoints.workspace_id and deliveries.endpoint_id = endpoints.id
        and deliveries.status = 'pending' and deliveries.next_try_at <= at
        and (deliveries.leased_until is null or deliveries.leased_until <= at)
    )
    group by endpoints.workspace_id
  $$;
alter function outbox.workspaces_with_due_deliveries(at timestamp with time zone) owner to rung_lister;
grant execute on function outbox.workspaces_with_due_deliveries(at timestamp with time zone) to rung_outbox;

create function outbox.workspaces_with_events_before(at timestamp with time zone) returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct events.workspace_id from outbox.events where events.happened_at < at $$;
alter function outbox.workspaces_with_events_before(at timestamp with time zone) owner to rung_lister;
grant execute on function outbox.workspaces_with_events_before(at timestamp with time zone) to rung_outbox;

create function outbox.workspaces_with_news() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    select positions.workspace_id
    from outbox.positions
    where exists (
      select from signals.changes
      where changes.workspace_id = positions.workspace_id and changes.events is not null
        and changes.transaction >= pg_snapshot_xmin(positions.seen)
        and not pg_visible_in_snapshot(changes.transaction, positions.seen)
    )
  $$;
alter function outbox.workspaces_with_news() owner to rung_lister;
grant execute on function outbox.workspaces_with_news() to rung_outbox;

create schema outcomes;
grant create, usage on schema outcomes to rung_lister;
grant usage on schema outcomes to rung_outcomes;

create table outcomes.capabilities (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  capability text not null,
  meets jsonb not null,
  constraint capabilities_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint capabilities_revision_check CHECK ((revision >= 1))
);
CREATE INDEX capabilities_by_external_id ON outcomes.capabilities USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX capabilities_natural_key ON outcomes.capabilities USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.capabilities enable row level security;
alter table outcomes.capabilities force row level security;
create policy workspace on outcomes.capabilities for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.capabilities to rung_outcomes;

create table outcomes.concerns (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  level integer not null,
  tag text,
  stakeholder_id text,
  outcome_id text,
  words_ref text,
  until_on date,
  constraint concerns_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint concerns_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint concerns_revision_check CHECK ((revision >= 1)),
  constraint concerns_tag_check CHECK ((tag ~ '^[a-z0-9_]{1,60}$'::text))
);
CREATE INDEX concerns_by_account ON outcomes.concerns USING btree (workspace_id, account_id);
CREATE INDEX concerns_by_external_id ON outcomes.concerns USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX concerns_natural_key ON outcomes.concerns USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.concerns enable row level security;
alter table outcomes.concerns force row level security;
create policy workspace on outcomes.concerns for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.concerns to rung_outcomes;

create table outcomes.customer_verdicts (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  outcome_id text not null,
  stakeholder_id text not null,
  achieved integer not null,
  experience integer not null,
  words_ref text,
  received_at timestamp with time zone,
  still_wanted boolean,
  wanted_now_ref text,
  constraint customer_verdicts_achieved_check CHECK (((achieved >= 1) AND (achieved <= 5))),
  constraint customer_verdicts_experience_check CHECK (((experience >= 1) AND (experience <= 5))),
  constraint customer_verdicts_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint customer_verdicts_revision_check CHECK ((revision >= 1))
);
CREATE INDEX customer_verdicts_by_account ON outcomes.customer_verdicts USING btree (workspace_id, account_id);
CREATE INDEX customer_verdicts_by_external_id ON outcomes.customer_verdicts USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX customer_verdicts_natural_key ON outcomes.customer_verdicts USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.customer_verdicts enable row level security;
alter table outcomes.customer_verdicts force row level security;
create policy workspace on outcomes.customer_verdicts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.customer_verdicts to rung_outcomes;

create table outcomes.ladder_evidence (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  stakeholder_id text not null,
  level integer not null,
  polarity integer not null,
  strength text not null,
  source text not null,
  quote_ref text,
  person_id text,
  constraint ladder_evidence_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint ladder_evidence_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint ladder_evidence_polarity_check CHECK ((polarity = ANY (ARRAY['-1'::integer, 1]))),
  constraint ladder_evidence_revision_check CHECK ((revision >= 1)),
  constraint ladder_evidence_source_check CHECK ((source = ANY (ARRAY['customer_said'::text, 'observed'::text, 'csm_judgement'::text]))),
  constraint ladder_evidence_strength_check CHECK ((strength = ANY (ARRAY['weak'::text, 'moderate'::text, 'strong'::text])))
);
CREATE INDEX ladder_evidence_by_account ON outcomes.ladder_evidence USING btree (workspace_id, account_id);
CREATE INDEX ladder_evidence_by_external_id ON outcomes.ladder_evidence USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX ladder_evidence_natural_key ON outcomes.ladder_evidence USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.ladder_evidence enable row level security;
alter table outcomes.ladder_evidence force row level security;
create policy workspace on outcomes.ladder_evidence for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.ladder_evidence to rung_outcomes;

create table outcomes.ladder_pins (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  level integer not null,
  reason_ref text,
  expires_on date not null,
  person_id text not null,
  constraint ladder_pins_level_check CHECK (((level >= 1) AND (level <= 5))),
  constraint ladder_pins_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint ladder_pins_revision_check CHECK ((revision >= 1))
);
CREATE INDEX ladder_pins_by_account ON outcomes.ladder_pins USING btree (workspace_id, account_id);
CREATE INDEX ladder_pins_by_external_id ON outcomes.ladder_pins USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX ladder_pins_natural_key ON outcomes.ladder_pins USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.ladder_pins enable row level security;
alter table outcomes.ladder_pins force row level security;
create policy workspace on outcomes.ladder_pins for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.ladder_pins to rung_outcomes;

create table outcomes.measurements (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  outcome_id text not null,
  value double precision not null,
  source text not null,
  constraint measurements_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint measurements_revision_check CHECK ((revision >= 1)),
  constraint measurements_source_check CHECK ((source = ANY (ARRAY['integration'::text, 'customer'::text, 'csm'::text])))
);
CREATE INDEX measurements_by_account ON outcomes.measurements USING btree (workspace_id, account_id);
CREATE INDEX measurements_by_external_id ON outcomes.measurements USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX measurements_natural_key ON outcomes.measurements USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.measurements enable row level security;
alter table outcomes.measurements force row level security;
create policy workspace on outcomes.measurements for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.measurements to rung_outcomes;

create table outcomes.outcomes (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  statement_ref text,
  unit text,
  maintain boolean not null,
  baseline double precision,
  floor double precision,
  target double precision not null,
  starts_on date,
  due_on date,
  importance integer not null,
  stakeholder_id text,
  milestones jsonb not null,
  confirmed_on date,
  status text not null,
  closed_on date,
  constraint outcomes_check CHECK (
CASE
    WHEN maintain THEN (floor IS NOT NULL)
    ELSE ((baseline IS NOT NULL) AND (starts_on < due_on))
END),
  constraint outcomes_check1 CHECK ((COALESCE(floor, baseline) <> target)),
  constraint outcomes_check2 CHECK (((status = 'closed'::text) = (closed_on IS NOT NULL))),
  constraint outcomes_importance_check CHECK (((importance >= 1) AND (importance <= 5))),
  constraint outcomes_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint outcomes_revision_check CHECK ((revision >= 1)),
  constraint outcomes_status_check CHECK ((status = ANY (ARRAY['active'::text, 'closed'::text])))
);
CREATE INDEX outcomes_by_account ON outcomes.outcomes USING btree (workspace_id, account_id);
CREATE INDEX outcomes_by_external_id ON outcomes.outcomes USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX outcomes_natural_key ON outcomes.outcomes USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.outcomes enable row level security;
alter table outcomes.outcomes force row level security;
create policy workspace on outcomes.outcomes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.outcomes to rung_outcomes;

create table outcomes.promises (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  capability text not null,
  concern_level integer,
  concern_words_ref text,
  weight integer not null,
  made_by text not null,
  due_on date,
  our_words_ref text,
  customer_words_ref text,
  confirmed_on date,
  understanding text not null,
  status text not null,
  settled_on date,
  segment_promise_id text,
  segment_promise_revision integer,
  concern_tag text,
  constraint promises_check CHECK (((status = 'open'::text) = (settled_on IS NULL))),
  constraint promises_check1 CHECK (((segment_promise_id IS NULL) = (segment_promise_revision IS NULL))),
  constraint promises_check2 CHECK (((concern_tag IS NULL) OR (concern_level IS NOT NULL))),
  constraint promises_concern_level_check CHECK (((concern_level >= 1) AND (concern_level <= 5))),
  constraint promises_concern_tag_check CHECK ((concern_tag ~ '^[a-z0-9_]{1,60}$'::text)),
  constraint promises_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint promises_revision_check CHECK ((revision >= 1)),
  constraint promises_status_check CHECK ((status = ANY (ARRAY['open'::text, 'kept'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint promises_understanding_check CHECK ((understanding = ANY (ARRAY['aligned'::text, 'partial'::text, 'misaligned'::text, 'unknown'::text]))),
  constraint promises_weight_check CHECK (((weight >= 1) AND (weight <= 5)))
);
CREATE INDEX promises_by_account ON outcomes.promises USING btree (workspace_id, account_id);
CREATE INDEX promises_by_external_id ON outcomes.promises USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX promises_natural_key ON outcomes.promises USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.promises enable row level security;
alter table outcomes.promises force row level security;
create policy workspace on outcomes.promises for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.promises to rung_outcomes;

create table outcomes.roadmap_items (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  capability text not null,
  planned_on date not null,
  delivered_on date,
  constraint roadmap_items_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint roadmap_items_revision_check CHECK ((revision >= 1))
);
CREATE INDEX roadmap_items_by_external_id ON outcomes.roadmap_items USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX roadmap_items_natural_key ON outcomes.roadmap_items USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.roadmap_items enable row level security;
alter table outcomes.roadmap_items force row level security;
create policy workspace on outcomes.roadmap_items for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.roadmap_items to rung_outcomes;

create table outcomes.sealed_verdicts (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  outcome_id text not null,
  stakeholder_id text not null,
  achieved integer not null,
  experience integer not null,
  words_ref text,
  key_person_id text,
  opens_at timestamp with time zone not null,
  still_wanted boolean,
  wanted_now_ref text,
  tool text,
  constraint sealed_verdicts_achieved_check CHECK (((achieved >= 1) AND (achieved <= 5))),
  constraint sealed_verdicts_experience_check CHECK (((experience >= 1) AND (experience <= 5))),
  constraint sealed_verdicts_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint sealed_verdicts_revision_check CHECK ((revision >= 1))
);
CREATE INDEX sealed_verdicts_by_account ON outcomes.sealed_verdicts USING btree (workspace_id, account_id);
CREATE INDEX sealed_verdicts_by_external_id ON outcomes.sealed_verdicts USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX sealed_verdicts_natural_key ON outcomes.sealed_verdicts USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.sealed_verdicts enable row level security;
alter table outcomes.sealed_verdicts force row level security;
create policy workspace on outcomes.sealed_verdicts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on outcomes.sealed_verdicts to rung_outcomes;

create table outcomes.segment_promises (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  segment text not null,
  capability text not null,
  concern_level integer,
  concern_words_ref text,
  weight integer not null,
  made_by text not null,
  due_on date,
  our_words_ref text,
  status text not null,
  settled_on date,
  concern_tag text,
  constraint segment_promises_check CHECK (((status = 'open'::text) = (settled_on IS NULL))),
  constraint segment_promises_check1 CHECK (((concern_tag IS NULL) OR (concern_level IS NOT NULL))),
  constraint segment_promises_concern_level_check CHECK (((concern_level >= 1) AND (concern_level <= 5))),
  constraint segment_promises_concern_tag_check CHECK ((concern_tag ~ '^[a-z0-9_]{1,60}$'::text)),
  constraint segment_promises_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint segment_promises_revision_check CHECK ((revision >= 1)),
  constraint segment_promises_status_check CHECK ((status = ANY (ARRAY['open'::text, 'kept'::text, 'broken'::text, 'withdrawn'::text]))),
  constraint segment_promises_weight_check CHECK (((weight >= 1) AND (weight <= 5)))
);
CREATE INDEX segment_promises_by_external_id ON outcomes.segment_promises USING btree (workspace_id, external_id);
CREATE UNIQUE INDEX segment_promises_natural_key ON outcomes.segment_promises USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.segment_promises enable row level security;
alter table outcomes.segment_promises force row level security;
create policy workspace on outcomes.segment_promises for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.segment_promises to rung_outcomes;

create table outcomes.vendor_verdicts (
  workspace_id text not null,
  id text not null,
  revision integer not null,
  external_id text not null,
  account_id text not null,
  occurred_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  retracted boolean not null,
  recorded_by text not null,
  outcome_id text not null,
  person_id text not null,
  verdict integer not null,
  period_starts_on date not null,
  constraint vendor_verdicts_pkey PRIMARY KEY (workspace_id, id, revision),
  constraint vendor_verdicts_revision_check CHECK ((revision >= 1)),
  constraint vendor_verdicts_verdict_check CHECK (((verdict >= 1) AND (verdict <= 5)))
);
CREATE INDEX vendor_verdicts_by_account ON outcomes.vendor_verdicts USING btree (workspace_id, account_id);
CREATE INDEX vendor_verdicts_by_external_id ON outcomes.vendor_verdicts USING btree (workspace_id, external_id);
CREATE INDEX vendor_verdicts_by_outcome ON outcomes.vendor_verdicts USING btree (workspace_id, outcome_id);
CREATE UNIQUE INDEX vendor_verdicts_natural_key ON outcomes.vendor_verdicts USING btree (workspace_id, external_id) WHERE (revision = 1);
alter table outcomes.vendor_verdicts enable row level security;
alter table outcomes.vendor_verdicts force row level security;
create policy workspace on outcomes.vendor_verdicts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.vendor_verdicts to rung_outcomes;

create table outcomes.verdict_receipts (
  workspace_id text not null,
  id text not null,
  external_id text not null,
  account_id text not null,
  received_at timestamp with time zone not null,
  csm_id text,
  opens_at timestamp with time zone,
  opened_at timestamp with time zone,
  opened_by text,
  occurred_on date,
  outcome_id text,
  stakeholder_id text,
  influence double precision,
  achieved integer,
  own_record boolean default false not null,
  filed_by text,
  vendor_verdict_id text,
  period_starts_on date,
  verdict integer,
  constraint verdict_receipts_check CHECK (((opened_at IS NULL) = (opened_by IS NULL))),
  constraint verdict_receipts_check1 CHECK (((opened_at IS NOT NULL) OR (opens_at IS NOT NULL))),
  constraint verdict_receipts_check2 CHECK (((NOT (opened_by IS DISTINCT FROM 'filed'::text)) = (filed_by IS NOT NULL))),
  constraint verdict_receipts_check3 CHECK ((num_nulls(filed_by, vendor_verdict_id, period_starts_on, verdict) = ANY (ARRAY[0, 4]))),
  constraint verdict_receipts_opened_by_check CHECK ((opened_by = ANY (ARRAY['filed'::text, 'low_grade'::text, 'time'::text, 'no_csm'::text, 'seals_off'::text, 'declared'::text]))),
  constraint verdict_receipts_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX verdict_receipts_that_waited ON outcomes.verdict_receipts USING btree (workspace_id, account_id) WHERE (opens_at IS NOT NULL);
CREATE UNIQUE INDEX verdict_receipts_natural_key ON outcomes.verdict_receipts USING btree (workspace_id, external_id);
alter table outcomes.verdict_receipts enable row level security;
alter table outcomes.verdict_receipts force row level security;
create policy workspace on outcomes.verdict_receipts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on outcomes.verdict_receipts to rung_outcomes;

create table outcomes.verdict_requests (
  workspace_id text not null,
  id text not null,
  external_id text not null,
  account_id text not null,
  stakeholder_id text not null,
  outcome_ids text[] not null,
  link_sha256 text not null,
  asked_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  recorded_by text not null,
  person_id text,
  opened_at timestamp with time zone,
  answered_at timestamp with time zone,
  revoked_at timestamp with time zone,
  revoked_by text,
  constraint verdict_requests_check CHECK ((expires_at > asked_at)),
  constraint verdict_requests_check1 CHECK (((answered_at IS NULL) OR (revoked_at IS NULL))),
  constraint verdict_requests_link_sha256_check CHECK ((link_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint verdict_requests_outcome_ids_check CHECK ((cardinality(outcome_ids) >= 1)),
  constraint verdict_requests_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX verdict_requests_by_account ON outcomes.verdict_requests USING btree (workspace_id, account_id);
CREATE UNIQUE INDEX verdict_requests_by_link ON outcomes.verdict_requests USING btree (workspace_id, link_sha256);
CREATE UNIQUE INDEX verdict_requests_natural_key ON outcomes.verdict_requests USING btree (workspace_id, external_id);
alter table outcomes.verdict_requests enable row level security;
alter table outcomes.verdict_requests force row level security;
create policy workspace on outcomes.verdict_requests for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on outcomes.verdict_requests to rung_outcomes;
grant update (opened_at) on outcomes.verdict_requests to rung_outcomes;
grant update (answered_at) on outcomes.verdict_requests to rung_outcomes;
grant update (revoked_at) on outcomes.verdict_requests to rung_outcomes;
grant update (revoked_by) on outcomes.verdict_requests to rung_outcomes;

create function outcomes.erase_names(mention text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      if mention is not null then
        perform accounts.forget_external_ids('outcomes', mention);
      end if;
    end
  $$;

create function outcomes.revoke_requests(subject text, erased_at timestamp with time zone) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update outcomes.verdict_requests set revoked_at = revoke_requests.erased_at
      where verdict_requests.workspace_id = current_setting('rung.workspace_id')
        and verdict_requests.stakeholder_id = revoke_requests.subject
        and verdict_requests.answered_at is null
        and verdict_requests.revoked_at is null
        and verdict_requests.expires_at > revoke_requests.erased_at;
    end
  $$;

create function outcomes.words_of(subject text) returns SETOF text
  language sql stable set search_path = pg_catalog
  as $$ select accounts.words_of('outcomes', subject) $$;

create schema playbook;
grant create, usage on schema playbook to rung_lister;
grant usage on schema playbook to rung_playbook;

create table playbook.book_tasks (
  workspace_id text not null,
  id text not null,
  chasm text not null,
  way text not null,
  about text,
  evidence text[] not null,
  assignee_id text not null,
  put_at timestamp with time zone not null,
  put_by text not null,
  person_id text,
  ended_as text,
  ended_at timestamp with time zone,
  ended_by text,
  snoozed_until date,
  snoozed_at timestamp with time zone,
  snoozed_by text,
  constraint book_tasks_chasm_check CHECK ((chasm = ANY (ARRAY['focus'::text, 'execute'::text, 'deliver'::text]))),
  constraint book_tasks_check CHECK ((((ended_at IS NULL) = (ended_as IS NULL)) AND ((ended_at IS NULL) = (ended_by IS NULL)))),
  constraint book_tasks_check1 CHECK ((((snoozed_at IS NULL) = (snoozed_until IS NULL)) AND ((snoozed_at IS NULL) = (snoozed_by IS NULL)))),
  constraint book_tasks_ended_as_check CHECK ((ended_as = ANY (ARRAY['done'::text, 'dismissed'::text, 'taken_off'::text]))),
  constraint book_tasks_pkey PRIMARY KEY (workspace_id, id),
  constraint book_tasks_way_check CHECK ((way = ANY (ARRAY['question_capability'::text, 'agree_on_customer'::text])))
);
CREATE UNIQUE INDEX book_tasks_open ON playbook.book_tasks USING btree (workspace_id, way, COALESCE(about, ''::text)) WHERE (ended_at IS NULL);
alter table playbook.book_tasks enable row level security;
alter table playbook.book_tasks force row level security;
create policy workspace on playbook.book_tasks for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.book_tasks to rung_playbook;
grant update (ended_as) on playbook.book_tasks to rung_playbook;
grant update (ended_at) on playbook.book_tasks to rung_playbook;
grant update (ended_by) on playbook.book_tasks to rung_playbook;
grant update (snoozed_until) on playbook.book_tasks to rung_playbook;
grant update (snoozed_at) on playbook.book_tasks to rung_playbook;
grant update (snoozed_by) on playbook.book_tasks to rung_playbook;

create table playbook.delay_draws (
  workspace_id text not null,
  csm_id text not null,
  account_id text not null,
  drawn_on date not null,
  risk_band text,
  play text not null,
  play_version integer not null,
  arm text not null,
  chance double precision not null,
  until date not null,
  renewal_id text,
  renewal_due_on date,
  probability_lost double precision,
  arr_minor bigint,
  outcome_id text,
  milestone text,
  constraint delay_draws_arm_check CHECK ((arm = ANY (ARRAY['now'::text, 'delayed'::text]))),
  constraint delay_draws_chance_check CHECK (((chance > (0)::double precision) AND (chance < (1)::double precision))),
  constraint delay_draws_pkey PRIMARY KEY (workspace_id, account_id, drawn_on),
  constraint delay_draws_risk_band_check CHECK ((risk_band = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
);
CREATE INDEX delay_draws_by_play ON playbook.delay_draws USING btree (workspace_id, play, drawn_on);
alter table playbook.delay_draws enable row level security;
alter table playbook.delay_draws force row level security;
create policy workspace on playbook.delay_draws for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.delay_draws to rung_playbook;

create table playbook.digest_sends (
  workspace_id text not null,
  person_id text not null,
  day date not null,
  channel text not null,
  status text not null,
  created_at timestamp with time zone not null,
  next_try_at timestamp with time zone,
  leased_until timestamp with time zone,
  tried integer default 0 not null,
  tries jsonb default '[]'::jsonb not null,
  settled_at timestamp with time zone,
  part integer default 0 not null,
  handed text[],
  constraint digest_sends_channel_check CHECK ((channel = ANY (ARRAY['slack'::text, 'email'::text]))),
  constraint digest_sends_check CHECK (((status = 'pending'::text) = (next_try_at IS NOT NULL))),
  constraint digest_sends_list_is_first CHECK (((part = 0) = (handed IS NULL))),
  constraint digest_sends_part_check CHECK ((part >= 0)),
  constraint digest_sends_pkey PRIMARY KEY (workspace_id, person_id, day, part),
  constraint digest_sends_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'delivered'::text, 'failed'::text, 'expired'::text]))),
  constraint digest_sends_workspace_id_person_id_fkey FOREIGN KEY (workspace_id, person_id) REFERENCES playbook.digest_settings(workspace_id, person_id) ON DELETE CASCADE
);
CREATE INDEX digest_sends_pending ON playbook.digest_sends USING btree (next_try_at) WHERE (status = 'pending'::text);
alter table playbook.digest_sends enable row level security;
alter table playbook.digest_sends force row level security;
create policy lister on playbook.digest_sends for select to rung_lister
  using (true);
create policy workspace on playbook.digest_sends for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on playbook.digest_sends to rung_playbook;
grant select (workspace_id) on playbook.digest_sends to rung_lister;
grant select (status) on playbook.digest_sends to rung_lister;
grant select (next_try_at) on playbook.digest_sends to rung_lister;
grant select (leased_until) on playbook.digest_sends to rung_lister;

create table playbook.digest_settings (
  workspace_id text not null,
  person_id text not null,
  enabled boolean not null,
  disabled_because text,
  channel text not null,
  slack_url bytea,
  slack_ending text,
  send_at text not null,
  weekdays integer[],
  also_send text[] not null,
  address text not null,
  starts_at timestamp with time zone not null,
  look_at timestamp with time zone not null,
  failing_since timestamp with time zone,
  succeeded_at timestamp with time zone,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint digest_settings_also_send_check CHECK ((also_send <@ ARRAY['handed_cards'::text, 'promises'::text, 'renewals'::text])),
  constraint digest_settings_channel_check CHECK ((channel = ANY (ARRAY['slack'::text, 'email'::text]))),
  constraint digest_settings_check CHECK ((enabled = (disabled_because IS NULL))),
  constraint digest_settings_check1 CHECK (((slack_url IS NULL) = (slack_ending IS NULL))),
  constraint digest_settings_check2 CHECK (((NOT enabled) OR (channel <> 'slack'::text) OR (slack_url IS NOT NULL))),
  constraint digest_settings_disabled_because_check CHECK ((disabled_because = ANY (ARRAY['by_hand'::text, 'gone'::text, 'failing'::text]))),
  constraint digest_settings_pkey PRIMARY KEY (workspace_id, person_id),
  constraint digest_settings_send_at_check CHECK ((send_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'::text)),
  constraint digest_settings_weekdays_check CHECK (((weekdays <@ ARRAY[1, 2, 3, 4, 5, 6, 7]) AND (cardinality(weekdays) >= 1) AND (cardinality(weekdays) <= 7)))
);
CREATE INDEX digest_settings_by_look ON playbook.digest_settings USING btree (look_at) WHERE enabled;
alter table playbook.digest_settings enable row level security;
alter table playbook.digest_settings force row level security;
create policy lister on playbook.digest_settings for select to rung_lister
  using (true);
create policy workspace on playbook.digest_settings for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on playbook.digest_settings to rung_playbook;
grant select (workspace_id) on playbook.digest_settings to rung_lister;
grant select (enabled) on playbook.digest_settings to rung_lister;
grant select (look_at) on playbook.digest_settings to rung_lister;

create table playbook.nudge_calls (
  workspace_id text not null,
  day date not null,
  proof text not null,
  key_id text not null,
  calls bigint not null,
  constraint nudge_calls_calls_check CHECK ((calls > 0)),
  constraint nudge_calls_pkey PRIMARY KEY (workspace_id, day, proof, key_id),
  constraint nudge_calls_proof_check CHECK ((proof = ANY (ARRAY['signed'::text, 'unsigned_page'::text, 'unsigned_server'::text, 'refused'::text])))
);
alter table playbook.nudge_calls enable row level security;
alter table playbook.nudge_calls force row level security;
create policy workspace on playbook.nudge_calls for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.nudge_calls to rung_playbook;
grant update (calls) on playbook.nudge_calls to rung_playbook;

create table playbook.nudge_decisions (
  workspace_id text not null,
  id text not null,
  account_id text not null,
  user_id text not null,
  surface text not null,
  decided_on date not null,
  decided_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  reason text not null,
  outcome_id text,
  milestone text,
  level text,
  until_on date,
  policy_version text not null,
  play text,
  play_version integer,
  chance double precision,
  constraint nudge_decisions_chance_check CHECK (((chance > (0)::double precision) AND (chance < (1)::double precision))),
  constraint nudge_decisions_check CHECK (((reason = 'next_milestone'::text) = (level IS NOT NULL))),
  constraint nudge_decisions_check1 CHECK (((outcome_id IS NULL) = (milestone IS NULL))),
  constraint nudge_decisions_check2 CHECK (((level IS NULL) OR (milestone IS NOT NULL))),
  constraint nudge_decisions_level_check CHECK ((level = ANY (ARRAY['do_it_yourself'::text, 'show_me'::text, 'do_it_with_me'::text, 'done_for_you'::text]))),
  constraint nudge_decisions_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX nudge_decisions_by_lot ON playbook.nudge_decisions USING btree (workspace_id, account_id, decided_at) WHERE (chance IS NOT NULL);
CREATE UNIQUE INDEX nudge_decisions_once_a_day ON playbook.nudge_decisions USING btree (workspace_id, user_id, decided_on, account_id, surface, reason, outcome_id, milestone, until_on) NULLS NOT DISTINCT;
CREATE UNIQUE INDEX nudge_decisions_shown_once ON playbook.nudge_decisions USING btree (workspace_id, user_id, decided_on, account_id, milestone) WHERE (reason = 'next_milestone'::text);
alter table playbook.nudge_decisions enable row level security;
alter table playbook.nudge_decisions force row level security;
create policy workspace on playbook.nudge_decisions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.nudge_decisions to rung_playbook;

create table playbook.nudge_impressions (
  workspace_id text not null,
  decision_id text not null,
  seen_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  constraint nudge_impressions_pkey PRIMARY KEY (workspace_id, decision_id),
  constraint nudge_impressions_workspace_id_decision_id_fkey FOREIGN KEY (workspace_id, decision_id) REFERENCES playbook.nudge_decisions(workspace_id, id)
);
alter table playbook.nudge_impressions enable row level security;
alter table playbook.nudge_impressions force row level security;
create policy workspace on playbook.nudge_impressions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.nudge_impressions to rung_playbook;

create table playbook.nudge_reactions (
  workspace_id text not null,
  id text not null,
  decision_id text not null,
  reaction text,
  rating integer,
  reacted_on date not null,
  reacted_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  experience integer,
  account_id text,
  constraint nudge_reactions_check CHECK (((reaction IS NULL) <> (rating IS NULL))),
  constraint nudge_reactions_experience_check CHECK (((experience >= 1) AND (experience <= 5))),
  constraint nudge_reactions_experience_of_rating_check CHECK (((experience IS NULL) OR (rating IS NOT NULL))),
  constraint nudge_reactions_pkey PRIMARY KEY (workspace_id, id),
  constraint nudge_reactions_rating_check CHECK (((rating >= 1) AND (rating <= 5))),
  constraint nudge_reactions_reaction_check CHECK ((reaction = ANY (ARRAY['tell_me_more'::text, 'disagree'::text, 'not_important'::text, 'different_view'::text, 'dismiss'::text]))),
  constraint nudge_reactions_workspace_id_decision_id_fkey FOREIGN KEY (workspace_id, decision_id) REFERENCES playbook.nudge_decisions(workspace_id, id)
);
CREATE INDEX nudge_reactions_of_decision ON playbook.nudge_reactions USING btree (workspace_id, decision_id, reacted_at, id);
CREATE INDEX nudge_reactions_of_results ON playbook.nudge_reactions USING btree (workspace_id, account_id) WHERE (experience IS NOT NULL);
alter table playbook.nudge_reactions enable row level security;
alter table playbook.nudge_reactions force row level security;
create policy workspace on playbook.nudge_reactions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.nudge_reactions to rung_playbook;

create table playbook.nudge_signing (
  workspace_id text not null,
  enforced boolean not null,
  changed_at timestamp with time zone not null,
  changed_by text not null,
  constraint nudge_signing_pkey PRIMARY KEY (workspace_id)
);
alter table playbook.nudge_signing enable row level security;
alter table playbook.nudge_signing force row level security;
create policy workspace on playbook.nudge_signing for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on playbook.nudge_signing to rung_playbook;

create table playbook.play_versions (
  workspace_id text not null,
  key text not null,
  version integer not null,
  retired boolean not null,
  document jsonb not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  person_id text,
  constraint play_versions_pkey PRIMARY KEY (workspace_id, key, version),
  constraint play_versions_version_check CHECK ((version > 0))
);
alter table playbook.play_versions enable row level security;
alter table playbook.play_versions force row level security;
create policy workspace on playbook.play_versions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.play_versions to rung_playbook;

create table playbook.user_token_keys (
  workspace_id text not null,
  id text not null,
  algorithm text not null,
  public_key text,
  secret_sha256 text,
  created_at timestamp with time zone not null,
  created_by text not null,
  retired_at timestamp with time zone,
  retired_by text,
  constraint user_token_keys_algorithm_check CHECK ((algorithm = ANY (ARRAY['HS256'::text, 'EdDSA'::text]))),
  constraint user_token_keys_pkey PRIMARY KEY (workspace_id, id),
  constraint user_token_keys_public_check CHECK (((algorithm = 'EdDSA'::text) = (public_key IS NOT NULL))),
  constraint user_token_keys_retired_check CHECK (((retired_at IS NULL) = (retired_by IS NULL))),
  constraint user_token_keys_secret_check CHECK (((algorithm = 'HS256'::text) = (secret_sha256 IS NOT NULL)))
);
alter table playbook.user_token_keys enable row level security;
alter table playbook.user_token_keys force row level security;
create policy workspace on playbook.user_token_keys for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.user_token_keys to rung_playbook;
grant update (retired_at) on playbook.user_token_keys to rung_playbook;
grant update (retired_by) on playbook.user_token_keys to rung_playbook;

create table playbook.way_out_tasks (
  workspace_id text not null,
  id text not null,
  chasm text not null,
  way text not null,
  account_id text not null,
  promise_id text,
  about text,
  put_at timestamp with time zone not null,
  put_by text not null,
  person_id text,
  taken_off_at timestamp with time zone,
  taken_off_by text,
  constraint way_out_tasks_chasm_check CHECK ((chasm = ANY (ARRAY['focus'::text, 'execute'::text, 'deliver'::text]))),
  constraint way_out_tasks_check CHECK (((taken_off_at IS NULL) = (taken_off_by IS NULL))),
  constraint way_out_tasks_pkey PRIMARY KEY (workspace_id, id)
);
CREATE INDEX way_out_tasks_by_account ON playbook.way_out_tasks USING btree (workspace_id, account_id);
CREATE INDEX way_out_tasks_by_put ON playbook.way_out_tasks USING btree (workspace_id, put_at);
alter table playbook.way_out_tasks enable row level security;
alter table playbook.way_out_tasks force row level security;
create policy workspace on playbook.way_out_tasks for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.way_out_tasks to rung_playbook;
grant update (taken_off_at) on playbook.way_out_tasks to rung_playbook;
grant update (taken_off_by) on playbook.way_out_tasks to rung_playbook;

create table playbook.worklist_actions (
  workspace_id text not null,
  id text not null,
  card_id text not null,
  csm_id text not null,
  account_id text not null,
  play text not null,
  risk_band text,
  action text not null,
  at timestamp with time zone not null,
  result text,
  reaction text,
  dismissal text,
  until date,
  holds jsonb not null,
  recorded_by text not null,
  person_id text,
  status_before text,
  undoes text,
  follow_up_on date,
  to_person_id text,
  tries integer,
  play_version integer,
  moved_from date,
  moved_for text,
  constraint moved_follow_ups CHECK ((((moved_from IS NULL) OR (follow_up_on > moved_from)) AND ((moved_for IS NULL) OR (moved_from IS NOT NULL)))),
  constraint worklist_actions_action_check CHECK ((action = ANY (ARRAY['start'::text, 'done'::text, 'no_answer'::text, 'snooze'::text, 'dismiss'::text, 'hand_over'::text, 'undo'::text]))),
  constraint worklist_actions_check1 CHECK (((action = 'snooze'::text) = (until IS NOT NULL))),
  constraint worklist_actions_check2 CHECK (((action = 'dismiss'::text) = (dismissal IS NOT NULL))),
  constraint worklist_actions_dismissal_check CHECK ((dismissal = ANY (ARRAY['not_true'::text, 'already_handled'::text, 'not_worth_it'::text, 'customer_asked'::text, 'other'::text]))),
  constraint worklist_actions_follow_up_check CHECK (((follow_up_on IS NULL) OR (action = 'done'::text))),
  constraint worklist_actions_hand_over_check CHECK (((action = 'hand_over'::text) = (to_person_id IS NOT NULL))),
  constraint worklist_actions_pkey PRIMARY KEY (workspace_id, id),
  constraint worklist_actions_reaction_check CHECK ((reaction = ANY (ARRAY['tell_me_more'::text, 'disagree'::text, 'not_important'::text, 'different_view'::text]))),
  constraint worklist_actions_result_check CHECK ((result = ANY (ARRAY['worked'::text, 'partly'::text, 'did_not_work'::text, 'no_answer'::text]))),
  constraint worklist_actions_result_of_action_check CHECK (
CASE action
    WHEN 'done'::text THEN (result IS NOT NULL)
    WHEN 'no_answer'::text THEN (COALESCE(result, 'no_answer'::text) = 'no_answer'::text)
    ELSE (result IS NULL)
END),
  constraint worklist_actions_risk_band_check CHECK ((risk_band = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text]))),
  constraint worklist_actions_tries_check CHECK (((action = 'no_answer'::text) = (tries IS NOT NULL))),
  constraint worklist_actions_undo_check CHECK (((action = 'undo'::text) = (undoes IS NOT NULL))),
  constraint worklist_actions_workspace_id_card_id_fkey FOREIGN KEY (workspace_id, card_id) REFERENCES playbook.worklist_cards(workspace_id, id)
);
CREATE INDEX worklist_actions_by_account ON playbook.worklist_actions USING btree (workspace_id, account_id, at);
CREATE INDEX worklist_actions_by_card ON playbook.worklist_actions USING btree (workspace_id, card_id, at);
CREATE INDEX worklist_actions_by_follow_up ON playbook.worklist_actions USING btree (workspace_id, account_id) WHERE (follow_up_on IS NOT NULL);
CREATE INDEX worklist_actions_by_receiver ON playbook.worklist_actions USING btree (workspace_id, to_person_id, at) WHERE (to_person_id IS NOT NULL);
CREATE UNIQUE INDEX worklist_actions_by_undone ON playbook.worklist_actions USING btree (workspace_id, undoes) WHERE (undoes IS NOT NULL);
alter table playbook.worklist_actions enable row level security;
alter table playbook.worklist_actions force row level security;
create policy workspace on playbook.worklist_actions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.worklist_actions to rung_playbook;

create table playbook.worklist_cards (
  workspace_id text not null,
  id text not null,
  csm_id text not null,
  day date not null,
  position integer not null,
  account_id text not null,
  section text not null,
  pool text not null,
  new_today boolean not null,
  arisen_at timestamp with time zone not null,
  reasons jsonb not null,
  play text not null,
  hours double precision not null,
  value jsonb,
  renewal_id text,
  renewal_due_on date,
  status text not null,
  status_at timestamp with time zone not null,
  talk jsonb,
  tries integer default 0 not null,
  handed_by text,
  handed_in text,
  handed_to text,
  play_version integer,
  leads text,
  basis text,
  own_results integer,
  constraint worklist_cards_basis_check CHECK ((basis = ANY (ARRAY['first_guess'::text, 'own_results'::text]))),
  constraint worklist_cards_check CHECK (((renewal_id IS NULL) = (renewal_due_on IS NULL))),
  constraint worklist_cards_pkey PRIMARY KEY (workspace_id, id),
  constraint worklist_cards_pool_check CHECK ((pool = ANY (ARRAY['loss'::text, 'care'::text]))),
  constraint worklist_cards_section_check CHECK ((section = ANY (ARRAY['today'::text, 'win_back'::text]))),
  constraint worklist_cards_status_check CHECK ((status = ANY (ARRAY['open'::text, 'started'::text, 'done'::text, 'no_answer'::text, 'snoozed'::text, 'dismissed'::text, 'handed_over'::text]))),
  constraint worklist_cards_workspace_id_csm_id_day_position_key UNIQUE (workspace_id, csm_id, day, "position")
);
CREATE INDEX worklist_cards_by_handed_in ON playbook.worklist_cards USING btree (workspace_id, handed_in) WHERE (handed_in IS NOT NULL);
alter table playbook.worklist_cards enable row level security;
alter table playbook.worklist_cards force row level security;
create policy workspace on playbook.worklist_cards for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.worklist_cards to rung_playbook;
grant update (reasons) on playbook.worklist_cards to rung_playbook;
grant update (status) on playbook.worklist_cards to rung_playbook;
grant update (status_at) on playbook.worklist_cards to rung_playbook;
grant update (talk) on playbook.worklist_cards to rung_playbook;
grant update (handed_to) on playbook.worklist_cards to rung_playbook;

create table playbook.worklist_days (
  workspace_id text not null,
  csm_id text not null,
  day date not null,
  built_at timestamp with time zone not null,
  hours double precision not null,
  planned_hours double precision not null,
  policy_version text not null,
  known jsonb not null,
  passed_over integer not null,
  held_out integer not null,
  looked_at timestamp with time zone,
  passed_over_cards jsonb,
  put_away integer default 0 not null,
  constraint worklist_days_pkey PRIMARY KEY (workspace_id, csm_id, day)
);
alter table playbook.worklist_days enable row level security;
alter table playbook.worklist_days force row level security;
create policy workspace on playbook.worklist_days for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on playbook.worklist_days to rung_playbook;
grant update (looked_at) on playbook.worklist_days to rung_playbook;

create function playbook.erase_users(names text[], stand_ins text[]) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      update playbook.nudge_decisions set user_id = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where nudge_decisions.workspace_id = current_setting('rung.workspace_id')
        and nudge_decisions.user_id = replacing.name;
    end
  $$;

create function playbook.forget_person(subject text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      delete from playbook.digest_settings
      where digest_settings.workspace_id = current_setting('rung.workspace_id') and digest_settings.person_id = subject;
    end
  $$;

create function playbook.keep_nudge_decision(given_workspace text, given_id text, given_account text, given_name text, given_user text, given_surface text, given_day date, given_at timestamp with time zone, given_reason text, given_outcome text, given_milestone text, given_level text, given_until date, given_policy text, given_words text, given_since date, given_shown bigint, given_said bigint) returns text
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      kept text;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('erasure:' || given_workspace, 0));
      perform pg_advisory_xact_lock(hashtextextended('nudges:' || given_workspace || ':' || given_user, 0));
      if not exists (select from directory.workspaces where workspaces.workspace_id = given_workspace) then
        return null;
      end if;
      if given_user <> coalesce((
        select erased_names.stand_in
        from directory.erased_names
        where erased_names.workspace_id = given_workspace
          and erased_names.kind = 'user'
          and erased_names.name_hash
            = encode(sha256(convert_to(given_workspace || chr(10) || 'user' || chr(10) || given_name, 'UTF8')), 'hex')
      ), given_name) then
        return null;
      end if;
      if given_words is not null and not exists (
        select from directory.words
        where words.workspace_id = given_workspace and words.id = given_words and words.text is not null
      ) then
        return null;
      end if;
      if (given_shown, given_said) <> (
        select count(distinct nudge_decisions.id), count(nudge_reactions.id)
        from playbook.nudge_decisions
        left join playbook.nudge_reactions
          on nudge_reactions.workspace_id = given_workspace and nudge_reactions.decision_id = nudge_decisions.id
        where nudge_decisions.workspace_id = given_workspace
          and nudge_decisions.user_id = given_user
          and nudge_decisions.decided_on >= given_since
          and nudge_decisions.reason = 'next_milestone'
      ) then
        return null;
      end if;
      select nudge_decisions.id into kept
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = given_workspace
        and nudge_decisions.user_id = given_user
        and nudge_decisions.decided_on = given_day
        and nudge_decisions.account_id = given_account
        and nudge_decisions.surface = given_surface
        and nudge_decisions.reason = given_reason
        and nudge_decisions.outcome_id is not distinct from given_outcome
        and nudge_decisions.milestone is not distinct from given_milestone
        and nudge_decisions.until_on is not distinct from given_until
      limit 1;
      if kept is null then
        insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at,
          reason, outcome_id, milestone, level, until_on, policy_version)
        values (given_workspace, given_id, given_account, given_user, given_surface, given_day, given_at, given_reason,
          given_outcome, given_milestone, given_level, given_until, given_policy);
        kept := given_id;
      end if;
      return kept;
    end
  $$;
grant execute on function playbook.keep_nudge_decision(given_workspace text, given_id text, given_account text, given_name text, given_user text, given_surface text, given_day date, given_at timestamp with time zone, given_reason text, given_outcome text, given_milestone text, given_level text, given_until date, given_policy text, given_words text, given_since date, given_shown bigint, given_said bigint) to rung_playbook;

create function playbook.keep_nudge_decision(given_workspace text, given_id text, given_account text, given_name text, given_user text, given_surface text, given_day date, given_at timestamp with time zone, given_reason text, given_outcome text, given_milestone text, given_level text, given_until date, given_policy text, given_words text, given_since date, given_shown bigint, given_said bigint, given_play text, given_play_version integer, given_chance double precision) returns text
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      kept text;
    begin
      perform pg_advisory_xact_lock_shared(hashtextextended('erasure:' || given_workspace, 0));
      perform pg_advisory_xact_lock(hashtextextended('nudges:' || given_workspace || ':' || given_user, 0));
      if not exists (select from directory.workspaces where workspaces.workspace_id = given_workspace) then
        return null;
      end if;
      if given_user <> coalesce((
        select erased_names.stand_in
        from directory.erased_names
        where erased_names.workspace_id = given_workspace
          and erased_names.kind = 'user'
          and erased_names.name_hash
            = encode(sha256(convert_to(given_workspace || chr(10) || 'user' || chr(10) || given_name, 'UTF8')), 'hex')
      ), given_name) then
        return null;
      end if;
      if given_words is not null and not exists (
        select from directory.words
        where words.workspace_id = given_workspace and words.id = given_words and words.text is not null
      ) then
        return null;
      end if;
      if (given_shown, given_said) <> (
        select count(distinct nudge_decisions.id), count(nudge_reactions.id)
        from playbook.nudge_decisions
        left join playbook.nudge_reactions
          on nudge_reactions.workspace_id = given_workspace and nudge_reactions.decision_id = nudge_decisions.id
        where nudge_decisions.workspace_id = given_workspace
          and nudge_decisions.user_id = given_user
          and nudge_decisions.decided_on >= given_since
          and nudge_decisions.reason = 'next_milestone'
      ) then
        return null;
      end if;
      select nudge_decisions.id into kept
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = given_workspace
        and nudge_decisions.user_id = given_user
        and nudge_decisions.decided_on = given_day
        and nudge_decisions.account_id = given_account
        and nudge_decisions.surface = given_surface
        and nudge_decisions.reason = given_reason
        and nudge_decisions.outcome_id is not distinct from given_outcome
        and nudge_decisions.milestone is not distinct from given_milestone
        and nudge_decisions.until_on is not distinct from given_until
      limit 1;
      if kept is null then
        insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at,
          reason, outcome_id, milestone, level, until_on, policy_version, play, play_version, chance)
        values (given_workspace, given_id, given_account, given_user, given_surface, given_day, given_at, given_reason,
          given_outcome, given_milestone, given_level, given_until, given_policy, given_play, given_play_version, given_chance);
        kept := given_id;
      end if;
      return kept;
    end
  $$;
grant execute on function playbook.keep_nudge_decision(given_workspace text, given_id text, given_account text, given_name text, given_user text, given_surface text, given_day date, given_at timestamp with time zone, given_reason text, given_outcome text, given_milestone text, given_level text, given_until date, given_policy text, given_words text, given_since date, given_shown bigint, given_said bigint, given_play text, given_play_version integer, given_chance double precision) to rung_playbook;

create function playbook.workspaces_with_due_digests(at timestamp with time zone) returns SETOF text
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
alter function playbook.workspaces_with_due_digests(at timestamp with time zone) owner to rung_lister;
grant execute on function playbook.workspaces_with_due_digests(at timestamp with time zone) to rung_playbook;

create schema published;
grant usage on schema published to rung_accounts;
grant usage on schema published to rung_config;
grant usage on schema published to rung_health;
grant usage on schema published to rung_outcomes;
grant usage on schema published to rung_playbook;
grant usage on schema published to rung_renewals;

create view published.accounts as
 SELECT current_accounts.workspace_id,
    current_accounts.account_id,
    current_accounts.judged_on,
    current_accounts.recorded_at,
    current_accounts.score_hundredths,
    current_accounts.band,
    current_accounts.coverage,
    current_accounts.provisional,
    current_accounts.state,
    current_accounts.since,
    current_accounts.usage,
    current_accounts.attained,
    current_accounts.relationship,
    current_accounts.trust,
    current_accounts.trend_30d,
    current_accounts.trend_90d,
    current_accounts.arr_minor,
    current_accounts.currency,
    current_accounts.next_renewal_id,
    current_accounts.next_due_on,
    current_accounts.next_probability_lost,
    current_accounts.decided_renewals,
    current_accounts.flags,
    current_accounts.csm_id,
    current_accounts.segment,
    current_accounts.closed,
    current_accounts.engine_version,
    current_accounts.policy_version,
    current_accounts.model_version,
    worklist_forms.form AS worklist_form,
    current_accounts.worklist_figures
   FROM health.current_accounts
     LEFT JOIN health.worklist_forms ON worklist_forms.workspace_id = current_accounts.workspace_id AND worklist_forms.account_id = current_accounts.account_id;
grant select on published.accounts to rung_health;
grant select on published.accounts to rung_playbook;
grant select on published.accounts to rung_renewals;

create view published.company_answers as
 SELECT customer_verdicts.workspace_id,
    customer_verdicts.id,
    customer_verdicts.revision,
    customer_verdicts.account_id,
    customer_verdicts.occurred_at,
    customer_verdicts.recorded_at,
    customer_verdicts.retracted,
    'experience'::text AS kind,
    customer_verdicts.experience AS score,
    customer_verdicts.recorded_by
   FROM outcomes.customer_verdicts
UNION ALL
 SELECT surveys.workspace_id,
    surveys.id,
    surveys.revision,
    surveys.account_id,
    surveys.occurred_at,
    surveys.recorded_at,
    surveys.retracted,
    surveys.kind,
    surveys.score,
    surveys.recorded_by
   FROM accounts.surveys
UNION ALL
 SELECT tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    'ticket'::text AS kind,
    tickets.csat AS score,
    tickets.recorded_by
   FROM accounts.tickets;
grant select on published.company_answers to rung_health;

create view published.company_capabilities as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    capability,
    meets
   FROM outcomes.capabilities;
grant select on published.company_capabilities to rung_health;

create view published.company_concerns as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    level,
    tag,
    outcome_id,
    until_on
   FROM outcomes.concerns;
grant select on published.company_concerns to rung_health;

create view published.company_figures as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    source,
    leads_offered,
    leads_accepted,
    deals_won,
    deals_lost,
    deals_discounted
   FROM accounts.company_figures;
grant select on published.company_figures to rung_health;

create view published.company_outcomes as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    due_on
   FROM outcomes.outcomes;
grant select on published.company_outcomes to rung_health;

create view published.company_promises as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    capability,
    concern_level,
    concern_tag,
    made_by,
    weight,
    due_on,
    confirmed_on,
    customer_words_ref IS NOT NULL AS said_back,
    understanding,
    status,
    settled_on,
    segment_promise_id,
    our_words_ref
   FROM outcomes.promises;
grant select on published.company_promises to rung_health;

create view published.company_roadmap as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    capability,
    planned_on,
    delivered_on
   FROM outcomes.roadmap_items;
grant select on published.company_roadmap to rung_health;

create view published.company_tickets as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    escalated,
    recorded_by
   FROM accounts.tickets;
grant select on published.company_tickets to rung_health;

create view published.company_touches as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    kind
   FROM accounts.touches;
grant select on published.company_touches to rung_health;

create view published.contradictions as
 SELECT workspace_id,
    account_id,
    pair,
    size,
    since,
    shown,
    band,
    state,
    csm_id,
    segment,
    closed
   FROM health.current_contradictions;
grant select on published.contradictions to rung_health;
grant select on published.contradictions to rung_playbook;

create view published.facts as
 SELECT 'accounts'::text AS kind,
    accounts.workspace_id,
    accounts.id,
    accounts.revision,
    accounts.account_id,
    accounts.occurred_at,
    accounts.recorded_at,
    accounts.retracted,
    accounts.recorded_by,
    to_jsonb(accounts.*) AS body
   FROM accounts.accounts
UNION ALL
 SELECT 'account-pauses'::text AS kind,
    account_pauses.workspace_id,
    account_pauses.id,
    account_pauses.revision,
    account_pauses.account_id,
    account_pauses.occurred_at,
    account_pauses.recorded_at,
    account_pauses.retracted,
    account_pauses.recorded_by,
    to_jsonb(account_pauses.*) AS body
   FROM accounts.account_pauses
UNION ALL
 SELECT 'account-seasons'::text AS kind,
    account_seasons.workspace_id,
    account_seasons.id,
    account_seasons.revision,
    account_seasons.account_id,
    account_seasons.occurred_at,
    account_seasons.recorded_at,
    account_seasons.retracted,
    account_seasons.recorded_by,
    to_jsonb(account_seasons.*) AS body
   FROM accounts.account_seasons
UNION ALL
 SELECT 'data-flags'::text AS kind,
    data_flags.workspace_id,
    data_flags.id,
    data_flags.revision,
    data_flags.account_id,
    data_flags.occurred_at,
    data_flags.recorded_at,
    data_flags.retracted,
    data_flags.recorded_by,
    to_jsonb(data_flags.*) AS body
   FROM accounts.data_flags
UNION ALL
 SELECT 'exchange-rates'::text AS kind,
    exchange_rates.workspace_id,
    exchange_rates.id,
    exchange_rates.revision,
    exchange_rates.account_id,
    exchange_rates.occurred_at,
    exchange_rates.recorded_at,
    exchange_rates.retracted,
    exchange_rates.recorded_by,
    to_jsonb(exchange_rates.*) AS body
   FROM accounts.exchange_rates
UNION ALL
 SELECT 'expected-uses'::text AS kind,
    expected_uses.workspace_id,
    expected_uses.id,
    expected_uses.revision,
    expected_uses.account_id,
    expected_uses.occurred_at,
    expected_uses.recorded_at,
    expected_uses.retracted,
    expected_uses.recorded_by,
    to_jsonb(expected_uses.*) AS body
   FROM accounts.expected_uses
UNION ALL
 SELECT 'notes'::text AS kind,
    notes.workspace_id,
    notes.id,
    notes.revision,
    notes.account_id,
    notes.occurred_at,
    notes.recorded_at,
    notes.retracted,
    notes.recorded_by,
    to_jsonb(notes.*) AS body
   FROM accounts.notes
UNION ALL
 SELECT 'offers'::text AS kind,
    offers.workspace_id,
    offers.id,
    offers.revision,
    offers.account_id,
    offers.occurred_at,
    offers.recorded_at,
    offers.retracted,
    offers.recorded_by,
    to_jsonb(offers.*) AS body
   FROM accounts.offers
UNION ALL
 SELECT 'people'::text AS kind,
    people.workspace_id,
    people.id,
    people.revision,
    people.account_id,
    people.occurred_at,
    people.recorded_at,
    people.retracted,
    people.recorded_by,
    to_jsonb(people.*) AS body
   FROM accounts.people
UNION ALL
 SELECT 'pulses'::text AS kind,
    pulses.workspace_id,
    pulses.id,
    pulses.revision,
    pulses.account_id,
    pulses.occurred_at,
    pulses.recorded_at,
    pulses.retracted,
    pulses.recorded_by,
    to_jsonb(pulses.*) AS body
   FROM accounts.pulses
UNION ALL
 SELECT 'renewals'::text AS kind,
    renewals.workspace_id,
    renewals.id,
    renewals.revision,
    renewals.account_id,
    renewals.occurred_at,
    renewals.recorded_at,
    renewals.retracted,
    renewals.recorded_by,
    to_jsonb(renewals.*) AS body
   FROM accounts.renewals
UNION ALL
 SELECT 'stakeholders'::text AS kind,
    stakeholders.workspace_id,
    stakeholders.id,
    stakeholders.revision,
    stakeholders.account_id,
    stakeholders.occurred_at,
    stakeholders.recorded_at,
    stakeholders.retracted,
    stakeholders.recorded_by,
    to_jsonb(stakeholders.*) AS body
   FROM accounts.stakeholders
UNION ALL
 SELECT 'subscription-changes'::text AS kind,
    subscription_changes.workspace_id,
    subscription_changes.id,
    subscription_changes.revision,
    subscription_changes.account_id,
    subscription_changes.occurred_at,
    subscription_changes.recorded_at,
    subscription_changes.retracted,
    subscription_changes.recorded_by,
    to_jsonb(subscription_changes.*) AS body
   FROM accounts.subscription_changes
UNION ALL
 SELECT 'subscriptions'::text AS kind,
    subscriptions.workspace_id,
    subscriptions.id,
    subscriptions.revision,
    subscriptions.account_id,
    subscriptions.occurred_at,
    subscriptions.recorded_at,
    subscriptions.retracted,
    subscriptions.recorded_by,
    to_jsonb(subscriptions.*) AS body
   FROM accounts.subscriptions
UNION ALL
 SELECT 'surveys'::text AS kind,
    surveys.workspace_id,
    surveys.id,
    surveys.revision,
    surveys.account_id,
    surveys.occurred_at,
    surveys.recorded_at,
    surveys.retracted,
    surveys.recorded_by,
    to_jsonb(surveys.*) AS body
   FROM accounts.surveys
UNION ALL
 SELECT 'tickets'::text AS kind,
    tickets.workspace_id,
    tickets.id,
    tickets.revision,
    tickets.account_id,
    tickets.occurred_at,
    tickets.recorded_at,
    tickets.retracted,
    tickets.recorded_by,
    to_jsonb(tickets.*) AS body
   FROM accounts.tickets
UNION ALL
 SELECT 'touches'::text AS kind,
    touches.workspace_id,
    touches.id,
    touches.revision,
    touches.account_id,
    touches.occurred_at,
    touches.recorded_at,
    touches.retracted,
    touches.recorded_by,
    to_jsonb(touches.*) AS body
   FROM accounts.touches
UNION ALL
 SELECT 'customer-verdicts'::text AS kind,
    customer_verdicts.workspace_id,
    customer_verdicts.id,
    customer_verdicts.revision,
    customer_verdicts.account_id,
    customer_verdicts.occurred_at,
    customer_verdicts.recorded_at,
    customer_verdicts.retracted,
    customer_verdicts.recorded_by,
    to_jsonb(customer_verdicts.*) AS body
   FROM outcomes.customer_verdicts
UNION ALL
 SELECT 'ladder-evidence'::text AS kind,
    ladder_evidence.workspace_id,
    ladder_evidence.id,
    ladder_evidence.revision,
    ladder_evidence.account_id,
    ladder_evidence.occurred_at,
    ladder_evidence.recorded_at,
    ladder_evidence.retracted,
    ladder_evidence.recorded_by,
    to_jsonb(ladder_evidence.*) AS body
   FROM outcomes.ladder_evidence
UNION ALL
 SELECT 'ladder-pins'::text AS kind,
    ladder_pins.workspace_id,
    ladder_pins.id,
    ladder_pins.revision,
    ladder_pins.account_id,
    ladder_pins.occurred_at,
    ladder_pins.recorded_at,
    ladder_pins.retracted,
    ladder_pins.recorded_by,
    to_jsonb(ladder_pins.*) AS body
   FROM outcomes.ladder_pins
UNION ALL
 SELECT 'measurements'::text AS kind,
    measurements.workspace_id,
    measurements.id,
    measurements.revision,
    measurements.account_id,
    measurements.occurred_at,
    measurements.recorded_at,
    measurements.retracted,
    measurements.recorded_by,
    to_jsonb(measurements.*) AS body
   FROM outcomes.measurements
UNION ALL
 SELECT 'outcomes'::text AS kind,
    outcomes.workspace_id,
    outcomes.id,
    outcomes.revision,
    outcomes.account_id,
    outcomes.occurred_at,
    outcomes.recorded_at,
    outcomes.retracted,
    outcomes.recorded_by,
    to_jsonb(outcomes.*) AS body
   FROM outcomes.outcomes
UNION ALL
 SELECT 'promises'::text AS kind,
    promises.workspace_id,
    promises.id,
    promises.revision,
    promises.account_id,
    promises.occurred_at,
    promises.recorded_at,
    promises.retracted,
    promises.recorded_by,
    to_jsonb(promises.*) AS body
   FROM outcomes.promises
UNION ALL
 SELECT 'segment-promises'::text AS kind,
    segment_promises.workspace_id,
    segment_promises.id,
    segment_promises.revision,
    segment_promises.account_id,
    segment_promises.occurred_at,
    segment_promises.recorded_at,
    segment_promises.retracted,
    segment_promises.recorded_by,
    to_jsonb(segment_promises.*) AS body
   FROM outcomes.segment_promises
UNION ALL
 SELECT 'vendor-verdicts'::text AS kind,
    vendor_verdicts.workspace_id,
    vendor_verdicts.id,
    vendor_verdicts.revision,
    vendor_verdicts.account_id,
    vendor_verdicts.occurred_at,
    vendor_verdicts.recorded_at,
    vendor_verdicts.retracted,
    vendor_verdicts.recorded_by,
    to_jsonb(vendor_verdicts.*) AS body
   FROM outcomes.vendor_verdicts
UNION ALL
 SELECT 'company-figures'::text AS kind,
    company_figures.workspace_id,
    company_figures.id,
    company_figures.revision,
    company_figures.account_id,
    company_figures.occurred_at,
    company_figures.recorded_at,
    company_figures.retracted,
    company_figures.recorded_by,
    to_jsonb(company_figures.*) AS body
   FROM accounts.company_figures
UNION ALL
 SELECT 'team-answers'::text AS kind,
    team_answers.workspace_id,
    team_answers.id,
    team_answers.revision,
    team_answers.account_id,
    team_answers.occurred_at,
    team_answers.recorded_at,
    team_answers.retracted,
    team_answers.recorded_by,
    to_jsonb(team_answers.*) AS body
   FROM accounts.team_answers
UNION ALL
 SELECT 'concerns'::text AS kind,
    concerns.workspace_id,
    concerns.id,
    concerns.revision,
    concerns.account_id,
    concerns.occurred_at,
    concerns.recorded_at,
    concerns.retracted,
    concerns.recorded_by,
    to_jsonb(concerns.*) AS body
   FROM outcomes.concerns
UNION ALL
 SELECT 'capabilities'::text AS kind,
    capabilities.workspace_id,
    capabilities.id,
    capabilities.revision,
    capabilities.account_id,
    capabilities.occurred_at,
    capabilities.recorded_at,
    capabilities.retracted,
    capabilities.recorded_by,
    to_jsonb(capabilities.*) AS body
   FROM outcomes.capabilities
UNION ALL
 SELECT 'roadmap-items'::text AS kind,
    roadmap_items.workspace_id,
    roadmap_items.id,
    roadmap_items.revision,
    roadmap_items.account_id,
    roadmap_items.occurred_at,
    roadmap_items.recorded_at,
    roadmap_items.retracted,
    roadmap_items.recorded_by,
    to_jsonb(roadmap_items.*) AS body
   FROM outcomes.roadmap_items;
grant select on published.facts to rung_accounts;
grant select on published.facts to rung_playbook;

create view published.history as
 SELECT workspace_id,
    account_id,
    as_of,
    recorded_at,
    csm_id,
    segment,
    renewals,
    decided_renewals,
    quarter_opening
   FROM health.scores;
grant select on published.history to rung_health;
grant select on published.history to rung_renewals;

create view published.judged_days as
 SELECT workspace_id,
    account_id,
    as_of,
    recorded_at,
    state,
    since,
    usage_side,
    attained_side,
    contradictions,
    ladder_expected,
    engine_version,
    policy_version
   FROM health.scores;
grant select on published.judged_days to rung_config;
grant select on published.judged_days to rung_health;
grant select on published.judged_days to rung_playbook;
grant select on published.judged_days to rung_renewals;

create view published.lines as
 SELECT workspace_id,
    account_id,
    as_of,
    recorded_at,
    score_hundredths,
    band,
    state,
    usage,
    attained,
    relationship,
    trust,
    usage_side,
    attained_side,
    contradictions,
    ladder_level
   FROM health.scores;
grant select on published.lines to rung_accounts;

create view published.nudge_ratings as
 SELECT nudge_reactions.workspace_id,
    nudge_reactions.id AS reaction_id,
    nudge_reactions.account_id,
    nudge_decisions.outcome_id,
    nudge_decisions.user_id,
    nudge_reactions.rating,
    nudge_reactions.experience,
    nudge_reactions.reacted_at
   FROM playbook.nudge_reactions
     JOIN playbook.nudge_decisions ON nudge_decisions.workspace_id = nudge_reactions.workspace_id AND nudge_decisions.id = nudge_reactions.decision_id
  WHERE nudge_reactions.experience IS NOT NULL AND nudge_reactions.account_id IS NOT NULL;
grant select on published.nudge_ratings to rung_outcomes;

create view published.renewals_due as
 SELECT workspace_id,
    account_id,
    renewal_id,
    due_on,
    arr_minor,
    probability_lost,
    given_kept,
    csm_call,
    csm_probability,
    evidence,
    csm_id,
    segment
   FROM health.current_renewals;
grant select on published.renewals_due to rung_health;
grant select on published.renewals_due to rung_playbook;
grant select on published.renewals_due to rung_renewals;

create view published.score_days as
 SELECT workspace_id,
    account_id,
    as_of,
    recorded_at,
    score_hundredths
   FROM health.scores;
grant select on published.score_days to rung_playbook;

create view published.sealed_facts as
 SELECT 'customer-verdicts'::text AS kind,
    workspace_id,
    id,
    account_id,
    stored_at
   FROM outcomes.sealed_verdicts;
grant select on published.sealed_facts to rung_accounts;

create view published.team_answers as
 SELECT workspace_id,
    id,
    revision,
    account_id,
    occurred_at,
    recorded_at,
    retracted,
    person_id,
    team,
    segment
   FROM accounts.team_answers;
grant select on published.team_answers to rung_health;

create view published.use_days as
 SELECT workspace_id,
    group_key,
    day,
    active_users,
    events,
    first_recorded_at
   FROM usage.account_days;
grant select on published.use_days to rung_accounts;

create schema renewals;
grant create, usage on schema renewals to rung_lister;
grant usage on schema renewals to rung_renewals;

create table renewals.forecast_finals (
  workspace_id text not null,
  id text not null,
  quarter text not null,
  segment text not null,
  csm_id text not null,
  retained_minor bigint not null,
  arr_after_minor bigint not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  person_id text,
  declared boolean default false not null,
  constraint forecast_finals_check CHECK ((arr_after_minor >= retained_minor)),
  constraint forecast_finals_pkey PRIMARY KEY (workspace_id, id),
  constraint forecast_finals_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint forecast_finals_retained_minor_check CHECK ((retained_minor >= 0))
);
CREATE INDEX forecast_finals_by_quarter ON renewals.forecast_finals USING btree (workspace_id, quarter, segment, csm_id, recorded_at DESC);
alter table renewals.forecast_finals enable row level security;
alter table renewals.forecast_finals force row level security;
create policy workspace on renewals.forecast_finals for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on renewals.forecast_finals to rung_renewals;

create table renewals.kept_forecasts (
  workspace_id text not null,
  id text not null,
  quarter text not null,
  segment text not null,
  csm_id text not null,
  as_of date not null,
  known_at timestamp with time zone not null,
  served_at timestamp with time zone not null,
  inputs_sha256 text not null,
  policy_version text not null,
  arr_due_minor bigint not null,
  expected_minor double precision not null,
  pull_minor double precision not null,
  own_variance double precision not null,
  factor_sd double precision not null,
  said jsonb not null,
  constraint kept_forecasts_arr_due_minor_check CHECK ((arr_due_minor > 0)),
  constraint kept_forecasts_inputs_sha256_check CHECK ((inputs_sha256 ~ '^[0-9a-f]{64}$'::text)),
  constraint kept_forecasts_pkey PRIMARY KEY (workspace_id, id),
  constraint kept_forecasts_quarter_check CHECK ((quarter ~ '^[0-9]{4}-Q[1-4]$'::text)),
  constraint kept_forecasts_workspace_id_quarter_segment_csm_id_as_of_in_key UNIQUE (workspace_id, quarter, segment, csm_id, as_of, inputs_sha256)
);
CREATE INDEX kept_forecasts_by_scope ON renewals.kept_forecasts USING btree (workspace_id, segment, csm_id, served_at);
alter table renewals.kept_forecasts enable row level security;
alter table renewals.kept_forecasts force row level security;
create policy workspace on renewals.kept_forecasts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on renewals.kept_forecasts to rung_renewals;

create table renewals.model_runs (
  workspace_id text not null,
  run integer not null,
  ran_at timestamp with time zone not null,
  resolved integer not null,
  leads jsonb not null,
  started_by text,
  constraint model_runs_pkey PRIMARY KEY (workspace_id, run)
);
alter table renewals.model_runs enable row level security;
alter table renewals.model_runs force row level security;
create policy workspace on renewals.model_runs for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on renewals.model_runs to rung_renewals;

create table renewals.models (
  workspace_id text not null,
  id text not null,
  version text not null,
  run integer not null,
  lead_days integer not null,
  learned_at timestamp with time zone not null,
  in_force_at timestamp with time zone,
  n integer not null,
  lost integer not null,
  model jsonb not null,
  report jsonb not null,
  answers_for text default 'all'::text not null,
  constraint models_answer_for_some CHECK ((answers_for = ANY (ARRAY['all'::text, 'terms'::text, 'months'::text]))),
  constraint models_check CHECK ((in_force_at >= learned_at)),
  constraint models_lead_days_check CHECK ((lead_days > 0)),
  constraint models_pkey PRIMARY KEY (workspace_id, id),
  constraint models_workspace_id_version_key UNIQUE (workspace_id, version)
);
CREATE INDEX models_in_force ON renewals.models USING btree (workspace_id, lead_days, answers_for, in_force_at DESC) WHERE (in_force_at IS NOT NULL);
alter table renewals.models enable row level security;
alter table renewals.models force row level security;
create policy workspace on renewals.models for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on renewals.models to rung_renewals;

create table renewals.training_progress (
  workspace_id text not null,
  lead_days integer,
  started_by text,
  person_id text,
  started_at timestamp with time zone not null,
  stage text not null,
  step integer not null,
  steps integer not null,
  backfill jsonb,
  updated_at timestamp with time zone not null,
  constraint training_progress_pkey PRIMARY KEY (workspace_id),
  constraint training_progress_stage_check CHECK ((stage = ANY (ARRAY['backfill'::text, 'learning'::text])))
);
alter table renewals.training_progress enable row level security;
alter table renewals.training_progress force row level security;
create policy lister on renewals.training_progress for select to rung_lister
  using (true);
create policy workspace on renewals.training_progress for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on renewals.training_progress to rung_renewals;
grant select (workspace_id) on renewals.training_progress to rung_lister;

create function renewals.workspaces_in_training() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select training_progress.workspace_id from renewals.training_progress $$;
alter function renewals.workspaces_in_training() owner to rung_lister;
grant execute on function renewals.workspaces_in_training() to rung_renewals;

create schema rung_migrations;

create table rung_migrations.applied (
  number integer not null,
  name text not null,
  checksum text not null,
  applied_at timestamp with time zone default now() not null,
  constraint applied_pkey PRIMARY KEY (number)
);

create schema signals;
grant create, usage on schema signals to rung_lister;
grant usage on schema signals to rung_accounts;
grant usage on schema signals to rung_config;
grant usage on schema signals to rung_health;
grant usage on schema signals to rung_outbox;
grant usage on schema signals to rung_outcomes;
grant usage on schema signals to rung_playbook;
grant usage on schema signals to rung_renewals;
grant usage on schema signals to rung_usage;

create table signals.changes (
  workspace_id text not null,
  seq bigint generated always as identity not null,
  transaction xid8 default pg_current_xact_id() not null,
  type text not null,
  resource text,
  account_ids text[] not null,
  person_id text,
  changed_at timestamp with time zone not null,
  events jsonb,
  constraint changes_pkey PRIMARY KEY (workspace_id, seq)
);
CREATE INDEX changes_by_transaction ON signals.changes USING btree (workspace_id, transaction);
CREATE INDEX changes_with_events ON signals.changes USING btree (workspace_id, transaction) WHERE (events IS NOT NULL);
alter table signals.changes enable row level security;
alter table signals.changes force row level security;
create policy lister on signals.changes for select to rung_lister
  using (true);
create policy workspace on signals.changes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on signals.changes to rung_accounts;
grant insert on signals.changes to rung_config;
grant insert on signals.changes to rung_health;
grant insert on signals.changes to rung_outcomes;
grant insert on signals.changes to rung_playbook;
grant insert on signals.changes to rung_renewals;
grant insert on signals.changes to rung_usage;
grant select (workspace_id) on signals.changes to rung_lister;
grant select (workspace_id) on signals.changes to rung_outbox;
grant select (seq) on signals.changes to rung_outbox;
grant select (transaction) on signals.changes to rung_lister;
grant select (transaction) on signals.changes to rung_outbox;
grant select (changed_at) on signals.changes to rung_outbox;
grant select (events) on signals.changes to rung_lister;
grant select (events) on signals.changes to rung_outbox;

create table signals.daily_passes (
  workspace_id text not null,
  consumer text not null,
  day date not null,
  carries_over boolean default true not null,
  constraint daily_passes_pkey PRIMARY KEY (workspace_id, consumer, day)
);
alter table signals.daily_passes enable row level security;
alter table signals.daily_passes force row level security;
create policy workspace on signals.daily_passes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on signals.daily_passes to rung_accounts;
grant insert, select on signals.daily_passes to rung_health;
grant insert, select on signals.daily_passes to rung_outcomes;
grant insert, select on signals.daily_passes to rung_usage;
grant select on signals.daily_passes to rung_renewals;

create table signals.due_work (
  workspace_id text not null,
  seq bigint generated always as identity not null,
  consumer text not null,
  account_id text not null,
  since date not null,
  backfill_on date,
  marked_at timestamp with time zone default now() not null,
  attempts integer default 0 not null,
  not_before timestamp with time zone default '-infinity'::timestamp with time zone not null,
  failing_since timestamp with time zone,
  constraint due_work_consumer_check CHECK ((consumer = ANY (ARRAY['usage'::text, 'outcomes'::text, 'accounts'::text, 'health'::text, 'config'::text]))),
  constraint due_work_pkey PRIMARY KEY (workspace_id, consumer, account_id, seq)
);
alter table signals.due_work enable row level security;
alter table signals.due_work force row level security;
create policy lister on signals.due_work for select to rung_lister
  using (true);
create policy workspace on signals.due_work for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on signals.due_work to rung_accounts;
grant delete, insert, select, update on signals.due_work to rung_config;
grant delete, insert, select, update on signals.due_work to rung_health;
grant delete, insert, select, update on signals.due_work to rung_outcomes;
grant delete, insert, select, update on signals.due_work to rung_usage;
grant insert, select on signals.due_work to rung_playbook;
grant insert, select on signals.due_work to rung_renewals;
grant select (workspace_id) on signals.due_work to rung_lister;
grant select (consumer) on signals.due_work to rung_lister;
grant select (marked_at) on signals.due_work to rung_lister;
grant select (not_before) on signals.due_work to rung_lister;

create table signals.snapshots (
  workspace_id text not null,
  account_id text not null,
  context text not null,
  draft text default ''::text not null,
  as_of date not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone default now() not null,
  policy_version text not null,
  digest text not null,
  signals jsonb not null,
  kept boolean default false not null,
  constraint snapshots_context_check CHECK ((context = ANY (ARRAY['usage'::text, 'outcomes'::text, 'accounts'::text, 'external'::text, 'health'::text]))),
  constraint snapshots_pkey PRIMARY KEY (workspace_id, account_id, context, draft, as_of, recorded_at)
);
CREATE INDEX snapshots_of_drafts ON signals.snapshots USING btree (workspace_id, draft) WHERE (draft <> ''::text);
alter table signals.snapshots enable row level security;
alter table signals.snapshots force row level security;
create policy workspace on signals.snapshots for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on signals.snapshots to rung_accounts;
grant delete, insert, select, update on signals.snapshots to rung_health;
grant delete, insert, select, update on signals.snapshots to rung_outcomes;
grant delete, insert, select, update on signals.snapshots to rung_usage;
grant select on signals.snapshots to rung_config;
grant select on signals.snapshots to rung_playbook;
grant select on signals.snapshots to rung_renewals;

create table signals.stuck_accounts (
  workspace_id text not null,
  stage text not null,
  account_id text not null,
  reason text not null,
  since timestamp with time zone not null,
  set_aside_at timestamp with time zone not null,
  attempts integer not null,
  due_since date not null,
  backfill_on date[] default '{}'::date[] not null,
  constraint stuck_accounts_pkey PRIMARY KEY (workspace_id, stage, account_id),
  constraint stuck_accounts_stage_check CHECK ((stage = ANY (ARRAY['usage_count'::text, 'usage'::text, 'outcomes'::text, 'accounts'::text, 'health'::text, 'config'::text])))
);
alter table signals.stuck_accounts enable row level security;
alter table signals.stuck_accounts force row level security;
create policy lister on signals.stuck_accounts for select to rung_lister
  using (true);
create policy workspace on signals.stuck_accounts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on signals.stuck_accounts to rung_accounts;
grant delete, insert, select, update on signals.stuck_accounts to rung_config;
grant delete, insert, select, update on signals.stuck_accounts to rung_health;
grant delete, insert, select, update on signals.stuck_accounts to rung_outcomes;
grant delete, insert, select, update on signals.stuck_accounts to rung_usage;
grant select on signals.stuck_accounts to rung_playbook;
grant select on signals.stuck_accounts to rung_renewals;
grant select (stage) on signals.stuck_accounts to rung_lister;

create table signals.term_outcomes (
  workspace_id text not null,
  account_id text not null,
  id text not null,
  known_from timestamp with time zone not null,
  known_until timestamp with time zone,
  kind text not null,
  due_on date not null,
  outcome text,
  decided_on date,
  term_months integer not null,
  arr_minor bigint,
  arr_after_minor bigint,
  csm_call text,
  csm_probability double precision,
  segment text,
  csm_id text,
  evidence text[] not null,
  stored_at timestamp with time zone default now() not null,
  constraint term_outcomes_check CHECK ((known_until > known_from)),
  constraint term_outcomes_check1 CHECK (((outcome IS NULL) = (decided_on IS NULL))),
  constraint term_outcomes_kind_check CHECK ((kind = ANY (ARRAY['renewal'::text, 'trial'::text]))),
  constraint term_outcomes_outcome_check CHECK ((outcome = ANY (ARRAY['renewed'::text, 'contracted'::text, 'expanded'::text, 'churned'::text, 'converted'::text, 'lapsed'::text]))),
  constraint term_outcomes_pkey PRIMARY KEY (workspace_id, account_id, id, known_from)
);
CREATE INDEX term_outcomes_by_due_day ON signals.term_outcomes USING btree (workspace_id, due_on);
alter table signals.term_outcomes enable row level security;
alter table signals.term_outcomes force row level security;
create policy workspace on signals.term_outcomes for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on signals.term_outcomes to rung_accounts;
grant select on signals.term_outcomes to rung_health;
grant select on signals.term_outcomes to rung_playbook;
grant select on signals.term_outcomes to rung_renewals;

create function signals.due_work_figures(of_consumer text) returns TABLE(marks bigint, oldest_seconds double precision, stuck bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with waiting as (
      select
        case
          when due_work.not_before > due_work.marked_at + interval '1 day' then due_work.not_before
          else due_work.marked_at
        end as since
      from signals.due_work
      where due_work.consumer = of_consumer
    )
    select
      (select count(*) from waiting where waiting.since <= clock_timestamp()),
      (
        select coalesce(extract(epoch from clock_timestamp() - min(waiting.since)), 0)::double precision
        from waiting where waiting.since <= clock_timestamp()
      ),
      (select count(*) from signals.stuck_accounts where stuck_accounts.stage = of_consumer)
  $$;
alter function signals.due_work_figures(of_consumer text) owner to rung_lister;
grant execute on function signals.due_work_figures(of_consumer text) to rung_accounts;
grant execute on function signals.due_work_figures(of_consumer text) to rung_config;
grant execute on function signals.due_work_figures(of_consumer text) to rung_health;
grant execute on function signals.due_work_figures(of_consumer text) to rung_outcomes;
grant execute on function signals.due_work_figures(of_consumer text) to rung_playbook;
grant execute on function signals.due_work_figures(of_consumer text) to rung_renewals;
grant execute on function signals.due_work_figures(of_consumer text) to rung_usage;

create function signals.due_workspaces(at timestamp with time zone) returns TABLE(consumer text, workspace_id text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive pair as (
      (
        select due_work.workspace_id, due_work.consumer
        from signals.due_work
        order by due_work.workspace_id, due_work.consumer
        limit 1
      )
      union all
      select following.workspace_id, following.consumer
      from pair
      cross join lateral (
        select due_work.workspace_id, due_work.consumer
        from signals.due_work
        where (due_work.workspace_id, due_work.consumer) > (pair.workspace_id, pair.consumer)
        order by due_work.workspace_id, due_work.consumer
        limit 1
      ) as following
    )
    select pair.consumer, pair.workspace_id
    from pair
    where exists (
      select
      from signals.due_work
      where due_work.workspace_id = pair.workspace_id and due_work.consumer = pair.consumer
        and due_work.not_before <= at
    )
    order by pair.workspace_id, pair.consumer
  $$;
alter function signals.due_workspaces(at timestamp with time zone) owner to rung_lister;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_accounts;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_config;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_health;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_outcomes;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_playbook;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_renewals;
grant execute on function signals.due_workspaces(at timestamp with time zone) to rung_usage;

create function signals.is_any_stuck() returns boolean
  language sql stable security definer set search_path = pg_catalog
  as $$ select exists (select stuck_accounts.stage from signals.stuck_accounts) $$;
alter function signals.is_any_stuck() owner to rung_lister;
grant execute on function signals.is_any_stuck() to rung_accounts;
grant execute on function signals.is_any_stuck() to rung_config;
grant execute on function signals.is_any_stuck() to rung_health;
grant execute on function signals.is_any_stuck() to rung_outbox;
grant execute on function signals.is_any_stuck() to rung_outcomes;
grant execute on function signals.is_any_stuck() to rung_playbook;
grant execute on function signals.is_any_stuck() to rung_renewals;
grant execute on function signals.is_any_stuck() to rung_usage;

create function signals.keep_open_revisions(of_day date) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    update signals.snapshots
    set kept = true
    where snapshots.draft = '' and snapshots.as_of = of_day and not snapshots.kept
      and snapshots.workspace_id = nullif(current_setting('rung.workspace_id', true), '')
  $$;
grant execute on function signals.keep_open_revisions(of_day date) to rung_config;

create function signals.remove_draft_snapshots(of_draft text) returns void
  language sql security definer set search_path = pg_catalog
  as $$
    delete from signals.snapshots
    where snapshots.draft = of_draft and snapshots.draft <> ''
      and snapshots.workspace_id = nullif(current_setting('rung.workspace_id', true), '')
  $$;
grant execute on function signals.remove_draft_snapshots(of_draft text) to rung_config;

create schema usage;
grant create, usage on schema usage to rung_lister;
grant usage on schema usage to rung_usage;

create table usage.account_days (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  source text not null,
  active_users integer default 0,
  events bigint default 0 not null,
  first_recorded_at timestamp with time zone,
  latest_recorded_at timestamp with time zone,
  first_source text,
  constraint account_days_first_source_check CHECK ((first_source = ANY (ARRAY['events'::text, 'aggregates'::text]))),
  constraint account_days_pkey PRIMARY KEY (workspace_id, group_key, day),
  constraint account_days_source_check CHECK ((source = ANY (ARRAY['events'::text, 'aggregates'::text])))
);
alter table usage.account_days enable row level security;
alter table usage.account_days force row level security;
create policy workspace on usage.account_days for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.account_days to rung_usage;

create table usage.aliases (
  workspace_id text not null,
  previous_key text not null,
  user_key text not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  constraint aliases_pkey PRIMARY KEY (workspace_id, previous_key, user_key)
);
CREATE INDEX aliases_by_user ON usage.aliases USING btree (workspace_id, user_key);
alter table usage.aliases enable row level security;
alter table usage.aliases force row level security;
create policy workspace on usage.aliases for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on usage.aliases to rung_usage;
grant update (recorded_at) on usage.aliases to rung_usage;

create table usage.attachments (
  workspace_id text not null,
  user_key text not null,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  group_key text not null,
  constraint attachments_pkey PRIMARY KEY (workspace_id, user_key, from_at)
);
CREATE INDEX attachments_by_account ON usage.attachments USING btree (workspace_id, group_key, user_key);
alter table usage.attachments enable row level security;
alter table usage.attachments force row level security;
create policy workspace on usage.attachments for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on usage.attachments to rung_usage;

create table usage.call_refusals (
  workspace_id text not null,
  kind text not null,
  key_id text not null,
  library text not null,
  version text not null,
  type text not null,
  reason text not null,
  count bigint not null,
  first_at timestamp with time zone not null,
  last_at timestamp with time zone not null,
  examples jsonb not null,
  constraint call_refusals_pkey PRIMARY KEY (workspace_id, kind, key_id, library, version, type, reason)
);
alter table usage.call_refusals enable row level security;
alter table usage.call_refusals force row level security;
create policy workspace on usage.call_refusals for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.call_refusals to rung_usage;

create table usage.call_sources (
  workspace_id text not null,
  kind text not null,
  key_id text not null,
  library text not null,
  version text not null,
  first_seen_at timestamp with time zone not null,
  last_seen_at timestamp with time zone not null,
  last_event_at timestamp with time zone,
  requests bigint not null,
  tracks bigint not null,
  identifies bigint not null,
  groups bigint not null,
  pages bigint not null,
  screens bigint not null,
  aliases bigint not null,
  days bigint not null,
  duplicates bigint not null,
  rejected bigint not null,
  uncounted bigint not null,
  trimmed bigint not null,
  lag_calls bigint not null,
  lag_ms_sum double precision not null,
  lag_ms_max double precision not null,
  lag_ms_last double precision,
  sent_lag_ms_last double precision,
  constraint call_sources_kind_check CHECK ((kind = ANY (ARRAY['collector'::text, 'daily'::text]))),
  constraint call_sources_pkey PRIMARY KEY (workspace_id, kind, key_id, library, version)
);
alter table usage.call_sources enable row level security;
alter table usage.call_sources force row level security;
create policy workspace on usage.call_sources for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.call_sources to rung_usage;

create table usage.daily_aggregates (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  revision integer not null,
  active_users integer,
  counts jsonb not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  recorded_by text not null,
  constraint daily_aggregates_active_users_check CHECK ((active_users >= 0)),
  constraint daily_aggregates_pkey PRIMARY KEY (workspace_id, group_key, day, revision),
  constraint daily_aggregates_revision_check CHECK ((revision >= 1))
);
alter table usage.daily_aggregates enable row level security;
alter table usage.daily_aggregates force row level security;
create policy workspace on usage.daily_aggregates for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on usage.daily_aggregates to rung_usage;

create table usage.day_cells (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  event text not null,
  user_key text not null,
  count integer not null,
  constraint day_cells_pkey PRIMARY KEY (workspace_id, group_key, day, event, user_key)
);
CREATE INDEX day_cells_by_person ON usage.day_cells USING btree (workspace_id, user_key, group_key, day);
alter table usage.day_cells enable row level security;
alter table usage.day_cells force row level security;
create policy workspace on usage.day_cells for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on usage.day_cells to rung_usage;

create table usage.dirty_marks (
  workspace_id text not null,
  seq bigint generated always as identity not null,
  kind text not null,
  group_key text,
  user_key text,
  day date,
  recorded_at timestamp with time zone not null,
  attempts integer default 0 not null,
  not_before timestamp with time zone default '-infinity'::timestamp with time zone not null,
  failing_since timestamp with time zone,
  set_aside_at timestamp with time zone,
  reason text,
  marked_at timestamp with time zone default now() not null,
  constraint dirty_marks_kind_check CHECK ((kind = ANY (ARRAY['account_day'::text, 'person_day'::text, 'person'::text, 'alias'::text, 'milestone'::text]))),
  constraint dirty_marks_pkey PRIMARY KEY (workspace_id, seq)
);
CREATE INDEX dirty_marks_set_aside ON usage.dirty_marks USING btree (workspace_id, group_key) WHERE (set_aside_at IS NOT NULL);
CREATE INDEX dirty_marks_to_count ON usage.dirty_marks USING btree (workspace_id, seq) WHERE (set_aside_at IS NULL);
alter table usage.dirty_marks enable row level security;
alter table usage.dirty_marks force row level security;
create policy lister on usage.dirty_marks for select to rung_lister
  using (true);
create policy workspace on usage.dirty_marks for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on usage.dirty_marks to rung_usage;
grant select (workspace_id) on usage.dirty_marks to rung_lister;
grant select (seq) on usage.dirty_marks to rung_lister;
grant update (attempts) on usage.dirty_marks to rung_usage;
grant select (not_before) on usage.dirty_marks to rung_lister;
grant update (not_before) on usage.dirty_marks to rung_usage;
grant update (failing_since) on usage.dirty_marks to rung_usage;
grant select (set_aside_at) on usage.dirty_marks to rung_lister;
grant update (set_aside_at) on usage.dirty_marks to rung_usage;
grant update (reason) on usage.dirty_marks to rung_usage;
grant select (marked_at) on usage.dirty_marks to rung_lister;

create table usage.doubt_marks (
  workspace_id text not null,
  seq bigint generated always as identity not null,
  constraint doubt_marks_pkey PRIMARY KEY (workspace_id, seq)
);
alter table usage.doubt_marks enable row level security;
alter table usage.doubt_marks force row level security;
create policy lister on usage.doubt_marks for select to rung_lister
  using (true);
create policy workspace on usage.doubt_marks for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on usage.doubt_marks to rung_usage;
grant select (workspace_id) on usage.doubt_marks to rung_lister;

create table usage.event_horizons (
  workspace_id text not null,
  first_day date not null,
  constraint event_horizons_pkey PRIMARY KEY (workspace_id)
);
alter table usage.event_horizons enable row level security;
alter table usage.event_horizons force row level security;
create policy workspace on usage.event_horizons for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.event_horizons to rung_usage;

create table usage.events (
  workspace_id text not null,
  id text not null,
  group_key text,
  user_key text not null,
  type text not null,
  name text not null,
  occurred_at timestamp with time zone not null,
  day date not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  properties jsonb,
  constraint events_pkey PRIMARY KEY (workspace_id, id),
  constraint events_type_check CHECK ((type = ANY (ARRAY['track'::text, 'page'::text, 'screen'::text])))
);
CREATE INDEX events_by_account_day ON usage.events USING btree (workspace_id, group_key, day) WHERE (group_key IS NOT NULL);
CREATE INDEX events_by_person_day ON usage.events USING btree (workspace_id, user_key, day) WHERE (group_key IS NULL);
alter table usage.events enable row level security;
alter table usage.events force row level security;
create policy lister on usage.events for select to rung_lister
  using (true);
create policy workspace on usage.events for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on usage.events to rung_usage;
grant select (workspace_id) on usage.events to rung_lister;
grant select (id) on usage.events to rung_lister;

create table usage.features (
  workspace_id text not null,
  event text not null,
  name text not null,
  core boolean not null,
  updated_at timestamp with time zone not null,
  constraint features_pkey PRIMARY KEY (workspace_id, event)
);
alter table usage.features enable row level security;
alter table usage.features force row level security;
create policy workspace on usage.features for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.features to rung_usage;

create table usage.identities (
  workspace_id text not null,
  user_key text not null,
  root_key text not null,
  known_from timestamp with time zone not null,
  heard_at timestamp with time zone,
  constraint identities_pkey PRIMARY KEY (workspace_id, user_key)
);
CREATE INDEX identities_by_root ON usage.identities USING btree (workspace_id, root_key);
alter table usage.identities enable row level security;
alter table usage.identities force row level security;
create policy workspace on usage.identities for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.identities to rung_usage;

create table usage.memberships (
  workspace_id text not null,
  user_key text not null,
  at timestamp with time zone not null,
  group_key text not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  constraint memberships_pkey PRIMARY KEY (workspace_id, user_key, at, group_key)
);
CREATE INDEX memberships_by_account ON usage.memberships USING btree (workspace_id, group_key);
alter table usage.memberships enable row level security;
alter table usage.memberships force row level security;
create policy workspace on usage.memberships for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on usage.memberships to rung_usage;
grant update (recorded_at) on usage.memberships to rung_usage;

create table usage.metric_definitions (
  workspace_id text not null,
  key text not null,
  events text[],
  properties jsonb not null,
  aggregation text not null,
  property text,
  window_days integer not null,
  retired boolean not null,
  updated_at timestamp with time zone not null,
  constraint metric_definitions_aggregation_check CHECK ((aggregation = ANY (ARRAY['count'::text, 'unique_users'::text, 'unique_days'::text, 'sum'::text, 'last'::text]))),
  constraint metric_definitions_check CHECK (((aggregation = ANY (ARRAY['sum'::text, 'last'::text])) = (property IS NOT NULL))),
  constraint metric_definitions_pkey PRIMARY KEY (workspace_id, key),
  constraint metric_definitions_window_days_check CHECK (((window_days >= 1) AND (window_days <= 366)))
);
alter table usage.metric_definitions enable row level security;
alter table usage.metric_definitions force row level security;
create policy workspace on usage.metric_definitions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.metric_definitions to rung_usage;

create table usage.milestone_definitions (
  workspace_id text not null,
  key text not null,
  metric text,
  threshold double precision,
  retired boolean not null,
  updated_at timestamp with time zone not null,
  constraint milestone_definitions_check CHECK (((metric IS NULL) = (threshold IS NULL))),
  constraint milestone_definitions_pkey PRIMARY KEY (workspace_id, key)
);
alter table usage.milestone_definitions enable row level security;
alter table usage.milestone_definitions force row level security;
create policy workspace on usage.milestone_definitions for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.milestone_definitions to rung_usage;

create table usage.milestone_reaches (
  workspace_id text not null,
  group_key text not null,
  milestone_key text not null,
  revision integer not null,
  reached_on date,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  recorded_by text,
  constraint milestone_reaches_pkey PRIMARY KEY (workspace_id, group_key, milestone_key, revision),
  constraint milestone_reaches_revision_check CHECK ((revision >= 1))
);
alter table usage.milestone_reaches enable row level security;
alter table usage.milestone_reaches force row level security;
create policy workspace on usage.milestone_reaches for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on usage.milestone_reaches to rung_usage;

create table usage.property_cells (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  metric_key text not null,
  user_key text not null,
  count integer not null,
  sum double precision not null,
  last_value jsonb,
  last_at timestamp with time zone,
  constraint property_cells_pkey PRIMARY KEY (workspace_id, group_key, day, metric_key, user_key)
);
alter table usage.property_cells enable row level security;
alter table usage.property_cells force row level security;
create policy workspace on usage.property_cells for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select on usage.property_cells to rung_usage;

create table usage.receipts (
  workspace_id text not null,
  message_hash uuid not null,
  received_at timestamp with time zone not null,
  constraint receipts_pkey PRIMARY KEY (workspace_id, message_hash)
);
CREATE INDEX receipts_by_time ON usage.receipts USING brin (received_at);
alter table usage.receipts enable row level security;
alter table usage.receipts force row level security;
create policy lister on usage.receipts for select to rung_lister
  using (true);
create policy workspace on usage.receipts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on usage.receipts to rung_usage;
grant select (workspace_id) on usage.receipts to rung_lister;
grant select (received_at) on usage.receipts to rung_lister;

create table usage.rolling_counts (
  workspace_id text not null,
  group_key text not null,
  day date not null,
  people integer,
  events bigint not null,
  constraint rolling_counts_pkey PRIMARY KEY (workspace_id, group_key, day)
);
alter table usage.rolling_counts enable row level security;
alter table usage.rolling_counts force row level security;
create policy workspace on usage.rolling_counts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.rolling_counts to rung_usage;

create table usage.source_choices (
  workspace_id text not null,
  group_key text not null,
  source text not null,
  chosen_at timestamp with time zone not null,
  chosen_by text not null,
  constraint source_choices_pkey PRIMARY KEY (workspace_id, group_key),
  constraint source_choices_source_check CHECK ((source = ANY (ARRAY['events'::text, 'aggregates'::text])))
);
alter table usage.source_choices enable row level security;
alter table usage.source_choices force row level security;
create policy workspace on usage.source_choices for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant delete, insert, select, update on usage.source_choices to rung_usage;

create table usage.source_days (
  workspace_id text not null,
  day date not null,
  first_recorded_at timestamp with time zone not null,
  constraint source_days_pkey PRIMARY KEY (workspace_id, day)
);
alter table usage.source_days enable row level security;
alter table usage.source_days force row level security;
create policy workspace on usage.source_days for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.source_days to rung_usage;

create table usage.source_doubts (
  workspace_id text not null,
  judged_at timestamp with time zone not null,
  doubts jsonb not null,
  constraint source_doubts_pkey PRIMARY KEY (workspace_id)
);
alter table usage.source_doubts enable row level security;
alter table usage.source_doubts force row level security;
create policy workspace on usage.source_doubts for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select, update on usage.source_doubts to rung_usage;

create table usage.ties (
  workspace_id text not null,
  anonymous_key text not null,
  user_key text not null,
  at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  stored_at timestamp with time zone not null,
  declared boolean not null,
  constraint ties_pkey PRIMARY KEY (workspace_id, anonymous_key, at, user_key)
);
CREATE INDEX ties_by_user ON usage.ties USING btree (workspace_id, user_key, anonymous_key, at);
alter table usage.ties enable row level security;
alter table usage.ties force row level security;
create policy workspace on usage.ties for all to public
  using ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)))
  with check ((workspace_id = NULLIF(current_setting('rung.workspace_id'::text, true), ''::text)));
grant insert, select on usage.ties to rung_usage;
grant update (recorded_at) on usage.ties to rung_usage;

create function usage.aliased_names(names text[]) returns text[]
  language sql stable set search_path = pg_catalog
  as $$
    with recursive tied (name) as (
      select given.name from unnest(names) as given (name)
      union
      select case when aliases.previous_key = tied.name then aliases.user_key else aliases.previous_key end
      from tied
      join usage.aliases
        on aliases.workspace_id = current_setting('rung.workspace_id')
        and (aliases.previous_key = tied.name or aliases.user_key = tied.name)
    )
    select array_agg(tied.name) from tied
  $$;

create function usage.count_figures() returns TABLE(marks bigint, oldest_seconds double precision, stuck bigint)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select
      count(*) filter (where dirty_marks.set_aside_at is null),
      coalesce(
        extract(epoch from clock_timestamp() - min(dirty_marks.marked_at) filter (where dirty_marks.set_aside_at is null)), 0
      )::double precision,
      count(*) filter (where dirty_marks.set_aside_at is not null)
    from usage.dirty_marks
  $$;
alter function usage.count_figures() owner to rung_lister;
grant execute on function usage.count_figures() to rung_usage;

create function usage.erase_users(names text[], stand_ins text[]) returns TABLE(metric text, said text)
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
    begin
      return query select erased.metric, erased.said from usage.erase_users_of_events(names, stand_ins) as erased;
      update usage.ties set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where ties.workspace_id = workspace and ties.user_key = replacing.name;
      update usage.ties set anonymous_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where ties.workspace_id = workspace and ties.anonymous_key = replacing.name;
    end
  $$;

create function usage.erase_users_of_events(names text[], stand_ins text[]) returns TABLE(metric text, said text)
  language plpgsql set search_path = pg_catalog
  as $$
    declare
      workspace text := current_setting('rung.workspace_id');
      -- property and text, side by side
      hidden_properties text[];
      hidden_texts text[];
    begin
      if cardinality(names) = 0 then
        return;
      end if;
      -- nothing is counted meanwhile: the same lock as the count's
      perform pg_advisory_xact_lock(hashtextextended('usage-count:' || workspace, 0));

      select coalesce(array_agg(theirs.property), '{}'), coalesce(array_agg(theirs.text), '{}')
      into hidden_properties, hidden_texts
      from (
        select metric_definitions.property, property_cells.last_value #>> '{}' as text
        from usage.property_cells
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.key = property_cells.metric_key
        where property_cells.workspace_id = workspace
          and property_cells.user_key = any(names)
          and jsonb_typeof(property_cells.last_value) = 'string'
        union
        select metric_definitions.property, events.properties ->> metric_definitions.property
        from usage.events
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.aggregation = 'last'
        where events.workspace_id = workspace
          and events.user_key = any(names)
          and jsonb_typeof(events.properties -> metric_definitions.property) = 'string'
      ) as theirs
      where theirs.text <> 'erased'
        and not exists (
          select from usage.property_cells as others
          join usage.metric_definitions
            on metric_definitions.workspace_id = workspace
            and metric_definitions.key = others.metric_key
            and metric_definitions.property = theirs.property
          where others.workspace_id = workspace
            and others.user_key <> all(names)
            and others.last_value = to_jsonb(theirs.text)
        );

      update usage.events
      set user_key = replacing.stand_in,
        properties = (
          select jsonb_object_agg(
            kept.key,
            case
              when jsonb_typeof(kept.value) = 'string'
                and not exists (
                  select from usage.metric_definitions
                  where metric_definitions.workspace_id = workspace
                    and not metric_definitions.retired
                    and metric_definitions.properties -> kept.key = kept.value
                )
                and exists (
                  select from unnest(hidden_properties, hidden_texts) as hidden (property, text)
                  where hidden.property = kept.key and to_jsonb(hidden.text) = kept.value
                )
              then to_jsonb('erased'::text)
              else kept.value
            end
          )
          from jsonb_each(events.properties) as kept
          where exists (
            select from usage.metric_definitions
            where metric_definitions.workspace_id = workspace
              and not metric_definitions.retired
              and (metric_definitions.events is null or events.name = any(metric_definitions.events))
              and case jsonb_typeof(kept.value)
                when 'string' then metric_definitions.properties -> kept.key = kept.value
                  or metric_definitions.aggregation = 'last' and metric_definitions.property = kept.key
                when 'number' then metric_definitions.properties ? kept.key or metric_definitions.property = kept.key
                when 'boolean' then metric_definitions.properties ? kept.key or metric_definitions.property = kept.key
                else false
              end
          )
        )
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where events.workspace_id = workspace and events.user_key = replacing.name;

      update usage.property_cells
      set user_key = replacing.stand_in,
        last_value = case
          when exists (
            select from unnest(hidden_properties, hidden_texts) as hidden (property, text)
            join usage.metric_definitions
              on metric_definitions.workspace_id = workspace
              and metric_definitions.key = property_cells.metric_key
              and metric_definitions.property = hidden.property
            where to_jsonb(hidden.text) = property_cells.last_value
          ) then to_jsonb('erased'::text)
          else property_cells.last_value
        end
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where property_cells.workspace_id = workspace and property_cells.user_key = replacing.name;

      update usage.day_cells set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where day_cells.workspace_id = workspace and day_cells.user_key = replacing.name;
      update usage.memberships set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where memberships.workspace_id = workspace and memberships.user_key = replacing.name;
      update usage.attachments set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where attachments.workspace_id = workspace and attachments.user_key = replacing.name;
      update usage.aliases set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where aliases.workspace_id = workspace and aliases.user_key = replacing.name;
      update usage.aliases set previous_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where aliases.workspace_id = workspace and aliases.previous_key = replacing.name;
      update usage.identities set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where identities.workspace_id = workspace and identities.user_key = replacing.name;
      update usage.identities set root_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where identities.workspace_id = workspace and identities.root_key = replacing.name;
      -- the user of a milestone's mark is its key, and the account of an alias's mark the other name
      update usage.dirty_marks set user_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where dirty_marks.workspace_id = workspace
        and dirty_marks.kind <> 'milestone'
        and dirty_marks.user_key = replacing.name;
      update usage.dirty_marks set group_key = replacing.stand_in
      from unnest(names, stand_ins) as replacing (name, stand_in)
      where dirty_marks.workspace_id = workspace
        and dirty_marks.kind = 'alias'
        and dirty_marks.group_key = replacing.name;

      return query
        select metric_definitions.key, hidden.text
        from unnest(hidden_properties, hidden_texts) as hidden (property, text)
        join usage.metric_definitions
          on metric_definitions.workspace_id = workspace and metric_definitions.property = hidden.property;
    end
  $$;

create function usage.owner_of_device(names text[]) returns text
  language sql stable set search_path = pg_catalog
  as $$
    select ties.user_key from usage.ties
    where ties.workspace_id = current_setting('rung.workspace_id')
      and ties.anonymous_key = any(names)
      and not exists (
        select from usage.ties as signed_in
        where signed_in.workspace_id = current_setting('rung.workspace_id') and signed_in.user_key = any(names)
      )
      and not exists (
        select from usage.aliases
        where aliases.workspace_id = current_setting('rung.workspace_id')
          and aliases.user_key = any(names)
          and not exists (
            select from usage.ties as device
            where device.workspace_id = current_setting('rung.workspace_id')
              and device.anonymous_key = aliases.user_key
          )
      )
    order by ties.at, ties.user_key
    limit 1
  $$;

create function usage.tied_names(names text[]) returns SETOF text
  language plpgsql stable set search_path = pg_catalog
  as $$
    declare
      found text[] := names;
      users text[];
      device text[];
      candidate text;
    begin
      foreach candidate in array names loop
        device := usage.aliased_names(array[candidate]);
        found := found || device || coalesce(usage.owner_of_device(device), candidate);
      end loop;
      users := usage.aliased_names(found);
      found := users;
      for candidate in
        select distinct ties.anonymous_key from usage.ties
        where ties.workspace_id = current_setting('rung.workspace_id') and ties.user_key = any(users)
      loop
        device := usage.aliased_names(array[candidate]);
        if usage.owner_of_device(device) = any(users) then
          found := found || device;
        end if;
      end loop;
      return query select distinct named.name from unnest(found) as named (name);
    end
  $$;

create function usage.workspaces_to_count(at timestamp with time zone) returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.set_aside_at is null and dirty_marks.not_before <= at
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      union all
      select (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.workspace_id > found.workspace_id
          and dirty_marks.set_aside_at is null and dirty_marks.not_before <= at
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
alter function usage.workspaces_to_count(at timestamp with time zone) owner to rung_lister;
grant execute on function usage.workspaces_to_count(at timestamp with time zone) to rung_usage;

create function usage.workspaces_with_dirty_marks() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (select dirty_marks.workspace_id from usage.dirty_marks order by dirty_marks.workspace_id, dirty_marks.seq limit 1)
      union all
      select (
        select dirty_marks.workspace_id from usage.dirty_marks
        where dirty_marks.workspace_id > found.workspace_id
        order by dirty_marks.workspace_id, dirty_marks.seq limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
alter function usage.workspaces_with_dirty_marks() owner to rung_lister;
grant execute on function usage.workspaces_with_dirty_marks() to rung_usage;

create function usage.workspaces_with_doubt_marks() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct doubt_marks.workspace_id from usage.doubt_marks $$;
alter function usage.workspaces_with_doubt_marks() owner to rung_lister;
grant execute on function usage.workspaces_with_doubt_marks() to rung_usage;

create function usage.workspaces_with_events() returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$
    with recursive found (workspace_id) as (
      (select events.workspace_id from usage.events order by events.workspace_id, events.id limit 1)
      union all
      select (
        select events.workspace_id from usage.events
        where events.workspace_id > found.workspace_id
        order by events.workspace_id, events.id limit 1
      )
      from found where found.workspace_id is not null
    )
    select found.workspace_id from found where found.workspace_id is not null
  $$;
alter function usage.workspaces_with_events() owner to rung_lister;
grant execute on function usage.workspaces_with_events() to rung_usage;

create function usage.workspaces_with_receipts_before(at timestamp with time zone) returns SETOF text
  language sql stable security definer set search_path = pg_catalog
  as $$ select distinct receipts.workspace_id from usage.receipts where receipts.received_at < at $$;
alter function usage.workspaces_with_receipts_before(at timestamp with time zone) owner to rung_lister;
grant execute on function usage.workspaces_with_receipts_before(at timestamp with time zone) to rung_usage;
