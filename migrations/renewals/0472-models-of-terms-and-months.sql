-- At one lead a model of all renewals, or one of contracts with a term and one of month-to-month plans: each answers for its own.
alter table renewals.models
  add column answers_for text not null default 'all'
  constraint models_answer_for_some check (answers_for in ('all', 'terms', 'months'));

create or replace view config.models_in_force as
  select
    models.workspace_id,
    models.run,
    models.lead_days,
    models.learned_at,
    models.in_force_at,
    models.model,
    models.answers_for
  from renewals.models
  where models.in_force_at is not null;

drop index renewals.models_in_force;
create index models_in_force on renewals.models (workspace_id, lead_days, answers_for, in_force_at desc)
  where in_force_at is not null;
