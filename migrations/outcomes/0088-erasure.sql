-- What this schema knows of a person who is erased: which words are theirs, and ids of the caller's that repeat their name.

create function outcomes.words_of(subject text) returns setof text
  language sql stable set search_path = pg_catalog
  as $$ select accounts.words_of('outcomes', subject) $$;

create function outcomes.erase_names(mention text) returns void
  language plpgsql set search_path = pg_catalog
  as $$
    begin
      if mention is not null then
        perform accounts.forget_external_ids('outcomes', mention);
      end if;
    end
  $$;
