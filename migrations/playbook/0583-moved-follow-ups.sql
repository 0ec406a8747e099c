-- Where what was agreed would lie if somebody worked on that day, and the day off for which it was moved.
alter table playbook.worklist_actions add column moved_from date;
alter table playbook.worklist_actions add column moved_for text;
alter table playbook.worklist_actions add constraint moved_follow_ups
  check ((moved_from is null or follow_up_on > moved_from) and (moved_for is null or moved_from is not null));
