-- When an account was written down here, whatever day its record declares: who it stayed with before then, nobody watched.
create or replace view directory.accounts as
  select
    accounts.workspace_id,
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
    words.text as name,
    accounts.stored_at
  from accounts.accounts
  left join accounts.words
    on words.workspace_id = accounts.workspace_id and words.id = accounts.name_ref;
