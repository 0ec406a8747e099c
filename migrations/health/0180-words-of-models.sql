-- Models, their reports and trainings kept before say what they hold in the words that are read now: `leafValues` of a step
-- function, `predicted` and `observed` in a reliability bin, `calibrated`, `overpredicted` and `underpredicted` of a reading,
-- `learned` throughout. A model trained before answers on, with the same numbers. Wherever the tables are by now.
-- Row-level security binds the owner too, and no workspace is named here.
do $$
declare
  place text := case when to_regclass('renewals.models') is null then 'health' else 'renewals' end;
begin
  execute format('alter table %I.models rename column learnt_at to learned_at', place);
  alter view config.models_in_force rename column learnt_at to learned_at;
  execute format('alter table %I.models no force row level security', place);
  execute format('alter table %I.model_runs no force row level security', place);
  execute format($update$
    update %I.models
    set
      model = replace(replace(models.model::text, '"heights": ', '"leafValues": '), '"same_as ', '"collinear_with ')::jsonb,
      report = replace(replace(replace(replace(replace(replace(replace(models.report::text,
        '"learntFrom": ', '"learnedFrom": '),
        '"learntLost": ', '"learnedLost": '),
        '"said": ', '"predicted": '),
        '"happened": ', '"observed": '),
        '"reading": "as_said"', '"reading": "calibrated"'),
        '"reading": "fewer_than_said"', '"reading": "overpredicted"'),
        '"reading": "more_than_said"', '"reading": "underpredicted"')::jsonb
  $update$, place);
  execute format($update$
    update %I.model_runs
    set leads = replace(replace(replace(model_runs.leads::text,
      '"reading": "as_said"', '"reading": "calibrated"'),
      '"reading": "fewer_than_said"', '"reading": "overpredicted"'),
      '"reading": "more_than_said"', '"reading": "underpredicted"')::jsonb
  $update$, place);
  execute format('alter table %I.models force row level security', place);
  execute format('alter table %I.model_runs force row level security', place);
end
$$;
