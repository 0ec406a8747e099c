-- The queue is read by size downwards, then account and pair upwards: the index in that order, so that a page costs a page.
drop index health.current_contradictions_by_size;
create index current_contradictions_by_size
  on health.current_contradictions (workspace_id, size desc, account_id, pair);
