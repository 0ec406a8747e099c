-- Config has due work too, and every service may look for work. The function belongs to the lister, who alone may grant it.
set local role rung_lister;
grant execute on function signals.due_workspaces(timestamptz) to rung_renewals, rung_playbook, rung_config;
set local role rung_owner;
