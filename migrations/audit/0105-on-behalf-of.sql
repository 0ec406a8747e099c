-- In whose name something was recorded, where the key that did it is not that person's: by an admin or an integration.
alter table audit.entries add column on_behalf_of text;
