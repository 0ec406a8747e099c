-- A forecast looks for the few accounts whose signals hold a decided renewal: not in every row of the book.
create index current_accounts_settled on health.current_accounts (workspace_id) where decided_renewals <> '[]';
