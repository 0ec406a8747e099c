-- A card that is handed to somebody after their list of the day was sent is sent to them that day by itself: further rows of the day, of
-- which the list is the first. `handed`: which cards, as account and instant; null of the list.
alter table playbook.digest_sends add column part integer not null default 0 check (part >= 0);
alter table playbook.digest_sends add column handed text[];
alter table playbook.digest_sends add constraint digest_sends_list_is_first check ((part = 0) = (handed is null));
alter table playbook.digest_sends drop constraint digest_sends_pkey;
alter table playbook.digest_sends add primary key (workspace_id, person_id, day, part);
