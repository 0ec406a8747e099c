-- What people type into a search box: names and addresses alone, out of all words, so that one look reads nothing else.

create index words_of_names on accounts.words (workspace_id, kind, text, id, person_ref)
  where kind in ('account.name', 'person.email', 'person.name', 'stakeholder.email', 'stakeholder.name');

create index accounts_by_name on accounts.accounts (workspace_id, name_ref);
