-- The outcome and the next milestone that a drawn card was about, as they were on the day of the draw: what is looked at sixty days later.
-- Null in draws of before, and where the account had no active outcome, or no milestone left to reach.
alter table playbook.delay_draws add column outcome_id text;
alter table playbook.delay_draws add column milestone text;

-- What became of each term, however long ago and whatever day it has by now: of renewals that cards were drawn for.
grant select on signals.term_outcomes to rung_playbook;
