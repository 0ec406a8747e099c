-- Health publishes of an account that pays for others what those were judged to be, so that every judgement of it, of the past too,
-- reads what it heard by then. Of nobody else, and under no draft.
alter table signals.snapshots drop constraint snapshots_context_check;
alter table signals.snapshots add constraint snapshots_context_check
  check (context in ('usage', 'outcomes', 'accounts', 'external', 'health'));
grant insert, update, delete on signals.snapshots to rung_health;
