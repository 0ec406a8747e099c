-- The accounts of one CSM by health: the list that each of them opens, whose page is read along this index.
create index current_accounts_by_csm_and_score on health.current_accounts (workspace_id, csm_id, score_hundredths, account_id);
