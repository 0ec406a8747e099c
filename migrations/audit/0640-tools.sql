-- By which tool something was done, as the request named it: what agents did is asked for by it.
alter table audit.entries add column tool text;
create index entries_by_tool on audit.entries (workspace_id, tool, at, seq) where tool is not null;
