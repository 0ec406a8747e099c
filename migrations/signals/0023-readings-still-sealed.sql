-- Few readings are sealed at a time: a change of CSM finds them without looking through an account's whole past.
create index snapshots_sealed on signals.snapshots (workspace_id, account_id) where sealed_for is not null;
