-- What a forecast adds up of a renewal, in columns: taking them out of its document would read all of it, for every renewal.
alter table health.current_renewals
  -- of those kept: contracted, renewed, expanded
  add column given_kept double precision[] not null default '{}',
  add column csm_call text,
  add column csm_probability double precision,
  -- the facts it follows from
  add column evidence text[] not null default '{}';
