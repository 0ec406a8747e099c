-- A kept list is answered from what is kept. With each card stands what its words are chosen from: ids and levels, no words. With the
-- day stands the instant of the last look at what is new. Both are null in rows from before: such a list is looked at anew.
alter table playbook.worklist_cards add column talk jsonb;
alter table playbook.worklist_days add column looked_at timestamptz;
grant update (talk) on playbook.worklist_cards to rung_playbook;
grant update (looked_at) on playbook.worklist_days to rung_playbook;
-- Marks of accounts alone, so that a list can tell whether one of its accounts waits to be judged.
grant select on signals.due_work to rung_playbook;
