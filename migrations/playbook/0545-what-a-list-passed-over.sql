-- What a morning's list passed over, in its order: what would lead, what that is worth and why it waits; the first two hundred. Ids and
-- figures, no words of a person. Null in rows from before.
alter table playbook.worklist_days add column passed_over_cards jsonb;
-- Accounts whose reasons somebody had put away or taken over that morning; `passed_over` counts those for which the hours were too few.
alter table playbook.worklist_days add column put_away integer not null default 0;
