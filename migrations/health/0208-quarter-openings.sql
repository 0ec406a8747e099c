-- A forecast holds past quarters against how they were seen on their first day: of every account the renewals of that day's row.
-- They lie in a document of some kilobytes with all that lists show, and reading those of a hundred thousand accounts took
-- seconds. The rows of such days say what a forecast adds up beside it, in some hundred bytes. Null on all other days, and in
-- rows from before: those are read from the document.
alter table health.scores add column quarter_opening jsonb;
comment on column health.scores.quarter_opening is 'On the first day of a quarter its open renewals, as forecasts add them up';
