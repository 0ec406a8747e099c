-- Whether anything new was said of a CSM's accounts since an instant is one look-up, however many they look after.
create index current_accounts_by_news on health.current_accounts (workspace_id, csm_id, recorded_at);
