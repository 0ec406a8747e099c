-- Whose accounts somebody ever had the care of: a worklist reads those of its CSM, and not the book.
create index accounts_by_csm on accounts.accounts (workspace_id, csm_id, id) where csm_id is not null;
