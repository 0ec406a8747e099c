-- A promise that an account has because its segment was given it, and the revision of that one whose terms it has.
alter table outcomes.promises
  add column segment_promise_id text,
  add column segment_promise_revision integer,
  add check ((segment_promise_id is null) = (segment_promise_revision is null));
