-- Erasing a person: the tombstone, what tells a name sent again, and the functions that take the person out of this schema.
-- No service may update a fact. These functions may, since they run as the owner; row-level security binds the owner too,
-- so they see the workspace of the transaction and no other.

create table accounts.erasures (
  workspace_id text not null,
  id text not null,
  subject_kind text not null check (subject_kind in ('stakeholder', 'person')),
  subject_id text not null,
  -- the customer they were at; null for somebody of the vendor's
  account_id text,
  erased_at timestamptz not null,
  recorded_by text not null,
  person_id text,
  primary key (workspace_id, id),
  unique (workspace_id, subject_id)
);

alter table accounts.erasures enable row level security;
alter table accounts.erasures force row level security;
create policy workspace on accounts.erasures
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.erasures to rung_accounts;

-- By its hash, so that a name of theirs that is sent again is known without being kept.
create table accounts.erased_names (
  workspace_id text not null,
  -- user: in the product; the others: the externalId of one
  kind text not null check (kind in ('user', 'stakeholder', 'person')),
  -- SHA-256 of workspace, kind and name
  name_hash text not null check (name_hash ~ '^[0-9a-f]{64}$'),
  -- the name that stands in its place, or the id of whom it named
  stand_in text not null,
  primary key (workspace_id, kind, name_hash)
);

alter table accounts.erased_names enable row level security;
alter table accounts.erased_names force row level security;
create policy workspace on accounts.erased_names
  using (workspace_id = nullif(current_setting('rung.workspace_id', true), ''))
  with check (workspace_id = nullif(current_setting('rung.workspace_id', true), ''));
grant select, insert on accounts.erased_names to rung_accounts;

create view directory.erased_names as
  select
    erased_names.workspace_id,
    erased_names.kind,
    erased_names.name_hash,
    erased_names.stand_in
  from accounts.erased_names;

grant select on directory.erased_names to rung_accounts, rung_usage, rung_outcomes, rung_health;

-- Who asked for help, where it is known: then the subject is that person's words.
alter table accounts.tickets add column stakeholder_id text;

-- Words that a person said, wrote down or took part in, by the facts of a schema: every column *_ref of rows that name them.
create function accounts.words_of(of_schema text, subject text) returns setof text
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

-- The caller's ids of facts that repeat the person's name or address give way to ours. Not those of accounts: what people
-- do in the product finds its account by them.
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

-- What a person may have been called: the names they had, their addresses, their ids of the caller's, and, for the
-- words that name nobody in particular, a pattern that the caller makes of them.
create function accounts.erase_here(subject text, names text[], stand_ins text[], mention text, other_words text[])
  returns void
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

-- The one door: takes a person out of every schema, in the caller's transaction, and gives the texts that metrics showed
-- of what they alone had sent. Each schema's part is a function of its own, so that no context reads another's tables.
create function accounts.erase(subject text, names text[], stand_ins text[], mention text)
  returns table (metric text, said text)
  language plpgsql security definer set search_path = pg_catalog
  as $$
    begin
      perform accounts.erase_here(
        subject, names, stand_ins, mention, array(select outcomes.words_of(subject))
      );
      perform outcomes.erase_names(mention);
      perform health.erase_users(names, stand_ins);
      return query select erased.metric, erased.said from usage.erase_users(names, stand_ins) as erased;
    end
  $$;
grant execute on function accounts.erase(text, text[], text[], text) to rung_accounts;

-- Everybody who is one person with these, in the product. In plpgsql, which looks for what it calls when it is called.
create function accounts.product_users(names text[]) returns setof text
  language plpgsql stable security definer set search_path = pg_catalog
  as $$
    begin
      return query select usage.tied_names(names);
    end
  $$;
grant execute on function accounts.product_users(text[]) to rung_accounts;

-- PostgreSQL keeps samples of what columns hold, for its plans. The last step of an erasure: new ones of every table that
-- may have held a name. One table after the other in one order, so that two erasures wait for each other in one direction.
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
        where pg_namespace.nspname in ('accounts', 'audit', 'health', 'outcomes', 'signals', 'usage')
          and pg_class.relkind = 'r'
        order by pg_class.oid
      loop
        execute format('analyze %s', relation.name);
      end loop;
    end
  $$;
grant execute on function accounts.forget_samples() to rung_accounts;
