-- A final of before Rung says when it was committed: beside those that were recorded as they were made, it is told apart.

alter table renewals.forecast_finals add column declared boolean not null default false;
comment on column renewals.forecast_finals.declared is 'Whoever recorded it said when it was committed';
