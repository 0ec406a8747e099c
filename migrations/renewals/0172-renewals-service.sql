-- Models, their trainings, forecasts as served and finals move to the service whose they are; with their rows, keys and policies.

alter table health.models set schema renewals;
alter table health.model_runs set schema renewals;
alter table health.kept_forecasts set schema renewals;
alter table health.forecast_finals set schema renewals;

-- Only ever added to, as before.
revoke all on renewals.models, renewals.model_runs, renewals.kept_forecasts, renewals.forecast_finals from rung_health;
grant select, insert on renewals.models, renewals.model_runs, renewals.kept_forecasts, renewals.forecast_finals
  to rung_renewals;

-- What it learns from and counts by, and whom a model that came into force makes due.
grant select on signals.term_outcomes to rung_renewals;
grant insert on signals.due_work to rung_renewals;

-- What accounts and open renewals were last judged to be.
grant select on published.accounts, published.renewals to rung_renewals;
