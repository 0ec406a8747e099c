-- A search box over many accounts: of sixty thousand addresses that begin with "contact" two hundred are as good as all, so no more are
-- read. What was typed is looked for where names begin, by an index in their order; then where words in them begin; then within words.
-- Whoever looks stops once there are enough.

drop function accounts.find_names(text, text, text[], text[], text, integer);
drop index accounts.words_by_words;
drop function accounts.name_lexemes(text, text);

-- As accounts.name_words gives them, each after a blank, and after a hyphen each end of it of three letters or more: so a look by
-- beginnings finds "field" in "northfield", and still tells what begins a word. Before it the end of the workspace's id, drawn by
-- chance, and what the name is of, by one letter: so a look reads next to nothing of other workspaces, and nothing of people where it
-- looks for accounts. It costs what a hundred comparisons do: better by an index than for each row.
create function accounts.name_lexemes(workspace_id text, kind text, name text) returns tsvector
  language sql immutable strict parallel safe cost 1000
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
grant execute on function accounts.name_lexemes(text, text, text) to rung_accounts, rung_outcomes, rung_lister;

create index words_by_words on accounts.words using gin (accounts.name_lexemes(workspace_id, kind, text))
  where kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name');

-- In the order of bytes, so that what begins alike stands together, whatever the database's locale.
create index words_by_beginnings on accounts.words (workspace_id, kind, lower(text collate "C"))
  where kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name');

-- Names of these kinds, at most so many of each of three ways to match, the next way only while there are fewer in all: those that begin
-- with what was typed (`prefix`, LIKE, of small letters), in their order; those where every word of `typed` begins a word; those where
-- each stands in a word, from three letters on. All hold every one of `patterns` (LIKE). Of the caller's workspace alone.
create function accounts.find_names(
  given_workspace text, typed text, kinds text[], patterns text[], prefix text, at_most integer
) returns table (id text, kind text, person_ref text, name text)
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
grant execute on function accounts.find_names(text, text, text[], text[], text, integer) to rung_accounts;
alter function accounts.find_names(text, text, text[], text[], text, integer) owner to rung_lister;
