-- A search box answers while somebody types: names and addresses by an index over the words in them. LIKE may look at no row before
-- row-level security has, so that no index serves it: the function below belongs to the role that sees past that, and looks into the
-- one workspace that its caller is in.

-- The words of a name in small letters, for looking alone. What is not ASCII is a z, since how small letters are made of it depends on
-- the database's locale: whoever looks compares the names that are found once more. Punctuation parts words, in any script.
create function accounts.name_words(name text) returns text[]
  language sql immutable strict parallel safe
  as $$
    select array(
      select distinct left(word, 60)
      from regexp_split_to_table(
        regexp_replace(lower(name collate "C"), '[^\u0001-\u007f\u00a0-\u00bf\u2000-\u206f]', 'z', 'g'), '[^a-z0-9]+'
      ) as word
      where word <> ''
    )
  $$;

-- Each word after a blank, and after a hyphen each end of it of three letters or more: so a look by beginnings finds "field" in
-- "northfield", and still tells what begins a word. The end of the workspace's id, drawn by chance, stands before each, so that a look
-- reads next to nothing of other workspaces.
create function accounts.name_lexemes(workspace_id text, name text) returns tsvector
  language sql immutable strict parallel safe
  as $$
    select array_to_tsvector(array(
      select distinct lexeme
      from unnest(accounts.name_words(name)) as word
      cross join lateral (
        select right(workspace_id, 8) || ' ' || word as lexeme
        union all
        select right(workspace_id, 8) || '-' || substr(word, start) from generate_series(2, length(word) - 2) as start
      ) as lexemes
    ))
  $$;
grant execute on function accounts.name_words(text), accounts.name_lexemes(text, text)
  to rung_accounts, rung_outcomes, rung_lister;

create index words_by_words on accounts.words using gin (accounts.name_lexemes(workspace_id, text))
  where kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name');

-- What names were looked through by until now.
drop index accounts.words_of_names;

create policy lister on accounts.words for select to rung_lister using (true);
grant select (workspace_id, id, kind, person_ref, text) on accounts.words to rung_lister;

-- Names of these kinds in which every word of `typed` begins a word, or stands in one from three letters on, and that hold every one
-- of `patterns` (LIKE, of small letters): those that begin with `prefix` first, then the shorter. Of the caller's workspace alone.
create function accounts.find_names(
  given_workspace text, typed text, kinds text[], patterns text[], prefix text, at_most integer
) returns table (id text, kind text, person_ref text, name text)
  language sql stable security definer set search_path = pg_catalog
  as $$
    select words.id, words.kind, words.person_ref, words.text
    from accounts.words
    where words.workspace_id = given_workspace
      and given_workspace = nullif(current_setting('rung.workspace_id', true), '')
      and words.kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name')
      and words.kind = any(kinds)
      and accounts.name_lexemes(words.workspace_id, words.text) @@ (
        select string_agg(
          case
            when length(word) < 3 then format('%L:*', right(given_workspace, 8) || ' ' || word)
            else format('(%1$L:* | %2$L:*)', right(given_workspace, 8) || ' ' || word, right(given_workspace, 8) || '-' || word)
          end, ' & ')::tsquery
        from unnest(accounts.name_words(typed)) as word
      )
      and lower(words.text) like all(patterns)
    order by lower(words.text) like prefix desc, length(words.text), words.text, words.id
    limit at_most
  $$;
grant execute on function accounts.find_names(text, text, text[], text[], text, integer) to rung_accounts;
alter function accounts.find_names(text, text, text[], text[], text, integer) owner to rung_lister;
