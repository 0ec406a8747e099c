-- From here on a day on which a context had nothing new to say of an account has no snapshot of it: what the newest day
-- before says holds on. That a day was looked at is known from its pass, of those that began under this rule; a day without
-- a snapshot of before was not looked at.
alter table signals.daily_passes add column carries_over boolean not null default false;
alter table signals.daily_passes alter column carries_over set default true;
