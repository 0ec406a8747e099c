-- What a customer says with a verdict of the outcome itself: whether it is still what they want, and what they want now.
alter table outcomes.customer_verdicts add column still_wanted boolean;
alter table outcomes.customer_verdicts add column wanted_now_ref text;
alter table outcomes.sealed_verdicts add column still_wanted boolean;
alter table outcomes.sealed_verdicts add column wanted_now_ref text;
