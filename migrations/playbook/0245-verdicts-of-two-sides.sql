-- A missing verdict is the customer's from now on, and the CSM's own one a reason of its own: what was kept of the second says so,
-- on cards, in what the morning knew and in what keeps a reason away. A kept card's worth had no urgency: it stays in its place.
-- Row-level security binds the owner too, and no workspace is named here.
alter table playbook.worklist_cards no force row level security;
alter table playbook.worklist_days no force row level security;
alter table playbook.worklist_actions no force row level security;
update playbook.worklist_cards
set
  reasons = replace(worklist_cards.reasons::text, '"kind": "verdict_missing"', '"kind": "own_verdict_missing"')::jsonb,
  value = case
    when jsonb_typeof(worklist_cards.value) = 'object' then worklist_cards.value || jsonb_build_object(
      'urgency', 1, 'worthTodayPerHourMinor', worklist_cards.value -> 'preventablePerHourMinor')
    else worklist_cards.value
  end;
update playbook.worklist_days
set known = replace(worklist_days.known::text, '"kind": "verdict_missing"', '"kind": "own_verdict_missing"')::jsonb;
update playbook.worklist_actions
set holds = replace(worklist_actions.holds::text, '"kind": "verdict_missing"', '"kind": "own_verdict_missing"')::jsonb;
alter table playbook.worklist_cards force row level security;
alter table playbook.worklist_days force row level security;
alter table playbook.worklist_actions force row level security;
