-- name: accounts-deputy-roles
select person_roles.person_id, person_roles.role
from accounts.person_roles
where person_roles.workspace_id = $1 and person_roles.person_id = any ($2::text[])
;

-- name: accounts-figures-told-twice
with newest as (
  select distinct on (company_figures.id) company_figures.id, company_figures.external_id,
    company_figures.occurred_at, company_figures.source, company_figures.retracted
  from accounts.company_figures
  where company_figures.workspace_id = $1
  order by company_figures.id, company_figures.recorded_at desc, company_figures.revision desc
)
select (told.occurred_at at time zone 'UTC')::date::text as week, told.source, other.external_id as "externalId"
from newest as told
join newest as other on other.occurred_at = told.occurred_at and other.source is not distinct from told.source
  and other.id <> told.id and not other.retracted
where told.id = any($2) and not told.retracted
order by told.occurred_at, other.id
limit 1
;

-- name: accounts-lock-external
select pg_advisory_xact_lock(hashtextextended('external:' || locked.name, 0))
from (select name from unnest($1::text[]) as given (name) order by name) as locked
;

-- name: accounts-lock-identity
select pg_advisory_xact_lock(hashtextextended('identity:' || $1 || ' ' || $2 || ' ' || $3, 0))
;

-- name: accounts-lock-provisioning
select pg_advisory_xact_lock(hashtextextended('provisioning:' || $1, 0))
;

-- name: accounts-people-by-email
select newest.id
from (
  select distinct on (people.id) people.id, people.email_ref, people.retracted
  from accounts.people
  where people.workspace_id = $1
  order by people.id, people.recorded_at desc, people.revision desc
) as newest
join accounts.words on words.workspace_id = $1 and words.id = newest.email_ref
where not newest.retracted and lower(words.text) = lower($2)
order by newest.id
;

-- name: accounts-people-called
select distinct on (people.id) people.id, people.external_id, words.text as name
from accounts.people
left join accounts.words on words.workspace_id = people.workspace_id and words.id = people.name_ref
where people.workspace_id = $1 and people.id = any($2)
order by people.id, people.recorded_at desc, people.revision desc
;

-- name: accounts-recording-tickets
select asked.position::int as position
from unnest($2::timestamptz[], $3::timestamptz[]) with ordinality as asked (until, known_at, position)
where exists (
  select from accounts.tickets
  where tickets.workspace_id = $1
    and tickets.occurred_at <= asked.until
    and tickets.recorded_at <= asked.known_at
    and not tickets.retracted
)
;

-- name: accounts-who-may-listen
select sessions.id
from directory.sessions
where sessions.workspace_id = $1 and sessions.id = any ($2::text[]) and sessions.revoked_at is null
  and sessions.expires_at > $3 and coalesce(sessions.last_seen_at, sessions.rotated_at) > $4
  and sessions.present_role = sessions.role
union all
select keys.id
from directory.keys
where keys.workspace_id = $1 and keys.id = any ($2::text[]) and keys.revoked_at is null
  and (keys.expires_at is null or keys.expires_at > $3)
;

-- name: audit-record
insert into audit.entries
  (workspace_id, at, action, subject_kind, subject_id, account_id, before, after, key_id, person_id, on_behalf_of,
    tool)
select $1, new.at, new.action, new.kind, new.subject, new.account, new.before, new.after, new.key, new.person,
  new.behalf, new.tool
from jsonb_to_recordset($2::jsonb) as new (
  at timestamptz, action text, kind text, subject text, account text, before jsonb, after jsonb, key text, person text,
  behalf text, tool text
)
;

-- name: config-awaiting-shadow
select distinct shadow_work.account_id
from config.shadow_work
where shadow_work.workspace_id = $1 and shadow_work.account_id = any ($2::text[])
;

-- name: config-delete-shadow-scores
delete from config.shadow_scores where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2
;

-- name: config-draft-under-shadow
select drafts.id, drafts.document, drafts.changed
from config.drafts
where drafts.workspace_id = $1 and drafts.status = 'open' and drafts.shadow_started_at is not null
;

-- name: config-first-published-day
select min(earliest.as_of)::text as first
from unnest($2::text[]) as asked (account_id)
cross join unnest(array['usage', 'outcomes', 'accounts', 'external']) as of (context)
cross join lateral (
  select snapshots.as_of
  from signals.snapshots
  where snapshots.workspace_id = $1
    and snapshots.account_id = asked.account_id
    and snapshots.context = of.context
    and snapshots.draft = ''
  order by snapshots.as_of
  limit 1
) as earliest
;

-- name: config-forget-stuck-shadows
with free as (
  select stuck_accounts.account_id
  from signals.stuck_accounts
  where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'config'
  for update skip locked
)
delete from signals.stuck_accounts
using free
where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'config'
  and stuck_accounts.account_id = free.account_id
;

-- name: config-insert-shadow-scores
insert into config.shadow_scores (workspace_id, draft_id, account_id)
select $1, $2, account_id from unnest($3::text[]) as account_id
;

-- name: config-insert-shadow-work
insert into config.shadow_work (workspace_id, draft_id, consumer, account_id)
select $1, $2, consumer, account_id from unnest($3::text[]) as consumer cross join unnest($4::text[]) as account_id
;

-- name: config-instants
select versions.published_at
from config.versions
where versions.workspace_id = $1 and ($2::text[] is null or versions.changed && $2::text[])
order by versions.version
;

-- name: config-lock-shared
select pg_advisory_xact_lock_shared(hashtextextended($1, 0))
;

-- name: config-save-shadow-scores
insert into config.shadow_scores (workspace_id, draft_id, as_of, judged_at, account_id, in_force_hundredths,
  in_force_band, draft_hundredths, draft_band)
select $1, $2, $3, $4, new.account_id, new.in_force_hundredths, new.in_force_band, new.draft_hundredths,
  new.draft_band
from unnest($5::text[], $6::integer[], $7::text[], $8::integer[], $9::text[])
  as new (account_id, in_force_hundredths, in_force_band, draft_hundredths, draft_band)
on conflict (workspace_id, draft_id, account_id) do update
  set as_of = excluded.as_of, judged_at = excluded.judged_at,
    in_force_hundredths = excluded.in_force_hundredths, in_force_band = excluded.in_force_band,
    draft_hundredths = excluded.draft_hundredths, draft_band = excluded.draft_band
;

-- name: config-settle-shadow-work
delete from config.shadow_work
where shadow_work.workspace_id = $1 and shadow_work.consumer = $2 and shadow_work.account_id = any ($3::text[])
returning shadow_work.account_id
;

-- name: config-shadow-band-moves
select shadow_scores.in_force_band as "from", shadow_scores.draft_band as "to", count(*)::int as accounts
from config.shadow_scores
where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2 and shadow_scores.judged_at is not null
group by shadow_scores.in_force_band, shadow_scores.draft_band
order by 1, 2
;

-- name: config-shadow-moves
with judged as (
  select shadow_scores.account_id, shadow_scores.in_force_hundredths, shadow_scores.in_force_band,
    shadow_scores.draft_hundredths, shadow_scores.draft_band,
    case num_nulls(shadow_scores.in_force_hundredths, shadow_scores.draft_hundredths)
      when 0 then abs(shadow_scores.draft_hundredths - shadow_scores.in_force_hundredths)
      when 1 then 10000
      else 0
    end as moved
  from config.shadow_scores
  where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2 and shadow_scores.judged_at is not null
    and (not $3 or shadow_scores.in_force_band <> shadow_scores.draft_band)
)
select judged.account_id, judged.in_force_hundredths, judged.in_force_band, judged.draft_hundredths,
  judged.draft_band, judged.moved
from judged
where $4::int is null or judged.moved < $4 or judged.moved = $4 and judged.account_id > $5
order by judged.moved desc, judged.account_id
limit $6
;

-- name: config-shadow-progress
select count(shadow_scores.judged_at)::int as done, count(*)::int as of, max(shadow_scores.judged_at) as judged_at,
  count(*) filter (
    where shadow_scores.judged_at is null
      and exists (
        select from signals.stuck_accounts
        where stuck_accounts.workspace_id = $1 and stuck_accounts.account_id = shadow_scores.account_id
      )
  )::int as stuck
from config.shadow_scores
where shadow_scores.workspace_id = $1 and shadow_scores.draft_id = $2
;

-- name: config-versions-of
select versions.version, versions.published_at, versions.changed,
  (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
from config.versions
where versions.workspace_id = $1 and versions.changed && $2::text[]
order by versions.version
;

-- name: database-hold-lock
select pg_advisory_xact_lock(hashtextextended($1, 0))
;

-- name: directory-absences-covered
select absence.csm_id, absence.starts_on, absence.ends_on, newest.time_zone
from directory.csm_absences as absence
left join lateral (
  select fact.time_zone
  from directory.people as fact
  where fact.workspace_id = $1 and fact.id = absence.csm_id
  order by fact.recorded_at desc, fact.revision desc
  limit 1
) as newest on true
where absence.workspace_id = $1 and absence.deputy_id = $2
  and absence.ends_on > $3 and absence.starts_on <= $4
order by absence.csm_id, absence.starts_on
;

-- name: directory-absences-of
select absence.starts_on, absence.ends_on
from directory.csm_absences as absence
where absence.workspace_id = $1 and absence.csm_id = $2 and absence.ends_on > $3
order by absence.starts_on, absence.ends_on
;

-- name: directory-account-ids
select newest.id
from (
  select distinct on (accounts.id) accounts.id, accounts.retracted
  from directory.accounts
  where accounts.workspace_id = $1
  order by accounts.id, accounts.recorded_at desc, accounts.revision desc
) as newest
where not newest.retracted
order by newest.id
;

-- name: directory-account-relations
select related.id, related.external_id, related.recorded_at, related.retracted, related.parent_id,
  related.pays_for_ids
from directory.account_relations as related
where related.workspace_id = $1
order by related.id, related.recorded_at, related.revision
;

-- name: directory-account_calendars
select newest.id, newest.external_id, newest.account_id, newest.occurred_at, newest.starts_on, newest.ends_on, newest.months, newest.expects
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.occurred_at, fact.starts_on, fact.ends_on, fact.months, fact.expects, fact.retracted
  from directory.account_calendars as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-account_calendars-of
select newest.id, newest.external_id, newest.account_id, newest.occurred_at, newest.starts_on, newest.ends_on, newest.months, newest.expects
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.occurred_at, fact.starts_on, fact.ends_on, fact.months, fact.expects, fact.retracted
  from directory.account_calendars as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.account_calendars as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-accounts
select newest.id, newest.external_id, newest.account_id, newest.name, newest.segment, newest.csm_id, newest.seats, newest.closed_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.name, fact.segment, fact.csm_id, fact.seats, fact.closed_on, fact.retracted, fact.occurred_at
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-accounts-in-care
select cared.id
from (
  select distinct fact.id
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.csm_id = any($2)
) as cared
cross join lateral (
  select fact.csm_id, fact.retracted
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.id = cared.id
  order by fact.recorded_at desc, fact.revision desc
  limit 1
) as newest
where (newest.csm_id in (select unnest($2::text[]))) is true and not newest.retracted
;

-- name: directory-accounts-in-hand
select distinct cards_in_hand.account_id
from directory.cards_in_hand
where cards_in_hand.workspace_id = $1 and cards_in_hand.person_id = $2
;

-- name: directory-accounts-of
select newest.id, newest.external_id, newest.account_id, newest.name, newest.segment, newest.csm_id, newest.seats, newest.closed_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.name, fact.segment, fact.csm_id, fact.seats, fact.closed_on, fact.retracted, fact.occurred_at
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.accounts as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-contract-news
select contract_news.monthly, contract_news.heard_on::text as heard_on, contract_news.recorded_at
from directory.contract_news
where contract_news.workspace_id = $1 and contract_news.recorded_at <= $2
order by contract_news.heard_on, contract_news.monthly
;

-- name: directory-end-copied-session
select directory.end_copied_session($1, $2)
;

-- name: directory-find-account
select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
  newest.closed_on::text as closed_on,
  exists (
    select from directory.merges
    where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
  ) as merged
from (values (true)) as always
left join lateral (
  select named.id
  from (
    select distinct on (fact.id) fact.id, fact.retracted
    from directory.accounts as fact
    where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
    order by fact.id, fact.recorded_at desc, fact.revision desc
  ) as named
  where not named.retracted
  order by named.id = $2 desc, named.id desc
  limit 1
) as found on true
left join lateral (
  select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
    fact.occurred_at
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
  order by fact.recorded_at desc, fact.revision desc
  limit 1
) as newest on not newest.retracted and newest.occurred_at <= $4
;

-- name: directory-find-calendar-reader
select calendar_addresses.person_id, calendar_addresses.present_role
from directory.calendar_addresses
where calendar_addresses.workspace_id = $1 and calendar_addresses.sha256 = $2
;

-- name: directory-find-key
select keys.id, keys.scope, keys.person_id, keys.expires_at, keys.revoked_at, keys.last_used_at, keys.origins
from directory.keys
where keys.workspace_id = $1 and keys.sha256 = $2
;

-- name: directory-find-person
select newest.id, newest.external_id, newest.time_zone, newest.hours_per_day, newest.working_days,
  (
    select jsonb_build_object('country', calendar.country, 'region', calendar.region, 'added', calendar.added,
      'struck', calendar.struck)
    from directory.work_calendars as calendar
    where calendar.workspace_id = $1 and calendar.person_id = newest.id and calendar.recorded_at <= $3
    order by calendar.recorded_at desc, calendar.id desc
    limit 1
  ) as own_days_off,
  (
    select jsonb_build_object('country', calendar.country, 'region', calendar.region, 'added', calendar.added,
      'struck', calendar.struck)
    from directory.work_calendars as calendar
    where calendar.workspace_id = $1 and calendar.person_id is null and calendar.recorded_at <= $3
    order by calendar.recorded_at desc, calendar.id desc
    limit 1
  ) as team_days_off
from (
  select named.id
  from (
    select distinct on (fact.id) fact.id, fact.retracted
    from directory.people as fact
    where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
    order by fact.id, fact.recorded_at desc, fact.revision desc
  ) as named
  where not named.retracted
  order by named.id = $2 desc, named.id desc
  limit 1
) as found
cross join lateral (
  select fact.id, fact.external_id, fact.time_zone, fact.hours_per_day, fact.working_days, fact.retracted, fact.occurred_at
  from directory.people as fact
  where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
  order by fact.recorded_at desc, fact.revision desc
  limit 1
) as newest
where not newest.retracted and newest.occurred_at <= $4
;

-- name: directory-find-session
select sessions.id, sessions.person_id, sessions.role, sessions.present_role, sessions.sha256 = $2 as present,
  sessions.rotated_at, sessions.last_seen_at, sessions.expires_at, sessions.revoked_at
from directory.sessions
where sessions.workspace_id = $1 and (sessions.sha256 = $2 or sessions.previous_sha256 = $2)
;

-- name: directory-hold-off-erasure
select pg_advisory_xact_lock_shared(hashtextextended('erasure:' || $1, 0))
;

-- name: directory-keep-words
insert into accounts.words (workspace_id, id, kind, person_ref, text)
select $1, given.id, given.kind, given.person_ref, given.text
from unnest($2::text[], $3::text[], $4::text[], $5::text[]) as given (id, kind, person_ref, text)
;

-- name: directory-lock-out-writers
select pg_advisory_xact_lock(hashtextextended('erasure:' || $1, 0))
;

-- name: directory-merges
select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
  merges.merged_into_id, merges.merged_on::text as merged_on
from directory.merges
where merges.workspace_id = $1
order by merges.subject, merges.id, merges.recorded_at, merges.revision
;

-- name: directory-people
select newest.id, newest.external_id, newest.account_id, newest.time_zone, newest.hours_per_day, newest.working_days
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.time_zone, fact.hours_per_day, fact.working_days, fact.retracted, fact.occurred_at
  from directory.people as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-person-email
select words.text
from (
  select people.email_ref
  from directory.people
  where people.workspace_id = $1 and people.id = $2
  order by people.recorded_at desc, people.revision desc
  limit 1
) as newest
join directory.words on words.workspace_id = $1 and words.id = newest.email_ref
where words.text is not null
;

-- name: directory-person-names
select person_names.id, person_names.name
from directory.person_names
where person_names.workspace_id = $1 and person_names.id = any($2) and person_names.name is not null
;

-- name: directory-present-role
select present_roles.role
from directory.present_roles
where present_roles.workspace_id = $1 and present_roles.person_id = $2
;

-- name: directory-read-erased
select given.name, erased_names.stand_in
from unnest($3::text[]) as given (name)
join directory.erased_names
  on erased_names.workspace_id = $1
  and erased_names.kind = $2::text
  and erased_names.name_hash = encode(sha256(convert_to($1 || chr(10) || $2::text || chr(10) || given.name, 'UTF8')), 'hex')
;

-- name: directory-read-words
select words.id, words.text
from directory.words
where words.workspace_id = $1 and words.id = any($2) and words.text is not null
;

-- name: directory-renewals
select newest.id, newest.external_id, newest.account_id, newest.subscription_id, newest.due_on, newest.notice_on, newest.resolution, newest.resolved_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.subscription_id, fact.due_on, fact.notice_on, fact.resolution, fact.resolved_on, fact.retracted, fact.occurred_at
  from directory.renewals as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-renewals-of
select newest.id, newest.external_id, newest.account_id, newest.subscription_id, newest.due_on, newest.notice_on, newest.resolution, newest.resolved_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.subscription_id, fact.due_on, fact.notice_on, fact.resolution, fact.resolved_on, fact.retracted, fact.occurred_at
  from directory.renewals as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.renewals as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-resolve-accounts
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from directory.accounts as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: directory-resolve-people
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from directory.people as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: directory-resolve-stakeholders
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from directory.stakeholders as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: directory-segment-histories
select accounts.id, accounts.recorded_at, accounts.retracted, accounts.segment,
  (accounts.occurred_at at time zone 'UTC')::date::text as customer_on, accounts.closed_on::text as closed_on
from directory.accounts
where accounts.workspace_id = $1
  and accounts.id = any(array(
    select member.id from directory.accounts as member
    where member.workspace_id = $1 and member.segment = any($2)
  ))
order by accounts.id, accounts.revision
;

-- name: directory-segment-histories-of
select accounts.id, accounts.recorded_at, accounts.retracted, accounts.segment,
  (accounts.occurred_at at time zone 'UTC')::date::text as customer_on, accounts.closed_on::text as closed_on
from directory.accounts
where accounts.workspace_id = $1
  and accounts.id = any(array(
    select member.id from directory.accounts as member
    where member.workspace_id = $1 and member.segment = any($2) and member.id = any($3)
  ))
order by accounts.id, accounts.revision
;

-- name: directory-stakeholders
select newest.id, newest.external_id, newest.account_id, newest.role, newest.influence, newest.product_user_ids, newest.departed_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.role, fact.influence, fact.product_user_ids, fact.departed_on, fact.retracted, fact.occurred_at
  from directory.stakeholders as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-stakeholders-of
select newest.id, newest.external_id, newest.account_id, newest.role, newest.influence, newest.product_user_ids, newest.departed_on
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.role, fact.influence, fact.product_user_ids, fact.departed_on, fact.retracted, fact.occurred_at
  from directory.stakeholders as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.stakeholders as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-stored-since
select accounts.id, min(accounts.stored_at) as stored_at
from directory.accounts
where accounts.workspace_id = $1
group by accounts.id
;

-- name: directory-subscription_changes
select newest.id, newest.external_id, newest.account_id, newest.subscription_id, newest.effective_on, newest.seats
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.subscription_id, fact.effective_on, fact.seats, fact.retracted, fact.occurred_at
  from directory.subscription_changes as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-subscription_changes-of
select newest.id, newest.external_id, newest.account_id, newest.subscription_id, newest.effective_on, newest.seats
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.subscription_id, fact.effective_on, fact.seats, fact.retracted, fact.occurred_at
  from directory.subscription_changes as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.subscription_changes as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-subscriptions
select newest.id, newest.external_id, newest.account_id, newest.seats, newest.starts_on, newest.ends_on, newest.term_months, newest.auto_renews, newest.ended_on, newest.plan, newest.paid
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.seats, fact.starts_on, fact.ends_on, fact.term_months, fact.auto_renews, fact.ended_on, fact.plan, fact.paid, fact.retracted, fact.occurred_at
  from directory.subscriptions as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: directory-subscriptions-of
select newest.id, newest.external_id, newest.account_id, newest.seats, newest.starts_on, newest.ends_on, newest.term_months, newest.auto_renews, newest.ended_on, newest.plan, newest.paid
from (
  select distinct on (fact.id)
    fact.id, fact.external_id, fact.account_id, fact.seats, fact.starts_on, fact.ends_on, fact.term_months, fact.auto_renews, fact.ended_on, fact.plan, fact.paid, fact.retracted, fact.occurred_at
  from directory.subscriptions as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from directory.subscriptions as moved
    where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
and (newest.account_id in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: directory-touch-key
update directory.keys
set last_used_at = $3
where keys.workspace_id = $1 and keys.id = $2
  and (keys.last_used_at is null or keys.last_used_at <= $4)
;

-- name: directory-touch-session
update directory.sessions
set last_seen_at = $3
where sessions.workspace_id = $1 and sessions.sha256 = $2
  and (sessions.last_seen_at is null or sessions.last_seen_at <= $4)
;

-- name: directory-workspace
select workspaces.workspace_id as id, workspaces.name, workspaces.currency, workspaces.filling,
  workspaces.brand_colour as "brandColour"
from directory.workspaces
where workspaces.workspace_id = $1
;

-- name: directory-workspace-ids
select workspace_ids.id from directory.workspace_ids() as workspace_ids (id) order by workspace_ids.id
;

-- name: directory-workspace-is-there
select exists (select from directory.workspaces where workspaces.workspace_id = $1) as there
;

-- name: due-work-figures
select found.marks, found.oldest_seconds as "oldestSeconds" from signals.due_work_figures($1) as found
;

-- name: health-answer
with "account" as (
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $4
), "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($6::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $5 and versions.changed && $6::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $7 and models_in_force.in_force_at <= $8
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join unnest($9::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($13::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $10
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $11
            and snapshots.recorded_at <= $12
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $14
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $15
          and judged_days.recorded_at <= $16
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $17
        and (array(select account.id from account where account.id is not null)::text[] is null or stuck_accounts.account_id = any (array(select account.id from account where account.id is not null)))
        and stuck_accounts.stage = any ($18::text[])
        and ($19::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($19, $20))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $21
), "changes" as (
      with final as (
        select distinct on (scores.as_of) scores.as_of, scores.state, scores.usage_side as usage,
          scores.attained_side as attained
        from health.scores
        where scores.workspace_id = $22
          and scores.account_id = any(array(select account.id from account where account.id is not null))
          and scores.as_of < $23
          and scores.recorded_at <= $24
        order by scores.as_of, scores.recorded_at desc
      ),
      neighbours as (
        select final.as_of, final.state, final.usage, final.attained,
          lag(final.state) over days as state_before,
          lag(final.usage) over days as usage_before,
          lag(final.attained) over days as attained_before
        from final
        window days as (order by final.as_of)
      )
      select neighbours.as_of::text as day, neighbours.state, neighbours.usage, neighbours.attained
      from neighbours
      where (neighbours.state, neighbours.usage, neighbours.attained)
        is distinct from (neighbours.state_before, neighbours.usage_before, neighbours.attained_before)
      order by neighbours.as_of
), "acknowledgements" as (
      select made.account_id, made.pair, made.since::text as since, made.acknowledged_at, made.acknowledged_by,
        made.key_id
      from health.contradiction_acknowledgements as made
      where made.workspace_id = $25
        and made.account_id = any(array(select account.id from account where account.id is not null))
        and made.acknowledged_at <= least($26::timestamptz, $27::timestamptz)
      order by made.acknowledged_at, made.account_id, made.pair, made.since
), "names" as (
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $28 and words.person_ref = any(array(
        select about.id #>> '{}'
        from snapshots
        cross join lateral
          jsonb_path_query(snapshots.signals, '$[*].subject ? (@.kind == "stakeholder").id') as about (id)
        union
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(
          snapshots.signals, '$[*] ? (@.name == "ladder_next_stakeholder" || @.name == "outcome_stakeholder").value'
        ) as said (value)
      )) and words.kind = 'stakeholder.name'
      order by words.person_ref, words.id desc
), "parent" as (
  select parent.id as "accountId", parent.external_id as "externalId", parent.name
  from (
    select related.parent_id, related.retracted
    from directory.account_parents as related
    where related.workspace_id = $29 and related.id = any (array(select account.id from account where account.id is not null)::text[]) and related.recorded_at <= $30::timestamptz
    order by related.recorded_at desc, related.revision desc
    limit 1
  ) as own
  cross join lateral (
    select accounts.id, accounts.external_id, accounts.name
    from directory.accounts
    where accounts.workspace_id = $29 and accounts.id = own.parent_id
    order by accounts.recorded_at desc, accounts.revision desc
    limit 1
  ) as parent
  where not own.retracted
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $31 and words.id = any(array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "outcome_statement_ref").value') as said (value)
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "changes" as each) as "changes",
  (select coalesce(json_agg(each), '[]') from "acknowledgements" as each) as "acknowledgements",
  (select coalesce(json_agg(each), '[]') from "names" as each) as "names",
  (select coalesce(json_agg(each), '[]') from "parent" as each) as "parent",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts"
;

-- name: health-answer-of
with "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $3 and models_in_force.in_force_at <= $4
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest($5::text[]) as asked (account_id)
      cross join unnest($6::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($10::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $7
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $8
            and snapshots.recorded_at <= $9
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($11::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $12
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $13
          and judged_days.recorded_at <= $14
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $15
        and ($16::text[] is null or stuck_accounts.account_id = any ($16))
        and stuck_accounts.stage = any ($17::text[])
        and ($18::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($18, $19))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $20
), "changes" as (
      with final as (
        select distinct on (scores.as_of) scores.as_of, scores.state, scores.usage_side as usage,
          scores.attained_side as attained
        from health.scores
        where scores.workspace_id = $21
          and scores.account_id = any($22)
          and scores.as_of < $23
          and scores.recorded_at <= $24
        order by scores.as_of, scores.recorded_at desc
      ),
      neighbours as (
        select final.as_of, final.state, final.usage, final.attained,
          lag(final.state) over days as state_before,
          lag(final.usage) over days as usage_before,
          lag(final.attained) over days as attained_before
        from final
        window days as (order by final.as_of)
      )
      select neighbours.as_of::text as day, neighbours.state, neighbours.usage, neighbours.attained
      from neighbours
      where (neighbours.state, neighbours.usage, neighbours.attained)
        is distinct from (neighbours.state_before, neighbours.usage_before, neighbours.attained_before)
      order by neighbours.as_of
), "acknowledgements" as (
      select made.account_id, made.pair, made.since::text as since, made.acknowledged_at, made.acknowledged_by,
        made.key_id
      from health.contradiction_acknowledgements as made
      where made.workspace_id = $25
        and made.account_id = any($26)
        and made.acknowledged_at <= least($27::timestamptz, $28::timestamptz)
      order by made.acknowledged_at, made.account_id, made.pair, made.since
), "names" as (
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $29 and words.person_ref = any(array(
        select about.id #>> '{}'
        from snapshots
        cross join lateral
          jsonb_path_query(snapshots.signals, '$[*].subject ? (@.kind == "stakeholder").id') as about (id)
        union
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(
          snapshots.signals, '$[*] ? (@.name == "ladder_next_stakeholder" || @.name == "outcome_stakeholder").value'
        ) as said (value)
      )) and words.kind = 'stakeholder.name'
      order by words.person_ref, words.id desc
), "parent" as (
  select parent.id as "accountId", parent.external_id as "externalId", parent.name
  from (
    select related.parent_id, related.retracted
    from directory.account_parents as related
    where related.workspace_id = $30 and related.id = any ($31::text[]) and related.recorded_at <= $32::timestamptz
    order by related.recorded_at desc, related.revision desc
    limit 1
  ) as own
  cross join lateral (
    select accounts.id, accounts.external_id, accounts.name
    from directory.accounts
    where accounts.workspace_id = $30 and accounts.id = own.parent_id
    order by accounts.recorded_at desc, accounts.revision desc
    limit 1
  ) as parent
  where not own.retracted
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $33 and words.id = any(array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "outcome_statement_ref").value') as said (value)
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "changes" as each) as "changes",
  (select coalesce(json_agg(each), '[]') from "acknowledgements" as each) as "acknowledgements",
  (select coalesce(json_agg(each), '[]') from "names" as each) as "names",
  (select coalesce(json_agg(each), '[]') from "parent" as each) as "parent",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts"
;

-- name: health-book-accounts
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.external_id, newest.name, newest.segment, newest.csm_id, newest.closed_on::text as closed_on
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-attained
select asked.outcome_id as id, asked.day::text as day, published.as_of::text as as_of, signal.value as signal
from unnest($3::text[], $4::text[], $5::date[]) as asked (outcome_id, account_id, day)
cross join lateral (
  select snapshots.as_of, snapshots.signals
  from signals.snapshots
  where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
    and snapshots.context = 'outcomes' and snapshots.draft = ''
    and snapshots.as_of <= asked.day and snapshots.recorded_at <= $2
  order by snapshots.as_of desc, snapshots.recorded_at desc
  limit 1
) as published
cross join lateral jsonb_array_elements(published.signals) as signal (value)
where signal.value ->> 'name' = 'attained'
  and signal.value -> 'subject' ->> 'id' = asked.outcome_id
;

-- name: health-book-company-answers
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.kind, newest.score, newest.recorded_by
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.kind, fact.score, fact.recorded_by
  from published.company_answers as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3 and newest.occurred_at >= $4 and newest.kind = any ('{experience,nps,csat,ticket}') and newest.score is not null
order by newest.id
;

-- name: health-book-company-capabilities
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.capability, newest.meets
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.capability, fact.meets
  from published.company_capabilities as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-concerns
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.level, newest.tag, newest.outcome_id, newest.until_on::text as until_on
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.level, fact.tag, fact.outcome_id, fact.until_on
  from published.company_concerns as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-figures
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.source, newest.leads_offered, newest.leads_accepted, newest.deals_won, newest.deals_lost, newest.deals_discounted
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.source, fact.leads_offered, fact.leads_accepted, fact.deals_won, fact.deals_lost, fact.deals_discounted
  from published.company_figures as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-outcomes
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.due_on::text as due_on
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.due_on
  from published.company_outcomes as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-promises
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.capability, newest.concern_level, newest.concern_tag, newest.made_by, newest.weight, newest.due_on::text as due_on, newest.confirmed_on::text as confirmed_on, newest.said_back, newest.understanding, newest.status, newest.settled_on::text as settled_on, newest.segment_promise_id, newest.our_words_ref
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.capability, fact.concern_level, fact.concern_tag, fact.made_by, fact.weight, fact.due_on, fact.confirmed_on, fact.said_back, fact.understanding, fact.status, fact.settled_on, fact.segment_promise_id, fact.our_words_ref
  from published.company_promises as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-roadmap
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.capability, newest.planned_on::text as planned_on, newest.delivered_on::text as delivered_on
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.capability, fact.planned_on, fact.delivered_on
  from published.company_roadmap as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-company-tickets
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.escalated, newest.recorded_by
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.escalated, fact.recorded_by
  from published.company_tickets as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3 and newest.occurred_at >= $4
order by newest.id
;

-- name: health-book-company-touches
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.kind
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.kind
  from published.company_touches as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3 and newest.occurred_at >= $4 and newest.kind = any ('{escalation,reference}')
order by newest.id
;

-- name: health-book-first-values
select asked.account_id as "accountId",
  min(signal.value ->> 'value') filter (where signal.value ->> 'name' = 'first_value_due_on') as "dueOn",
  min(signal.value ->> 'value') filter (where signal.value ->> 'name' like 'milestone:%') as "reachedOn"
from unnest($3::text[]) as asked (account_id)
cross join unnest('{accounts,usage}'::text[]) as of (context)
cross join lateral (
  select snapshots.signals
  from signals.snapshots
  where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
    and snapshots.context = of.context and snapshots.draft = ''
    and snapshots.as_of <= $4 and snapshots.recorded_at <= $2
  order by snapshots.as_of desc, snapshots.recorded_at desc
  limit 1
) as published
cross join lateral jsonb_array_elements(published.signals) as signal (value)
where signal.value -> 'subject' ->> 'kind' = 'account'
  and (signal.value ->> 'name' = 'first_value_due_on' or signal.value ->> 'name' like 'milestone:%')
group by asked.account_id
having min(signal.value ->> 'value') filter (where signal.value ->> 'name' = 'first_value_due_on') is not null
  and bool_or(signal.value ->> 'name' like 'milestone:%')
order by asked.account_id
;

-- name: health-book-talks
select date_trunc('week', newest.occurred_at at time zone 'UTC')::date::text as on,
  count(distinct newest.account_id)::int as accounts
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted
  from published.company_touches as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3 and newest.occurred_at >= $4
group by 1
order by 1
;

-- name: health-book-team-answers
select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
  newest.person_id, newest.team, newest.segment
from (
  select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
    fact.person_id, fact.team, fact.segment
  from published.team_answers as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest.occurred_at <= $3
order by newest.id
;

-- name: health-book-weeks
select asked.account_id,
  case when own.is_whole then own.places else weeks.places end as places,
  case when own.is_whole then own.csm_ids else weeks.csm_ids end as csm_ids,
  case when own.is_whole then own.usage_sides else weeks.usage_sides end as usage_sides,
  case when own.is_whole then own.attained else weeks.attained end as attained,
  case when own.is_whole then own.ladder_levels else weeks.ladder_levels end as ladder_levels,
  case when own.is_whole then own.trust else weeks.trust end as trust,
  today.arr_minor::text as arr_minor
from unnest($3::text[]) as asked (account_id)
left join lateral (
  select json_agg(begins.place) as places, json_agg(begins.csm_id) as csm_ids,
    json_agg(begins.usage_side) as usage_sides, json_agg(begins.attained) as attained,
    json_agg(begins.ladder_level) as ladder_levels, json_agg(begins.trust) as trust,
    max(begins.place) = cardinality($4::date[])
      and bool_and(begins.place_before is null or begins.place_before = begins.place - 1)
      and (min(begins.place) = 1 or not exists (
        select from health.scores
        where scores.workspace_id = $1 and scores.account_id = asked.account_id
          and scores.as_of <= ($4::date[])[1] + 7 * (min(begins.place) - 2) and scores.recorded_at <= $2
      )) as is_whole
  from (
    select sundays.place, sundays.csm_id, sundays.usage_side, sundays.attained, sundays.ladder_level, sundays.trust,
      lead(sundays.place) over in_turn as place_before,
      lead(sundays.usage_side) over in_turn as usage_side_before,
      lead(sundays.ladder_level) over in_turn as ladder_level_before, lead(sundays.trust) over in_turn as trust_before
    from (
      select distinct on (scores.as_of) scores.as_of, (scores.as_of - ($4::date[])[1]) / 7 + 1 as place,
        scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
      from health.scores
      where scores.workspace_id = $1 and scores.account_id = asked.account_id
        and extract(isodow from scores.as_of) = 7 and scores.as_of >= ($4::date[])[1]
        and scores.as_of <= ($4::date[])[cardinality($4::date[])] and scores.recorded_at <= $2
      order by scores.as_of desc, scores.recorded_at desc
    ) as sundays
    window in_turn as (order by sundays.as_of desc)
  ) as begins
  where begins.place_before is distinct from begins.place - 1 or ($6::boolean[])[begins.place]
    or begins.usage_side is distinct from begins.usage_side_before
    or begins.ladder_level is distinct from begins.ladder_level_before
    or (begins.trust >= $7) is distinct from (begins.trust_before >= $7)
) as own on true
left join lateral (
  select json_agg(sunday.place) as places, json_agg(coalesce(judged.csm_id, earlier.csm_id)) as csm_ids,
    json_agg(coalesce(judged.usage_side, earlier.usage_side)) as usage_sides,
    json_agg(coalesce(judged.attained, earlier.attained)) as attained,
    json_agg(coalesce(judged.ladder_level, earlier.ladder_level)) as ladder_levels,
    json_agg(coalesce(judged.trust, earlier.trust)) as trust
  from unnest($4::date[]) with ordinality as sunday (day, place)
  left join (
    select distinct on (scores.as_of) scores.as_of, scores.csm_id, scores.usage_side, scores.attained,
      scores.ladder_level, scores.trust
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = asked.account_id
      and extract(isodow from scores.as_of) = 7 and scores.as_of >= ($4::date[])[1] and scores.as_of <= $5
      and scores.recorded_at <= $2
    order by scores.as_of desc, scores.recorded_at desc
  ) as judged on judged.as_of = sunday.day
  left join lateral (
    select scores.as_of, scores.csm_id, scores.usage_side, scores.attained, scores.ladder_level, scores.trust
    from health.scores
    where judged.as_of is null and scores.workspace_id = $1 and scores.account_id = asked.account_id
      and scores.as_of <= sunday.day and scores.recorded_at <= $2
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as earlier on true
  where own.is_whole is not true and (judged.as_of is not null or earlier.as_of is not null)
) as weeks on true
left join lateral (
  select scores.arr_minor
  from health.scores
  where scores.workspace_id = $1 and scores.account_id = asked.account_id
    and scores.as_of <= $5 and scores.recorded_at <= $2
  order by scores.as_of desc, scores.recorded_at desc
  limit 1
) as today on true
order by asked.account_id
;

-- name: health-contradiction-queue
select customer.id as account_id, customer.csm_id, said.pair, said.size, said.since::text as since
from (
  select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.segment, accounts.closed_on,
    accounts.retracted, accounts.occurred_at
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.recorded_at <= $3
  order by accounts.id, accounts.recorded_at desc, accounts.revision desc
) as customer
cross join lateral (
  select scores.workspace_id, scores.account_id, scores.as_of, scores.band, scores.state, scores.contradictions,
    scores.flags
  from health.scores
  where scores.workspace_id = $1
    and scores.account_id = customer.id
    and scores.as_of <= $2
    and scores.recorded_at <= $3
  order by scores.as_of desc, scores.recorded_at desc
  limit 1
) as kept
cross join lateral jsonb_to_recordset(kept.contradictions)
  as said (pair text, size double precision, since date)
where not customer.retracted
  and customer.occurred_at <= $4
  and (customer.closed_on is null or customer.closed_on > $2)
  and not coalesce('former' = any (kept.flags), false)
  and ($5::text is null or said.pair = $5)
  and ($6::text is null or customer.csm_id = $6)
  and ($7::text is null or customer.segment = $7)
  and ($13::text is null or $13 = kept.band)
  and ($14::text is null or $14 = kept.state)
  and ($8::boolean is null or $8 = exists (
    select from health.contradiction_acknowledgements as made
    where made.workspace_id = $1
      and made.account_id = customer.id
      and made.pair = said.pair
      and made.acknowledged_at >= said.since::timestamp at time zone 'UTC'
      and made.acknowledged_at <= least($3::timestamptz, $4::timestamptz)
  ))
  and ($9::double precision is null or said.size < $9
    or (said.size = $9 and (customer.id, said.pair) > ($10, $11)))
order by said.size desc, customer.id, said.pair
limit $12
;

-- name: health-drop-current-accounts
delete from health.current_accounts as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
;

-- name: health-drop-current-contradictions
delete from health.current_contradictions as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
;

-- name: health-drop-current-renewals
delete from health.current_renewals as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
;

-- name: health-drop-gone-contradictions
delete from health.current_contradictions as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
  and not exists (
    select from unnest($3::text[], $4::text[]) as kept (account_id, pair)
    where kept.account_id = current.account_id and kept.pair = current.pair
  )
;

-- name: health-drop-gone-renewals
delete from health.current_renewals as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
  and not exists (
    select from unnest($3::text[], $4::text[]) as kept (account_id, renewal_id)
    where kept.account_id = current.account_id and kept.renewal_id = current.renewal_id
  )
;

-- name: health-drop-scores
delete from health.scores
using unnest($2::text[], $3::date[], $4::timestamptz[]) as gone (account_id, as_of, recorded_at)
where scores.workspace_id = $1
  and scores.account_id = gone.account_id
  and scores.as_of = gone.as_of
  and scores.recorded_at = gone.recorded_at
;

-- name: health-drop-worklist-forms
delete from health.worklist_forms as current
where current.workspace_id = $1 and current.account_id = any ($2::text[])
;

-- name: health-ladder
with "account" as (
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $4
), "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($6::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $5 and versions.changed && $6::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $7 and models_in_force.in_force_at <= $8
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join unnest($9::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($13::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $10
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $11
            and snapshots.recorded_at <= $12
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $14
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $15
          and judged_days.recorded_at <= $16
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $17
        and (array(select account.id from account where account.id is not null)::text[] is null or stuck_accounts.account_id = any (array(select account.id from account where account.id is not null)))
        and stuck_accounts.stage = any ($18::text[])
        and ($19::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($19, $20))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $21
), "words" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $22 and words.id = any(array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "ladder_pin_reason_ref").value') as said (value)
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "words" as each) as "words"
;

-- name: health-ladder-of
with "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $3 and models_in_force.in_force_at <= $4
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest($5::text[]) as asked (account_id)
      cross join unnest($6::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($10::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $7
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $8
            and snapshots.recorded_at <= $9
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($11::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $12
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $13
          and judged_days.recorded_at <= $14
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $15
        and ($16::text[] is null or stuck_accounts.account_id = any ($16))
        and stuck_accounts.stage = any ($17::text[])
        and ($18::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($18, $19))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $20
), "words" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $21 and words.id = any(array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "ladder_pin_reason_ref").value') as said (value)
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "words" as each) as "words"
;

-- name: health-list-standing
select
  (select count(*)::integer from (
    select due_work.account_id
    from signals.due_work
    where due_work.workspace_id = $1
      and due_work.consumer = any ('{usage,outcomes,accounts,health}')
      and due_work.since <= $2
    union
    select current.account_id
    from health.current_accounts as current
    where current.workspace_id = $1 and current.judged_on < $2 and $3
      and not exists (
        select from signals.daily_passes
        where daily_passes.workspace_id = $1 and daily_passes.consumer = 'health' and daily_passes.day = $2
      )
  ) as waiting) as pending,
  array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health' and $3
    order by stuck_accounts.account_id
  ) as stuck
;

-- name: health-not-rebuilt
select min(kept.as_of)::text as since
from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
cross join lateral (select scores.as_of, scores.renewals
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as kept
where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
  and kept.renewals is null
  and exists (
    select from health.scores
    where scores.workspace_id = $1 and scores.renewals is null and scores.as_of <= $2
  )
;

-- name: health-portfolio-names
with "people" as (
      select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
      from directory.people as fact
      where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
      order by fact.id, fact.recorded_at desc, fact.revision desc
), "accounts" as (
      select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $3 and (fact.id = any($4) or fact.external_id = any($4))
      order by fact.id, fact.recorded_at desc, fact.revision desc
)
select (select coalesce(json_agg(each), '[]') from "people" as each) as "people",
  (select coalesce(json_agg(each), '[]') from "accounts" as each) as "accounts"
;

-- name: health-portfolio-standing
with "standing" as (
      select
        (select count(*)::integer from (
          select due_work.account_id
          from signals.due_work
          where due_work.workspace_id = $1
            and due_work.consumer = any ('{usage,outcomes,accounts,health}')
            and due_work.since <= $2
          union
          select current.account_id
          from health.current_accounts as current
          where current.workspace_id = $1 and current.judged_on < $2 and $3
            and not exists (
              select from signals.daily_passes
              where daily_passes.workspace_id = $1 and daily_passes.consumer = 'health' and daily_passes.day = $2
            )
        ) as waiting) as pending,
        array(
          select stuck_accounts.account_id
          from signals.stuck_accounts
          where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health' and $3
          order by stuck_accounts.account_id
        ) as stuck
), "relations" as (
      select related.id, related.external_id, related.recorded_at, related.retracted, related.parent_id,
        related.pays_for_ids
      from directory.account_relations as related
      where related.workspace_id = $4
      order by related.id, related.recorded_at, related.revision
)
select (select coalesce(json_agg(each), '[]') from "standing" as each) as "standing",
  (select coalesce(json_agg(each), '[]') from "relations" as each) as "relations"
;

-- name: health-read-acknowledgements
select made.account_id, made.pair, made.since::text as since, made.acknowledged_at, made.acknowledged_by,
  made.key_id
from health.contradiction_acknowledgements as made
where made.workspace_id = $1
  and made.account_id = any($2)
  and made.acknowledged_at <= least($3::timestamptz, $4::timestamptz)
order by made.acknowledged_at, made.account_id, made.pair, made.since
;

-- name: health-read-current-rows
select current.account_id, current.judged_on::text as judged_on, current.recorded_at, current.score_hundredths,
  current.band, current.coverage, current.provisional, beside.contributions, current.state,
  current.since::text as since, current.usage_side, current.attained_side, current.usage, current.attained,
  current.relationship, current.trust, current.ladder_level, current.trend_30d, current.trend_90d, current.arr_minor, current.currency,
  current.decided_renewals, current.flags, current.marks, current.csm_id, current.segment, current.closed, current.loss_risk,
  forms.form as worklist_form, current.worklist_figures, current.engine_version, current.policy_version, current.model_version,
  coalesce((
    select jsonb_agg(shown.renewal order by renewals.due_on, renewals.renewal_id collate "C")
    from health.current_renewals as renewals
    left join jsonb_array_elements(beside.renewals) as shown (renewal)
      on shown.renewal #>> '{renewal,renewalId}' = renewals.renewal_id
    where renewals.workspace_id = $1 and renewals.account_id = current.account_id
  ), '[]') as renewals,
  coalesce((
    select jsonb_agg(said.shown || jsonb_build_object('pair', said.pair, 'size', said.size, 'since', said.since)
      order by said.size desc, said.pair)
    from health.current_contradictions as said
    where said.workspace_id = $1 and said.account_id = current.account_id
  ), '[]') as contradictions
from health.current_accounts as current
left join health.scores as beside
  on beside.workspace_id = $1
  and beside.account_id = current.account_id
  and beside.as_of = current.judged_on
  and beside.recorded_at = current.recorded_at
left join health.worklist_forms as forms on forms.workspace_id = $1 and forms.account_id = current.account_id
where current.workspace_id = $1 and current.account_id = any ($2::text[])
;

-- name: health-read-kept-scores
select scores.account_id, scores.as_of::text as as_of, scores.recorded_at, scores.usage, scores.attained,
  scores.state, scores.since::text as since, scores.usage_side, scores.attained_side, scores.score_hundredths,
  scores.band, scores.coverage, case when scores.as_of >= asked.first then scores.contributions end as contributions, scores.contradictions,
  scores.relationship, scores.trust, scores.ladder_level, scores.segment, scores.csm_id, scores.arr_minor, scores.currency,
  scores.flags, scores.marks, case when scores.as_of >= asked.first then scores.renewals end as renewals, case when scores.as_of >= asked.first then scores.decided_renewals end as decided_renewals, scores.engine_version,
  scores.policy_version, scores.model_version, scores.ladder_expected
from unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[]) as asked (account_id, first, last, known_at)
left join lateral (
  select earlier.as_of
  from health.scores as earlier
  where earlier.workspace_id = $5
    and earlier.account_id = asked.account_id
    and earlier.as_of < asked.first
    and earlier.recorded_at <= asked.known_at
  order by earlier.as_of desc, earlier.recorded_at desc
  limit 1
) as carried on true
join health.scores
  on scores.workspace_id = $5
  and scores.account_id = asked.account_id
  and scores.as_of >= coalesce(carried.as_of, '-infinity')
  and scores.as_of <= asked.last
order by scores.account_id, scores.as_of, scores.recorded_at
;

-- name: health-read-newest-score
select scores.account_id, scores.as_of::text as as_of, scores.recorded_at, scores.usage, scores.attained,
  scores.state, scores.since::text as since, scores.usage_side, scores.attained_side, scores.score_hundredths,
  scores.band, scores.coverage, scores.contributions, scores.contradictions,
  scores.relationship, scores.trust, scores.ladder_level, scores.segment, scores.csm_id, scores.arr_minor, scores.currency,
  scores.flags, scores.marks, scores.renewals, scores.decided_renewals, scores.engine_version,
  scores.policy_version, scores.model_version, scores.ladder_expected
from health.scores
where scores.workspace_id = $1
  and scores.account_id = $2
  and scores.as_of <= $3
  and scores.recorded_at <= $4
order by scores.as_of desc, scores.recorded_at desc
limit 1
;

-- name: health-read-payers
select held.id as payer_id, paid.accounts as paid, newest.signals as said
from (
  select distinct on (related.id) related.id, related.pays_for_ids, related.retracted
  from directory.account_relations as related
  where related.workspace_id = $1 and related.recorded_at <= $3 and related.id = any ($2::text[])
  order by related.id, related.recorded_at desc, related.revision desc
) as held
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('id', each.id, 'risk', current.loss_risk) order by each.id), '[]')
    as accounts
  from unnest(held.pays_for_ids) as each (id)
  left join health.current_accounts as current
    on current.workspace_id = $1 and current.account_id = each.id
  where not held.retracted
) as paid
left join lateral (
  select snapshots.signals
  from signals.snapshots
  where snapshots.workspace_id = $1
    and snapshots.account_id = held.id
    and snapshots.context = 'health'
    and snapshots.draft = ''
  order by snapshots.as_of desc, snapshots.recorded_at desc
  limit 1
) as newest on true
where true
  and (paid.accounts <> '[]' or newest.signals is not null)
order by held.id
;

-- name: health-read-payers-of
select held.id as payer_id, paid.accounts as paid, newest.signals as said
from (
  select distinct on (related.id) related.id, related.pays_for_ids, related.retracted
  from directory.account_relations as related
  where related.workspace_id = $1 and related.recorded_at <= $3
  order by related.id, related.recorded_at desc, related.revision desc
) as held
cross join lateral (
  select coalesce(jsonb_agg(jsonb_build_object('id', each.id, 'risk', current.loss_risk) order by each.id), '[]')
    as accounts
  from unnest(held.pays_for_ids) as each (id)
  left join health.current_accounts as current
    on current.workspace_id = $1 and current.account_id = each.id
  where not held.retracted
) as paid
left join lateral (
  select snapshots.signals
  from signals.snapshots
  where snapshots.workspace_id = $1
    and snapshots.account_id = held.id
    and snapshots.context = 'health'
    and snapshots.draft = ''
  order by snapshots.as_of desc, snapshots.recorded_at desc
  limit 1
) as newest on true
where held.pays_for_ids && $2::text[]
  and (paid.accounts <> '[]' or newest.signals is not null)
order by held.id
;

-- name: health-read-standing
select current.account_id, current.score_hundredths, current.band, current.state, current.next_probability_lost,
  forms.digest as worklist_digest
from unnest($2::text[]) as asked (account_id)
join health.current_accounts as current on current.workspace_id = $1 and current.account_id = asked.account_id
left join health.worklist_forms as forms on forms.workspace_id = $1 and forms.account_id = asked.account_id
;

-- name: health-renewal-risk
with "account" as (
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $4
), "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($6::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $5 and versions.changed && $6::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $7 and models_in_force.in_force_at <= $8
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join unnest($9::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($13::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $10
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $11
            and snapshots.recorded_at <= $12
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $14
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $15
          and judged_days.recorded_at <= $16
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $17
        and (array(select account.id from account where account.id is not null)::text[] is null or stuck_accounts.account_id = any (array(select account.id from account where account.id is not null)))
        and stuck_accounts.stage = any ($18::text[])
        and ($19::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($19, $20))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $21
)
select (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck"
;

-- name: health-renewal-risk-of
with "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $3 and models_in_force.in_force_at <= $4
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest($5::text[]) as asked (account_id)
      cross join unnest($6::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($10::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $7
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $8
            and snapshots.recorded_at <= $9
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($11::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $12
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $13
          and judged_days.recorded_at <= $14
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $15
        and ($16::text[] is null or stuck_accounts.account_id = any ($16))
        and stuck_accounts.stage = any ($17::text[])
        and ($18::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($18, $19))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $20
)
select (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck"
;

-- name: health-state-changes
with final as (
  select distinct on (scores.as_of) scores.as_of, scores.state, scores.usage_side as usage,
    scores.attained_side as attained
  from health.scores
  where scores.workspace_id = $1
    and scores.account_id = any($2)
    and scores.as_of < $3
    and scores.recorded_at <= $4
  order by scores.as_of, scores.recorded_at desc
),
neighbours as (
  select final.as_of, final.state, final.usage, final.attained,
    lag(final.state) over days as state_before,
    lag(final.usage) over days as usage_before,
    lag(final.attained) over days as attained_before
  from final
  window days as (order by final.as_of)
)
select neighbours.as_of::text as day, neighbours.state, neighbours.usage, neighbours.attained
from neighbours
where (neighbours.state, neighbours.usage, neighbours.attained)
  is distinct from (neighbours.state_before, neighbours.usage_before, neighbours.attained_before)
order by neighbours.as_of
;

-- name: health-trust
with "account" as (
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $1 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $1 and fact.id = found.id and fact.recorded_at <= $3
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $4
), "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($6::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $5 and versions.changed && $6::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $7 and models_in_force.in_force_at <= $8
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join unnest($9::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($13::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $10
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $11
            and snapshots.recorded_at <= $12
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $14
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $15
          and judged_days.recorded_at <= $16
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $17
        and (array(select account.id from account where account.id is not null)::text[] is null or stuck_accounts.account_id = any (array(select account.id from account where account.id is not null)))
        and stuck_accounts.stage = any ($18::text[])
        and ($19::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($19, $20))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $21
)
select (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck"
;

-- name: health-trust-of
with "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $3 and models_in_force.in_force_at <= $4
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest($5::text[]) as asked (account_id)
      cross join unnest($6::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($10::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $7
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $8
            and snapshots.recorded_at <= $9
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "previous" as (
      select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
        newest.attained_side, newest.contradictions
      from unnest($11::text[]) as asked (account_id)
      cross join lateral (
        select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
          judged_days.contradictions
        from published.judged_days
        where judged_days.workspace_id = $12
          and judged_days.account_id = asked.account_id
          and judged_days.as_of < $13
          and judged_days.recorded_at <= $14
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as newest
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $15
        and ($16::text[] is null or stuck_accounts.account_id = any ($16))
        and stuck_accounts.stage = any ($17::text[])
        and ($18::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($18, $19))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $20
)
select (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "previous" as each) as "previous",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck"
;

-- name: health-write-current-accounts
insert into health.current_accounts as current (workspace_id, account_id, judged_on, recorded_at, score_hundredths,
  band, coverage, provisional, state, since, usage_side, attained_side, usage, attained,
  relationship, trust, trend_30d, trend_90d, arr_minor, currency, next_renewal_id, next_due_on,
  next_probability_lost, decided_renewals, flags, flag_count, marks, csm_id, segment, closed, engine_version,
  policy_version, model_version, loss_risk, ladder_level, worklist_figures)
select $1, new.account_id, new.judged_on, new.recorded_at, new.score_hundredths,
  new.band, new.coverage, new.provisional, new.state, new.since, new.usage_side,
  new.attained_side, new.usage, new.attained, new.relationship, new.trust,
  new.score_hundredths - short.score_hundredths, new.score_hundredths - long.score_hundredths,
  new.arr_minor, new.currency, new.next_renewal_id, new.next_due_on, new.next_probability_lost,
  new.decided_renewals, array(select jsonb_array_elements_text(new.flags)), jsonb_array_length(new.flags),
  array(select jsonb_array_elements_text(new.marks)), new.csm_id, new.segment, new.closed, new.engine_version, new.policy_version, new.model_version,
  new.loss_risk, new.ladder_level, new.worklist_figures::float8[]
from rows from (
    unnest($2::text[], $3::date[], $4::timestamptz[], $5::integer[], $6::text[], $7::float8[], $8::boolean[],
      $9::text[], $10::date[], $11::text[], $12::text[], $13::float8[], $14::float8[], $15::float8[],
      $16::float8[], $17::date[], $18::date[], $19::bigint[], $20::text[], $21::text[], $22::date[], $23::float8[],
      $24::text[], $25::text[], $26::boolean[], $27::text[], $28::text[], $29::text[], $30::float8[],
      $31::smallint[], $32::text[]),
    jsonb_array_elements($33::jsonb), jsonb_array_elements($34::jsonb), jsonb_array_elements($35::jsonb)
  ) as new (account_id, judged_on, recorded_at, score_hundredths, band, coverage, provisional,
    state, since, usage_side, attained_side, usage, attained, relationship, trust, short_on, long_on, arr_minor,
    currency, next_renewal_id, next_due_on, next_probability_lost, csm_id,
    segment, closed, engine_version, policy_version, model_version, loss_risk, ladder_level, worklist_figures,
    decided_renewals, flags, marks)
  left join lateral (
    select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = new.account_id and scores.as_of <= new.short_on
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as short on true
  left join lateral (
    select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = new.account_id and scores.as_of <= new.long_on
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as long on true
on conflict (workspace_id, account_id) do update
  set judged_on = excluded.judged_on, recorded_at = excluded.recorded_at,
    score_hundredths = excluded.score_hundredths, band = excluded.band, coverage = excluded.coverage,
    provisional = excluded.provisional, state = excluded.state,
    since = excluded.since, usage_side = excluded.usage_side, attained_side = excluded.attained_side,
    usage = excluded.usage, attained = excluded.attained, relationship = excluded.relationship,
    trust = excluded.trust, trend_30d = excluded.trend_30d, trend_90d = excluded.trend_90d,
    arr_minor = excluded.arr_minor, currency = excluded.currency, next_renewal_id = excluded.next_renewal_id,
    next_due_on = excluded.next_due_on, next_probability_lost = excluded.next_probability_lost,
    decided_renewals = excluded.decided_renewals, flags = excluded.flags, flag_count = excluded.flag_count,
    marks = excluded.marks,
    csm_id = excluded.csm_id, segment = excluded.segment, closed = excluded.closed,
    engine_version = excluded.engine_version, policy_version = excluded.policy_version,
    model_version = excluded.model_version, loss_risk = excluded.loss_risk,
    ladder_level = excluded.ladder_level, worklist_figures = excluded.worklist_figures
  where current.* is distinct from excluded.*
;

-- name: health-write-current-contradictions
insert into health.current_contradictions as current (workspace_id, account_id, pair, size, since, shown, band,
  state, csm_id, segment, closed, marks)
select $1, new.account_id, new.pair, new.size, new.since, new.shown, new.band, new.state, new.csm_id, new.segment,
  new.closed, array(select jsonb_array_elements_text(new.marks))
from unnest($2::text[], $3::text[], $4::float8[], $5::date[], $6::jsonb[], $7::text[], $8::text[], $9::text[],
    $10::text[], $11::boolean[], $12::jsonb[])
  as new (account_id, pair, size, since, shown, band, state, csm_id, segment, closed, marks)
on conflict (workspace_id, account_id, pair) do update
  set size = excluded.size, since = excluded.since, shown = excluded.shown, band = excluded.band,
    state = excluded.state, csm_id = excluded.csm_id, segment = excluded.segment, closed = excluded.closed,
    marks = excluded.marks
  where current.* is distinct from excluded.*
;

-- name: health-write-current-renewals
insert into health.current_renewals as current (workspace_id, account_id, renewal_id, judged_on, due_on, arr_minor,
  probability_lost, arr_at_risk_minor, lead_days, lead_probabilities, lead_arr_at_risk_minor,
  score_hundredths, band, state, csm_id, segment, given_kept, csm_call, csm_probability, evidence)
select $1, new.account_id, new.renewal_id, new.judged_on, new.due_on, new.arr_minor,
  new.probability_lost, new.arr_at_risk_minor, new.lead_days::integer[], new.lead_probabilities::float8[],
  new.lead_arr_at_risk_minor::bigint[], new.score_hundredths, new.band, new.state, new.csm_id,
  new.segment, new.given_kept::float8[], new.csm_call, new.csm_probability,
  array(select jsonb_array_elements_text(new.evidence))
from rows from (
    unnest($2::text[], $3::text[], $4::date[], $5::date[], $6::bigint[], $7::float8[], $8::bigint[], $9::text[],
      $10::text[], $11::text[], $12::integer[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
      $18::text[], $19::float8[]),
    jsonb_array_elements($20::jsonb)
  ) as new (account_id, renewal_id, judged_on, due_on, arr_minor, probability_lost, arr_at_risk_minor, lead_days,
    lead_probabilities, lead_arr_at_risk_minor, score_hundredths, band, state, csm_id, segment, given_kept,
    csm_call, csm_probability, evidence)
on conflict (workspace_id, account_id, renewal_id) do update
  set judged_on = excluded.judged_on, due_on = excluded.due_on, arr_minor = excluded.arr_minor,
    probability_lost = excluded.probability_lost, arr_at_risk_minor = excluded.arr_at_risk_minor,
    lead_days = excluded.lead_days, lead_probabilities = excluded.lead_probabilities,
    lead_arr_at_risk_minor = excluded.lead_arr_at_risk_minor,
    score_hundredths = excluded.score_hundredths, band = excluded.band, state = excluded.state,
    csm_id = excluded.csm_id, segment = excluded.segment, given_kept = excluded.given_kept,
    csm_call = excluded.csm_call, csm_probability = excluded.csm_probability, evidence = excluded.evidence
  where current.* is distinct from excluded.*
;

-- name: health-write-scores
insert into health.scores (workspace_id, recorded_at, account_id, as_of, usage, attained, state, since,
  usage_side, attained_side, score_hundredths, band, coverage, contributions, contradictions,
  relationship, trust, segment, csm_id, arr_minor, currency, flags, marks, renewals, decided_renewals,
  quarter_opening, ladder_level, ladder_expected, engine_version, policy_version, model_version)
select $1, new.recorded_at, new.account_id, new.as_of, new.usage, new.attained, new.state, new.since,
  new.usage_side, new.attained_side, new.score_hundredths, new.band, new.coverage, new.contributions,
  new.contradictions, new.relationship, new.trust, new.segment, new.csm_id, new.arr_minor,
  new.currency, array(select jsonb_array_elements_text(new.flags)),
  array(select jsonb_array_elements_text(new.marks)), new.renewals, new.decided_renewals,
  nullif(new.quarter_opening, 'null'), new.ladder_level, new.ladder_expected, new.engine_version,
  new.policy_version, new.model_version
from rows from (
    unnest($2::timestamptz[], $3::text[], $4::date[], $5::float8[], $6::float8[], $7::text[], $8::date[],
      $9::text[], $10::text[], $11::integer[], $12::text[], $13::float8[], $14::text[], $15::text[], $16::text[],
      $17::float8[], $18::float8[], $19::text[], $20::text[], $21::bigint[], $22::text[],
      $23::smallint[], $31::float8[]),
    jsonb_array_elements($24::jsonb), jsonb_array_elements($25::jsonb), jsonb_array_elements($26::jsonb),
    jsonb_array_elements($27::jsonb), jsonb_array_elements($28::jsonb), jsonb_array_elements($29::jsonb),
    jsonb_array_elements($30::jsonb)
  ) as new (recorded_at, account_id, as_of, usage, attained, state, since, usage_side, attained_side,
    score_hundredths, band, coverage, engine_version, policy_version, model_version, relationship, trust, segment,
    csm_id, arr_minor, currency, ladder_level, ladder_expected, contributions, contradictions, flags, marks, renewals,
    decided_renewals, quarter_opening)
on conflict (workspace_id, account_id, as_of, recorded_at) do update
  set stored_at = excluded.stored_at, usage = excluded.usage, attained = excluded.attained,
    state = excluded.state, since = excluded.since, usage_side = excluded.usage_side,
    attained_side = excluded.attained_side, score_hundredths = excluded.score_hundredths,
    band = excluded.band, coverage = excluded.coverage, contributions = excluded.contributions,
    contradictions = excluded.contradictions,
    relationship = excluded.relationship, trust = excluded.trust, segment = excluded.segment,
    csm_id = excluded.csm_id, arr_minor = excluded.arr_minor, currency = excluded.currency,
    flags = excluded.flags, marks = excluded.marks, renewals = excluded.renewals,
    decided_renewals = excluded.decided_renewals, quarter_opening = excluded.quarter_opening,
    ladder_level = excluded.ladder_level, ladder_expected = excluded.ladder_expected,
    engine_version = excluded.engine_version, policy_version = excluded.policy_version,
    model_version = excluded.model_version
;

-- name: health-write-worklist-forms
insert into health.worklist_forms (workspace_id, account_id, digest, form)
select $1, new.account_id, new.digest, new.form
from rows from (unnest($2::text[], $3::text[]), jsonb_array_elements($4::jsonb)) as new (account_id, digest, form)
on conflict (workspace_id, account_id) do update set digest = excluded.digest, form = excluded.form
;

-- name: idempotency_keep
insert into access.idempotency_keys as kept
  (workspace_id, token, fingerprint, claim, claimed_until, expires_at, answer)
values ($1, $2, $3, $4, $5, $6, $7)
on conflict (workspace_id, token) do update
set fingerprint = excluded.fingerprint,
    claim = excluded.claim,
    claimed_until = excluded.claimed_until,
    expires_at = excluded.expires_at,
    answer = excluded.answer
where kept.expires_at <= $5 or (kept.answer is null and kept.claimed_until <= $5)
returning kept.claim
;

-- name: idempotency_read
select kept.fingerprint, kept.claim, kept.answer
from access.idempotency_keys as kept
where kept.workspace_id = $1 and kept.token = $2
  and kept.expires_at > $3 and (kept.answer is not null or kept.claimed_until > $3)
;

-- name: is-any-stuck
select signals.is_any_stuck() as stuck
;

-- name: judgement-model-instants
select distinct models_in_force.in_force_at
from config.models_in_force
where models_in_force.workspace_id = $1 and models_in_force.in_force_at > $2
order by 1
;

-- name: judgement-read-models-at
select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
  models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
from config.models_in_force
where models_in_force.workspace_id = $1 and models_in_force.in_force_at <= $2
order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
;

-- name: judgement-read-models-in-force
select models_in_force.run, models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
from config.models_in_force
where models_in_force.workspace_id = $1
  and not exists (
    select 1
    from config.models_in_force as later
    where later.workspace_id = models_in_force.workspace_id
      and later.lead_days = models_in_force.lead_days
      and later.answers_for in ('all', models_in_force.answers_for)
      and later.in_force_at > models_in_force.in_force_at
      and later.in_force_at <= $2
  )
order by models_in_force.in_force_at, models_in_force.lead_days
;

-- name: judgement-read-previous-days
select newest.account_id, newest.state, newest.since::text as since, newest.usage_side,
  newest.attained_side, newest.contradictions
from unnest($1::text[]) as asked (account_id)
cross join lateral (
  select judged_days.account_id, judged_days.state, judged_days.since, judged_days.usage_side, judged_days.attained_side,
    judged_days.contradictions
  from published.judged_days
  where judged_days.workspace_id = $2
    and judged_days.account_id = asked.account_id
    and judged_days.as_of < $3
    and judged_days.recorded_at <= $4
  order by judged_days.as_of desc, judged_days.recorded_at desc
  limit 1
) as newest
;

-- name: ledger-append-accounts-account_pauses
insert into "accounts"."account_pauses" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "starts_on", "ends_on", "reason_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."starts_on", given."ends_on", given."reason_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "starts_on" date, "ends_on" date, "reason_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-account_seasons
insert into "accounts"."account_seasons" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "months")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."months"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "months" integer[])
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-accounts
insert into "accounts"."accounts" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "name_ref", "segment", "csm_id", "seats", "currency", "closed_on", "first_value_due_on", "parent_id", "pays_for_ids", "merged_into_id", "merged_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."name_ref", given."segment", given."csm_id", given."seats", given."currency", given."closed_on", given."first_value_due_on", given."parent_id", given."pays_for_ids", given."merged_into_id", given."merged_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "name_ref" text, "segment" text, "csm_id" text, "seats" integer, "currency" text, "closed_on" date, "first_value_due_on" date, "parent_id" text, "pays_for_ids" text[], "merged_into_id" text, "merged_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-company_figures
insert into "accounts"."company_figures" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "source", "leads_offered", "leads_accepted", "deals_won", "deals_lost", "deals_discounted")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."source", given."leads_offered", given."leads_accepted", given."deals_won", given."deals_lost", given."deals_discounted"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "source" text, "leads_offered" integer, "leads_accepted" integer, "deals_won" integer, "deals_lost" integer, "deals_discounted" integer)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-data_flags
insert into "accounts"."data_flags" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "resource", "fact_external_id", "kind", "why_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."resource", given."fact_external_id", given."kind", given."why_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "resource" text, "fact_external_id" text, "kind" text, "why_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-exchange_rates
insert into "accounts"."exchange_rates" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "base", "quote", "rate")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."base", given."quote", given."rate"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "base" text, "quote" text, "rate" double precision)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-expected_uses
insert into "accounts"."expected_uses" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "expects")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."expects"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "expects" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-notes
insert into "accounts"."notes" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "stakeholder_id", "person_id", "topic", "text_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."stakeholder_id", given."person_id", given."topic", given."text_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "stakeholder_id" text, "person_id" text, "topic" text, "text_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-offers
insert into "accounts"."offers" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "renewal_id", "subscription_id", "kind", "arr_minor", "currency", "discount_share", "term_months", "valid_until", "accepted_on", "declined_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."renewal_id", given."subscription_id", given."kind", given."arr_minor", given."currency", given."discount_share", given."term_months", given."valid_until", given."accepted_on", given."declined_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "renewal_id" text, "subscription_id" text, "kind" text, "arr_minor" bigint, "currency" text, "discount_share" double precision, "term_months" integer, "valid_until" date, "accepted_on" date, "declined_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-people
insert into "accounts"."people" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "name_ref", "email_ref", "time_zone", "hours_per_day", "working_days")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."name_ref", given."email_ref", given."time_zone", given."hours_per_day", given."working_days"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "name_ref" text, "email_ref" text, "time_zone" text, "hours_per_day" double precision, "working_days" smallint[])
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-pulses
insert into "accounts"."pulses" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "person_id", "pulse", "words_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."person_id", given."pulse", given."words_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "person_id" text, "pulse" text, "words_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-renewals
insert into "accounts"."renewals" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "subscription_id", "due_on", "arr_minor", "notice_on", "csm_call", "csm_probability", "resolution", "resolved_on", "arr_after_minor")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."subscription_id", given."due_on", given."arr_minor", given."notice_on", given."csm_call", given."csm_probability", given."resolution", given."resolved_on", given."arr_after_minor"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "subscription_id" text, "due_on" date, "arr_minor" bigint, "notice_on" date, "csm_call" text, "csm_probability" double precision, "resolution" text, "resolved_on" date, "arr_after_minor" bigint)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-stakeholders
insert into "accounts"."stakeholders" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "name_ref", "email_ref", "title_ref", "role", "influence", "product_user_ids", "departed_on", "merged_into_id", "merged_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."name_ref", given."email_ref", given."title_ref", given."role", given."influence", given."product_user_ids", given."departed_on", given."merged_into_id", given."merged_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "name_ref" text, "email_ref" text, "title_ref" text, "role" text, "influence" double precision, "product_user_ids" text[], "departed_on" date, "merged_into_id" text, "merged_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-subscription_changes
insert into "accounts"."subscription_changes" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "subscription_id", "effective_on", "arr_minor", "seats")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."subscription_id", given."effective_on", given."arr_minor", given."seats"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "subscription_id" text, "effective_on" date, "arr_minor" bigint, "seats" integer)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-subscriptions
insert into "accounts"."subscriptions" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "plan", "arr_minor", "currency", "seats", "starts_on", "ends_on", "term_months", "auto_renews", "ended_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."plan", given."arr_minor", given."currency", given."seats", given."starts_on", given."ends_on", given."term_months", given."auto_renews", given."ended_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "plan" text, "arr_minor" bigint, "currency" text, "seats" integer, "starts_on" date, "ends_on" date, "term_months" integer, "auto_renews" boolean, "ended_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-surveys
insert into "accounts"."surveys" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "stakeholder_id", "kind", "score", "words_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."stakeholder_id", given."kind", given."score", given."words_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "stakeholder_id" text, "kind" text, "score" integer, "words_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-team_answers
insert into "accounts"."team_answers" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "person_id", "team", "segment")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."person_id", given."team", given."segment"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "person_id" text, "team" text, "segment" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-tickets
insert into "accounts"."tickets" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "priority", "first_response_at", "resolved_at", "reopened_count", "escalated", "csat", "topic", "subject_ref", "stakeholder_id")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."priority", given."first_response_at", given."resolved_at", given."reopened_count", given."escalated", given."csat", given."topic", given."subject_ref", given."stakeholder_id"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "priority" text, "first_response_at" timestamp with time zone, "resolved_at" timestamp with time zone, "reopened_count" integer, "escalated" boolean, "csat" integer, "topic" text, "subject_ref" text, "stakeholder_id" text)
order by given.external_id, given.revision
;

-- name: ledger-append-accounts-touches
insert into "accounts"."touches" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "stakeholder_ids", "kind", "direction", "person_id", "topic", "notes_ref")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."stakeholder_ids", given."kind", given."direction", given."person_id", given."topic", given."notes_ref"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "stakeholder_ids" text[], "kind" text, "direction" text, "person_id" text, "topic" text, "notes_ref" text)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-capabilities
insert into "outcomes"."capabilities" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "capability", "meets")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."capability", given."meets"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "capability" text, "meets" jsonb)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-concerns
insert into "outcomes"."concerns" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "level", "tag", "stakeholder_id", "outcome_id", "words_ref", "until_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."level", given."tag", given."stakeholder_id", given."outcome_id", given."words_ref", given."until_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "level" integer, "tag" text, "stakeholder_id" text, "outcome_id" text, "words_ref" text, "until_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-customer_verdicts
insert into "outcomes"."customer_verdicts" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "stakeholder_id", "achieved", "experience", "words_ref", "still_wanted", "wanted_now_ref", "received_at")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."outcome_id", given."stakeholder_id", given."achieved", given."experience", given."words_ref", given."still_wanted", given."wanted_now_ref", given."received_at"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "outcome_id" text, "stakeholder_id" text, "achieved" integer, "experience" integer, "words_ref" text, "still_wanted" boolean, "wanted_now_ref" text, "received_at" timestamp with time zone)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-ladder_evidence
insert into "outcomes"."ladder_evidence" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "stakeholder_id", "level", "polarity", "strength", "source", "quote_ref", "person_id")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."stakeholder_id", given."level", given."polarity", given."strength", given."source", given."quote_ref", given."person_id"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "stakeholder_id" text, "level" integer, "polarity" integer, "strength" text, "source" text, "quote_ref" text, "person_id" text)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-ladder_pins
insert into "outcomes"."ladder_pins" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "level", "reason_ref", "expires_on", "person_id")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."level", given."reason_ref", given."expires_on", given."person_id"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "level" integer, "reason_ref" text, "expires_on" date, "person_id" text)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-measurements
insert into "outcomes"."measurements" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "value", "source")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."outcome_id", given."value", given."source"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "outcome_id" text, "value" double precision, "source" text)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-outcomes
insert into "outcomes"."outcomes" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "statement_ref", "unit", "maintain", "baseline", "floor", "target", "starts_on", "due_on", "importance", "stakeholder_id", "milestones", "confirmed_on", "status", "closed_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."statement_ref", given."unit", given."maintain", given."baseline", given."floor", given."target", given."starts_on", given."due_on", given."importance", given."stakeholder_id", given."milestones", given."confirmed_on", given."status", given."closed_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "statement_ref" text, "unit" text, "maintain" boolean, "baseline" double precision, "floor" double precision, "target" double precision, "starts_on" date, "due_on" date, "importance" integer, "stakeholder_id" text, "milestones" jsonb, "confirmed_on" date, "status" text, "closed_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-promises
insert into "outcomes"."promises" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "capability", "concern_level", "concern_tag", "concern_words_ref", "weight", "made_by", "due_on", "our_words_ref", "customer_words_ref", "confirmed_on", "understanding", "status", "settled_on", "segment_promise_id", "segment_promise_revision")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."capability", given."concern_level", given."concern_tag", given."concern_words_ref", given."weight", given."made_by", given."due_on", given."our_words_ref", given."customer_words_ref", given."confirmed_on", given."understanding", given."status", given."settled_on", given."segment_promise_id", given."segment_promise_revision"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "capability" text, "concern_level" integer, "concern_tag" text, "concern_words_ref" text, "weight" integer, "made_by" text, "due_on" date, "our_words_ref" text, "customer_words_ref" text, "confirmed_on" date, "understanding" text, "status" text, "settled_on" date, "segment_promise_id" text, "segment_promise_revision" integer)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-roadmap_items
insert into "outcomes"."roadmap_items" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "capability", "planned_on", "delivered_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."capability", given."planned_on", given."delivered_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "capability" text, "planned_on" date, "delivered_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-sealed_verdicts
insert into "outcomes"."sealed_verdicts" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "stakeholder_id", "achieved", "experience", "words_ref", "still_wanted", "wanted_now_ref", "key_person_id", "tool", "opens_at")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."outcome_id", given."stakeholder_id", given."achieved", given."experience", given."words_ref", given."still_wanted", given."wanted_now_ref", given."key_person_id", given."tool", given."opens_at"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "outcome_id" text, "stakeholder_id" text, "achieved" integer, "experience" integer, "words_ref" text, "still_wanted" boolean, "wanted_now_ref" text, "key_person_id" text, "tool" text, "opens_at" timestamp with time zone)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-segment_promises
insert into "outcomes"."segment_promises" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "segment", "capability", "concern_level", "concern_tag", "concern_words_ref", "weight", "made_by", "due_on", "our_words_ref", "status", "settled_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."segment", given."capability", given."concern_level", given."concern_tag", given."concern_words_ref", given."weight", given."made_by", given."due_on", given."our_words_ref", given."status", given."settled_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "segment" text, "capability" text, "concern_level" integer, "concern_tag" text, "concern_words_ref" text, "weight" integer, "made_by" text, "due_on" date, "our_words_ref" text, "status" text, "settled_on" date)
order by given.external_id, given.revision
;

-- name: ledger-append-outcomes-vendor_verdicts
insert into "outcomes"."vendor_verdicts" ("workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "person_id", "verdict", "period_starts_on")
select given."workspace_id", given."id", given."revision", given."external_id", given."account_id", given."occurred_at", given."recorded_at", given."stored_at", given."declared", given."retracted", given."recorded_by", given."outcome_id", given."person_id", given."verdict", given."period_starts_on"
from json_to_recordset($1::json) as given ("workspace_id" text, "id" text, "revision" integer, "external_id" text, "account_id" text, "occurred_at" timestamp with time zone, "recorded_at" timestamp with time zone, "stored_at" timestamp with time zone, "declared" boolean, "retracted" boolean, "recorded_by" text, "outcome_id" text, "person_id" text, "verdict" integer, "period_starts_on" date)
order by given.external_id, given.revision
;

-- name: ledger-facts-accounts-account_pauses-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."startsOn", newest."endsOn", newest."reasonRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."reason_ref" as "reasonRef"
  from "accounts"."account_pauses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."account_pauses" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-account_pauses-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."startsOn", newest."endsOn", newest."reasonRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."reason_ref" as "reasonRef"
  from "accounts"."account_pauses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-account_seasons-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."months"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."months" as "months"
  from "accounts"."account_seasons" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."account_seasons" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-account_seasons-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."months"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."months" as "months"
  from "accounts"."account_seasons" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
;

-- name: ledger-facts-accounts-accounts-closed-page
select newest."id", newest."accountId", newest."closedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."accounts" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-accounts-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts-page-csmId
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and newest."csmId" = $6
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts-page-csmId-segment
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and newest."csmId" = $6 and newest."segment" = $7
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts-page-parentId
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and newest."parentId" = $6
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-accounts-page-segment
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."segment", newest."csmId", newest."seats", newest."currency", newest."closedOn", newest."firstValueDueOn", newest."parentId", newest."paysForIds", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."accounts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and newest."segment" = $6
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-company_figures-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."source", newest."leadsOffered", newest."leadsAccepted", newest."dealsWon", newest."dealsLost", newest."dealsDiscounted"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."source" as "source", fact."leads_offered" as "leadsOffered", fact."leads_accepted" as "leadsAccepted", fact."deals_won" as "dealsWon", fact."deals_lost" as "dealsLost", fact."deals_discounted" as "dealsDiscounted"
  from "accounts"."company_figures" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-data_flags-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."resource", newest."factExternalId", newest."kind", newest."whyRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."resource" as "resource", fact."fact_external_id" as "factExternalId", fact."kind" as "kind", fact."why_ref" as "whyRef"
  from "accounts"."data_flags" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."data_flags" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-data_flags-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."resource", newest."factExternalId", newest."kind", newest."whyRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."resource" as "resource", fact."fact_external_id" as "factExternalId", fact."kind" as "kind", fact."why_ref" as "whyRef"
  from "accounts"."data_flags" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-exchange_rates-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."base", newest."quote", newest."rate"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."base" as "base", fact."quote" as "quote", fact."rate" as "rate"
  from "accounts"."exchange_rates" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-expected_uses-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."expects"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."expects" as "expects"
  from "accounts"."expected_uses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."expected_uses" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-expected_uses-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."expects"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."expects" as "expects"
  from "accounts"."expected_uses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-notes-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."personId", newest."topic", newest."textRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."person_id" as "personId", fact."topic" as "topic", fact."text_ref" as "textRef"
  from "accounts"."notes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."notes" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-notes-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."personId", newest."topic", newest."textRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."person_id" as "personId", fact."topic" as "topic", fact."text_ref" as "textRef"
  from "accounts"."notes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-offers
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."renewalId", newest."subscriptionId", newest."kind", newest."arrMinor", newest."currency", newest."discountShare", newest."termMonths", newest."validUntil", newest."acceptedOn", newest."declinedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."renewal_id" as "renewalId", fact."subscription_id" as "subscriptionId", fact."kind" as "kind", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."discount_share" as "discountShare", fact."term_months" as "termMonths", fact."valid_until" as "validUntil", fact."accepted_on" as "acceptedOn", fact."declined_on" as "declinedOn"
  from "accounts"."offers" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
;

-- name: ledger-facts-accounts-offers-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."renewalId", newest."subscriptionId", newest."kind", newest."arrMinor", newest."currency", newest."discountShare", newest."termMonths", newest."validUntil", newest."acceptedOn", newest."declinedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."renewal_id" as "renewalId", fact."subscription_id" as "subscriptionId", fact."kind" as "kind", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."discount_share" as "discountShare", fact."term_months" as "termMonths", fact."valid_until" as "validUntil", fact."accepted_on" as "acceptedOn", fact."declined_on" as "declinedOn"
  from "accounts"."offers" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."offers" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-offers-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."renewalId", newest."subscriptionId", newest."kind", newest."arrMinor", newest."currency", newest."discountShare", newest."termMonths", newest."validUntil", newest."acceptedOn", newest."declinedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."renewal_id" as "renewalId", fact."subscription_id" as "subscriptionId", fact."kind" as "kind", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."discount_share" as "discountShare", fact."term_months" as "termMonths", fact."valid_until" as "validUntil", fact."accepted_on" as "acceptedOn", fact."declined_on" as "declinedOn"
  from "accounts"."offers" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-people
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."emailRef", newest."timeZone", newest."hoursPerDay", newest."workingDays"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."time_zone" as "timeZone", fact."hours_per_day" as "hoursPerDay", fact."working_days" as "workingDays"
  from "accounts"."people" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
;

-- name: ledger-facts-accounts-people-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."emailRef", newest."timeZone", newest."hoursPerDay", newest."workingDays"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."time_zone" as "timeZone", fact."hours_per_day" as "hoursPerDay", fact."working_days" as "workingDays"
  from "accounts"."people" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-pulses-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."personId", newest."pulse", newest."wordsRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."pulse" as "pulse", fact."words_ref" as "wordsRef"
  from "accounts"."pulses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."pulses" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-pulses-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."personId", newest."pulse", newest."wordsRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."pulse" as "pulse", fact."words_ref" as "wordsRef"
  from "accounts"."pulses" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-renewals-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."subscriptionId", newest."dueOn", newest."arrMinor", newest."noticeOn", newest."csmCall", newest."csmProbability", newest."resolution", newest."resolvedOn", newest."arrAfterMinor"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
  from "accounts"."renewals" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."renewals" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-renewals-of-terms
select newest."id", newest."accountId", newest."subscriptionId", newest."dueOn", newest."arrMinor", newest."noticeOn", newest."csmCall", newest."csmProbability", newest."resolution", newest."resolvedOn", newest."arrAfterMinor"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
  from "accounts"."renewals" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."renewals" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: ledger-facts-accounts-renewals-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."subscriptionId", newest."dueOn", newest."arrMinor", newest."noticeOn", newest."csmCall", newest."csmProbability", newest."resolution", newest."resolvedOn", newest."arrAfterMinor"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
  from "accounts"."renewals" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-stakeholders-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."emailRef", newest."titleRef", newest."role", newest."influence", newest."productUserIds", newest."departedOn", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."title_ref" as "titleRef", fact."role" as "role", fact."influence" as "influence", fact."product_user_ids" as "productUserIds", fact."departed_on" as "departedOn", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."stakeholders" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."stakeholders" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-stakeholders-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."nameRef", newest."emailRef", newest."titleRef", newest."role", newest."influence", newest."productUserIds", newest."departedOn", newest."mergedIntoId", newest."mergedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."title_ref" as "titleRef", fact."role" as "role", fact."influence" as "influence", fact."product_user_ids" as "productUserIds", fact."departed_on" as "departedOn", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
  from "accounts"."stakeholders" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-subscription_changes-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."subscriptionId", newest."effectiveOn", newest."arrMinor", newest."seats"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
  from "accounts"."subscription_changes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."subscription_changes" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-subscription_changes-of-terms
select newest."id", newest."accountId", newest."subscriptionId", newest."effectiveOn", newest."arrMinor", newest."seats"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
  from "accounts"."subscription_changes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."subscription_changes" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: ledger-facts-accounts-subscription_changes-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."subscriptionId", newest."effectiveOn", newest."arrMinor", newest."seats"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
  from "accounts"."subscription_changes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-subscriptions-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."plan", newest."arrMinor", newest."currency", newest."seats", newest."startsOn", newest."endsOn", newest."termMonths", newest."autoRenews", newest."endedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
  from "accounts"."subscriptions" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."subscriptions" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-subscriptions-of-terms
select newest."id", newest."accountId", newest."occurredAt", newest."plan", newest."arrMinor", newest."currency", newest."seats", newest."startsOn", newest."endsOn", newest."termMonths", newest."autoRenews", newest."endedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
  from "accounts"."subscriptions" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."subscriptions" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: ledger-facts-accounts-subscriptions-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."plan", newest."arrMinor", newest."currency", newest."seats", newest."startsOn", newest."endsOn", newest."termMonths", newest."autoRenews", newest."endedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
  from "accounts"."subscriptions" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-surveys-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."kind", newest."score", newest."wordsRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."kind" as "kind", fact."score" as "score", fact."words_ref" as "wordsRef"
  from "accounts"."surveys" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."surveys" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-surveys-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."kind", newest."score", newest."wordsRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."kind" as "kind", fact."score" as "score", fact."words_ref" as "wordsRef"
  from "accounts"."surveys" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-team_answers-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."personId", newest."team", newest."segment"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."team" as "team", fact."segment" as "segment"
  from "accounts"."team_answers" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-tickets-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."priority", newest."firstResponseAt", newest."resolvedAt", newest."reopenedCount", newest."escalated", newest."csat", newest."topic", newest."subjectRef", newest."stakeholderId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."priority" as "priority", fact."first_response_at" as "firstResponseAt", fact."resolved_at" as "resolvedAt", fact."reopened_count" as "reopenedCount", fact."escalated" as "escalated", fact."csat" as "csat", fact."topic" as "topic", fact."subject_ref" as "subjectRef", fact."stakeholder_id" as "stakeholderId"
  from "accounts"."tickets" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."tickets" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-tickets-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."priority", newest."firstResponseAt", newest."resolvedAt", newest."reopenedCount", newest."escalated", newest."csat", newest."topic", newest."subjectRef", newest."stakeholderId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."priority" as "priority", fact."first_response_at" as "firstResponseAt", fact."resolved_at" as "resolvedAt", fact."reopened_count" as "reopenedCount", fact."escalated" as "escalated", fact."csat" as "csat", fact."topic" as "topic", fact."subject_ref" as "subjectRef", fact."stakeholder_id" as "stakeholderId"
  from "accounts"."tickets" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-accounts-touches-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderIds", newest."kind", newest."direction", newest."personId", newest."topic", newest."notesRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_ids" as "stakeholderIds", fact."kind" as "kind", fact."direction" as "direction", fact."person_id" as "personId", fact."topic" as "topic", fact."notes_ref" as "notesRef"
  from "accounts"."touches" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "accounts"."touches" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-accounts-touches-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderIds", newest."kind", newest."direction", newest."personId", newest."topic", newest."notesRef"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_ids" as "stakeholderIds", fact."kind" as "kind", fact."direction" as "direction", fact."person_id" as "personId", fact."topic" as "topic", fact."notes_ref" as "notesRef"
  from "accounts"."touches" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-capabilities-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."meets"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."meets" as "meets"
  from "outcomes"."capabilities" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-capabilities-page-capability
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."meets"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."meets" as "meets"
  from "outcomes"."capabilities" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and newest."capability" = $6
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-concerns-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."level", newest."tag", newest."stakeholderId", newest."outcomeId", newest."wordsRef", newest."untilOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."tag" as "tag", fact."stakeholder_id" as "stakeholderId", fact."outcome_id" as "outcomeId", fact."words_ref" as "wordsRef", fact."until_on" as "untilOn"
  from "outcomes"."concerns" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."concerns" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-concerns-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."level", newest."tag", newest."stakeholderId", newest."outcomeId", newest."wordsRef", newest."untilOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."tag" as "tag", fact."stakeholder_id" as "stakeholderId", fact."outcome_id" as "outcomeId", fact."words_ref" as "wordsRef", fact."until_on" as "untilOn"
  from "outcomes"."concerns" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-customer_verdicts-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."stakeholderId", newest."achieved", newest."experience", newest."wordsRef", newest."stillWanted", newest."wantedNowRef", newest."receivedAt"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
  from "outcomes"."customer_verdicts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."customer_verdicts" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-customer_verdicts-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."stakeholderId", newest."achieved", newest."experience", newest."wordsRef", newest."stillWanted", newest."wantedNowRef", newest."receivedAt"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
  from "outcomes"."customer_verdicts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-ladder_evidence-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."level", newest."polarity", newest."strength", newest."source", newest."quoteRef", newest."personId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
  from "outcomes"."ladder_evidence" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."ladder_evidence" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-ladder_evidence-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."stakeholderId", newest."level", newest."polarity", newest."strength", newest."source", newest."quoteRef", newest."personId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
  from "outcomes"."ladder_evidence" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-ladder_pins-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."level", newest."reasonRef", newest."expiresOn", newest."personId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
  from "outcomes"."ladder_pins" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."ladder_pins" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-ladder_pins-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."level", newest."reasonRef", newest."expiresOn", newest."personId"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
  from "outcomes"."ladder_pins" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-measurements-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."value", newest."source"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
  from "outcomes"."measurements" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."measurements" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-measurements-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."value", newest."source"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
  from "outcomes"."measurements" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-outcomes-of
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."statementRef", newest."unit", newest."maintain", newest."baseline", newest."floor", newest."target", newest."startsOn", newest."dueOn", newest."importance", newest."stakeholderId", newest."milestones", newest."confirmedOn", newest."status", newest."closedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
  from "outcomes"."outcomes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."outcomes" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: ledger-facts-outcomes-outcomes-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."statementRef", newest."unit", newest."maintain", newest."baseline", newest."floor", newest."target", newest."startsOn", newest."dueOn", newest."importance", newest."stakeholderId", newest."milestones", newest."confirmedOn", newest."status", newest."closedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
  from "outcomes"."outcomes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."outcomes" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-outcomes-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."statementRef", newest."unit", newest."maintain", newest."baseline", newest."floor", newest."target", newest."startsOn", newest."dueOn", newest."importance", newest."stakeholderId", newest."milestones", newest."confirmedOn", newest."status", newest."closedOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
  from "outcomes"."outcomes" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-promises-of
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."concernLevel", newest."concernTag", newest."concernWordsRef", newest."weight", newest."madeBy", newest."dueOn", newest."ourWordsRef", newest."customerWordsRef", newest."confirmedOn", newest."understanding", newest."status", newest."settledOn", newest."segmentPromiseId", newest."segmentPromiseRevision"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
  from "outcomes"."promises" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."promises" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
;

-- name: ledger-facts-outcomes-promises-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."concernLevel", newest."concernTag", newest."concernWordsRef", newest."weight", newest."madeBy", newest."dueOn", newest."ourWordsRef", newest."customerWordsRef", newest."confirmedOn", newest."understanding", newest."status", newest."settledOn", newest."segmentPromiseId", newest."segmentPromiseRevision"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
  from "outcomes"."promises" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."promises" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-promises-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."concernLevel", newest."concernTag", newest."concernWordsRef", newest."weight", newest."madeBy", newest."dueOn", newest."ourWordsRef", newest."customerWordsRef", newest."confirmedOn", newest."understanding", newest."status", newest."settledOn", newest."segmentPromiseId", newest."segmentPromiseRevision"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
  from "outcomes"."promises" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-roadmap_items-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."capability", newest."plannedOn", newest."deliveredOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."planned_on" as "plannedOn", fact."delivered_on" as "deliveredOn"
  from "outcomes"."roadmap_items" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-segment_promises-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."segment", newest."capability", newest."concernLevel", newest."concernTag", newest."concernWordsRef", newest."weight", newest."madeBy", newest."dueOn", newest."ourWordsRef", newest."status", newest."settledOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."segment" as "segment", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."status" as "status", fact."settled_on" as "settledOn"
  from "outcomes"."segment_promises" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-facts-outcomes-vendor_verdicts-of-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."personId", newest."verdict", newest."periodStartsOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
  from "outcomes"."vendor_verdicts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id = any(array(
    select moved.id from "outcomes"."vendor_verdicts" as moved where moved.workspace_id = $1 and moved.account_id = any($4)
  ))
  and fact.id > $5
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
and (newest."accountId" in (select unnest($4::text[]))) is true
order by newest.id
limit $6
;

-- name: ledger-facts-outcomes-vendor_verdicts-page
select newest."workspaceId", newest."id", newest."revision", newest."externalId", newest."accountId", newest."occurredAt", newest."recordedAt", newest."storedAt", newest."declared", newest."retracted", newest."recordedBy", newest."outcomeId", newest."personId", newest."verdict", newest."periodStartsOn"
from (
  select distinct on (fact.id) fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
  from "outcomes"."vendor_verdicts" as fact
  where fact.workspace_id = $1 and fact.recorded_at <= $2
  and fact.id > $4
  order by fact.id, fact.recorded_at desc, fact.revision desc
) as newest
where not newest.retracted and newest."occurredAt" <= $3
order by newest.id
limit $5
;

-- name: ledger-histories-accounts-account_pauses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."reason_ref" as "reasonRef"
from "accounts"."account_pauses" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-account_seasons-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."months" as "months"
from "accounts"."account_seasons" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-accounts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."accounts" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-company_figures-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."source" as "source", fact."leads_offered" as "leadsOffered", fact."leads_accepted" as "leadsAccepted", fact."deals_won" as "dealsWon", fact."deals_lost" as "dealsLost", fact."deals_discounted" as "dealsDiscounted"
from "accounts"."company_figures" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-data_flags-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."resource" as "resource", fact."fact_external_id" as "factExternalId", fact."kind" as "kind", fact."why_ref" as "whyRef"
from "accounts"."data_flags" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-exchange_rates-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."base" as "base", fact."quote" as "quote", fact."rate" as "rate"
from "accounts"."exchange_rates" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-expected_uses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."expects" as "expects"
from "accounts"."expected_uses" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-notes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."person_id" as "personId", fact."topic" as "topic", fact."text_ref" as "textRef"
from "accounts"."notes" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-offers-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."renewal_id" as "renewalId", fact."subscription_id" as "subscriptionId", fact."kind" as "kind", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."discount_share" as "discountShare", fact."term_months" as "termMonths", fact."valid_until" as "validUntil", fact."accepted_on" as "acceptedOn", fact."declined_on" as "declinedOn"
from "accounts"."offers" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-people-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."time_zone" as "timeZone", fact."hours_per_day" as "hoursPerDay", fact."working_days" as "workingDays"
from "accounts"."people" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-pulses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."pulse" as "pulse", fact."words_ref" as "wordsRef"
from "accounts"."pulses" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-renewals-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
from "accounts"."renewals" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-stakeholders-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."title_ref" as "titleRef", fact."role" as "role", fact."influence" as "influence", fact."product_user_ids" as "productUserIds", fact."departed_on" as "departedOn", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."stakeholders" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-subscription_changes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
from "accounts"."subscription_changes" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-subscriptions-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
from "accounts"."subscriptions" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-surveys-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."kind" as "kind", fact."score" as "score", fact."words_ref" as "wordsRef"
from "accounts"."surveys" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-team_answers-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."team" as "team", fact."segment" as "segment"
from "accounts"."team_answers" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-tickets-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."priority" as "priority", fact."first_response_at" as "firstResponseAt", fact."resolved_at" as "resolvedAt", fact."reopened_count" as "reopenedCount", fact."escalated" as "escalated", fact."csat" as "csat", fact."topic" as "topic", fact."subject_ref" as "subjectRef", fact."stakeholder_id" as "stakeholderId"
from "accounts"."tickets" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-accounts-touches-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_ids" as "stakeholderIds", fact."kind" as "kind", fact."direction" as "direction", fact."person_id" as "personId", fact."topic" as "topic", fact."notes_ref" as "notesRef"
from "accounts"."touches" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-capabilities-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."meets" as "meets"
from "outcomes"."capabilities" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-concerns-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."tag" as "tag", fact."stakeholder_id" as "stakeholderId", fact."outcome_id" as "outcomeId", fact."words_ref" as "wordsRef", fact."until_on" as "untilOn"
from "outcomes"."concerns" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-customer_verdicts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
from "outcomes"."customer_verdicts" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-ladder_evidence-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
from "outcomes"."ladder_evidence" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-ladder_pins-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
from "outcomes"."ladder_pins" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-measurements-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
from "outcomes"."measurements" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-outcomes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
from "outcomes"."outcomes" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-promises-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
from "outcomes"."promises" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-roadmap_items-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."planned_on" as "plannedOn", fact."delivered_on" as "deliveredOn"
from "outcomes"."roadmap_items" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-sealed_verdicts-hold
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."key_person_id" as "keyPersonId", fact."tool" as "tool", fact."opens_at" as "opensAt"
from "outcomes"."sealed_verdicts" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
for update of fact
;

-- name: ledger-histories-outcomes-segment_promises-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."segment" as "segment", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."status" as "status", fact."settled_on" as "settledOn"
from "outcomes"."segment_promises" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-histories-outcomes-vendor_verdicts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
from "outcomes"."vendor_verdicts" as fact
where fact.workspace_id = $1 and fact.external_id = any($2)
order by fact.external_id, fact.revision
;

-- name: ledger-history-accounts-account_pauses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."reason_ref" as "reasonRef"
from "accounts"."account_pauses" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-account_seasons-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."months" as "months"
from "accounts"."account_seasons" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-accounts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."accounts" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-company_figures-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."source" as "source", fact."leads_offered" as "leadsOffered", fact."leads_accepted" as "leadsAccepted", fact."deals_won" as "dealsWon", fact."deals_lost" as "dealsLost", fact."deals_discounted" as "dealsDiscounted"
from "accounts"."company_figures" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-data_flags-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."resource" as "resource", fact."fact_external_id" as "factExternalId", fact."kind" as "kind", fact."why_ref" as "whyRef"
from "accounts"."data_flags" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-exchange_rates-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."base" as "base", fact."quote" as "quote", fact."rate" as "rate"
from "accounts"."exchange_rates" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-expected_uses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."expects" as "expects"
from "accounts"."expected_uses" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-notes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."person_id" as "personId", fact."topic" as "topic", fact."text_ref" as "textRef"
from "accounts"."notes" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-offers-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."renewal_id" as "renewalId", fact."subscription_id" as "subscriptionId", fact."kind" as "kind", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."discount_share" as "discountShare", fact."term_months" as "termMonths", fact."valid_until" as "validUntil", fact."accepted_on" as "acceptedOn", fact."declined_on" as "declinedOn"
from "accounts"."offers" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-people-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."time_zone" as "timeZone", fact."hours_per_day" as "hoursPerDay", fact."working_days" as "workingDays"
from "accounts"."people" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-pulses-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."pulse" as "pulse", fact."words_ref" as "wordsRef"
from "accounts"."pulses" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-renewals-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
from "accounts"."renewals" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-stakeholders-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."title_ref" as "titleRef", fact."role" as "role", fact."influence" as "influence", fact."product_user_ids" as "productUserIds", fact."departed_on" as "departedOn", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."stakeholders" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-subscription_changes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
from "accounts"."subscription_changes" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-subscriptions-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
from "accounts"."subscriptions" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-surveys-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."kind" as "kind", fact."score" as "score", fact."words_ref" as "wordsRef"
from "accounts"."surveys" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-team_answers-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."team" as "team", fact."segment" as "segment"
from "accounts"."team_answers" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-tickets-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."priority" as "priority", fact."first_response_at" as "firstResponseAt", fact."resolved_at" as "resolvedAt", fact."reopened_count" as "reopenedCount", fact."escalated" as "escalated", fact."csat" as "csat", fact."topic" as "topic", fact."subject_ref" as "subjectRef", fact."stakeholder_id" as "stakeholderId"
from "accounts"."tickets" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-accounts-touches-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_ids" as "stakeholderIds", fact."kind" as "kind", fact."direction" as "direction", fact."person_id" as "personId", fact."topic" as "topic", fact."notes_ref" as "notesRef"
from "accounts"."touches" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-capabilities-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."meets" as "meets"
from "outcomes"."capabilities" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-concerns-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."tag" as "tag", fact."stakeholder_id" as "stakeholderId", fact."outcome_id" as "outcomeId", fact."words_ref" as "wordsRef", fact."until_on" as "untilOn"
from "outcomes"."concerns" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-customer_verdicts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
from "outcomes"."customer_verdicts" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-ladder_evidence-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
from "outcomes"."ladder_evidence" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-ladder_pins-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
from "outcomes"."ladder_pins" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-measurements-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
from "outcomes"."measurements" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-outcomes-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
from "outcomes"."outcomes" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-promises-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
from "outcomes"."promises" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-roadmap_items-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."planned_on" as "plannedOn", fact."delivered_on" as "deliveredOn"
from "outcomes"."roadmap_items" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-sealed_verdicts-hold
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."key_person_id" as "keyPersonId", fact."tool" as "tool", fact."opens_at" as "opensAt"
from "outcomes"."sealed_verdicts" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
for update of fact
;

-- name: ledger-history-outcomes-sealed_verdicts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."key_person_id" as "keyPersonId", fact."tool" as "tool", fact."opens_at" as "opensAt"
from "outcomes"."sealed_verdicts" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-segment_promises-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."segment" as "segment", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."status" as "status", fact."settled_on" as "settledOn"
from "outcomes"."segment_promises" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-history-outcomes-vendor_verdicts-look
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
from "outcomes"."vendor_verdicts" as fact
where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
order by fact.revision
;

-- name: ledger-resolve-accounts-renewals
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from "accounts"."renewals" as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: ledger-resolve-accounts-subscriptions
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from "accounts"."subscriptions" as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: ledger-resolve-outcomes-outcomes
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from "outcomes"."outcomes" as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: ledger-resolve-outcomes-segment_promises
select distinct on (fact.id) fact.id, fact.external_id, fact.account_id, fact.retracted
from "outcomes"."segment_promises" as fact
where fact.workspace_id = $1 and (fact.id = any($2) or fact.external_id = any($2))
order by fact.id, fact.recorded_at desc, fact.revision desc
;

-- name: ledger-revisions-accounts-account_pauses
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."reason_ref" as "reasonRef"
from "accounts"."account_pauses" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."account_pauses" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-account_seasons
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."months" as "months"
from "accounts"."account_seasons" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."account_seasons" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-accounts
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."segment" as "segment", fact."csm_id" as "csmId", fact."seats" as "seats", fact."currency" as "currency", fact."closed_on" as "closedOn", fact."first_value_due_on" as "firstValueDueOn", fact."parent_id" as "parentId", fact."pays_for_ids" as "paysForIds", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."accounts" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."accounts" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-accounts-profile
select fact."id" as "id", fact."revision" as "revision", fact."account_id" as "accountId", fact."recorded_at" as "recordedAt", fact."segment" as "segment", fact."csm_id" as "csmId"
from "accounts"."accounts" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."accounts" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-expected_uses
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."expects" as "expects"
from "accounts"."expected_uses" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."expected_uses" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-notes
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."person_id" as "personId", fact."topic" as "topic", fact."text_ref" as "textRef"
from "accounts"."notes" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."notes" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-pulses
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."person_id" as "personId", fact."pulse" as "pulse", fact."words_ref" as "wordsRef"
from "accounts"."pulses" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."pulses" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-renewals
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."due_on" as "dueOn", fact."arr_minor" as "arrMinor", fact."notice_on" as "noticeOn", fact."csm_call" as "csmCall", fact."csm_probability" as "csmProbability", fact."resolution" as "resolution", fact."resolved_on" as "resolvedOn", fact."arr_after_minor" as "arrAfterMinor"
from "accounts"."renewals" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."renewals" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-stakeholders
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."name_ref" as "nameRef", fact."email_ref" as "emailRef", fact."title_ref" as "titleRef", fact."role" as "role", fact."influence" as "influence", fact."product_user_ids" as "productUserIds", fact."departed_on" as "departedOn", fact."merged_into_id" as "mergedIntoId", fact."merged_on" as "mergedOn"
from "accounts"."stakeholders" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."stakeholders" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-subscription_changes
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."subscription_id" as "subscriptionId", fact."effective_on" as "effectiveOn", fact."arr_minor" as "arrMinor", fact."seats" as "seats"
from "accounts"."subscription_changes" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."subscription_changes" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-subscriptions
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."plan" as "plan", fact."arr_minor" as "arrMinor", fact."currency" as "currency", fact."seats" as "seats", fact."starts_on" as "startsOn", fact."ends_on" as "endsOn", fact."term_months" as "termMonths", fact."auto_renews" as "autoRenews", fact."ended_on" as "endedOn"
from "accounts"."subscriptions" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."subscriptions" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-surveys
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."kind" as "kind", fact."score" as "score", fact."words_ref" as "wordsRef"
from "accounts"."surveys" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."surveys" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-tickets
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."priority" as "priority", fact."first_response_at" as "firstResponseAt", fact."resolved_at" as "resolvedAt", fact."reopened_count" as "reopenedCount", fact."escalated" as "escalated", fact."csat" as "csat", fact."topic" as "topic", fact."subject_ref" as "subjectRef", fact."stakeholder_id" as "stakeholderId"
from "accounts"."tickets" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."tickets" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-accounts-touches
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_ids" as "stakeholderIds", fact."kind" as "kind", fact."direction" as "direction", fact."person_id" as "personId", fact."topic" as "topic", fact."notes_ref" as "notesRef"
from "accounts"."touches" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "accounts"."touches" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-customer_verdicts
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
from "outcomes"."customer_verdicts" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."customer_verdicts" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-ladder_evidence
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
from "outcomes"."ladder_evidence" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."ladder_evidence" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-ladder_pins
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
from "outcomes"."ladder_pins" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."ladder_pins" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-measurements
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
from "outcomes"."measurements" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."measurements" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-outcomes
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
from "outcomes"."outcomes" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."outcomes" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-promises
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
from "outcomes"."promises" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."promises" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: ledger-revisions-outcomes-vendor_verdicts
select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
from "outcomes"."vendor_verdicts" as fact
where fact.workspace_id = $1
  and fact.id = any(array(
    select moved.id from "outcomes"."vendor_verdicts" as moved where moved.workspace_id = $1 and moved.account_id = any($2)
  ))
order by fact.id, fact.revision
;

-- name: outbox-claim-deliveries
with due as (
  select found.id
  from outbox.endpoints
  cross join lateral (
    select deliveries.id, deliveries.next_try_at
    from outbox.deliveries
    where deliveries.workspace_id = $1 and deliveries.endpoint_id = endpoints.id
      and deliveries.status = 'pending' and deliveries.next_try_at <= $2
      and (deliveries.leased_until is null or deliveries.leased_until <= $2)
    order by deliveries.next_try_at, deliveries.id
    limit greatest(0, $4 - (
      select count(*) from outbox.deliveries as in_hand
      where in_hand.workspace_id = $1 and in_hand.endpoint_id = endpoints.id
        and in_hand.status = 'pending' and in_hand.leased_until > $2
    ))
    for update skip locked
  ) as found
  where endpoints.workspace_id = $1 and endpoints.enabled
  order by found.next_try_at, found.id
  limit $5
), claimed as (
  update outbox.deliveries set leased_until = $3
  from due
  where deliveries.workspace_id = $1 and deliveries.id = due.id
  returning deliveries.id, deliveries.event_id, deliveries.endpoint_id, deliveries.tried
)
select claimed.id, claimed.event_id, claimed.endpoint_id, claimed.tried, events.body, endpoints.url, endpoints.secret,
  case when endpoints.former_until > $2 then endpoints.former_secret end as former_secret
from claimed
join outbox.events on events.workspace_id = $1 and events.id = claimed.event_id
join outbox.endpoints on endpoints.workspace_id = $1 and endpoints.id = claimed.endpoint_id
order by claimed.id
;

-- name: outbox-count-waiting
select deliveries.endpoint_id, count(*)::int as waiting
from outbox.deliveries
where deliveries.workspace_id = $1 and deliveries.status = 'pending'
group by deliveries.endpoint_id
;

-- name: outbox-end-position
delete from outbox.positions
where positions.workspace_id = $1
  and not exists (select from outbox.endpoints where endpoints.workspace_id = $1)
;

-- name: outbox-hold-position
select positions.seen::text as seen, positions.at,
  pg_snapshot_xmax(positions.seen) > pg_snapshot_xmax(pg_current_snapshot()) as is_of_another
from outbox.positions
where positions.workspace_id = $1
for update skip locked
;

-- name: outbox-keep-events
with given as (
  select each.id, each.type, each.account_id, each.once, each.body, each.happened_at
  from jsonb_to_recordset($2::jsonb) as each (id text, type text, account_id text, once text, body text, happened_at timestamptz)
), wanted as (
  select given.id as event_id, endpoints.id as endpoint_id, endpoints.enabled,
    row_number() over (partition by endpoints.id order by given.happened_at, given.id) as place
  from given
  join outbox.endpoints on endpoints.workspace_id = $1
    and case when $3::text is null
      then endpoints.events = '{}' or given.type = any (endpoints.events)
      else endpoints.id = $3 end
), kept as (
  insert into outbox.events (workspace_id, id, type, account_id, once, body, happened_at)
  select $1, given.id, given.type, given.account_id, given.once, given.body, given.happened_at
  from given
  where given.id in (select wanted.event_id from wanted)
  on conflict do nothing
  returning events.id
), waiting as (
  select pending.endpoint_id, count(*) as deliveries
  from outbox.deliveries as pending
  where pending.workspace_id = $1 and pending.status = 'pending'
    and pending.endpoint_id in (select wanted.endpoint_id from wanted)
  group by pending.endpoint_id
), placed as (
  select wanted.event_id, wanted.endpoint_id,
    wanted.place + coalesce(waiting.deliveries, 0) <= $4 as fits
  from wanted
  join kept on kept.id = wanted.event_id
  left join waiting on waiting.endpoint_id = wanted.endpoint_id
  where wanted.enabled
), left_out as (
  update outbox.endpoints set
    left_out = endpoints.left_out + over.events,
    left_out_since = coalesce(endpoints.left_out_since, $5)
  from (select placed.endpoint_id, count(*) as events from placed where not placed.fits group by placed.endpoint_id) as over
  where endpoints.workspace_id = $1 and endpoints.id = over.endpoint_id
)
insert into outbox.deliveries (workspace_id, id, endpoint_id, event_id, status, created_at, next_try_at)
select $1, 'dlv_' || substr(placed.event_id, 5) || '_' || substr(placed.endpoint_id, 5), placed.endpoint_id, placed.event_id,
  'pending', $5, $5
from placed
where placed.fits
returning deliveries.id
;

-- name: outbox-move-position
update outbox.positions set seen = pg_current_snapshot(), at = $2 where positions.workspace_id = $1
;

-- name: outbox-note-gap
update outbox.endpoints set left_out_since = coalesce(endpoints.left_out_since, $2)
where endpoints.workspace_id = $1
;

-- name: outbox-replay-deliveries
with missed as (
  select events.id as event_id, deliveries.id as delivery_id
  from outbox.events
  join outbox.endpoints on endpoints.workspace_id = $1 and endpoints.id = $2
  left join outbox.deliveries on deliveries.workspace_id = $1 and deliveries.event_id = events.id
    and deliveries.endpoint_id = $2
  where events.workspace_id = $1 and events.happened_at >= $3
    and (deliveries.status = 'failed' or (deliveries.id is null and events.type <> 'webhook.test'))
    and (endpoints.events = '{}' or events.type = any (endpoints.events) or events.type = 'webhook.test')
  order by events.happened_at, events.id
  limit greatest(0, $5 - (
    select count(*) from outbox.deliveries as pending
    where pending.workspace_id = $1 and pending.endpoint_id = $2 and pending.status = 'pending'
  ))
), made as (
  insert into outbox.deliveries (workspace_id, id, endpoint_id, event_id, status, created_at, next_try_at)
  select $1, 'dlv_' || substr(missed.event_id, 5) || '_' || substr($2, 5), $2, missed.event_id, 'pending', $4, $4
  from missed
  where missed.delivery_id is null
  on conflict do nothing
  returning deliveries.id
), again as (
  update outbox.deliveries set status = 'pending', next_try_at = $4, tried = 0, settled_at = null
  from missed
  where deliveries.workspace_id = $1 and deliveries.id = missed.delivery_id and deliveries.status = 'failed'
  returning deliveries.id
)
select (select count(*)::int from made) + (select count(*)::int from again) as deliveries
;

-- name: outbox-settle-delivery
update outbox.deliveries set
  status = $3,
  next_try_at = $4,
  settled_at = $5,
  leased_until = null,
  tried = deliveries.tried + 1,
  tries = jsonb_path_query_array(deliveries.tries, '$[last - $keep to last]', jsonb_build_object('keep', $7::int - 2)) || $6::jsonb
where deliveries.workspace_id = $1 and deliveries.id = $2 and deliveries.status = 'pending'
;

-- name: outbox-stamp-position
update outbox.positions set at = $2
where positions.workspace_id = $1
  and not exists (
    select from signals.changes
    where changes.workspace_id = $1 and changes.events is not null
      and changes.transaction >= pg_snapshot_xmin(positions.seen)
      and not pg_visible_in_snapshot(changes.transaction, positions.seen)
  )
;

-- name: outbox-start-position
insert into outbox.positions (workspace_id, seen, at) values ($1, pg_current_snapshot(), $2)
on conflict do nothing
;

-- name: outbox-workspaces-told
select found.id from outbox.workspaces_told() as found (id)
;

-- name: outbox-workspaces-with-due-deliveries
select found.id from outbox.workspaces_with_due_deliveries($1) as found (id)
;

-- name: outbox-workspaces-with-events-before
select found.id from outbox.workspaces_with_events_before($1) as found (id)
;

-- name: outbox-workspaces-with-news
select found.id from outbox.workspaces_with_news() as found (id)
;

-- name: outcomes-account
with "account" as (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $1 and (fact.id = $2 or fact.external_id = $2)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $2 desc, named.id desc
    limit 1
), "merges" as (
      select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
        merges.merged_into_id, merges.merged_on::text as merged_on
      from directory.merges
      where merges.workspace_id = $3
      order by merges.subject, merges.id, merges.recorded_at, merges.revision
), "policies" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($5::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $4 and versions.changed && $5::text[]
      order by versions.version
), "accounts" as (
      select newest.id, newest.external_id, newest.account_id, newest.name, newest.segment, newest.csm_id, newest.seats, newest.closed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.name, fact.segment, fact.csm_id, fact.seats, fact.closed_on, fact.retracted, fact.occurred_at
        from directory.accounts as fact
        where fact.workspace_id = $6 and fact.recorded_at <= $7
        and fact.id = any(array(
          select moved.id from directory.accounts as moved
          where moved.workspace_id = $6 and moved.account_id = any(array(select account.id from account))
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $8
      and (newest.account_id in (select unnest(array(select account.id from account)::text[]))) is true
      order by newest.id
), "stakeholders" as (
      select newest.id, newest.external_id, newest.account_id, newest.role, newest.influence, newest.product_user_ids, newest.departed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.role, fact.influence, fact.product_user_ids, fact.departed_on, fact.retracted, fact.occurred_at
        from directory.stakeholders as fact
        where fact.workspace_id = $9 and fact.recorded_at <= $10
        and fact.id = any(array(
          select moved.id from directory.stakeholders as moved
          where moved.workspace_id = $9 and moved.account_id = any(array(select account.id from account))
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $11
      and (newest.account_id in (select unnest(array(select account.id from account)::text[]))) is true
      order by newest.id
), "calendars" as (
      select newest.id, newest.external_id, newest.account_id, newest.occurred_at, newest.starts_on, newest.ends_on, newest.months, newest.expects
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.occurred_at, fact.starts_on, fact.ends_on, fact.months, fact.expects, fact.retracted
        from directory.account_calendars as fact
        where fact.workspace_id = $12 and fact.recorded_at <= $13
        and fact.id = any(array(
          select moved.id from directory.account_calendars as moved
          where moved.workspace_id = $12 and moved.account_id = any(array(select account.id from account))
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $14
      and (newest.account_id in (select unnest(array(select account.id from account)::text[]))) is true
      order by newest.id
), "outcomes" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
    from "outcomes"."outcomes" as fact
    where fact.workspace_id = $15
      and fact.id = any(array(
        select moved.id from "outcomes"."outcomes" as moved where moved.workspace_id = $15 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "measurements" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
    from "outcomes"."measurements" as fact
    where fact.workspace_id = $16
      and fact.id = any(array(
        select moved.id from "outcomes"."measurements" as moved where moved.workspace_id = $16 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "customerVerdicts" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
    from "outcomes"."customer_verdicts" as fact
    where fact.workspace_id = $17
      and fact.id = any(array(
        select moved.id from "outcomes"."customer_verdicts" as moved where moved.workspace_id = $17 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "vendorVerdicts" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
    from "outcomes"."vendor_verdicts" as fact
    where fact.workspace_id = $18
      and fact.id = any(array(
        select moved.id from "outcomes"."vendor_verdicts" as moved where moved.workspace_id = $18 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "ladderEvidence" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
    from "outcomes"."ladder_evidence" as fact
    where fact.workspace_id = $19
      and fact.id = any(array(
        select moved.id from "outcomes"."ladder_evidence" as moved where moved.workspace_id = $19 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "promises" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
    from "outcomes"."promises" as fact
    where fact.workspace_id = $20
      and fact.id = any(array(
        select moved.id from "outcomes"."promises" as moved where moved.workspace_id = $20 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "ladderPins" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
    from "outcomes"."ladder_pins" as fact
    where fact.workspace_id = $21
      and fact.id = any(array(
        select moved.id from "outcomes"."ladder_pins" as moved where moved.workspace_id = $21 and moved.account_id = any(array(select account.id from account))
      ))
    order by fact.id, fact.revision
), "sealed" as (
    select count(*)::integer as verdicts
    from outcomes.verdict_receipts
    where verdict_receipts.workspace_id = $22
      and verdict_receipts.account_id = any(array(select account.id from account))
      and verdict_receipts.opens_at is not null
      and verdict_receipts.received_at <= $23::timestamptz
      and (verdict_receipts.opened_at is null or verdict_receipts.opened_at > $23::timestamptz)
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $24
        and (array(select account.id from account)::text[] is null or stuck_accounts.account_id = any (array(select account.id from account)))
        and stuck_accounts.stage = any ($25::text[])
        and ($26::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($26, $27))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $28
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $29 and words.id = any(array(
        select outcomes."statementRef" from outcomes
        union
        select "ladderPins"."reasonRef" from "ladderPins"
        union
        select unnest(array[promises."concernWordsRef", promises."ourWordsRef", promises."customerWordsRef"]) from promises
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "merges" as each) as "merges",
  (select coalesce(json_agg(each), '[]') from "policies" as each) as "policies",
  (select coalesce(json_agg(each), '[]') from "accounts" as each) as "accounts",
  (select coalesce(json_agg(each), '[]') from "stakeholders" as each) as "stakeholders",
  (select coalesce(json_agg(each), '[]') from "calendars" as each) as "calendars",
  (select coalesce(json_agg(each), '[]') from "outcomes" as each) as "outcomes",
  (select coalesce(json_agg(each), '[]') from "measurements" as each) as "measurements",
  (select coalesce(json_agg(each), '[]') from "customerVerdicts" as each) as "customerVerdicts",
  (select coalesce(json_agg(each), '[]') from "vendorVerdicts" as each) as "vendorVerdicts",
  (select coalesce(json_agg(each), '[]') from "ladderEvidence" as each) as "ladderEvidence",
  (select coalesce(json_agg(each), '[]') from "promises" as each) as "promises",
  (select coalesce(json_agg(each), '[]') from "ladderPins" as each) as "ladderPins",
  (select coalesce(json_agg(each), '[]') from "sealed" as each) as "sealed",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts"
;

-- name: outcomes-account-of
with "policies" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($2::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $1 and versions.changed && $2::text[]
      order by versions.version
), "accounts" as (
      select newest.id, newest.external_id, newest.account_id, newest.name, newest.segment, newest.csm_id, newest.seats, newest.closed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.name, fact.segment, fact.csm_id, fact.seats, fact.closed_on, fact.retracted, fact.occurred_at
        from directory.accounts as fact
        where fact.workspace_id = $3 and fact.recorded_at <= $4
        and fact.id = any(array(
          select moved.id from directory.accounts as moved
          where moved.workspace_id = $3 and moved.account_id = any($6)
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $5
      and (newest.account_id in (select unnest($6::text[]))) is true
      order by newest.id
), "stakeholders" as (
      select newest.id, newest.external_id, newest.account_id, newest.role, newest.influence, newest.product_user_ids, newest.departed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.role, fact.influence, fact.product_user_ids, fact.departed_on, fact.retracted, fact.occurred_at
        from directory.stakeholders as fact
        where fact.workspace_id = $7 and fact.recorded_at <= $8
        and fact.id = any(array(
          select moved.id from directory.stakeholders as moved
          where moved.workspace_id = $7 and moved.account_id = any($10)
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $9
      and (newest.account_id in (select unnest($10::text[]))) is true
      order by newest.id
), "calendars" as (
      select newest.id, newest.external_id, newest.account_id, newest.occurred_at, newest.starts_on, newest.ends_on, newest.months, newest.expects
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.occurred_at, fact.starts_on, fact.ends_on, fact.months, fact.expects, fact.retracted
        from directory.account_calendars as fact
        where fact.workspace_id = $11 and fact.recorded_at <= $12
        and fact.id = any(array(
          select moved.id from directory.account_calendars as moved
          where moved.workspace_id = $11 and moved.account_id = any($14)
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $13
      and (newest.account_id in (select unnest($14::text[]))) is true
      order by newest.id
), "outcomes" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."statement_ref" as "statementRef", fact."unit" as "unit", fact."maintain" as "maintain", fact."baseline" as "baseline", fact."floor" as "floor", fact."target" as "target", fact."starts_on" as "startsOn", fact."due_on" as "dueOn", fact."importance" as "importance", fact."stakeholder_id" as "stakeholderId", fact."milestones" as "milestones", fact."confirmed_on" as "confirmedOn", fact."status" as "status", fact."closed_on" as "closedOn"
    from "outcomes"."outcomes" as fact
    where fact.workspace_id = $15
      and fact.id = any(array(
        select moved.id from "outcomes"."outcomes" as moved where moved.workspace_id = $15 and moved.account_id = any($16)
      ))
    order by fact.id, fact.revision
), "measurements" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."value" as "value", fact."source" as "source"
    from "outcomes"."measurements" as fact
    where fact.workspace_id = $17
      and fact.id = any(array(
        select moved.id from "outcomes"."measurements" as moved where moved.workspace_id = $17 and moved.account_id = any($18)
      ))
    order by fact.id, fact.revision
), "customerVerdicts" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."stakeholder_id" as "stakeholderId", fact."achieved" as "achieved", fact."experience" as "experience", fact."words_ref" as "wordsRef", fact."still_wanted" as "stillWanted", fact."wanted_now_ref" as "wantedNowRef", fact."received_at" as "receivedAt"
    from "outcomes"."customer_verdicts" as fact
    where fact.workspace_id = $19
      and fact.id = any(array(
        select moved.id from "outcomes"."customer_verdicts" as moved where moved.workspace_id = $19 and moved.account_id = any($20)
      ))
    order by fact.id, fact.revision
), "vendorVerdicts" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."outcome_id" as "outcomeId", fact."person_id" as "personId", fact."verdict" as "verdict", fact."period_starts_on" as "periodStartsOn"
    from "outcomes"."vendor_verdicts" as fact
    where fact.workspace_id = $21
      and fact.id = any(array(
        select moved.id from "outcomes"."vendor_verdicts" as moved where moved.workspace_id = $21 and moved.account_id = any($22)
      ))
    order by fact.id, fact.revision
), "ladderEvidence" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."stakeholder_id" as "stakeholderId", fact."level" as "level", fact."polarity" as "polarity", fact."strength" as "strength", fact."source" as "source", fact."quote_ref" as "quoteRef", fact."person_id" as "personId"
    from "outcomes"."ladder_evidence" as fact
    where fact.workspace_id = $23
      and fact.id = any(array(
        select moved.id from "outcomes"."ladder_evidence" as moved where moved.workspace_id = $23 and moved.account_id = any($24)
      ))
    order by fact.id, fact.revision
), "promises" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."capability" as "capability", fact."concern_level" as "concernLevel", fact."concern_tag" as "concernTag", fact."concern_words_ref" as "concernWordsRef", fact."weight" as "weight", fact."made_by" as "madeBy", fact."due_on" as "dueOn", fact."our_words_ref" as "ourWordsRef", fact."customer_words_ref" as "customerWordsRef", fact."confirmed_on" as "confirmedOn", fact."understanding" as "understanding", fact."status" as "status", fact."settled_on" as "settledOn", fact."segment_promise_id" as "segmentPromiseId", fact."segment_promise_revision" as "segmentPromiseRevision"
    from "outcomes"."promises" as fact
    where fact.workspace_id = $25
      and fact.id = any(array(
        select moved.id from "outcomes"."promises" as moved where moved.workspace_id = $25 and moved.account_id = any($26)
      ))
    order by fact.id, fact.revision
), "ladderPins" as (
    select fact."workspace_id" as "workspaceId", fact."id" as "id", fact."revision" as "revision", fact."external_id" as "externalId", fact."account_id" as "accountId", fact."occurred_at" as "occurredAt", fact."recorded_at" as "recordedAt", fact."stored_at" as "storedAt", fact."declared" as "declared", fact."retracted" as "retracted", fact."recorded_by" as "recordedBy", fact."level" as "level", fact."reason_ref" as "reasonRef", fact."expires_on" as "expiresOn", fact."person_id" as "personId"
    from "outcomes"."ladder_pins" as fact
    where fact.workspace_id = $27
      and fact.id = any(array(
        select moved.id from "outcomes"."ladder_pins" as moved where moved.workspace_id = $27 and moved.account_id = any($28)
      ))
    order by fact.id, fact.revision
), "sealed" as (
    select count(*)::integer as verdicts
    from outcomes.verdict_receipts
    where verdict_receipts.workspace_id = $29
      and verdict_receipts.account_id = any($30)
      and verdict_receipts.opens_at is not null
      and verdict_receipts.received_at <= $31::timestamptz
      and (verdict_receipts.opened_at is null or verdict_receipts.opened_at > $31::timestamptz)
), "stuck" as (
      select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
        stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
        stuck_accounts.due_since::text as "dueSince"
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $32
        and ($33::text[] is null or stuck_accounts.account_id = any ($33))
        and stuck_accounts.stage = any ($34::text[])
        and ($35::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($35, $36))
      order by stuck_accounts.account_id, stuck_accounts.stage
      limit $37
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $38 and words.id = any(array(
        select outcomes."statementRef" from outcomes
        union
        select "ladderPins"."reasonRef" from "ladderPins"
        union
        select unnest(array[promises."concernWordsRef", promises."ourWordsRef", promises."customerWordsRef"]) from promises
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "policies" as each) as "policies",
  (select coalesce(json_agg(each), '[]') from "accounts" as each) as "accounts",
  (select coalesce(json_agg(each), '[]') from "stakeholders" as each) as "stakeholders",
  (select coalesce(json_agg(each), '[]') from "calendars" as each) as "calendars",
  (select coalesce(json_agg(each), '[]') from "outcomes" as each) as "outcomes",
  (select coalesce(json_agg(each), '[]') from "measurements" as each) as "measurements",
  (select coalesce(json_agg(each), '[]') from "customerVerdicts" as each) as "customerVerdicts",
  (select coalesce(json_agg(each), '[]') from "vendorVerdicts" as each) as "vendorVerdicts",
  (select coalesce(json_agg(each), '[]') from "ladderEvidence" as each) as "ladderEvidence",
  (select coalesce(json_agg(each), '[]') from "promises" as each) as "promises",
  (select coalesce(json_agg(each), '[]') from "ladderPins" as each) as "ladderPins",
  (select coalesce(json_agg(each), '[]') from "sealed" as each) as "sealed",
  (select coalesce(json_agg(each), '[]') from "stuck" as each) as "stuck",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts"
;

-- name: outcomes-due-promises
with promise as materialized (
  select distinct on (promises.id) promises.id, promises.external_id, promises.account_id, promises.capability, promises.concern_level, promises.concern_words_ref, promises.our_words_ref, promises.made_by, promises.weight, promises.due_on, promises.confirmed_on, promises.segment_promise_id,
    promises.status, promises.settled_on, promises.retracted, promises.occurred_at,
    (promises.occurred_at at time zone 'UTC')::date as made_on
  from outcomes.promises
  where promises.workspace_id = $1 and promises.recorded_at <= $2
  order by promises.id, promises.recorded_at desc, promises.revision desc
), reasoned as (
  select promise.id, promise.external_id, promise.account_id, promise.capability, promise.concern_level, promise.concern_words_ref, promise.our_words_ref, promise.made_by, promise.weight, promise.due_on, promise.confirmed_on, promise.segment_promise_id, promise.made_on,
    array_remove(array[
      case when promise.due_on <= $5::date then 'past_grace' end,
      case when promise.due_on > $5::date and promise.due_on < $4::date then 'overdue' end,
      case when promise.due_on >= $4::date and promise.due_on <= $6::date then 'due_soon' end,
      case when promise.made_on < $7::date and (promise.confirmed_on is null or promise.confirmed_on > $4::date)
        then 'unconfirmed' end
    ], null) as reasons
  from promise
  where not promise.retracted and promise.occurred_at <= $3
    and (promise.status = 'open' or promise.settled_on > $4::date)
), listed as (
  select reasoned.id, reasoned.external_id, reasoned.account_id, reasoned.capability, reasoned.concern_level, reasoned.concern_words_ref, reasoned.our_words_ref, reasoned.made_by, reasoned.weight, reasoned.due_on, reasoned.confirmed_on, reasoned.segment_promise_id, reasoned.made_on, reasoned.reasons,
    array_position(array['past_grace', 'overdue', 'due_soon', 'unconfirmed'], reasoned.reasons[1]) as place,
    account.segment, account.csm_id
  from reasoned
  cross join lateral (
    select accounts.segment, accounts.csm_id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.id = reasoned.account_id and accounts.recorded_at <= $2
    order by accounts.recorded_at desc, accounts.revision desc
    limit 1
  ) as account
  where array_length(reasoned.reasons, 1) > 0
    and not account.retracted and account.occurred_at <= $3
    and (account.closed_on is null or account.closed_on > $4::date)
    and ($8::text is null or account.csm_id = $8)
    and ($9::text is null or account.segment = $9)
)
select listed.id, listed.external_id as "externalId", listed.account_id as "accountId", listed.capability,
  listed.concern_level as "concernLevel", listed.concern_words_ref as "concernWordsRef",
  listed.our_words_ref as "ourWordsRef", listed.made_by as "madeBy", listed.weight,
  listed.due_on::text as "dueOn", listed.confirmed_on::text as "confirmedOn",
  listed.segment_promise_id as "segmentPromiseId", listed.made_on::text as "madeOn", listed.place, listed.reasons,
  listed.segment, listed.csm_id as "csmId"
from listed
where $10::int is null
  or (listed.place, -listed.weight, coalesce(listed.due_on, 'infinity'), listed.id)
    > ($10::int, -$11::int, coalesce($12::date, 'infinity'), $13::text)
order by listed.place, -listed.weight, coalesce(listed.due_on, 'infinity'), listed.id
limit $14
;

-- name: outcomes-read-new-nudge-ratings
select nudge_ratings.reaction_id as "reactionId", nudge_ratings.account_id as "accountId",
  nudge_ratings.outcome_id as "outcomeId", nudge_ratings.user_id as "userId",
  nudge_ratings.rating as achieved, nudge_ratings.experience, nudge_ratings.reacted_at as "saidAt"
from published.nudge_ratings
where nudge_ratings.workspace_id = $1
  and nudge_ratings.account_id = any($2)
  and not exists (
    select from outcomes.verdict_receipts
    where verdict_receipts.workspace_id = $1 and verdict_receipts.external_id = nudge_ratings.reaction_id
  )
order by nudge_ratings.reacted_at, nudge_ratings.reaction_id
;

-- name: outcomes-write-openings
update outcomes.verdict_receipts
set opened_at = new.opened_at, opened_by = new.opened_by, occurred_on = new.occurred_on,
  outcome_id = new.outcome_id, stakeholder_id = new.stakeholder_id, influence = new.influence,
  achieved = new.achieved, own_record = new.own_record, filed_by = new.filed_by,
  vendor_verdict_id = new.vendor_verdict_id, period_starts_on = new.period_starts_on, verdict = new.verdict
from json_to_recordset($2::json) as new (id text, opened_at timestamptz, opened_by text, occurred_on date,
  outcome_id text, stakeholder_id text, influence double precision, achieved integer, own_record boolean,
  filed_by text, vendor_verdict_id text, period_starts_on date, verdict integer)
where verdict_receipts.workspace_id = $1 and verdict_receipts.id = new.id and verdict_receipts.opened_at is null
;

-- name: playbook-accounts-asked-since
select distinct tasks.account_id
from playbook.way_out_tasks as tasks
where tasks.workspace_id = $1 and tasks.account_id = any($2) and tasks.put_at >= $3
order by tasks.account_id
;

-- name: playbook-accounts-of-csm
with handed as materialized (
  select given.account_id from (
  select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
  from playbook.worklist_actions as given
  where given.workspace_id = $1
    and given.to_person_id is not null
    and given.at <= $3
    and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = given.id and undo.at <= $3
  )
    and exists (
      select from (
        select people.retracted
        from directory.people
        where people.workspace_id = $1 and people.id = given.to_person_id and people.recorded_at <= $3
        order by people.recorded_at desc, people.revision desc
        limit 1
      ) as taker
      where not taker.retracted
    )
    and not exists (
      select from directory.erased_names
      where erased_names.workspace_id = $1 and erased_names.kind = 'person' and erased_names.stand_in = given.to_person_id
    )
    and not exists (
      select from playbook.worklist_actions as ending
      where ending.workspace_id = $1
        and ending.account_id = given.account_id
        and ending.csm_id = given.to_person_id
        and (ending.at, ending.id) > (given.at, given.id)
        and ending.at <= $3
        and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
        and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = ending.id and undo.at <= $3
  )
    )) as given where given.to_person_id = $2
)
select newest.id, newest.csm_id is not distinct from $2 as is_own
from (
  select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.closed_on, accounts.retracted,
    accounts.occurred_at
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    and accounts.id = any (array(
      select ever.id from directory.accounts as ever where ever.workspace_id = $1 and ever.csm_id = $2
      union
      select handed.account_id from handed
    ))
  order by accounts.id, accounts.recorded_at desc, accounts.revision desc
) as newest
where (newest.csm_id = $2 or newest.id in (select handed.account_id from handed))
  and not newest.retracted
  and newest.occurred_at <= $4
  and (newest.closed_on is null or newest.closed_on > $5)
order by newest.id
;

-- name: playbook-active-cards-of-accounts
    select worklist_cards.id, worklist_cards.position, worklist_cards.account_id, worklist_cards.section,
worklist_cards.pool, worklist_cards.new_today, worklist_cards.arisen_at, worklist_cards.reasons,
worklist_cards.play, worklist_cards.play_version, worklist_cards.leads, worklist_cards.hours, worklist_cards.value, worklist_cards.renewal_id,
worklist_cards.renewal_due_on, worklist_cards.status, worklist_cards.status_at, worklist_cards.tries,
worklist_cards.handed_by, worklist_cards.handed_in, worklist_cards.handed_to,
worklist_cards.basis, worklist_cards.own_results, worklist_cards.csm_id
    from unnest($2::text[], $3::date[]) as list (csm_id, day)
    join playbook.worklist_cards on worklist_cards.csm_id = list.csm_id and worklist_cards.day = list.day
    where worklist_cards.workspace_id = $1 and worklist_cards.account_id = any($4)
      and worklist_cards.status in ('open', 'started')
    order by worklist_cards.id
;

-- name: playbook-claim-digest-sends
with due as (
  select digest_sends.person_id, digest_sends.day, digest_sends.part
  from playbook.digest_sends
  join playbook.digest_settings on digest_settings.workspace_id = $1
    and digest_settings.person_id = digest_sends.person_id and digest_settings.enabled
  where digest_sends.workspace_id = $1 and digest_sends.status = 'pending' and digest_sends.next_try_at <= $2
    and (digest_sends.leased_until is null or digest_sends.leased_until <= $2)
  order by digest_sends.next_try_at, digest_sends.person_id, digest_sends.day, digest_sends.part
  limit $4
  for update of digest_sends skip locked
)
update playbook.digest_sends set leased_until = $3
from due
where digest_sends.workspace_id = $1 and digest_sends.person_id = due.person_id and digest_sends.day = due.day
  and digest_sends.part = due.part
returning digest_sends.person_id, digest_sends.day, digest_sends.part, digest_sends.handed, digest_sends.tried
;

-- name: playbook-drawn-cards
select chosen.play, chosen.play_version, chosen.arm, chosen.chance, chosen.chosen_on::text as drawn_on,
  chosen.probability_lost, chosen.arr_minor, decided.due_on::text as due_on, decided.arr_after_minor,
  decided.monthly, decided.went_on, score_before.score_hundredths as score_before,
  score_after.score_hundredths as score_after, milestone.reached as milestone_reached,
  verdict_before.achieved as verdict_before, verdict_after.achieved as verdict_after
from (
  select delay_draws.account_id, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
    delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.renewal_id, delay_draws.renewal_due_on,
    delay_draws.outcome_id, delay_draws.milestone, delay_draws.drawn_on as chosen_on,
    delay_draws.drawn_on::timestamp at time zone 'UTC' as chosen_at
  from playbook.delay_draws
  where delay_draws.workspace_id = $1 and ($5::text is null or delay_draws.play = $5)
) as chosen
left join lateral (
  select score_days.score_hundredths
  from published.score_days
  where score_days.workspace_id = $1 and score_days.account_id = chosen.account_id
    and score_days.as_of <= chosen.chosen_on and score_days.recorded_at <= $3
  order by score_days.as_of desc, score_days.recorded_at desc
  limit 1
) as score_before on true
left join lateral (
  select score_days.score_hundredths
  from published.score_days
  where score_days.workspace_id = $1 and score_days.account_id = chosen.account_id
    and chosen.chosen_on + $4::integer <= $2::date and score_days.as_of <= chosen.chosen_on + $4::integer and score_days.recorded_at <= $3
  order by score_days.as_of desc, score_days.recorded_at desc
  limit 1
) as score_after on true
left join lateral (
  select bool_or(
    (reached ->> 'reachedOn')::date > chosen.chosen_on
    and (reached ->> 'reachedOn')::date <= chosen.chosen_on + $4::integer
  ) is true as reached
  from published.accounts
  cross join lateral jsonb_array_elements(accounts.worklist_form -> 'view' -> 'outcomes') as outcome
  cross join lateral jsonb_array_elements(outcome -> 'milestones') as reached
  where accounts.workspace_id = $1 and accounts.account_id = chosen.account_id
    and chosen.chosen_on + $4::integer <= $2::date and reached ->> 'key' = chosen.milestone
  having count(*) > 0
) as milestone on true
left join lateral (
  select newest.achieved
  from (
    select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
      facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
    from published.facts
    where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = chosen.account_id
      and facts.recorded_at <= $3
    order by facts.id, facts.recorded_at desc, facts.revision desc
  ) as newest
  where not newest.retracted and newest.outcome_id = chosen.outcome_id and newest.occurred_at <= chosen.chosen_at
    and not exists (
      select from playbook.nudge_reactions
      where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
    )
  order by newest.occurred_at desc, newest.id desc
  limit 1
) as verdict_before on true
left join lateral (
  select newest.achieved
  from (
    select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
      facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
    from published.facts
    where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = chosen.account_id
      and facts.recorded_at <= $3
    order by facts.id, facts.recorded_at desc, facts.revision desc
  ) as newest
  where not newest.retracted and newest.outcome_id = chosen.outcome_id and chosen.chosen_on + $4::integer <= $2::date and newest.occurred_at > chosen.chosen_at
    and (newest.occurred_at at time zone 'UTC')::date <= chosen.chosen_on + $4::integer
    and not exists (
      select from playbook.nudge_reactions
      where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
    )
  order by newest.occurred_at desc, newest.id desc
  limit 1
) as verdict_after on true
left join lateral (
  select term_outcomes.due_on, term_outcomes.arr_after_minor, term_outcomes.term_months <= 1 as monthly,
    (term_outcomes.decided_on = term_outcomes.due_on and strpos(term_outcomes.id, ':') > 0 and term_outcomes.outcome <> 'churned') as went_on
  from signals.term_outcomes
  cross join lateral (
    select chosen.renewal_id = term_outcomes.id or chosen.renewal_id = any(term_outcomes.evidence) as itself,
      split_part(chosen.renewal_id, ':', 1) = any(term_outcomes.evidence) as by_contract,
      abs(term_outcomes.due_on - chosen.renewal_due_on) as moved_days
  ) as likeness
  where term_outcomes.workspace_id = $1 and term_outcomes.account_id = chosen.account_id
    and term_outcomes.kind = 'renewal' and term_outcomes.decided_on <= $2::date and term_outcomes.due_on <= $2::date
    and term_outcomes.known_from <= $3
    and (term_outcomes.known_until is null or term_outcomes.known_until > $3)
    and (
      likeness.itself or (
        term_outcomes.decided_on >= chosen.chosen_on and likeness.moved_days <= $6::integer
        and (
          likeness.by_contract or not exists (
            select from published.renewals_due
            where renewals_due.workspace_id = $1 and renewals_due.account_id = chosen.account_id
              and split_part(chosen.renewal_id, ':', 1) = any(renewals_due.evidence)
          )
        )
      )
    )
  order by likeness.itself desc, likeness.by_contract desc, likeness.moved_days, term_outcomes.id
  limit 1
) as decided on true
order by chosen.chosen_on, chosen.account_id
;

-- name: playbook-facts-of-book-task
select distinct facts.id
from published.facts
where facts.workspace_id = $1 and facts.kind in ('team-answers', 'roadmap-items') and facts.id = any($2)
order by facts.id
;

-- name: playbook-first-look
with "ours" as (
      with handed as materialized (
        select given.account_id from (
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $1
          and given.to_person_id is not null
          and given.at <= $3
          and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = given.id and undo.at <= $3
        )
          and exists (
            select from (
              select people.retracted
              from directory.people
              where people.workspace_id = $1 and people.id = given.to_person_id and people.recorded_at <= $3
              order by people.recorded_at desc, people.revision desc
              limit 1
            ) as taker
            where not taker.retracted
          )
          and not exists (
            select from directory.erased_names
            where erased_names.workspace_id = $1 and erased_names.kind = 'person' and erased_names.stand_in = given.to_person_id
          )
          and not exists (
            select from playbook.worklist_actions as ending
            where ending.workspace_id = $1
              and ending.account_id = given.account_id
              and ending.csm_id = given.to_person_id
              and (ending.at, ending.id) > (given.at, given.id)
              and ending.at <= $3
              and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
              and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = ending.id and undo.at <= $3
        )
          )) as given where given.to_person_id = $2
      )
      select newest.id, newest.csm_id is not distinct from $2 as is_own
      from (
        select distinct on (accounts.id) accounts.id, accounts.csm_id, accounts.closed_on, accounts.retracted,
          accounts.occurred_at
        from directory.accounts
        where accounts.workspace_id = $1 and accounts.recorded_at <= $3
          and accounts.id = any (array(
            select ever.id from directory.accounts as ever where ever.workspace_id = $1 and ever.csm_id = $2
            union
            select handed.account_id from handed
          ))
        order by accounts.id, accounts.recorded_at desc, accounts.revision desc
      ) as newest
      where (newest.csm_id = $2 or newest.id in (select handed.account_id from handed))
        and not newest.retracted
        and newest.occurred_at <= $4
        and (newest.closed_on is null or newest.closed_on > $5)
      order by newest.id
), "merges" as (
      select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
        merges.merged_into_id, merges.merged_on::text as merged_on
      from directory.merges
      where merges.workspace_id = $6
      order by merges.subject, merges.id, merges.recorded_at, merges.revision
), "rows" as (
      select asked.account_id, current.judged_on::text as judged_on, current.recorded_at, current.engine_version,
        current.policy_version, current.model_version, current.worklist_form, current.worklist_figures,
        exists (
          select from signals.due_work
          where due_work.workspace_id = $7 and due_work.consumer = 'health' and due_work.account_id = asked.account_id
        ) or exists (
          select from signals.stuck_accounts
          where stuck_accounts.workspace_id = $7 and stuck_accounts.account_id = asked.account_id
        ) as waits,
        stood.as_of::text as before_on, stood.recorded_at as before_recorded_at, stood.policy_version as before_policy,
        stood.ladder_expected as before_expected
      from unnest(array(select ours.id from ours)::text[]) as asked (account_id)
      left join published.accounts as current
        on current.workspace_id = $7 and current.account_id = asked.account_id
      left join lateral (
        select judged_days.as_of, judged_days.recorded_at, judged_days.policy_version, judged_days.ladder_expected
        from published.judged_days
        where judged_days.workspace_id = $7
          and judged_days.account_id = asked.account_id
          and judged_days.as_of <= $8
          and judged_days.recorded_at <= $9
        order by judged_days.as_of desc, judged_days.recorded_at desc
        limit 1
      ) as stood on true
      order by asked.account_id
), "models" as (
      select distinct on (models_in_force.lead_days, models_in_force.answers_for) models_in_force.run,
        models_in_force.learned_at, models_in_force.in_force_at, models_in_force.model
      from config.models_in_force
      where models_in_force.workspace_id = $10 and models_in_force.in_force_at <= $11
      order by models_in_force.lead_days, models_in_force.answers_for, models_in_force.in_force_at desc
), "holds" as (
      select worklist_actions.action, worklist_actions.holds
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $12
        and worklist_actions.account_id = any(array(select ours.id from ours))
        and worklist_actions.at <= $13
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $12 and undo.undoes = worklist_actions.id and undo.at <= $13
        )
        and worklist_actions.action <> 'hand_over'
      order by worklist_actions.at, worklist_actions.id
), "results" as (
      select worklist_actions.play, worklist_actions.risk_band as band, worklist_actions.result,
        count(*)::int as times
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $14
        and worklist_actions.result is not null
        and worklist_actions.risk_band is not null
        and worklist_actions.at <= $15
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $14 and undo.undoes = worklist_actions.id and undo.at <= $15
        )
      group by worklist_actions.play, worklist_actions.risk_band, worklist_actions.result
      order by 1, 2, 3
), "followUps" as (
      select worklist_actions.id, worklist_actions.account_id, worklist_actions.play, worklist_actions.reaction,
        worklist_actions.at, worklist_actions.follow_up_on::text as follow_up_on,
        worklist_actions.moved_from::text as moved_from, worklist_actions.moved_for
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $16
        and worklist_actions.account_id = any(array(select ours.id from ours))
        and worklist_actions.at <= $17
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $16 and undo.undoes = worklist_actions.id and undo.at <= $17
        )
        and worklist_actions.follow_up_on is not null
      order by worklist_actions.id
), "handovers" as (
      select handed.id, handed.account_id, handed.csm_id, handed.to_person_id, handed.holds
      from (
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $18
          and given.to_person_id is not null
          and given.at <= $19
          and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $18 and undo.undoes = given.id and undo.at <= $19
        )
          and exists (
            select from (
              select people.retracted
              from directory.people
              where people.workspace_id = $18 and people.id = given.to_person_id and people.recorded_at <= $19
              order by people.recorded_at desc, people.revision desc
              limit 1
            ) as taker
            where not taker.retracted
          )
          and not exists (
            select from directory.erased_names
            where erased_names.workspace_id = $18 and erased_names.kind = 'person' and erased_names.stand_in = given.to_person_id
          )
          and not exists (
            select from playbook.worklist_actions as ending
            where ending.workspace_id = $18
              and ending.account_id = given.account_id
              and ending.csm_id = given.to_person_id
              and (ending.at, ending.id) > (given.at, given.id)
              and ending.at <= $19
              and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
              and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $18 and undo.undoes = ending.id and undo.at <= $19
        )
          )) as handed
      where (handed.account_id in (select unnest(array(select ours.id from ours)::text[]))) is true or handed.to_person_id = $20
      order by handed.at, handed.id
), "tries" as (
      select worklist_actions.account_id, worklist_actions.play, count(*)::int as tries
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $21
        and worklist_actions.account_id = any(array(select ours.id from ours))
        and worklist_actions.at <= $22
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $21 and undo.undoes = worklist_actions.id and undo.at <= $22
        )
        and worklist_actions.action = 'no_answer'
        and not exists (
          select from playbook.worklist_actions as answered
          where answered.workspace_id = $21
            and answered.account_id = worklist_actions.account_id
            and answered.play = worklist_actions.play
            and answered.action = 'done'
            and answered.at > worklist_actions.at
            and answered.at <= $22
            and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $21 and undo.undoes = answered.id and undo.at <= $22
        )
        )
      group by worklist_actions.account_id, worklist_actions.play
), "draws" as (
      select distinct on (delay_draws.account_id) delay_draws.account_id, delay_draws.drawn_on::text as drawn_on,
        delay_draws.risk_band, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
        delay_draws.until::text as until, delay_draws.renewal_id, delay_draws.renewal_due_on::text as renewal_due_on,
        delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.outcome_id, delay_draws.milestone
      from playbook.delay_draws
      where delay_draws.workspace_id = $23
        and delay_draws.account_id = any(array(select ours.id from ours))
        and delay_draws.drawn_on <= ($24::timestamptz at time zone 'UTC')::date + 1
      order by delay_draws.account_id, delay_draws.drawn_on desc
), "tasks" as (
      select tasks.id, tasks.chasm, tasks.way, tasks.account_id, tasks.promise_id, tasks.about
      from playbook.way_out_tasks as tasks
      left join lateral (
        select facts.recorded_at, facts.retracted
          or facts.body ->> 'status' <> 'open'
          or (tasks.way = 'confirm_promises' and facts.body ->> 'confirmed_on' is not null) as settled
        from published.facts
        where facts.workspace_id = $25 and facts.kind = 'promises' and facts.id = tasks.promise_id
          and facts.recorded_at <= $26
        order by facts.recorded_at desc, facts.revision desc
        limit 1
      ) as promise on true
      where tasks.workspace_id = $25
        and tasks.account_id = any(array(select ours.id from ours))
        and tasks.put_at <= $26
        and (tasks.taken_off_at is null or tasks.taken_off_at > $26)
        and promise.settled is not true
      order by tasks.id
)
select (select coalesce(json_agg(each), '[]') from "ours" as each) as "ours",
  (select coalesce(json_agg(each), '[]') from "merges" as each) as "merges",
  (select coalesce(json_agg(each), '[]') from "rows" as each) as "rows",
  (select coalesce(json_agg(each), '[]') from "models" as each) as "models",
  (select coalesce(json_agg(each), '[]') from "holds" as each) as "holds",
  (select coalesce(json_agg(each), '[]') from "results" as each) as "results",
  (select coalesce(json_agg(each), '[]') from "followUps" as each) as "followUps",
  (select coalesce(json_agg(each), '[]') from "handovers" as each) as "handovers",
  (select coalesce(json_agg(each), '[]') from "tries" as each) as "tries",
  (select coalesce(json_agg(each), '[]') from "draws" as each) as "draws",
  (select coalesce(json_agg(each), '[]') from "tasks" as each) as "tasks"
;

-- name: playbook-give-back-cards
update playbook.worklist_cards set status = 'handed_over', status_at = $3, handed_to = $4
where worklist_cards.workspace_id = $1 and worklist_cards.handed_in = $2
  and worklist_cards.status in ('open', 'started')
;

-- name: playbook-handed-cards
select cards_in_hand.account_id, cards_in_hand.person_id, cards_in_hand.handed_by, cards_in_hand.handed_at
from directory.cards_in_hand
where cards_in_hand.workspace_id = $1 and ($2::text is null or cards_in_hand.person_id = $2)
order by cards_in_hand.handed_at desc, cards_in_hand.account_id, cards_in_hand.handed_by
;

-- name: playbook-has-acted-after
select exists (
  select from playbook.worklist_actions as later
  where later.workspace_id = $1 and later.csm_id = $2 and later.account_id = $3
    and (later.at, later.id) > ($4, $5)
    and later.action <> 'undo'
    and not exists (
      select from playbook.worklist_actions as undo
      where undo.workspace_id = $1 and undo.undoes = later.id
    )
) as acted
;

-- name: playbook-has-worklist-card
select from playbook.worklist_cards
where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3
;

-- name: playbook-insert-first-list
with day as (
  insert into playbook.worklist_days
    (workspace_id, csm_id, day, built_at, hours, planned_hours, policy_version, known, passed_over, held_out, looked_at,
    passed_over_cards, put_away)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $14, $15)
  on conflict (workspace_id, csm_id, day) do nothing
  returning worklist_days.day
), cards as (
  insert into playbook.worklist_cards (workspace_id, csm_id, day, id, position, account_id, section, pool, new_today,
    arisen_at, reasons, play, hours, value, renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in, talk,
    play_version, leads, basis, own_results)
  select $1, $2, day.day, new.id, new.position, new.account_id, new.section, new.pool, new.new_today, new.arisen_at,
    new.reasons, new.play, new.hours, nullif(new.value, 'null'), new.renewal_id, new.renewal_due_on, new.status,
    new.status_at, new.tries, new.handed_by, new.handed_in, nullif(new.talk, 'null'), new.play_version, new.leads,
    new.basis, new.own_results
  from day
  cross join jsonb_to_recordset($12::jsonb)
    as new (id text, position integer, account_id text, section text, pool text, new_today boolean,
      arisen_at timestamptz, reasons jsonb, play text, hours float8, value jsonb, renewal_id text, renewal_due_on date,
      status text, status_at timestamptz, tries integer, handed_by text, handed_in text, talk jsonb, play_version integer,
      leads text, basis text, own_results integer)
), draws as (
  insert into playbook.delay_draws (workspace_id, csm_id, account_id, drawn_on, risk_band, play, play_version, arm,
    chance, until, renewal_id, renewal_due_on, probability_lost, arr_minor, outcome_id, milestone)
  select $1, $2, new.account_id, new.drawn_on, new.risk_band, new.play, new.play_version, new.arm, new.chance,
    new.until, new.renewal_id, new.renewal_due_on, new.probability_lost, new.arr_minor, new.outcome_id, new.milestone
  from day
  cross join jsonb_to_recordset($13::jsonb)
    as new (account_id text, drawn_on date, risk_band text, play text, play_version integer, arm text, chance float8,
      until date, renewal_id text, renewal_due_on date, probability_lost float8, arr_minor bigint, outcome_id text, milestone text)
  on conflict (workspace_id, account_id, drawn_on) do nothing
)
select exists (select from day) as kept
;

-- name: playbook-insert-nudge-reaction
insert into playbook.nudge_reactions (workspace_id, id, decision_id, reaction, rating, reacted_on, reacted_at,
  experience, account_id)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
;

-- name: playbook-insert-worklist-action
insert into playbook.worklist_actions (workspace_id, id, card_id, csm_id, account_id, play, risk_band, action, at,
  result, reaction, dismissal, until, holds, recorded_by, person_id, status_before, undoes, follow_up_on,
  to_person_id, tries, play_version, moved_from, moved_for)
values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,
  $23, $24)
;

-- name: playbook-insert-worklist-cards
insert into playbook.worklist_cards (workspace_id, csm_id, day, id, position, account_id, section, pool, new_today,
  arisen_at, reasons, play, hours, value, renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in,
  play_version, leads, basis, own_results)
select $1, $2, $3, new.id, new.position, new.account_id, new.section, new.pool, new.new_today, new.arisen_at,
  new.reasons, new.play, new.hours, new.value, new.renewal_id, new.renewal_due_on, new.status, new.status_at,
  new.tries, new.handed_by, new.handed_in, new.play_version, new.leads, new.basis, new.own_results
from unnest($4::text[], $5::integer[], $6::text[], $7::text[], $8::text[], $9::boolean[], $10::timestamptz[],
    $11::jsonb[], $12::text[], $13::float8[], $14::jsonb[], $15::text[], $16::date[], $17::text[],
    $18::timestamptz[], $19::integer[], $20::text[], $21::text[], $22::integer[], $23::text[],
    $24::text[], $25::integer[])
  as new (id, position, account_id, section, pool, new_today, arisen_at, reasons, play, hours, value,
    renewal_id, renewal_due_on, status, status_at, tries, handed_by, handed_in, play_version, leads, basis, own_results)
;

-- name: playbook-keep-nudge-decision
select playbook.keep_nudge_decision($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17,
  $18, $19, $20, $21) as id
;

-- name: playbook-kept-list
with list as materialized (
  select worklist_days.built_at, worklist_days.hours as day_hours, worklist_days.planned_hours,
      worklist_days.policy_version, worklist_days.passed_over, worklist_days.put_away, worklist_days.held_out,
      worklist_days.looked_at, worklist_days.looked_at - $7 * interval '1 ms' as since
  from playbook.worklist_days
  where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3
), card as materialized (
  select worklist_cards.id, worklist_cards.position, worklist_cards.account_id, worklist_cards.section,
worklist_cards.pool, worklist_cards.new_today, worklist_cards.arisen_at, worklist_cards.reasons,
worklist_cards.play, worklist_cards.play_version, worklist_cards.leads, worklist_cards.hours, worklist_cards.value, worklist_cards.renewal_id,
worklist_cards.renewal_due_on, worklist_cards.status, worklist_cards.status_at, worklist_cards.tries,
worklist_cards.handed_by, worklist_cards.handed_in, worklist_cards.handed_to,
worklist_cards.basis, worklist_cards.own_results, worklist_cards.talk
  from playbook.worklist_cards
  where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
), news as materialized (
  select list.looked_at is null
    or list.looked_at < $4
    or exists (select from card where card.talk is null)
    or exists (
      select from playbook.worklist_actions
      where worklist_actions.workspace_id = $1 and worklist_actions.to_person_id = $2
        and worklist_actions.at >= list.since
    )
    or exists (
      select
      from playbook.way_out_tasks as asked
      join directory.accounts as own on own.workspace_id = $1 and own.id = asked.account_id and own.csm_id = $2
      where asked.workspace_id = $1 and asked.put_at >= list.since
    )
    or exists (
      select from config.versions
      where versions.workspace_id = $1 and versions.published_at >= list.since
    )
    or exists (
      select from config.models_in_force
      where models_in_force.workspace_id = $1 and models_in_force.in_force_at >= list.since
    )
    or coalesce((
      select accounts.recorded_at
      from published.accounts
      where accounts.workspace_id = $1 and accounts.csm_id = $2
      order by accounts.recorded_at desc
      limit 1
    ) >= list.since, false)
    or exists (
      select
      from card
      join published.accounts on accounts.workspace_id = $1 and accounts.account_id = card.account_id
      where accounts.recorded_at >= list.since
    )
    or exists (
      select
      from card
      join directory.merges on merges.workspace_id = $1 and merges.id = card.account_id
    )
    or exists (
      select
      from signals.stuck_accounts
      where stuck_accounts.workspace_id = $1
        and (
          stuck_accounts.account_id in (select card.account_id from card)
          or exists (
            select from directory.accounts as own
            where own.workspace_id = $1 and own.id = stuck_accounts.account_id and own.csm_id = $2
          )
        )
    )
    or exists (
      select
      from signals.due_work
      where due_work.workspace_id = $1
        and due_work.consumer = any ('{usage,outcomes,accounts,health}')
        and (
          due_work.account_id in (select card.account_id from card)
          or exists (
            select from directory.accounts as own
            where own.workspace_id = $1 and own.id = due_work.account_id and own.csm_id = $2
          )
        )
    ) as found
  from list
)
select list.*, card.*, news.found as is_new,
  (select workspaces.currency from directory.workspaces where workspaces.workspace_id = $1) as currency,
  head.external_id, head.name, head.segment, head.csm_id as account_csm_id, head.closed_on::text as closed_on,
  (
    select jsonb_object_agg(words.id, words.text)
    from directory.words
    where words.workspace_id = $1 and words.text is not null
      and words.id = any (array(
        select jsonb_array_elements_text(jsonb_path_query_array(card.talk, '$.*[*].wordsId'))
      ))
  ) as texts,
  (
    select jsonb_object_agg(newest.person_ref, newest.text)
    from (
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $1 and words.kind = 'stakeholder.name'
        and words.person_ref = any (array(
          select jsonb_array_elements_text(jsonb_path_query_array(card.talk, '$.*[*].stakeholderId'))
        ))
      order by words.person_ref, words.id desc
    ) as newest
    where newest.text is not null
  ) as names
from list
cross join news
left join card on not news.found
left join lateral (
  select fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted, fact.occurred_at
  from directory.accounts as fact
  where fact.workspace_id = $1 and fact.id = card.account_id and fact.recorded_at <= $5
  order by fact.recorded_at desc, fact.revision desc
  limit 1
) as head on not head.retracted and head.occurred_at <= $6
order by card.position
;

-- name: playbook-later-worklist-card
select later.id, later.day::text as day
from playbook.worklist_cards as later
where later.workspace_id = $1 and later.csm_id = $2 and later.account_id = $4
  and later.day > (
    select former.day
    from playbook.worklist_cards as former
    where former.workspace_id = $1 and former.id = $3
  )
order by later.day desc, later.position desc
limit 1
;

-- name: playbook-lock-handed-in
select from playbook.worklist_cards
where worklist_cards.workspace_id = $1 and worklist_cards.handed_in = $2
for update
;

-- name: playbook-lock-worklist-card
    select worklist_cards.id, worklist_cards.position, worklist_cards.account_id, worklist_cards.section,
worklist_cards.pool, worklist_cards.new_today, worklist_cards.arisen_at, worklist_cards.reasons,
worklist_cards.play, worklist_cards.play_version, worklist_cards.leads, worklist_cards.hours, worklist_cards.value, worklist_cards.renewal_id,
worklist_cards.renewal_due_on, worklist_cards.status, worklist_cards.status_at, worklist_cards.tries,
worklist_cards.handed_by, worklist_cards.handed_in, worklist_cards.handed_to,
worklist_cards.basis, worklist_cards.own_results
    from playbook.worklist_cards
    where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.id = $3
    for update
;

-- name: playbook-nudge
with "there" as (select exists (select from directory.workspaces where workspaces.workspace_id = $1) as there
), "account" as (
  select newest.id, newest.external_id, newest.name, newest.segment, newest.csm_id,
    newest.closed_on::text as closed_on,
    exists (
      select from directory.merges
      where merges.workspace_id = $2 and merges.subject = 'account' and merges.id = found.id
    ) as merged
  from (values (true)) as always
  left join lateral (
    select named.id
    from (
      select distinct on (fact.id) fact.id, fact.retracted
      from directory.accounts as fact
      where fact.workspace_id = $2 and (fact.id = $3 or fact.external_id = $3)
      order by fact.id, fact.recorded_at desc, fact.revision desc
    ) as named
    where not named.retracted
    order by named.id = $3 desc, named.id desc
    limit 1
  ) as found on true
  left join lateral (
    select fact.id, fact.external_id, fact.name, fact.segment, fact.csm_id, fact.closed_on, fact.retracted,
      fact.occurred_at
    from directory.accounts as fact
    where fact.workspace_id = $2 and fact.id = found.id and fact.recorded_at <= $4
    order by fact.recorded_at desc, fact.revision desc
    limit 1
  ) as newest on not newest.retracted and newest.occurred_at <= $5
), "erased" as (
      select given.name, erased_names.stand_in
      from unnest($8::text[]) as given (name)
      join directory.erased_names
        on erased_names.workspace_id = $6
        and erased_names.kind = $7::text
        and erased_names.name_hash = encode(sha256(convert_to($6 || chr(10) || $7::text || chr(10) || given.name, 'UTF8')), 'hex')
), "configs" as (
      select versions.version, versions.published_at, versions.changed,
        (select jsonb_object_agg(section, versions.document -> section) from unnest($10::text[]) as section) as stated
      from config.versions
      where versions.workspace_id = $9 and versions.changed && $10::text[]
      order by versions.version
), "who" as (
      select coalesce((select erased.stand_in from erased), $11) as user_id,
        ($12::date - greatest($13::int, (
          select max((configs.stated #>> '{nudges,memoryDays}')::int) from configs
        ))) as since
), "snapshots" as (
      select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
        newest.signals
      from unnest(array(select account.id from account where account.id is not null)::text[]) as asked (account_id)
      cross join unnest($14::text[]) as of (context)
      cross join lateral (
        select revision.*
        from unnest($18::text[]) with ordinality as layer (draft, position)
        cross join lateral (
          select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
          from signals.snapshots
          where snapshots.workspace_id = $15
            and snapshots.account_id = asked.account_id
            and snapshots.context = of.context
            and snapshots.draft = layer.draft
            and snapshots.as_of <= $16
            and snapshots.recorded_at <= $17
          order by snapshots.as_of desc, snapshots.recorded_at desc
          limit 1
        ) as revision
        order by layer.position
        limit 1
      ) as newest
      order by asked.account_id, of.context
), "past" as (
      select shown.outcome_id, shown.milestone, shown.level, shown.surface, shown.decided_on::text as shown_on,
        said.reaction, said.reacted_on::text as reacted_on, rated.rating
      from playbook.nudge_decisions as shown
      left join lateral (
        select nudge_reactions.reaction, nudge_reactions.reacted_on
        from playbook.nudge_reactions
        where nudge_reactions.workspace_id = shown.workspace_id
          and nudge_reactions.decision_id = shown.id
          and nudge_reactions.reaction is not null
        order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
        limit 1
      ) as said on true
      left join lateral (
        select nudge_reactions.rating
        from playbook.nudge_reactions
        where nudge_reactions.workspace_id = shown.workspace_id
          and nudge_reactions.decision_id = shown.id
          and nudge_reactions.rating is not null
        order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
        limit 1
      ) as rated on true
      where shown.workspace_id = $19
        and shown.user_id = (select who.user_id from who)
        and shown.decided_on >= (select who.since from who)
        and shown.reason = 'next_milestone'
      order by shown.decided_on, shown.id
), "seen" as (
      select count(distinct nudge_decisions.id) as shown, count(nudge_reactions.id) as said
      from playbook.nudge_decisions
      left join playbook.nudge_reactions
        on nudge_reactions.workspace_id = $20 and nudge_reactions.decision_id = nudge_decisions.id
      where nudge_decisions.workspace_id = $20
        and nudge_decisions.user_id = (select who.user_id from who)
        and nudge_decisions.decided_on >= (select who.since from who)
        and nudge_decisions.reason = 'next_milestone'
), "todays" as (
      select nudge_decisions.id, nudge_decisions.account_id as "accountId", nudge_decisions.reason,
        nudge_decisions.outcome_id as "outcomeId", nudge_decisions.milestone, nudge_decisions.until_on as "untilOn"
      from playbook.nudge_decisions
      where nudge_decisions.workspace_id = $21
        and nudge_decisions.user_id = (select who.user_id from who)
        and nudge_decisions.decided_on = $22::date
        and nudge_decisions.surface = $23
), "linked" as (
      select linked.id, linked.departed_on
      from (
      select newest.id, newest.external_id, newest.account_id, newest.role, newest.influence, newest.product_user_ids, newest.departed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.role, fact.influence, fact.product_user_ids, fact.departed_on, fact.retracted, fact.occurred_at
        from directory.stakeholders as fact
        where fact.workspace_id = $24 and fact.recorded_at <= $25
        and fact.id = any(array(
          select moved.id from directory.stakeholders as moved
          where moved.workspace_id = $24 and moved.account_id = any(array(select account.id from account where account.id is not null))
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $26
      and (newest.account_id in (select unnest(array(select account.id from account where account.id is not null)::text[]))) is true
      order by newest.id) as linked
      where (select who.user_id from who) = any(linked.product_user_ids)
), "merged" as (select exists (select from directory.merges where merges.workspace_id = $27) as merged
), "ownPlays" as (
      select distinct on (play_versions.key) play_versions.key, play_versions.version, play_versions.retired, play_versions.document,
        play_versions.recorded_at, play_versions.recorded_by, play_versions.person_id
      from playbook.play_versions
      where play_versions.workspace_id = $28 and play_versions.recorded_at <= $29
      order by play_versions.key, play_versions.version desc
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $30 and words.id = any(array(
        select said.value #>> '{}'
        from snapshots
        cross join lateral jsonb_path_query(snapshots.signals, '$[*] ? (@.name == "outcome_statement_ref").value') as said (value)
      )) and words.text is not null
)
select (select coalesce(json_agg(each), '[]') from "there" as each) as "there",
  (select coalesce(json_agg(each), '[]') from "account" as each) as "account",
  (select coalesce(json_agg(each), '[]') from "erased" as each) as "erased",
  (select coalesce(json_agg(each), '[]') from "configs" as each) as "configs",
  (select coalesce(json_agg(each), '[]') from "who" as each) as "who",
  (select coalesce(json_agg(each), '[]') from "snapshots" as each) as "snapshots",
  (select coalesce(json_agg(each), '[]') from "past" as each) as "past",
  (select coalesce(json_agg(each), '[]') from "seen" as each) as "seen",
  (select coalesce(json_agg(each), '[]') from "todays" as each) as "todays",
  (select coalesce(json_agg(each), '[]') from "linked" as each) as "linked",
  (select coalesce(json_agg(each), '[]') from "merged" as each) as "merged",
  (select coalesce(json_agg(each), '[]') from "ownPlays" as each) as "ownPlays",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts"
;

-- name: playbook-nudged-accounts
select chosen.reason = 'held_out' as held_out, chosen.chance, score_before.score_hundredths as score_before,
  score_after.score_hundredths as score_after, milestone.reached as milestone_reached,
  verdict_before.achieved as verdict_before, verdict_after.achieved as verdict_after
from (
  select distinct on (nudge_decisions.account_id) nudge_decisions.account_id, nudge_decisions.id,
    nudge_decisions.reason, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.chance,
    nudge_decisions.decided_on as chosen_on, nudge_decisions.decided_at as chosen_at
  from playbook.nudge_decisions
  where nudge_decisions.workspace_id = $1 and nudge_decisions.chance is not null
    and nudge_decisions.decided_at <= $3
  order by nudge_decisions.account_id, nudge_decisions.decided_at, nudge_decisions.id
) as chosen
left join lateral (
  select score_days.score_hundredths
  from published.score_days
  where score_days.workspace_id = $1 and score_days.account_id = chosen.account_id
    and score_days.as_of <= chosen.chosen_on and score_days.recorded_at <= $3
  order by score_days.as_of desc, score_days.recorded_at desc
  limit 1
) as score_before on true
left join lateral (
  select score_days.score_hundredths
  from published.score_days
  where score_days.workspace_id = $1 and score_days.account_id = chosen.account_id
    and chosen.chosen_on + $4::integer <= $2::date and score_days.as_of <= chosen.chosen_on + $4::integer and score_days.recorded_at <= $3
  order by score_days.as_of desc, score_days.recorded_at desc
  limit 1
) as score_after on true
left join lateral (
  select bool_or(
    (reached ->> 'reachedOn')::date > chosen.chosen_on
    and (reached ->> 'reachedOn')::date <= chosen.chosen_on + $4::integer
  ) is true as reached
  from published.accounts
  cross join lateral jsonb_array_elements(accounts.worklist_form -> 'view' -> 'outcomes') as outcome
  cross join lateral jsonb_array_elements(outcome -> 'milestones') as reached
  where accounts.workspace_id = $1 and accounts.account_id = chosen.account_id
    and chosen.chosen_on + $4::integer <= $2::date and reached ->> 'key' = chosen.milestone
  having count(*) > 0
) as milestone on true
left join lateral (
  select newest.achieved
  from (
    select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
      facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
    from published.facts
    where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = chosen.account_id
      and facts.recorded_at <= $3
    order by facts.id, facts.recorded_at desc, facts.revision desc
  ) as newest
  where not newest.retracted and newest.outcome_id = chosen.outcome_id and newest.occurred_at <= chosen.chosen_at
    and not exists (
      select from playbook.nudge_reactions
      where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
    )
  order by newest.occurred_at desc, newest.id desc
  limit 1
) as verdict_before on true
left join lateral (
  select newest.achieved
  from (
    select distinct on (facts.id) facts.id, facts.occurred_at, facts.retracted, facts.body ->> 'external_id' as external_id,
      facts.body ->> 'outcome_id' as outcome_id, (facts.body ->> 'achieved')::integer as achieved
    from published.facts
    where facts.workspace_id = $1 and facts.kind = 'customer-verdicts' and facts.account_id = chosen.account_id
      and facts.recorded_at <= $3
    order by facts.id, facts.recorded_at desc, facts.revision desc
  ) as newest
  where not newest.retracted and newest.outcome_id = chosen.outcome_id and chosen.chosen_on + $4::integer <= $2::date and newest.occurred_at > chosen.chosen_at
    and (newest.occurred_at at time zone 'UTC')::date <= chosen.chosen_on + $4::integer
    and not exists (
      select from playbook.nudge_reactions
      where nudge_reactions.workspace_id = $1 and nudge_reactions.id = newest.external_id
    )
  order by newest.occurred_at desc, newest.id desc
  limit 1
) as verdict_after on true
order by chosen.chosen_at, chosen.id
;

-- name: playbook-own-plays
select distinct on (play_versions.key) play_versions.key, play_versions.version, play_versions.retired, play_versions.document,
  play_versions.recorded_at, play_versions.recorded_by, play_versions.person_id
from playbook.play_versions
where play_versions.workspace_id = $1 and play_versions.recorded_at <= $2
order by play_versions.key, play_versions.version desc
;

-- name: playbook-past-actions
with "merges" as (
      select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
        merges.merged_into_id, merges.merged_on::text as merged_on
      from directory.merges
      where merges.workspace_id = $1
      order by merges.subject, merges.id, merges.recorded_at, merges.revision
), "holds" as (
      select worklist_actions.action, worklist_actions.holds
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $2
        and worklist_actions.account_id = any($3)
        and worklist_actions.at <= $4
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $2 and undo.undoes = worklist_actions.id and undo.at <= $4
        )
        and worklist_actions.action <> 'hand_over'
      order by worklist_actions.at, worklist_actions.id
), "results" as (
      select worklist_actions.play, worklist_actions.risk_band as band, worklist_actions.result,
        count(*)::int as times
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $5
        and worklist_actions.result is not null
        and worklist_actions.risk_band is not null
        and worklist_actions.at <= $6
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $5 and undo.undoes = worklist_actions.id and undo.at <= $6
        )
      group by worklist_actions.play, worklist_actions.risk_band, worklist_actions.result
      order by 1, 2, 3
), "followUps" as (
      select worklist_actions.id, worklist_actions.account_id, worklist_actions.play, worklist_actions.reaction,
        worklist_actions.at, worklist_actions.follow_up_on::text as follow_up_on,
        worklist_actions.moved_from::text as moved_from, worklist_actions.moved_for
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $7
        and worklist_actions.account_id = any($8)
        and worklist_actions.at <= $9
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $7 and undo.undoes = worklist_actions.id and undo.at <= $9
        )
        and worklist_actions.follow_up_on is not null
      order by worklist_actions.id
), "handovers" as (
      select handed.id, handed.account_id, handed.csm_id, handed.to_person_id, handed.holds
      from (
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $10
          and given.to_person_id is not null
          and given.at <= $12
          and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $10 and undo.undoes = given.id and undo.at <= $12
        )
          and exists (
            select from (
              select people.retracted
              from directory.people
              where people.workspace_id = $10 and people.id = given.to_person_id and people.recorded_at <= $12
              order by people.recorded_at desc, people.revision desc
              limit 1
            ) as taker
            where not taker.retracted
          )
          and not exists (
            select from directory.erased_names
            where erased_names.workspace_id = $10 and erased_names.kind = 'person' and erased_names.stand_in = given.to_person_id
          )
          and not exists (
            select from playbook.worklist_actions as ending
            where ending.workspace_id = $10
              and ending.account_id = given.account_id
              and ending.csm_id = given.to_person_id
              and (ending.at, ending.id) > (given.at, given.id)
              and ending.at <= $12
              and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
              and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $10 and undo.undoes = ending.id and undo.at <= $12
        )
          )) as handed
      where (handed.account_id in (select unnest($11::text[]))) is true or handed.to_person_id = $13
      order by handed.at, handed.id
), "tries" as (
      select worklist_actions.account_id, worklist_actions.play, count(*)::int as tries
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $14
        and worklist_actions.account_id = any($15)
        and worklist_actions.at <= $16
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $14 and undo.undoes = worklist_actions.id and undo.at <= $16
        )
        and worklist_actions.action = 'no_answer'
        and not exists (
          select from playbook.worklist_actions as answered
          where answered.workspace_id = $14
            and answered.account_id = worklist_actions.account_id
            and answered.play = worklist_actions.play
            and answered.action = 'done'
            and answered.at > worklist_actions.at
            and answered.at <= $16
            and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $14 and undo.undoes = answered.id and undo.at <= $16
        )
        )
      group by worklist_actions.account_id, worklist_actions.play
), "draws" as (
      select distinct on (delay_draws.account_id) delay_draws.account_id, delay_draws.drawn_on::text as drawn_on,
        delay_draws.risk_band, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
        delay_draws.until::text as until, delay_draws.renewal_id, delay_draws.renewal_due_on::text as renewal_due_on,
        delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.outcome_id, delay_draws.milestone
      from playbook.delay_draws
      where delay_draws.workspace_id = $17
        and delay_draws.account_id = any($18)
        and delay_draws.drawn_on <= ($19::timestamptz at time zone 'UTC')::date + 1
      order by delay_draws.account_id, delay_draws.drawn_on desc
), "tasks" as (
      select tasks.id, tasks.chasm, tasks.way, tasks.account_id, tasks.promise_id, tasks.about
      from playbook.way_out_tasks as tasks
      left join lateral (
        select facts.recorded_at, facts.retracted
          or facts.body ->> 'status' <> 'open'
          or (tasks.way = 'confirm_promises' and facts.body ->> 'confirmed_on' is not null) as settled
        from published.facts
        where facts.workspace_id = $20 and facts.kind = 'promises' and facts.id = tasks.promise_id
          and facts.recorded_at <= $22
        order by facts.recorded_at desc, facts.revision desc
        limit 1
      ) as promise on true
      where tasks.workspace_id = $20
        and tasks.account_id = any($21)
        and tasks.put_at <= $22
        and (tasks.taken_off_at is null or tasks.taken_off_at > $22)
        and promise.settled is not true
      order by tasks.id
)
select (select coalesce(json_agg(each), '[]') from "merges" as each) as "merges",
  (select coalesce(json_agg(each), '[]') from "holds" as each) as "holds",
  (select coalesce(json_agg(each), '[]') from "results" as each) as "results",
  (select coalesce(json_agg(each), '[]') from "followUps" as each) as "followUps",
  (select coalesce(json_agg(each), '[]') from "handovers" as each) as "handovers",
  (select coalesce(json_agg(each), '[]') from "tries" as each) as "tries",
  (select coalesce(json_agg(each), '[]') from "draws" as each) as "draws",
  (select coalesce(json_agg(each), '[]') from "tasks" as each) as "tasks"
;

-- name: playbook-past-of-merged
with "holds" as (
      select worklist_actions.action, worklist_actions.holds
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $1
        and worklist_actions.account_id = any($2)
        and worklist_actions.at <= $3
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $1 and undo.undoes = worklist_actions.id and undo.at <= $3
        )
        and worklist_actions.action <> 'hand_over'
      order by worklist_actions.at, worklist_actions.id
), "results" as (
      select worklist_actions.play, worklist_actions.risk_band as band, worklist_actions.result,
        count(*)::int as times
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $4
        and worklist_actions.result is not null
        and worklist_actions.risk_band is not null
        and worklist_actions.at <= $5
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $4 and undo.undoes = worklist_actions.id and undo.at <= $5
        )
      group by worklist_actions.play, worklist_actions.risk_band, worklist_actions.result
      order by 1, 2, 3
), "followUps" as (
      select worklist_actions.id, worklist_actions.account_id, worklist_actions.play, worklist_actions.reaction,
        worklist_actions.at, worklist_actions.follow_up_on::text as follow_up_on,
        worklist_actions.moved_from::text as moved_from, worklist_actions.moved_for
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $6
        and worklist_actions.account_id = any($7)
        and worklist_actions.at <= $8
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $6 and undo.undoes = worklist_actions.id and undo.at <= $8
        )
        and worklist_actions.follow_up_on is not null
      order by worklist_actions.id
), "handovers" as (
      select handed.id, handed.account_id, handed.csm_id, handed.to_person_id, handed.holds
      from (
        select given.id, given.account_id, given.csm_id, given.to_person_id, given.holds, given.at
        from playbook.worklist_actions as given
        where given.workspace_id = $9
          and given.to_person_id is not null
          and given.at <= $11
          and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $9 and undo.undoes = given.id and undo.at <= $11
        )
          and exists (
            select from (
              select people.retracted
              from directory.people
              where people.workspace_id = $9 and people.id = given.to_person_id and people.recorded_at <= $11
              order by people.recorded_at desc, people.revision desc
              limit 1
            ) as taker
            where not taker.retracted
          )
          and not exists (
            select from directory.erased_names
            where erased_names.workspace_id = $9 and erased_names.kind = 'person' and erased_names.stand_in = given.to_person_id
          )
          and not exists (
            select from playbook.worklist_actions as ending
            where ending.workspace_id = $9
              and ending.account_id = given.account_id
              and ending.csm_id = given.to_person_id
              and (ending.at, ending.id) > (given.at, given.id)
              and ending.at <= $11
              and (ending.action in ('dismiss', 'hand_over') or (ending.action = 'done' and ending.follow_up_on is null))
              and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $9 and undo.undoes = ending.id and undo.at <= $11
        )
          )) as handed
      where (handed.account_id in (select unnest($10::text[]))) is true or handed.to_person_id = $12
      order by handed.at, handed.id
), "tries" as (
      select worklist_actions.account_id, worklist_actions.play, count(*)::int as tries
      from playbook.worklist_actions
      where worklist_actions.workspace_id = $13
        and worklist_actions.account_id = any($14)
        and worklist_actions.at <= $15
        and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $13 and undo.undoes = worklist_actions.id and undo.at <= $15
        )
        and worklist_actions.action = 'no_answer'
        and not exists (
          select from playbook.worklist_actions as answered
          where answered.workspace_id = $13
            and answered.account_id = worklist_actions.account_id
            and answered.play = worklist_actions.play
            and answered.action = 'done'
            and answered.at > worklist_actions.at
            and answered.at <= $15
            and not exists (
          select from playbook.worklist_actions as undo
          where undo.workspace_id = $13 and undo.undoes = answered.id and undo.at <= $15
        )
        )
      group by worklist_actions.account_id, worklist_actions.play
), "draws" as (
      select distinct on (delay_draws.account_id) delay_draws.account_id, delay_draws.drawn_on::text as drawn_on,
        delay_draws.risk_band, delay_draws.play, delay_draws.play_version, delay_draws.arm, delay_draws.chance,
        delay_draws.until::text as until, delay_draws.renewal_id, delay_draws.renewal_due_on::text as renewal_due_on,
        delay_draws.probability_lost, delay_draws.arr_minor, delay_draws.outcome_id, delay_draws.milestone
      from playbook.delay_draws
      where delay_draws.workspace_id = $16
        and delay_draws.account_id = any($17)
        and delay_draws.drawn_on <= ($18::timestamptz at time zone 'UTC')::date + 1
      order by delay_draws.account_id, delay_draws.drawn_on desc
), "tasks" as (
      select tasks.id, tasks.chasm, tasks.way, tasks.account_id, tasks.promise_id, tasks.about
      from playbook.way_out_tasks as tasks
      left join lateral (
        select facts.recorded_at, facts.retracted
          or facts.body ->> 'status' <> 'open'
          or (tasks.way = 'confirm_promises' and facts.body ->> 'confirmed_on' is not null) as settled
        from published.facts
        where facts.workspace_id = $19 and facts.kind = 'promises' and facts.id = tasks.promise_id
          and facts.recorded_at <= $21
        order by facts.recorded_at desc, facts.revision desc
        limit 1
      ) as promise on true
      where tasks.workspace_id = $19
        and tasks.account_id = any($20)
        and tasks.put_at <= $21
        and (tasks.taken_off_at is null or tasks.taken_off_at > $21)
        and promise.settled is not true
      order by tasks.id
)
select (select coalesce(json_agg(each), '[]') from "holds" as each) as "holds",
  (select coalesce(json_agg(each), '[]') from "results" as each) as "results",
  (select coalesce(json_agg(each), '[]') from "followUps" as each) as "followUps",
  (select coalesce(json_agg(each), '[]') from "handovers" as each) as "handovers",
  (select coalesce(json_agg(each), '[]') from "tries" as each) as "tries",
  (select coalesce(json_agg(each), '[]') from "draws" as each) as "draws",
  (select coalesce(json_agg(each), '[]') from "tasks" as each) as "tasks"
;

-- name: playbook-play-versions
select play_versions.key, play_versions.version, play_versions.retired, play_versions.document,
  play_versions.recorded_at, play_versions.recorded_by, play_versions.person_id
from playbook.play_versions
join unnest($2::text[], $3::integer[]) as wanted (key, version)
  on wanted.key = play_versions.key and wanted.version = play_versions.version
where play_versions.workspace_id = $1
;

-- name: playbook-portfolio-rows
select asked.account_id, current.judged_on::text as judged_on, current.recorded_at, current.engine_version,
  current.policy_version, current.model_version, current.worklist_form, current.worklist_figures,
  exists (
    select from signals.due_work
    where due_work.workspace_id = $1 and due_work.consumer = 'health' and due_work.account_id = asked.account_id
  ) or exists (
    select from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.account_id = asked.account_id
  ) as waits,
  stood.as_of::text as before_on, stood.recorded_at as before_recorded_at, stood.policy_version as before_policy,
  stood.ladder_expected as before_expected
from unnest($2::text[]) as asked (account_id)
left join published.accounts as current
  on current.workspace_id = $1 and current.account_id = asked.account_id
left join lateral (
  select judged_days.as_of, judged_days.recorded_at, judged_days.policy_version, judged_days.ladder_expected
  from published.judged_days
  where judged_days.workspace_id = $1
    and judged_days.account_id = asked.account_id
    and judged_days.as_of <= $3
    and judged_days.recorded_at <= $4
  order by judged_days.as_of desc, judged_days.recorded_at desc
  limit 1
) as stood on true
order by asked.account_id
;

-- name: playbook-promises-due
select newest.account_id, newest.body ->> 'due_on' as due_on, newest.body ->> 'capability' as capability
from (
  select distinct on (facts.id) facts.id, facts.account_id, facts.retracted, facts.body
  from published.facts
  where facts.workspace_id = $1 and facts.kind = 'promises' and facts.account_id = any($2) and facts.recorded_at <= $3
  order by facts.id, facts.recorded_at desc, facts.revision desc
) as newest
where not newest.retracted and newest.body ->> 'status' = 'open' and newest.body ->> 'due_on' <= $4::text
order by newest.body ->> 'due_on', newest.id
limit $5
;

-- name: playbook-promises-to-accounts
select newest.id, newest.body ->> 'external_id' as external_id, newest.account_id,
  newest.body ->> 'status' <> 'open' as ended, newest.body ->> 'confirmed_on' is not null as confirmed
from (
  select distinct on (facts.id) facts.id, facts.account_id, facts.retracted, facts.body
  from published.facts
  where facts.workspace_id = $1 and facts.kind = 'promises' and facts.account_id = any($2)
    and facts.recorded_at <= $3
  order by facts.id, facts.recorded_at desc, facts.revision desc
) as newest
where not newest.retracted
order by newest.id
;

-- name: playbook-read-actions-of-card
select done.id, done.action, done.at, done.person_id, done.result, done.reaction, done.dismissal,
  done.until::text as until, done.follow_up_on::text as follow_up_on, done.moved_from::text as moved_from,
  done.moved_for, done.to_person_id, done.status_before,
  exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = done.id
  ) as undone
from playbook.worklist_actions as done
where done.workspace_id = $1 and done.card_id = $2
order by done.at, done.id
;

-- name: playbook-read-newest-nudge-rating
select nudge_reactions.id, nudge_reactions.reaction, nudge_reactions.rating, nudge_reactions.experience
from playbook.nudge_reactions
where nudge_reactions.workspace_id = $1
  and nudge_reactions.decision_id = $2
  and nudge_reactions.rating is not null
order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
limit 1
;

-- name: playbook-read-newest-nudge-reaction
select nudge_reactions.id, nudge_reactions.reaction, nudge_reactions.rating, nudge_reactions.experience
from playbook.nudge_reactions
where nudge_reactions.workspace_id = $1
  and nudge_reactions.decision_id = $2
  and nudge_reactions.reaction is not null
order by nudge_reactions.reacted_at desc, nudge_reactions.id desc
limit 1
;

-- name: playbook-read-nudge-decision
select nudge_decisions.user_id, nudge_decisions.account_id, nudge_decisions.outcome_id, nudge_decisions.milestone, nudge_decisions.level
from playbook.nudge_decisions
where nudge_decisions.workspace_id = $1 and nudge_decisions.id = $2
;

-- name: playbook-read-tries
select worklist_actions.account_id, worklist_actions.play, count(*)::int as tries
from playbook.worklist_actions
where worklist_actions.workspace_id = $1
  and worklist_actions.account_id = any($2)
  and worklist_actions.at <= $3
  and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = worklist_actions.id and undo.at <= $3
  )
  and worklist_actions.action = 'no_answer'
  and not exists (
    select from playbook.worklist_actions as answered
    where answered.workspace_id = $1
      and answered.account_id = worklist_actions.account_id
      and answered.play = worklist_actions.play
      and answered.action = 'done'
      and answered.at > worklist_actions.at
      and answered.at <= $3
      and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = answered.id and undo.at <= $3
  )
  )
group by worklist_actions.account_id, worklist_actions.play
;

-- name: playbook-read-worklist-cards
    select worklist_cards.id, worklist_cards.position, worklist_cards.account_id, worklist_cards.section,
worklist_cards.pool, worklist_cards.new_today, worklist_cards.arisen_at, worklist_cards.reasons,
worklist_cards.play, worklist_cards.play_version, worklist_cards.leads, worklist_cards.hours, worklist_cards.value, worklist_cards.renewal_id,
worklist_cards.renewal_due_on, worklist_cards.status, worklist_cards.status_at, worklist_cards.tries,
worklist_cards.handed_by, worklist_cards.handed_in, worklist_cards.handed_to,
worklist_cards.basis, worklist_cards.own_results
    from playbook.worklist_cards
    where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
    order by worklist_cards.position
;

-- name: playbook-read-worklist-day
select worklist_days.built_at, worklist_days.hours as day_hours, worklist_days.planned_hours,
  worklist_days.policy_version, worklist_days.passed_over, worklist_days.put_away, worklist_days.held_out,
  worklist_days.looked_at, worklist_days.known
from playbook.worklist_days
where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3
;

-- name: playbook-renewals-due
select renewals_due.account_id, renewals_due.due_on::text as due_on, renewals_due.arr_minor::text as arr_minor
from published.renewals_due
where renewals_due.workspace_id = $1 and renewals_due.account_id = any($2) and renewals_due.due_on <= $3::date
order by renewals_due.due_on, renewals_due.account_id, renewals_due.renewal_id
limit $4
;

-- name: playbook-save-card-reasons
update playbook.worklist_cards set reasons = $3
where worklist_cards.workspace_id = $1 and worklist_cards.id = $2
;

-- name: playbook-save-card-status
update playbook.worklist_cards set status = $3, status_at = $4, handed_to = $5
where worklist_cards.workspace_id = $1 and worklist_cards.id = $2
;

-- name: playbook-save-look
with talked as (
  update playbook.worklist_cards set talk = shown.talk
  from unnest($4::text[], $5::jsonb[]) as shown (account_id, talk)
  where worklist_cards.workspace_id = $1 and worklist_cards.csm_id = $2 and worklist_cards.day = $3
    and worklist_cards.account_id = shown.account_id
    and worklist_cards.talk is distinct from shown.talk
)
update playbook.worklist_days set looked_at = $6
where worklist_days.workspace_id = $1 and worklist_days.csm_id = $2 and worklist_days.day = $3
  and (worklist_days.looked_at is null or worklist_days.looked_at < $6)
;

-- name: playbook-settle-digest-send
update playbook.digest_sends set
  status = $4,
  next_try_at = $5,
  settled_at = $6,
  leased_until = null,
  tried = digest_sends.tried + jsonb_array_length($7::jsonb),
  tries = jsonb_path_query_array(digest_sends.tries, '$[last - $keep to last]', jsonb_build_object('keep', $8::int - 2)) || $7::jsonb
where digest_sends.workspace_id = $1 and digest_sends.person_id = $2 and digest_sends.day = $3 and digest_sends.part = $9
  and digest_sends.status = 'pending'
;

-- name: playbook-shown-accounts
with "heads" as (
      select newest.id, newest.external_id, newest.account_id, newest.name, newest.segment, newest.csm_id, newest.seats, newest.closed_on
      from (
        select distinct on (fact.id)
          fact.id, fact.external_id, fact.account_id, fact.name, fact.segment, fact.csm_id, fact.seats, fact.closed_on, fact.retracted, fact.occurred_at
        from directory.accounts as fact
        where fact.workspace_id = $1 and fact.recorded_at <= $2
        and fact.id = any(array(
          select moved.id from directory.accounts as moved
          where moved.workspace_id = $1 and moved.account_id = any($4)
        ))
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $3
      and (newest.account_id in (select unnest($4::text[]))) is true
      order by newest.id
), "merges" as (
      select merges.subject, merges.id, merges.external_id, merges.recorded_at, merges.retracted,
        merges.merged_into_id, merges.merged_on::text as merged_on
      from directory.merges
      where merges.workspace_id = $5
      order by merges.subject, merges.id, merges.recorded_at, merges.revision
), "texts" as (
      select words.id, words.text
      from directory.words
      where words.workspace_id = $6 and words.id = any($7) and words.text is not null
), "names" as (
      select distinct on (words.person_ref) words.person_ref, words.text
      from directory.words
      where words.workspace_id = $8 and words.person_ref = any($9) and words.kind = 'stakeholder.name'
      order by words.person_ref, words.id desc
), "currency" as (select workspaces.currency from directory.workspaces where workspaces.workspace_id = $10
)
select (select coalesce(json_agg(each), '[]') from "heads" as each) as "heads",
  (select coalesce(json_agg(each), '[]') from "merges" as each) as "merges",
  (select coalesce(json_agg(each), '[]') from "texts" as each) as "texts",
  (select coalesce(json_agg(each), '[]') from "names" as each) as "names",
  (select coalesce(json_agg(each), '[]') from "currency" as each) as "currency"
;

-- name: playbook-tasks-as-they-stand
select tasks.id, tasks.chasm, tasks.way, tasks.account_id, tasks.promise_id, tasks.about, tasks.put_at, tasks.person_id, tasks.taken_off_at, promise.settled,
  promise.recorded_at as settled_at, acted.action, acted.at
from playbook.way_out_tasks as tasks
left join lateral (
  select facts.recorded_at, facts.retracted
    or facts.body ->> 'status' <> 'open'
    or (tasks.way = 'confirm_promises' and facts.body ->> 'confirmed_on' is not null) as settled
  from published.facts
  where facts.workspace_id = $1 and facts.kind = 'promises' and facts.id = tasks.promise_id
    and facts.recorded_at <= $3
  order by facts.recorded_at desc, facts.revision desc
  limit 1
) as promise on true
left join lateral (
  select worklist_actions.action, worklist_actions.at
  from playbook.worklist_actions
  where worklist_actions.workspace_id = $1
    and worklist_actions.account_id = tasks.account_id
    and worklist_actions.at >= tasks.put_at
    and worklist_actions.at <= $3
    and worklist_actions.holds @> jsonb_build_array(jsonb_build_object('subjects', jsonb_build_array(tasks.id)))
    and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = worklist_actions.id and undo.at <= $3
  )
  order by worklist_actions.at desc, worklist_actions.id desc
  limit 1
) as acted on true
where tasks.workspace_id = $1
  and tasks.put_at <= $3
  and ($2::text[] is null or tasks.account_id = any($2))
  and ($4::text is null or tasks.id < $4)
order by tasks.id desc
limit $5
;

-- name: playbook-things-on-cards
select newest.kind, newest.id, newest.occurred_at, newest.body
from (
  select distinct on (facts.id) facts.kind, facts.id, facts.occurred_at, facts.retracted, facts.body
  from published.facts
  where facts.workspace_id = $1 and facts.kind = any($2) and facts.id = any($3) and facts.recorded_at <= $4
  order by facts.id, facts.recorded_at desc, facts.revision desc
) as newest
where not newest.retracted
union all
select 'plays-done', done.id, done.at, jsonb_build_object('account_id', done.account_id, 'play', done.play,
  'result', done.result, 'reaction', done.reaction)
from playbook.worklist_actions as done
where done.workspace_id = $1 and done.account_id = any($5) and done.action = 'done' and done.at <= $4
  and done.at > $4::timestamptz - $6 * interval '1 day'
  and not exists (
    select from playbook.worklist_actions as undo
    where undo.workspace_id = $1 and undo.undoes = done.id and undo.at <= $4
  )
order by 2
;

-- name: playbook-worklists
with "lookingAfter" as (
      select csm.id
      from unnest($2::text[]) as csm (id)
      where exists (
        select from published.accounts
        where accounts.workspace_id = $1 and accounts.csm_id = csm.id and not accounts.closed
      )
      order by csm.id
), "lists" as (
      select list.csm_id, list.day::text as day, list.built_at, list.hours, list.planned_hours, card.*
      from playbook.worklist_days as list
      cross join lateral (
        select
          coalesce(jsonb_object_agg(by_status.status, by_status.cards), '{}') as cards,
          coalesce(sum(by_status.hours) filter (where by_status.status in ('open', 'started')), 0) as hours_left,
          coalesce(sum(by_status.agreed) filter (where by_status.status in ('open', 'started')), 0)::int as follow_ups_due,
          coalesce(sum(by_status.handed), 0)::int as handed_to_them,
          coalesce(sum(by_status.tried) filter (where by_status.status in ('open', 'started')), 0)::int as unanswered
        from (
          select worklist_cards.status, count(*)::int as cards, sum(worklist_cards.hours) as hours,
            count(*) filter (where worklist_cards.reasons @> '[{"kind": "follow_up"}]') as agreed,
            count(*) filter (where worklist_cards.handed_by is not null) as handed,
            count(*) filter (where worklist_cards.tries >= $6) as tried
          from playbook.worklist_cards
          where worklist_cards.workspace_id = $3 and worklist_cards.csm_id = list.csm_id and worklist_cards.day = list.day
          group by worklist_cards.status
        ) as by_status
      ) as card
      where list.workspace_id = $3 and list.csm_id = any ($4) and list.day = any ($5::date[])
      order by list.csm_id, list.day
), "daysOff" as (
      select distinct on (calendar.person_id) calendar.person_id,
        jsonb_build_object('country', calendar.country, 'region', calendar.region, 'added', calendar.added,
          'struck', calendar.struck) as stated
      from directory.work_calendars as calendar
      where calendar.workspace_id = $7 and calendar.recorded_at <= $8
      order by calendar.person_id, calendar.recorded_at desc, calendar.id desc
)
select (select coalesce(json_agg(each), '[]') from "lookingAfter" as each) as "lookingAfter",
  (select coalesce(json_agg(each), '[]') from "lists" as each) as "lists",
  (select coalesce(json_agg(each), '[]') from "daysOff" as each) as "daysOff"
;

-- name: playbook-workspaces-with-due-digests
select found.id from playbook.workspaces_with_due_digests($1) as found (id)
;

-- name: record-account-facts
select newest.kind, newest.id, newest.revision, newest.account_id, newest.occurred_at, newest.recorded_at,
  newest.retracted, newest.recorded_by, newest.body
from (
  select distinct on (facts.id) facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at,
    facts.recorded_at, facts.retracted, facts.recorded_by, facts.body
  from published.facts
  where facts.workspace_id = $1 and facts.recorded_at <= $2 and facts.kind = any($3)
    and facts.id = any(array(
      select moved.id from published.facts as moved
      where moved.workspace_id = $1 and moved.kind = any($3) and moved.account_id = any($4)
    ))
  order by facts.id, facts.recorded_at desc, facts.revision desc
) as newest
where (newest.account_id in (select unnest($4::text[]))) is true and newest.occurred_at <= $5
order by newest.occurred_at desc, newest.id desc
;

-- name: record-facts-by-id
select distinct on (facts.id) facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at,
  facts.recorded_at, facts.retracted, facts.recorded_by, facts.body
from published.facts
where facts.workspace_id = $1 and facts.id = any($2) and facts.recorded_at <= $3
order by facts.id, facts.recorded_at desc, facts.revision desc
;

-- name: record-line-changes
with final as (
  select distinct on (lines.as_of) lines.as_of, lines.usage_side as usage, lines.attained_side as attained,
    (
      select coalesce(jsonb_agg(jsonb_build_object('pair', open ->> 'pair', 'since', open ->> 'since') order by open ->> 'pair'), '[]')
      from jsonb_array_elements(lines.contradictions) as open
    ) as contradictions
  from published.lines
  where lines.workspace_id = $1
    and lines.account_id = $2
    and lines.as_of <= $3
    and lines.recorded_at <= $4
  order by lines.as_of, lines.recorded_at desc
),
neighbours as (
  select final.as_of, final.usage, final.attained, final.contradictions,
    lag(final.usage) over days as usage_before,
    lag(final.attained) over days as attained_before,
    lag(final.contradictions) over days as contradictions_before
  from final
  window days as (order by final.as_of)
)
select neighbours.as_of::text as day, neighbours.usage, neighbours.attained, neighbours.contradictions
from neighbours
where neighbours.contradictions_before is null
  or (neighbours.usage, neighbours.attained, neighbours.contradictions)
    is distinct from (neighbours.usage_before, neighbours.attained_before, neighbours.contradictions_before)
order by neighbours.as_of
;

-- name: record-lines
select asked.account_id, sampled.day::text as day, newest.score_hundredths, newest.band, newest.state, newest.usage,
  newest.attained, newest.relationship, newest.trust, newest.ladder_level as level
from unnest($1::text[]) with ordinality as asked (account_id, position)
cross join unnest($2::date[]) as sampled (day)
cross join lateral (
  select lines.score_hundredths, lines.band, lines.state, lines.usage, lines.attained, lines.relationship, lines.trust,
    lines.ladder_level
  from published.lines
  where lines.workspace_id = $3
    and lines.account_id = asked.account_id
    and lines.as_of <= sampled.day
    and lines.recorded_at <= $4
  order by lines.as_of desc, lines.recorded_at desc
  limit 1
) as newest
order by asked.position, sampled.day
;

-- name: record-page
select placed.kind, placed.id, placed.revision, placed.account_id, placed.occurred_at, placed.recorded_at, placed.retracted,
  placed.recorded_by, placed.body, placed.place, placed.occurred_at::text as occurred_text
from (
  select facts.kind, facts.id, facts.revision, facts.account_id, facts.occurred_at, facts.recorded_at,
    facts.retracted, facts.recorded_by, facts.body,
    (row_number() over revisions)::integer as place,
    first_value(facts.account_id) over revisions as newest_account_id
  from published.facts
  where facts.workspace_id = $1 and facts.recorded_at <= $2 and facts.kind = any($3)
    and facts.id = any(array(
      select moved.id from published.facts as moved
      where moved.workspace_id = $1 and moved.kind = any($3) and moved.account_id = any($4)
    ))
  window revisions as (partition by facts.id order by facts.recorded_at desc, facts.revision desc)
) as placed
where (placed.newest_account_id in (select unnest($4::text[]))) is true
  and placed.occurred_at <= $5
  and (placed.place = 1 or $6)
  and ($7::timestamptz is null or (placed.occurred_at, placed.id, -placed.place) < ($7, $8, -$9::integer))
order by placed.occurred_at desc, placed.id desc, placed.place
limit $10
;

-- name: record-sealed-ids
select distinct sealed_facts.id, sealed_facts.account_id
from published.sealed_facts
where sealed_facts.workspace_id = $1 and sealed_facts.id = any($2) and sealed_facts.stored_at <= $3
;

-- name: record-search-ids
select found.id
from (
  select accounts.id, accounts.external_id
  from accounts.accounts
  where accounts.workspace_id = $1 and accounts.revision = 1
    and (accounts.id = $2 or starts_with(lower(accounts.external_id), $3))
  union all
  select stakeholders.id, stakeholders.external_id
  from accounts.stakeholders
  where stakeholders.workspace_id = $1 and stakeholders.revision = 1
    and (stakeholders.id = $2 or stakeholders.external_id = $2)
  union all
  select people.id, people.external_id
  from accounts.people
  where people.workspace_id = $1 and people.revision = 1
    and (people.id = $2 or starts_with(lower(people.external_id), $3))
) as found
order by length(found.external_id), found.external_id, found.id
limit $4
;

-- name: record-search-names
select coalesce(hits.person_ref, named.id) as subject_id, hits.kind, hits.name as text
from accounts.find_names($1, $2, $3, $4, $5, $6) as hits
left join lateral (
  select accounts.id
  from accounts.accounts
  where accounts.workspace_id = $1 and accounts.name_ref = hits.id
  limit 1
) as named on hits.kind = 'account.name'
where coalesce(hits.person_ref, named.id) is not null
;

-- name: record-use-days
select use_days.day::text as day, sum(use_days.active_users)::integer as active_users,
  sum(use_days.events)::bigint as events
from published.use_days
where use_days.workspace_id = $1 and use_days.group_key = any($2) and use_days.day = any($3::date[])
  and use_days.first_recorded_at <= $4
group by use_days.day
;

-- name: record-writers
select writers.id, writers.kind, writers.label, writers.person_id, called.name as person_name
from (
  select keys.id, 'key' as kind, keys.name as label, keys.person_id
  from accounts.keys
  where keys.workspace_id = $1 and keys.id = any($2)
  union all
  select sessions.id, 'session' as kind, null as label, sessions.person_id
  from accounts.sessions
  where sessions.workspace_id = $1 and sessions.id = any($2)
) as writers
left join lateral (
  select words.text as name
  from accounts.people
  left join accounts.words on words.workspace_id = people.workspace_id and words.id = people.name_ref
  where people.workspace_id = $1 and people.id = writers.person_id
  order by people.recorded_at desc, people.revision desc
  limit 1
) as called on true
;

-- name: renewals-book-columns
with
book_rows as not materialized (
  select renewals.account_id, renewals.segment, renewals.csm_id, renewals.renewal_id, renewals.due_on,
    renewals.arr_minor, null::bigint as arr_after_minor, renewals.csm_call, renewals.csm_probability,
    renewals.evidence, true as is_open, renewals.probability_lost, renewals.given_kept
  from published.renewals_due as renewals
  where renewals.workspace_id = $1 and renewals.due_on >= $2 and renewals.due_on < $3
    and renewals.account_id <> all ($8::text[])
  union all
  select accounts.account_id, accounts.segment, accounts.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from published.accounts
  cross join lateral jsonb_to_recordset(accounts.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where accounts.workspace_id = $1 and accounts.decided_renewals <> '[]'
    and accounts.account_id <> all ($8::text[])
    and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select false as some),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
), deciders as (
  select related.account_id, related.decider_id
  from unnest($10::text[], $11::text[]) as related (account_id, decider_id)
), spaced as (
  select scoped.account_id, scoped.due_on, scoped.renewal_id, scoped.arr_minor, scoped.arr_after_minor,
    scoped.probability_lost, scoped.given_kept,
    scoped.due_on - lag(scoped.due_on) over (partition by scoped.account_id, scoped.arr_after_minor is null
      order by scoped.due_on) > $9 as is_later
  from scoped
  where scoped.is_booked
), islands as (
  select spaced.*, count(*) filter (where spaced.is_later) over (partition by spaced.account_id,
      spaced.arr_after_minor is null order by spaced.due_on) as island
  from spaced
), terms as (
  select coalesce(deciders.decider_id, islands.account_id) as decider_id,
    min(islands.due_on) over (partition by islands.account_id, islands.arr_after_minor is null, islands.island) as decided_on,
    islands.renewal_id, islands.arr_minor, islands.arr_after_minor,
    case when islands.arr_after_minor is null then '' else islands.account_id || ' ' || islands.renewal_id end as apart,
    coalesce(islands.probability_lost, (islands.arr_after_minor = 0)::integer) as lost,
    islands.arr_minor * (1 - islands.probability_lost) as kept, islands.given_kept[1] as contracted,
    islands.given_kept[2] as renewed, islands.given_kept[3] as expanded
  from islands
  left join deciders on deciders.account_id = islands.account_id
), booked as (
  select sum(terms.arr_minor) as arr_minor, min(terms.arr_after_minor) as arr_after_minor,
    case when count(*) = 1 then min(terms.lost)
      else sum(terms.arr_minor * terms.lost order by terms.renewal_id collate "C") / sum(terms.arr_minor) end as lost,
    case when count(*) = 1 then min(terms.contracted) else sum(terms.kept * terms.contracted order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as contracted,
    case when count(*) = 1 then min(terms.renewed) else sum(terms.kept * terms.renewed order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as renewed,
    case when count(*) = 1 then min(terms.expanded) else sum(terms.kept * terms.expanded order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as expanded
  from terms
  group by terms.decider_id, terms.decided_on, terms.apart
  order by min(terms.renewal_id collate "C")
)
select string_agg(float8send(booked.arr_minor), '') as arr, string_agg(float8send(booked.lost), '') as lost,
  string_agg(float8send(coalesce(booked.arr_after_minor, double precision 'NaN')), '') as after,
  string_agg(float8send(coalesce(booked.contracted, 0)), '') as contracted,
  string_agg(float8send(coalesce(booked.renewed, 0)), '') as renewed,
  string_agg(float8send(coalesce(booked.expanded, 0)), '') as expanded
from booked
;

-- name: renewals-count-backfill-left
select count(*)::int as waiting
from signals.due_work
where due_work.workspace_id = $1 and due_work.consumer in ('usage', 'outcomes', 'accounts')
  and due_work.backfill_on is not null
;

-- name: renewals-group-sums
with
book_rows as not materialized (
  select renewals.account_id, renewals.segment, renewals.csm_id, renewals.renewal_id, renewals.due_on,
    renewals.arr_minor, null::bigint as arr_after_minor, renewals.csm_call, renewals.csm_probability,
    renewals.evidence, true as is_open, renewals.probability_lost, renewals.given_kept
  from published.renewals_due as renewals
  where renewals.workspace_id = $1 and renewals.due_on >= $2 and renewals.due_on < $3
    and renewals.account_id <> all ($8::text[])
  union all
  select accounts.account_id, accounts.segment, accounts.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from published.accounts
  cross join lateral jsonb_to_recordset(accounts.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where accounts.workspace_id = $1 and accounts.decided_renewals <> '[]'
    and accounts.account_id <> all ($8::text[])
    and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select false as some),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), pairs as (
  select valued.segment, valued.csm_id, count(*) as renewals, sum(valued.arr_minor) as due,
    coalesce(sum(valued.open_retained), 0) + 1000 * coalesce(sum(valued.retained_minor), 0) as retained,
    coalesce(sum(valued.open_after), 0) + 1000 * coalesce(sum(valued.arr_after_minor), 0) as after
  from valued
  group by valued.segment, valued.csm_id
)
select grouping(pairs.csm_id) as of_csm, pairs.segment, pairs.csm_id, sum(pairs.renewals)::integer as renewals,
  sum(pairs.due)::double precision as "arrDueMinor",
  (sum(pairs.retained) / 1000)::double precision as "expectedRetainedMinor",
  (sum(pairs.after) / 1000)::double precision as "expectedAfterMinor"
from pairs
group by grouping sets ((pairs.segment), (pairs.csm_id))
;

-- name: renewals-list-models
select models.id, models.version, models.run, models.lead_days, models.answers_for, models.learned_at, models.in_force_at, models.n,
  models.lost, models.report -> 'promotion' ->> 'reason' as reason,
  coalesce(models.model -> 'learning' -> 'termTypes', models.model -> 'termTypes') as term_types, coalesce(models.report -> 'tooFewOf', '[]') as too_few_of,
  jsonb_path_query_array(models.model, '$.terms[*].feature')
    || jsonb_path_query_array(models.model, '$.pairs[*].features[*]')
    || jsonb_path_query_array(models.model, '$.split.*.terms[*].feature') as features
from renewals.models
where models.workspace_id = $1 and models.learned_at <= $2
order by models.run desc, models.lead_days, models.answers_for desc
;

-- name: renewals-month-sums
with
book_rows as not materialized (
  select renewals.account_id, renewals.segment, renewals.csm_id, renewals.renewal_id, renewals.due_on,
    renewals.arr_minor, null::bigint as arr_after_minor, renewals.csm_call, renewals.csm_probability,
    renewals.evidence, true as is_open, renewals.probability_lost, renewals.given_kept
  from published.renewals_due as renewals
  where renewals.workspace_id = $1 and renewals.due_on >= $2 and renewals.due_on < $3
    and renewals.account_id <> all ($8::text[])
  union all
  select accounts.account_id, accounts.segment, accounts.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from published.accounts
  cross join lateral jsonb_to_recordset(accounts.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where accounts.workspace_id = $1 and accounts.decided_renewals <> '[]'
    and accounts.account_id <> all ($8::text[])
    and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select false as some),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), months as (
  select to_char(valued.due_on, 'YYYY-MM') as month, count(*)::integer as renewals,
    sum(valued.arr_minor)::double precision as due,
    count(*) filter (where valued.arr_after_minor is null)::integer as open,
    coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor is null), 0)::double precision as open_due,
    (coalesce(sum(valued.open_retained) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
      as open_retained,
    (coalesce(sum(valued.open_after) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
      as open_after,
    count(*) filter (where valued.arr_after_minor = 0)::integer as lost,
    coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor = 0), 0)::double precision as lost_minor,
    count(*) filter (where valued.arr_after_minor > 0 and valued.arr_after_minor < valued.arr_minor)::integer
      as contracted,
    coalesce(sum(valued.arr_minor - valued.arr_after_minor) filter (where valued.arr_after_minor > 0
      and valued.arr_after_minor < valued.arr_minor), 0)::double precision as contracted_minor,
    count(*) filter (where valued.arr_after_minor > valued.arr_minor)::integer as expanded,
    coalesce(sum(valued.arr_after_minor - valued.arr_minor) filter (where valued.arr_after_minor > valued.arr_minor),
      0)::double precision as expanded_minor,
    count(*) filter (where valued.arr_after_minor = valued.arr_minor)::integer as renewed
  from valued
  group by 1
)
select months.month, unread.some as unread, months.renewals, months.due as "arrDueMinor", months.open,
  months.open_due as "openDueMinor", months.open_retained as "openRetainedMinor", months.open_after as "openAfterMinor",
  months.lost, months.lost_minor as "lostMinor", months.contracted, months.contracted_minor as "contractedMinor",
  months.expanded, months.expanded_minor as "expandedMinor", months.renewed
from unread
left join months on true
order by months.month
;

-- name: renewals-past-book-columns
with
gone as (
  select newest.id
  from (
    select distinct on (accounts.id) accounts.id, accounts.retracted
    from directory.accounts
    where accounts.workspace_id = $1
      and accounts.id = any (array(
        select retractions.id
        from directory.accounts as retractions
        where retractions.workspace_id = $1 and retractions.retracted
      ))
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as newest
  where newest.retracted
), customers as (
  select distinct accounts.id
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id not in (select gone.id from gone)
), kept as (
  select customers.id as account_id, newest.segment, newest.csm_id, newest.quarter_opening,
    case when newest.quarter_opening is null then newest.renewals end as renewals,
    nullif(newest.decided_renewals, '[]') as decided_renewals,
    newest.renewals is null or newest.decided_renewals is null as is_unread
  from customers
  cross join lateral (
    select history.segment, history.csm_id, history.renewals, history.decided_renewals, history.quarter_opening
    from published.history
    where history.workspace_id = $1
      and history.account_id = customers.id
      and history.as_of <= $4
      and history.recorded_at <= $5
    order by history.as_of desc, history.recorded_at desc
    limit 1
  ) as newest
  where customers.id <> all ($8::text[])
), book_rows as (
  select kept.account_id, kept.segment, kept.csm_id, opening."renewalId" as renewal_id, opening."dueOn" as due_on,
    opening."arrMinor" as arr_minor, null::bigint as arr_after_minor, opening."csmCall" as csm_call,
    opening."csmProbability" as csm_probability, opening.evidence, true as is_open,
    opening."probabilityLost" as probability_lost, opening."givenKept" as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.quarter_opening) as opening ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[],
    "probabilityLost" double precision, "givenKept" double precision[])
  where kept.quarter_opening <> '[]' and opening."dueOn" >= $2 and opening."dueOn" < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, judged.renewal ->> 'renewalId' as renewal_id,
    (judged.renewal ->> 'dueOn')::date as due_on, (judged.renewal ->> 'arrMinor')::bigint as arr_minor,
    null::bigint as arr_after_minor, judged.renewal ->> 'csmCall' as csm_call,
    (judged.renewal ->> 'csmProbability')::double precision as csm_probability,
    array(select jsonb_array_elements_text(judged.renewal -> 'evidence')) as evidence, true as is_open,
    (judged.risk ->> 'probabilityLost')::double precision as probability_lost,
    array[judged.risk #>> '{givenKept,contracted}', judged.risk #>> '{givenKept,renewed}',
      judged.risk #>> '{givenKept,expanded}']::double precision[] as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.renewals) as judged (renewal jsonb, risk jsonb)
  where kept.renewals is not null and (judged.renewal ->> 'dueOn')::date >= $2 and (judged.renewal ->> 'dueOn')::date < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from kept
  cross join lateral jsonb_to_recordset(kept.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where kept.decided_renewals is not null and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select coalesce(bool_or(kept.is_unread), false) as some from kept),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
), deciders as (
  select related.account_id, related.decider_id
  from unnest($10::text[], $11::text[]) as related (account_id, decider_id)
), spaced as (
  select scoped.account_id, scoped.due_on, scoped.renewal_id, scoped.arr_minor, scoped.arr_after_minor,
    scoped.probability_lost, scoped.given_kept,
    scoped.due_on - lag(scoped.due_on) over (partition by scoped.account_id, scoped.arr_after_minor is null
      order by scoped.due_on) > $9 as is_later
  from scoped
  where scoped.is_booked
), islands as (
  select spaced.*, count(*) filter (where spaced.is_later) over (partition by spaced.account_id,
      spaced.arr_after_minor is null order by spaced.due_on) as island
  from spaced
), terms as (
  select coalesce(deciders.decider_id, islands.account_id) as decider_id,
    min(islands.due_on) over (partition by islands.account_id, islands.arr_after_minor is null, islands.island) as decided_on,
    islands.renewal_id, islands.arr_minor, islands.arr_after_minor,
    case when islands.arr_after_minor is null then '' else islands.account_id || ' ' || islands.renewal_id end as apart,
    coalesce(islands.probability_lost, (islands.arr_after_minor = 0)::integer) as lost,
    islands.arr_minor * (1 - islands.probability_lost) as kept, islands.given_kept[1] as contracted,
    islands.given_kept[2] as renewed, islands.given_kept[3] as expanded
  from islands
  left join deciders on deciders.account_id = islands.account_id
), booked as (
  select sum(terms.arr_minor) as arr_minor, min(terms.arr_after_minor) as arr_after_minor,
    case when count(*) = 1 then min(terms.lost)
      else sum(terms.arr_minor * terms.lost order by terms.renewal_id collate "C") / sum(terms.arr_minor) end as lost,
    case when count(*) = 1 then min(terms.contracted) else sum(terms.kept * terms.contracted order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as contracted,
    case when count(*) = 1 then min(terms.renewed) else sum(terms.kept * terms.renewed order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as renewed,
    case when count(*) = 1 then min(terms.expanded) else sum(terms.kept * terms.expanded order by
      terms.renewal_id collate "C") / sum(terms.kept order by terms.renewal_id collate "C") end as expanded
  from terms
  group by terms.decider_id, terms.decided_on, terms.apart
  order by min(terms.renewal_id collate "C")
)
select string_agg(float8send(booked.arr_minor), '') as arr, string_agg(float8send(booked.lost), '') as lost,
  string_agg(float8send(coalesce(booked.arr_after_minor, double precision 'NaN')), '') as after,
  string_agg(float8send(coalesce(booked.contracted, 0)), '') as contracted,
  string_agg(float8send(coalesce(booked.renewed, 0)), '') as renewed,
  string_agg(float8send(coalesce(booked.expanded, 0)), '') as expanded
from booked
;

-- name: renewals-past-group-sums
with
gone as (
  select newest.id
  from (
    select distinct on (accounts.id) accounts.id, accounts.retracted
    from directory.accounts
    where accounts.workspace_id = $1
      and accounts.id = any (array(
        select retractions.id
        from directory.accounts as retractions
        where retractions.workspace_id = $1 and retractions.retracted
      ))
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as newest
  where newest.retracted
), customers as (
  select distinct accounts.id
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id not in (select gone.id from gone)
), kept as (
  select customers.id as account_id, newest.segment, newest.csm_id, newest.quarter_opening,
    case when newest.quarter_opening is null then newest.renewals end as renewals,
    nullif(newest.decided_renewals, '[]') as decided_renewals,
    newest.renewals is null or newest.decided_renewals is null as is_unread
  from customers
  cross join lateral (
    select history.segment, history.csm_id, history.renewals, history.decided_renewals, history.quarter_opening
    from published.history
    where history.workspace_id = $1
      and history.account_id = customers.id
      and history.as_of <= $4
      and history.recorded_at <= $5
    order by history.as_of desc, history.recorded_at desc
    limit 1
  ) as newest
  where customers.id <> all ($8::text[])
), book_rows as (
  select kept.account_id, kept.segment, kept.csm_id, opening."renewalId" as renewal_id, opening."dueOn" as due_on,
    opening."arrMinor" as arr_minor, null::bigint as arr_after_minor, opening."csmCall" as csm_call,
    opening."csmProbability" as csm_probability, opening.evidence, true as is_open,
    opening."probabilityLost" as probability_lost, opening."givenKept" as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.quarter_opening) as opening ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[],
    "probabilityLost" double precision, "givenKept" double precision[])
  where kept.quarter_opening <> '[]' and opening."dueOn" >= $2 and opening."dueOn" < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, judged.renewal ->> 'renewalId' as renewal_id,
    (judged.renewal ->> 'dueOn')::date as due_on, (judged.renewal ->> 'arrMinor')::bigint as arr_minor,
    null::bigint as arr_after_minor, judged.renewal ->> 'csmCall' as csm_call,
    (judged.renewal ->> 'csmProbability')::double precision as csm_probability,
    array(select jsonb_array_elements_text(judged.renewal -> 'evidence')) as evidence, true as is_open,
    (judged.risk ->> 'probabilityLost')::double precision as probability_lost,
    array[judged.risk #>> '{givenKept,contracted}', judged.risk #>> '{givenKept,renewed}',
      judged.risk #>> '{givenKept,expanded}']::double precision[] as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.renewals) as judged (renewal jsonb, risk jsonb)
  where kept.renewals is not null and (judged.renewal ->> 'dueOn')::date >= $2 and (judged.renewal ->> 'dueOn')::date < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from kept
  cross join lateral jsonb_to_recordset(kept.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where kept.decided_renewals is not null and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select coalesce(bool_or(kept.is_unread), false) as some from kept),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), pairs as (
  select valued.segment, valued.csm_id, count(*) as renewals, sum(valued.arr_minor) as due,
    coalesce(sum(valued.open_retained), 0) + 1000 * coalesce(sum(valued.retained_minor), 0) as retained,
    coalesce(sum(valued.open_after), 0) + 1000 * coalesce(sum(valued.arr_after_minor), 0) as after
  from valued
  group by valued.segment, valued.csm_id
)
select grouping(pairs.csm_id) as of_csm, pairs.segment, pairs.csm_id, sum(pairs.renewals)::integer as renewals,
  sum(pairs.due)::double precision as "arrDueMinor",
  (sum(pairs.retained) / 1000)::double precision as "expectedRetainedMinor",
  (sum(pairs.after) / 1000)::double precision as "expectedAfterMinor"
from pairs
group by grouping sets ((pairs.segment), (pairs.csm_id))
;

-- name: renewals-past-month-sums
with
gone as (
  select newest.id
  from (
    select distinct on (accounts.id) accounts.id, accounts.retracted
    from directory.accounts
    where accounts.workspace_id = $1
      and accounts.id = any (array(
        select retractions.id
        from directory.accounts as retractions
        where retractions.workspace_id = $1 and retractions.retracted
      ))
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as newest
  where newest.retracted
), customers as (
  select distinct accounts.id
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id not in (select gone.id from gone)
), kept as (
  select customers.id as account_id, newest.segment, newest.csm_id, newest.quarter_opening,
    case when newest.quarter_opening is null then newest.renewals end as renewals,
    nullif(newest.decided_renewals, '[]') as decided_renewals,
    newest.renewals is null or newest.decided_renewals is null as is_unread
  from customers
  cross join lateral (
    select history.segment, history.csm_id, history.renewals, history.decided_renewals, history.quarter_opening
    from published.history
    where history.workspace_id = $1
      and history.account_id = customers.id
      and history.as_of <= $4
      and history.recorded_at <= $5
    order by history.as_of desc, history.recorded_at desc
    limit 1
  ) as newest
  where customers.id <> all ($8::text[])
), book_rows as (
  select kept.account_id, kept.segment, kept.csm_id, opening."renewalId" as renewal_id, opening."dueOn" as due_on,
    opening."arrMinor" as arr_minor, null::bigint as arr_after_minor, opening."csmCall" as csm_call,
    opening."csmProbability" as csm_probability, opening.evidence, true as is_open,
    opening."probabilityLost" as probability_lost, opening."givenKept" as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.quarter_opening) as opening ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[],
    "probabilityLost" double precision, "givenKept" double precision[])
  where kept.quarter_opening <> '[]' and opening."dueOn" >= $2 and opening."dueOn" < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, judged.renewal ->> 'renewalId' as renewal_id,
    (judged.renewal ->> 'dueOn')::date as due_on, (judged.renewal ->> 'arrMinor')::bigint as arr_minor,
    null::bigint as arr_after_minor, judged.renewal ->> 'csmCall' as csm_call,
    (judged.renewal ->> 'csmProbability')::double precision as csm_probability,
    array(select jsonb_array_elements_text(judged.renewal -> 'evidence')) as evidence, true as is_open,
    (judged.risk ->> 'probabilityLost')::double precision as probability_lost,
    array[judged.risk #>> '{givenKept,contracted}', judged.risk #>> '{givenKept,renewed}',
      judged.risk #>> '{givenKept,expanded}']::double precision[] as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.renewals) as judged (renewal jsonb, risk jsonb)
  where kept.renewals is not null and (judged.renewal ->> 'dueOn')::date >= $2 and (judged.renewal ->> 'dueOn')::date < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from kept
  cross join lateral jsonb_to_recordset(kept.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where kept.decided_renewals is not null and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select coalesce(bool_or(kept.is_unread), false) as some from kept),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), months as (
  select to_char(valued.due_on, 'YYYY-MM') as month, count(*)::integer as renewals,
    sum(valued.arr_minor)::double precision as due,
    count(*) filter (where valued.arr_after_minor is null)::integer as open,
    coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor is null), 0)::double precision as open_due,
    (coalesce(sum(valued.open_retained) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
      as open_retained,
    (coalesce(sum(valued.open_after) filter (where valued.arr_after_minor is null), 0) / 1000)::double precision
      as open_after,
    count(*) filter (where valued.arr_after_minor = 0)::integer as lost,
    coalesce(sum(valued.arr_minor) filter (where valued.arr_after_minor = 0), 0)::double precision as lost_minor,
    count(*) filter (where valued.arr_after_minor > 0 and valued.arr_after_minor < valued.arr_minor)::integer
      as contracted,
    coalesce(sum(valued.arr_minor - valued.arr_after_minor) filter (where valued.arr_after_minor > 0
      and valued.arr_after_minor < valued.arr_minor), 0)::double precision as contracted_minor,
    count(*) filter (where valued.arr_after_minor > valued.arr_minor)::integer as expanded,
    coalesce(sum(valued.arr_after_minor - valued.arr_minor) filter (where valued.arr_after_minor > valued.arr_minor),
      0)::double precision as expanded_minor,
    count(*) filter (where valued.arr_after_minor = valued.arr_minor)::integer as renewed
  from valued
  group by 1
)
select months.month, unread.some as unread, months.renewals, months.due as "arrDueMinor", months.open,
  months.open_due as "openDueMinor", months.open_retained as "openRetainedMinor", months.open_after as "openAfterMinor",
  months.lost, months.lost_minor as "lostMinor", months.contracted, months.contracted_minor as "contractedMinor",
  months.expanded, months.expanded_minor as "expandedMinor", months.renewed
from unread
left join months on true
order by months.month
;

-- name: renewals-past-quarter-sums
with
gone as (
  select newest.id
  from (
    select distinct on (accounts.id) accounts.id, accounts.retracted
    from directory.accounts
    where accounts.workspace_id = $1
      and accounts.id = any (array(
        select retractions.id
        from directory.accounts as retractions
        where retractions.workspace_id = $1 and retractions.retracted
      ))
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as newest
  where newest.retracted
), customers as (
  select distinct accounts.id
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id not in (select gone.id from gone)
), kept as (
  select customers.id as account_id, newest.segment, newest.csm_id, newest.quarter_opening,
    case when newest.quarter_opening is null then newest.renewals end as renewals,
    nullif(newest.decided_renewals, '[]') as decided_renewals,
    newest.renewals is null or newest.decided_renewals is null as is_unread
  from customers
  cross join lateral (
    select history.segment, history.csm_id, history.renewals, history.decided_renewals, history.quarter_opening
    from published.history
    where history.workspace_id = $1
      and history.account_id = customers.id
      and history.as_of <= $4
      and history.recorded_at <= $5
    order by history.as_of desc, history.recorded_at desc
    limit 1
  ) as newest
  where customers.id <> all ($8::text[])
), book_rows as (
  select kept.account_id, kept.segment, kept.csm_id, opening."renewalId" as renewal_id, opening."dueOn" as due_on,
    opening."arrMinor" as arr_minor, null::bigint as arr_after_minor, opening."csmCall" as csm_call,
    opening."csmProbability" as csm_probability, opening.evidence, true as is_open,
    opening."probabilityLost" as probability_lost, opening."givenKept" as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.quarter_opening) as opening ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[],
    "probabilityLost" double precision, "givenKept" double precision[])
  where kept.quarter_opening <> '[]' and opening."dueOn" >= $2 and opening."dueOn" < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, judged.renewal ->> 'renewalId' as renewal_id,
    (judged.renewal ->> 'dueOn')::date as due_on, (judged.renewal ->> 'arrMinor')::bigint as arr_minor,
    null::bigint as arr_after_minor, judged.renewal ->> 'csmCall' as csm_call,
    (judged.renewal ->> 'csmProbability')::double precision as csm_probability,
    array(select jsonb_array_elements_text(judged.renewal -> 'evidence')) as evidence, true as is_open,
    (judged.risk ->> 'probabilityLost')::double precision as probability_lost,
    array[judged.risk #>> '{givenKept,contracted}', judged.risk #>> '{givenKept,renewed}',
      judged.risk #>> '{givenKept,expanded}']::double precision[] as given_kept
  from kept
  cross join lateral jsonb_to_recordset(kept.renewals) as judged (renewal jsonb, risk jsonb)
  where kept.renewals is not null and (judged.renewal ->> 'dueOn')::date >= $2 and (judged.renewal ->> 'dueOn')::date < $3
  union all
  select kept.account_id, kept.segment, kept.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from kept
  cross join lateral jsonb_to_recordset(kept.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where kept.decided_renewals is not null and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select coalesce(bool_or(kept.is_unread), false) as some from kept),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), others as (
  select date_trunc('quarter', scoped.due_on) as quarter,
    count(*) filter (where scoped.kind = 'renewal') as left_out,
    count(*) filter (where scoped.is_undecided) as undecided,
    count(*) filter (where scoped.kind = 'trial' and scoped.outcome is not null) as trials,
    count(*) filter (where scoped.kind = 'trial' and scoped.outcome = 'converted') as converted
  from scoped
  where not scoped.is_booked
  group by 1
), days as (
  select valued.due_on, count(*) as renewals, sum(valued.arr_minor) as due, sum(valued.open_retained) as open_retained,
    sum(valued.open_after) as open_after, count(valued.arr_after_minor) as decided,
    sum(valued.arr_minor) filter (where valued.arr_after_minor is not null) as decided_due,
    sum(valued.retained_minor) as decided_retained, sum(valued.arr_after_minor) as decided_after,
    count(valued.called) as called, sum(valued.arr_minor) filter (where valued.called is not null) as called_due,
    sum(least(valued.called, 1000 * valued.arr_minor)) filter (where valued.called is not null) as called_retained,
    sum(valued.called) as called_after
  from valued
  group by valued.due_on
), quarters as (
  select date_trunc('quarter', days.due_on) as quarter, sum(days.renewals)::integer as renewals,
    sum(days.due)::double precision as due,
    (coalesce(sum(days.open_retained), 0) / 1000 + coalesce(sum(days.decided_retained), 0))::double precision as retained,
    (coalesce(sum(days.open_after), 0) / 1000 + coalesce(sum(days.decided_after), 0))::double precision as after,
    sum(days.decided)::integer as decided, coalesce(sum(days.decided_due), 0)::double precision as decided_due,
    coalesce(sum(days.decided_retained), 0)::double precision as decided_retained,
    coalesce(sum(days.decided_after), 0)::double precision as decided_after,
    sum(days.called)::integer as called, coalesce(sum(days.called_due), 0)::double precision as called_due,
    (coalesce(sum(days.called_retained), 0) / 1000)::double precision as called_retained,
    (coalesce(sum(days.called_after), 0) / 1000)::double precision as called_after
  from days
  group by 1
)
select to_char(coalesce(quarters.quarter, others.quarter), 'YYYY-"Q"Q') as quarter, unread.some as unread,
  coalesce(others.left_out, 0) as left_out, coalesce(others.undecided, 0) as undecided,
  coalesce(others.trials, 0) as trials, coalesce(others.converted, 0) as converted,
  coalesce(quarters.renewals, 0) as renewals, coalesce(quarters.due, 0) as "arrDueMinor",
  coalesce(quarters.retained, 0) as "expectedRetainedMinor", coalesce(quarters.after, 0) as "expectedAfterMinor",
  coalesce(quarters.decided, 0) as decided, coalesce(quarters.decided_due, 0) as decided_due,
  coalesce(quarters.decided_retained, 0) as decided_retained, coalesce(quarters.decided_after, 0) as decided_after,
  coalesce(quarters.called, 0) as called, coalesce(quarters.called_due, 0) as called_due,
  coalesce(quarters.called_retained, 0) as called_retained, coalesce(quarters.called_after, 0) as called_after
from unread
left join (quarters full join others on others.quarter = quarters.quarter) on true
;

-- name: renewals-quarter-sums
with
book_rows as not materialized (
  select renewals.account_id, renewals.segment, renewals.csm_id, renewals.renewal_id, renewals.due_on,
    renewals.arr_minor, null::bigint as arr_after_minor, renewals.csm_call, renewals.csm_probability,
    renewals.evidence, true as is_open, renewals.probability_lost, renewals.given_kept
  from published.renewals_due as renewals
  where renewals.workspace_id = $1 and renewals.due_on >= $2 and renewals.due_on < $3
    and renewals.account_id <> all ($8::text[])
  union all
  select accounts.account_id, accounts.segment, accounts.csm_id, decided."renewalId", decided."dueOn",
    decided."arrMinor", decided."arrAfterMinor", decided."csmCall", decided."csmProbability", decided.evidence,
    false, null, null
  from published.accounts
  cross join lateral jsonb_to_recordset(accounts.decided_renewals) as decided ("renewalId" text, "dueOn" date,
    "arrMinor" bigint, "arrAfterMinor" bigint, "csmCall" text, "csmProbability" double precision, evidence text[])
  where accounts.workspace_id = $1 and accounts.decided_renewals <> '[]'
    and accounts.account_id <> all ($8::text[])
    and decided."dueOn" >= $2 and decided."dueOn" < $3
), unread as (select false as some),
ledger as (
  select term_outcomes.account_id, term_outcomes.id, term_outcomes.kind, term_outcomes.due_on, term_outcomes.arr_minor,
    term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment, term_outcomes.csm_id,
    term_outcomes.evidence, case when term_outcomes.decided_on <= $4 then term_outcomes.outcome end as outcome,
    case when term_outcomes.decided_on <= $4 then term_outcomes.arr_after_minor end as arr_after_minor
  from signals.term_outcomes
  where term_outcomes.workspace_id = $1
    and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
    and term_outcomes.known_from <= $5
    and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
    and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
), links as (
  select book_rows.account_id, book_rows.renewal_id, book_rows.is_open, 0 as place, ledger.id,
    ledger.account_id as ledger_account_id, ledger.outcome, ledger.segment, ledger.csm_id
  from ledger
  join book_rows on book_rows.renewal_id = ledger.id
    and date_trunc('quarter', book_rows.due_on) = date_trunc('quarter', ledger.due_on)
  where ledger.kind = 'renewal'
  union all
  select shown.account_id, shown.renewal_id, shown.is_open, shown.place, ledger.id, ledger.account_id, ledger.outcome,
    ledger.segment, ledger.csm_id
  from ledger
  cross join lateral unnest(ledger.evidence) as stated (fact)
  join (
    select book_rows.account_id, book_rows.renewal_id, book_rows.due_on, book_rows.is_open, facts.fact, facts.place
    from book_rows
    cross join lateral unnest(book_rows.evidence) with ordinality as facts (fact, place)
  ) as shown on shown.fact = stated.fact and shown.due_on = ledger.due_on
  where ledger.kind = 'renewal'
), met as (
  select distinct on (links.account_id, links.renewal_id) links.account_id, links.renewal_id, links.is_open,
    links.segment, links.csm_id
  from links
  where links.outcome is not null
  order by links.account_id, links.renewal_id, links.place, links.id desc, links.ledger_account_id desc
), entries as (
  select 'renewal' as kind, book_rows.renewal_id, book_rows.due_on, book_rows.arr_minor, book_rows.arr_after_minor,
    book_rows.csm_call, book_rows.csm_probability, book_rows.probability_lost, book_rows.given_kept,
    case when met.renewal_id is null then book_rows.segment else met.segment end as segment,
    case when met.renewal_id is null then book_rows.csm_id else met.csm_id end as csm_id, null as outcome,
    coalesce(book_rows.arr_minor > 0, false) and (book_rows.is_open or book_rows.arr_after_minor is not null)
      as is_booked,
    false as is_undecided, book_rows.account_id
  from book_rows
  left join met on met.account_id = book_rows.account_id and met.renewal_id = book_rows.renewal_id
  where met.renewal_id is null or not book_rows.is_open
  union all
  select ledger.kind, ledger.id, ledger.due_on, ledger.arr_minor, ledger.arr_after_minor, ledger.csm_call,
    ledger.csm_probability, null, null, ledger.segment, ledger.csm_id, ledger.outcome,
    ledger.kind = 'renewal' and ledger.outcome is not null and coalesce(ledger.arr_minor > 0, false)
      and ledger.arr_after_minor is not null,
    ledger.kind = 'renewal' and ledger.outcome is null, ledger.account_id
  from ledger
  where ledger.kind = 'trial' or not exists (
    select 1
    from links
    left join met on met.account_id = links.account_id and met.renewal_id = links.renewal_id
    where links.id = ledger.id and links.ledger_account_id = ledger.account_id
      and (met.renewal_id is null or not links.is_open)
  )
), scoped as (
  select entries.*
  from entries
  where ($6::text is null or entries.segment = $6) and ($7::text is null or entries.csm_id = $7)
),
valued as (
  select scoped.due_on, scoped.segment, scoped.csm_id, scoped.arr_minor, scoped.arr_after_minor,
    case when scoped.arr_after_minor is not null then least(scoped.arr_after_minor, scoped.arr_minor) end
      as retained_minor,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5)
      + scoped.given_kept[2] * floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5)
      + scoped.given_kept[3] * floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5)))::bigint as open_after,
    (1000 * (1 - scoped.probability_lost) * (
      scoped.given_kept[1] * least(floor(scoped.arr_minor * ($9::double precision[])[1] + 0.5), scoped.arr_minor)
      + scoped.given_kept[2] * least(floor(scoped.arr_minor * ($9::double precision[])[2] + 0.5), scoped.arr_minor)
      + scoped.given_kept[3] * least(floor(scoped.arr_minor * ($9::double precision[])[3] + 0.5), scoped.arr_minor)
    ))::bigint as open_retained,
    case when scoped.csm_call is null then null else (1000 * scoped.arr_minor * case scoped.csm_call
      when 'contracted' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[1]
      when 'renewed' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[2]
      when 'expanded' then coalesce(scoped.csm_probability, 1) * ($9::double precision[])[3]
      when 'churned' then coalesce(scoped.csm_probability, 0) * ($9::double precision[])[2]
    end)::bigint end as called
  from scoped
  where scoped.is_booked
), others as (
  select date_trunc('quarter', scoped.due_on) as quarter,
    count(*) filter (where scoped.kind = 'renewal') as left_out,
    count(*) filter (where scoped.is_undecided) as undecided,
    count(*) filter (where scoped.kind = 'trial' and scoped.outcome is not null) as trials,
    count(*) filter (where scoped.kind = 'trial' and scoped.outcome = 'converted') as converted
  from scoped
  where not scoped.is_booked
  group by 1
), days as (
  select valued.due_on, count(*) as renewals, sum(valued.arr_minor) as due, sum(valued.open_retained) as open_retained,
    sum(valued.open_after) as open_after, count(valued.arr_after_minor) as decided,
    sum(valued.arr_minor) filter (where valued.arr_after_minor is not null) as decided_due,
    sum(valued.retained_minor) as decided_retained, sum(valued.arr_after_minor) as decided_after,
    count(valued.called) as called, sum(valued.arr_minor) filter (where valued.called is not null) as called_due,
    sum(least(valued.called, 1000 * valued.arr_minor)) filter (where valued.called is not null) as called_retained,
    sum(valued.called) as called_after
  from valued
  group by valued.due_on
), quarters as (
  select date_trunc('quarter', days.due_on) as quarter, sum(days.renewals)::integer as renewals,
    sum(days.due)::double precision as due,
    (coalesce(sum(days.open_retained), 0) / 1000 + coalesce(sum(days.decided_retained), 0))::double precision as retained,
    (coalesce(sum(days.open_after), 0) / 1000 + coalesce(sum(days.decided_after), 0))::double precision as after,
    sum(days.decided)::integer as decided, coalesce(sum(days.decided_due), 0)::double precision as decided_due,
    coalesce(sum(days.decided_retained), 0)::double precision as decided_retained,
    coalesce(sum(days.decided_after), 0)::double precision as decided_after,
    sum(days.called)::integer as called, coalesce(sum(days.called_due), 0)::double precision as called_due,
    (coalesce(sum(days.called_retained), 0) / 1000)::double precision as called_retained,
    (coalesce(sum(days.called_after), 0) / 1000)::double precision as called_after
  from days
  group by 1
)
select to_char(coalesce(quarters.quarter, others.quarter), 'YYYY-"Q"Q') as quarter, unread.some as unread,
  coalesce(others.left_out, 0) as left_out, coalesce(others.undecided, 0) as undecided,
  coalesce(others.trials, 0) as trials, coalesce(others.converted, 0) as converted,
  coalesce(quarters.renewals, 0) as renewals, coalesce(quarters.due, 0) as "arrDueMinor",
  coalesce(quarters.retained, 0) as "expectedRetainedMinor", coalesce(quarters.after, 0) as "expectedAfterMinor",
  coalesce(quarters.decided, 0) as decided, coalesce(quarters.decided_due, 0) as decided_due,
  coalesce(quarters.decided_retained, 0) as decided_retained, coalesce(quarters.decided_after, 0) as decided_after,
  coalesce(quarters.called, 0) as called, coalesce(quarters.called_due, 0) as called_due,
  coalesce(quarters.called_retained, 0) as called_retained, coalesce(quarters.called_after, 0) as called_after
from unread
left join (quarters full join others on others.quarter = quarters.quarter) on true
;

-- name: renewals-read-final
select "id", "retained_minor", "arr_after_minor", "recorded_at", "person_id", "declared" from "renewals"."forecast_finals" where ("renewals"."forecast_finals"."workspace_id" = $1 and "renewals"."forecast_finals"."quarter" = $2 and "renewals"."forecast_finals"."segment" = $3 and "renewals"."forecast_finals"."csm_id" = $4 and "renewals"."forecast_finals"."recorded_at" <= $5) order by "renewals"."forecast_finals"."recorded_at" desc, "renewals"."forecast_finals"."id" desc limit $6
;

-- name: renewals-read-kept-forecasts
select distinct on (kept_forecasts.quarter)
  kept_forecasts.id, kept_forecasts.quarter, kept_forecasts.as_of::text as as_of, kept_forecasts.arr_due_minor,
  kept_forecasts.expected_minor, kept_forecasts.pull_minor, kept_forecasts.own_variance, kept_forecasts.said
from renewals.kept_forecasts
cross join lateral (
  select make_date(left(kept_forecasts.quarter, 4)::integer, right(kept_forecasts.quarter, 1)::integer * 3 - 2, 1)
    - kept_forecasts.as_of as days_ahead
) lead
where kept_forecasts.workspace_id = $1
  and kept_forecasts.segment = $2
  and kept_forecasts.csm_id = $3
  and kept_forecasts.served_at <= $4
  and kept_forecasts.known_at <= (kept_forecasts.as_of + 1)::timestamp at time zone 'UTC'
order by kept_forecasts.quarter desc, (lead.days_ahead >= 0) desc, abs(lead.days_ahead),
  kept_forecasts.served_at, kept_forecasts.id
;

-- name: renewals-read-model-report
select models.id, models.version, models.run, models.lead_days, models.answers_for, models.learned_at, models.in_force_at, models.n,
  models.lost, models.report -> 'promotion' ->> 'reason' as reason,
  coalesce(models.model -> 'learning' -> 'termTypes', models.model -> 'termTypes') as term_types, coalesce(models.report -> 'tooFewOf', '[]') as too_few_of,
  jsonb_path_query_array(models.model, '$.terms[*].feature')
    || jsonb_path_query_array(models.model, '$.pairs[*].features[*]')
    || jsonb_path_query_array(models.model, '$.split.*.terms[*].feature') as features, models.report
from renewals.models
where models.workspace_id = $1 and (models.id = $2 or models.version = $2)
;

-- name: renewals-read-newest-report
select models.id, models.version, models.run, models.lead_days, models.answers_for, models.learned_at, models.in_force_at, models.n,
  models.lost, models.report -> 'promotion' ->> 'reason' as reason,
  coalesce(models.model -> 'learning' -> 'termTypes', models.model -> 'termTypes') as term_types, coalesce(models.report -> 'tooFewOf', '[]') as too_few_of,
  jsonb_path_query_array(models.model, '$.terms[*].feature')
    || jsonb_path_query_array(models.model, '$.pairs[*].features[*]')
    || jsonb_path_query_array(models.model, '$.split.*.terms[*].feature') as features, models.report
from renewals.models
where models.workspace_id = $1 and models.lead_days = $2 and models.learned_at <= $3
  and models.answers_for in ('all', $4)
order by models.run desc
limit 1
;

-- name: renewals-read-resolutions
with said as (
  select distinct on (asked.account_id, renewal.id) asked.account_id, renewal.id as renewal_id,
    seen.as_of, renewal.said ->> 'due_on' as due_on, (renewal.said ->> 'term_months')::float8 as term_months,
    renewal.said ->> 'resolution' as resolution,
    coalesce(renewal.said ->> 'resolved_on', renewal.said ->> 'due_on') as resolved_on, renewal.evidence
  from unnest($2::text[]) as asked (account_id)
  cross join lateral (
    select snapshots.as_of as first_day
    from signals.snapshots
    where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
      and snapshots.context = 'accounts' and snapshots.draft = '' and snapshots.recorded_at <= $3
    order by snapshots.as_of
    limit 1
  ) as earliest
  cross join lateral generate_series(0, ($4::date - earliest.first_day) / $5::int) as span (number)
  cross join lateral (
    select snapshots.as_of, snapshots.signals
    from signals.snapshots
    where snapshots.workspace_id = $1 and snapshots.account_id = asked.account_id
      and snapshots.context = 'accounts' and snapshots.draft = ''
      and snapshots.as_of >= earliest.first_day + span.number * $5::int
      and snapshots.as_of < earliest.first_day + (span.number + 1) * $5::int
      and snapshots.recorded_at <= $3
    order by snapshots.as_of desc, snapshots.recorded_at desc
    limit 1
  ) as seen
  cross join lateral (
    select signal -> 'subject' ->> 'id' as id, jsonb_object_agg(signal ->> 'name', signal -> 'value') as said,
      (jsonb_agg(signal -> 'evidence') filter (where signal ->> 'name' = 'due_on')) -> 0 as evidence
    from jsonb_array_elements(seen.signals) as signal
    where signal -> 'subject' ->> 'kind' = 'renewal'
      and signal ->> 'name' in ('due_on', 'term_months', 'resolution', 'resolved_on')
    group by 1
  ) as renewal
  order by asked.account_id, renewal.id, seen.as_of desc
)
select said.account_id, said.renewal_id, said.due_on, said.term_months, said.resolution, said.resolved_on, first_recorded.recorded_at as became_known_at,
  said.evidence, said.as_of::text as as_of
from said
cross join lateral (
  select snapshots.recorded_at
  from signals.snapshots
  where snapshots.workspace_id = $1 and snapshots.account_id = said.account_id
    and snapshots.context = 'accounts' and snapshots.draft = ''
    and snapshots.as_of >= said.resolved_on::date and snapshots.as_of <= said.as_of
    and snapshots.recorded_at <= $3
    and snapshots.signals @> jsonb_build_array(jsonb_build_object(
      'subject', jsonb_build_object('kind', 'renewal', 'id', said.renewal_id),
      'name', 'resolution', 'value', said.resolution))
  order by snapshots.as_of, snapshots.recorded_at
  limit 1
) as first_recorded
where said.resolution is not null and said.due_on is not null
order by said.account_id, said.as_of desc, said.renewal_id
;

-- name: renewals-went-on
select term_outcomes.due_on::text as "dueOn", term_outcomes.term_months <= 1 as monthly, count(*)::integer as renewals,
  sum(term_outcomes.arr_minor)::double precision as "arrDueMinor",
  sum(least(term_outcomes.arr_after_minor, term_outcomes.arr_minor))::double precision as "retainedMinor",
  sum(term_outcomes.arr_after_minor)::double precision as "arrAfterMinor"
from signals.term_outcomes
where term_outcomes.workspace_id = $1
  and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3 and term_outcomes.due_on <= $4
  and term_outcomes.known_from <= $5
  and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
  and term_outcomes.kind = 'renewal' and (term_outcomes.decided_on = term_outcomes.due_on and strpos(term_outcomes.id, ':') > 0 and term_outcomes.outcome <> 'churned')
  and term_outcomes.arr_minor > 0 and term_outcomes.arr_after_minor is not null
  and ($6::text is null or term_outcomes.segment = $6) and ($7::text is null or term_outcomes.csm_id = $7)
group by 1, 2
order by 1, 2
;

-- name: renewals-workspaces-in-training
select found.id from renewals.workspaces_in_training() as found (id) order by found.id
;

-- name: signals-changed-since
select asked.account_id
from unnest($1::text[]) as asked (account_id)
where exists (
  select
  from unnest(array['usage', 'outcomes', 'accounts', 'external', 'health']) as of (context)
  cross join lateral (
    select snapshots.recorded_at
    from signals.snapshots
    where snapshots.workspace_id = $2
      and snapshots.account_id = asked.account_id
      and snapshots.context = of.context
      and snapshots.draft = ''
    order by snapshots.as_of desc, snapshots.recorded_at desc
    limit 1
  ) as newest
  where newest.recorded_at >= $3
)
;

-- name: signals-claim-due
with head as materialized (
  select due_work.account_id
  from signals.due_work
  where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.not_before <= $3
    and (
      select min(free.seq) = due_work.seq and (
        max(free.marked_at) <= clock_timestamp() - $5 * interval '1 ms'
        or min(free.marked_at) <= clock_timestamp() - $5 * interval '5 ms'
      )
      from signals.due_work as free
      where free.workspace_id = $1 and free.consumer = $2 and free.account_id = due_work.account_id
        and free.not_before <= $3
    )
  order by due_work.account_id, due_work.seq
  limit $4
  for update of due_work skip locked
), held as materialized (
  select mark.account_id
  from head
  cross join lateral (
    select due_work.account_id
    from signals.due_work
    where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = head.account_id
    for update skip locked
  ) as mark
), whole as materialized (
  select held.account_id
  from held
  group by held.account_id
  having count(*) = (
    select count(*)
    from signals.due_work
    where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = held.account_id
  )
), claimed as (
  delete from signals.due_work
  where due_work.workspace_id = $1 and due_work.consumer = $2
    and due_work.account_id = any (array(select whole.account_id from whole))
    and due_work.not_before <= $3
  returning due_work.account_id, due_work.since, due_work.backfill_on, due_work.seq
), taken_up as (
  delete from signals.stuck_accounts
  where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = $2
    and stuck_accounts.account_id = any (array(select whole.account_id from whole))
  returning stuck_accounts.account_id, stuck_accounts.due_since, stuck_accounts.backfill_on
), work as (
  select claimed.account_id, claimed.since, claimed.backfill_on, claimed.seq from claimed
  union all
  select taken_up.account_id, taken_up.due_since, day.backfill_on, null
  from taken_up left join unnest(taken_up.backfill_on) as day (backfill_on) on true
)
select work.account_id, min(work.since)::text as since,
  coalesce(array_agg(distinct work.backfill_on::text) filter (where work.backfill_on is not null), '{}') as backfill_on,
  array_agg(work.seq) filter (where work.seq is not null) as seqs
from work
group by work.account_id
order by work.account_id
;

-- name: signals-copy-pinned
insert into signals.snapshots
  (workspace_id, account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
select $6, copied.account_id, copied.context, copied.draft, copied.as_of, copied.recorded_at,
  original.policy_version, original.digest, original.signals, copied.kept
from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[], $7::date[], $8::timestamptz[],
    $9::boolean[])
  as copied (account_id, context, draft, as_of, recorded_at, of_day, of_instant, kept)
join signals.snapshots as original
  on original.workspace_id = $6
  and original.account_id = copied.account_id
  and original.context = copied.context
  and original.draft = copied.draft
  and original.as_of = copied.of_day
  and original.recorded_at = copied.of_instant
;

-- name: signals-delete-changes
with gone as (
  delete from signals.changes
  where changes.workspace_id = $1 and changes.changed_at < case when changes.events is null then $2::timestamptz else $3::timestamptz end
  returning changes.seq
)
select count(*)::int as count from gone
;

-- name: signals-delete-term-outcomes
delete from signals.term_outcomes
where term_outcomes.workspace_id = $1 and term_outcomes.account_id = any ($2::text[])
;

-- name: signals-drop-open-revisions
delete from signals.snapshots
using unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
  as open (account_id, context, draft, as_of, recorded_at)
where snapshots.workspace_id = $6
  and snapshots.account_id = open.account_id
  and snapshots.context = open.context
  and snapshots.draft = open.draft
  and snapshots.as_of = open.as_of
  and snapshots.recorded_at = open.recorded_at
;

-- name: signals-due-since
select due_work.account_id, min(due_work.since)::text as since
from signals.due_work
where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = any ($3::text[])
group by due_work.account_id
;

-- name: signals-find-due-work
select found.consumer, found.workspace_id as "workspaceId"
from signals.due_workspaces($1) as found
;

-- name: signals-forget-stuck-counts
delete from signals.stuck_accounts
where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'usage_count'
  and stuck_accounts.account_id = any ($2::text[])
;

-- name: signals-insert-snapshots
insert into signals.snapshots
  (workspace_id, account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
select $6, new.account_id, new.context, new.draft, new.as_of, new.recorded_at, new.policy_version, new.digest,
  new.signals, new.kept
from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[], $7::text[], $8::text[],
    $9::jsonb[], $10::boolean[])
  as new (account_id, context, draft, as_of, recorded_at, policy_version, digest, signals, kept)
on conflict (workspace_id, account_id, context, draft, as_of, recorded_at) do update
  set policy_version = excluded.policy_version, digest = excluded.digest, signals = excluded.signals,
    kept = snapshots.kept or excluded.kept
;

-- name: signals-insert-term-outcomes
insert into signals.term_outcomes
  (workspace_id, account_id, id, known_from, known_until, kind, due_on, outcome, decided_on, term_months, arr_minor,
    arr_after_minor, csm_call, csm_probability, segment, csm_id, evidence)
select $1, new.account_id, new.id, new.known_from, new.known_until, new.kind, new.due_on, new.outcome,
  new.decided_on, new.term_months, new.arr_minor, new.arr_after_minor, new.csm_call, new.csm_probability,
  new.segment, new.csm_id, array(select jsonb_array_elements_text(new.evidence))
from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::text[], $7::date[], $8::text[],
    $9::date[], $10::integer[], $11::bigint[], $12::bigint[], $13::text[], $14::float8[], $15::text[],
    $16::text[], $17::jsonb[])
  as new (account_id, id, known_from, known_until, kind, due_on, outcome, decided_on, term_months, arr_minor,
    arr_after_minor, csm_call, csm_probability, segment, csm_id, evidence)
;

-- name: signals-judged-day-before
select greatest(newest.as_of, passed.day)::text as day
from unnest($1::text[], $2::date[]) with ordinality as asked (account_id, before, position)
left join lateral (
  select snapshots.as_of
  from signals.snapshots
  where snapshots.workspace_id = $3
    and snapshots.account_id = asked.account_id
    and snapshots.context = $4
    and snapshots.draft = ''
    and snapshots.as_of < asked.before
  order by snapshots.as_of desc
  limit 1
) as newest on true
left join lateral (
  select max(daily_passes.day) as day
  from signals.daily_passes
  where daily_passes.workspace_id = $3
    and daily_passes.consumer = $4
    and daily_passes.carries_over
    and daily_passes.day > newest.as_of
    and daily_passes.day < asked.before
) as passed on true
order by asked.position
;

-- name: signals-judged-days
select asked.account_id, judged.day::text as day, bool_or(judged.is_own) as is_own
from unnest($1::text[], $2::date[]) as asked (account_id, since)
cross join lateral (
  select snapshots.as_of as day, true as is_own
  from signals.snapshots
  where snapshots.workspace_id = $3
    and snapshots.account_id = asked.account_id
    and snapshots.context = $4
    and snapshots.draft = ''
    and snapshots.as_of >= asked.since
  union all
  select daily_passes.day, false
  from signals.daily_passes
  where daily_passes.workspace_id = $3
    and daily_passes.consumer = $4
    and daily_passes.carries_over
    and daily_passes.day >= asked.since
    and exists (
      select
      from signals.snapshots
      where snapshots.workspace_id = $3
        and snapshots.account_id = asked.account_id
        and snapshots.context = $4
        and snapshots.draft = ''
        and snapshots.as_of < daily_passes.day
    )
) as judged
group by asked.account_id, judged.day
order by asked.account_id, judged.day
;

-- name: signals-keep-known
update signals.snapshots
set kept = true
from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::timestamptz[])
  as again (account_id, context, draft, as_of, recorded_at)
where snapshots.workspace_id = $6
  and snapshots.account_id = again.account_id
  and snapshots.context = again.context
  and snapshots.draft = again.draft
  and snapshots.as_of = again.as_of
  and snapshots.recorded_at = again.recorded_at
;

-- name: signals-known-revisions
select asked.position::int as position, snapshots.as_of::text as as_of, snapshots.recorded_at, snapshots.digest,
  snapshots.kept
from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::date[], $6::timestamptz[])
  with ordinality as asked (account_id, context, draft, first, last, known_at, position)
left join lateral (
  select earlier.as_of
  from signals.snapshots as earlier
  where earlier.workspace_id = $7
    and earlier.account_id = asked.account_id
    and earlier.context = asked.context
    and earlier.draft = asked.draft
    and earlier.as_of < asked.first
    and earlier.recorded_at <= asked.known_at
  order by earlier.as_of desc, earlier.recorded_at desc
  limit 1
) as carried on true
join signals.snapshots
  on snapshots.workspace_id = $7
  and snapshots.account_id = asked.account_id
  and snapshots.context = asked.context
  and snapshots.draft = asked.draft
  and snapshots.as_of >= coalesce(carried.as_of, '-infinity')
  and snapshots.as_of <= asked.last
;

-- name: signals-mark-due
insert into signals.due_work (workspace_id, consumer, account_id, since, backfill_on, not_before)
select $1, consumer, marked.account_id, marked.since, marked.backfill_on, coalesce(marked.not_before, '-infinity')
from unnest($2::text[]) as consumer
cross join unnest($3::text[], $4::date[], $5::date[], $6::timestamptz[])
  as marked (account_id, since, backfill_on, not_before)
;

-- name: signals-note-stuck-counts
insert into signals.stuck_accounts as stuck
  (workspace_id, stage, account_id, reason, since, set_aside_at, attempts, due_since)
select $1, 'usage_count', new.account_id, min(new.reason), min(new.since), max(new.set_aside_at),
  max(new.attempts), min(new.due_since)
from json_to_recordset($2) as new
  (account_id text, reason text, since timestamptz, set_aside_at timestamptz, attempts integer, due_since date)
group by new.account_id
on conflict (workspace_id, stage, account_id) do update
set reason = excluded.reason,
  set_aside_at = excluded.set_aside_at,
  attempts = excluded.attempts,
  due_since = least(stuck.due_since, excluded.due_since)
;

-- name: signals-published-at
select snapshots.account_id
from unnest($1::text[]) as asked (account_id)
join signals.snapshots
  on snapshots.workspace_id = $2
  and snapshots.account_id = asked.account_id
  and snapshots.context = $3
  and snapshots.draft = ''
  and snapshots.as_of = $4
  and snapshots.recorded_at = $5
;

-- name: signals-put-aside
with gone as (
  delete from signals.due_work
  where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
    and due_work.attempts > 0
  returning due_work.since, due_work.backfill_on, due_work.failing_since, due_work.attempts
)
insert into signals.stuck_accounts as stuck
  (workspace_id, stage, account_id, reason, since, set_aside_at, attempts, due_since, backfill_on)
select $1, $2, $3, $4, min(gone.failing_since), $5, max(gone.attempts), min(gone.since),
  coalesce(array_agg(distinct gone.backfill_on) filter (where gone.backfill_on is not null), '{}')
from gone
having count(*) > 0
on conflict (workspace_id, stage, account_id) do update
set reason = excluded.reason,
  set_aside_at = excluded.set_aside_at,
  attempts = stuck.attempts + excluded.attempts,
  due_since = least(stuck.due_since, excluded.due_since),
  backfill_on = array(select distinct unnest(stuck.backfill_on || excluded.backfill_on))
;

-- name: signals-read-changes
select pg_current_snapshot()::text as snapshot, change.*
from (select) as once
left join lateral (
  select changes.seq, changes.transaction::text as transaction,
    pg_visible_in_snapshot(changes.transaction, $3::pg_snapshot) as was_visible,
    changes.type, changes.resource, changes.account_ids, changes.person_id, changes.changed_at
  from signals.changes
  where changes.workspace_id = $1
    and changes.transaction >= pg_snapshot_xmin($2::pg_snapshot)
    and changes.transaction < pg_snapshot_xmax(pg_current_snapshot())
    and not pg_visible_in_snapshot(changes.transaction, $2::pg_snapshot)
    and (changes.seq > $4 or not pg_visible_in_snapshot(changes.transaction, $3::pg_snapshot))
  order by was_visible desc, changes.seq
  limit $5
) as change on true
;

-- name: signals-read-days-to-judge
select array(
  select snapshots.as_of::text
  from signals.snapshots
  where snapshots.workspace_id = $4
    and snapshots.account_id = asked.account_id
    and snapshots.context = any ($5::text[])
    and snapshots.draft = ''
    and snapshots.as_of >= asked.first
    and snapshots.as_of <= asked.last
  union
  select daily_passes.day::text
  from signals.daily_passes
  where daily_passes.workspace_id = $4
    and daily_passes.consumer = 'health'
    and daily_passes.carries_over
    and daily_passes.day >= asked.first
    and daily_passes.day <= asked.last
    and exists (
      select
      from signals.snapshots
      where snapshots.workspace_id = $4
        and snapshots.account_id = asked.account_id
        and snapshots.context = any ($5::text[])
        and snapshots.draft = ''
        and snapshots.as_of < daily_passes.day
    )
  order by 1
) as days
from unnest($1::text[], $2::date[], $3::date[]) with ordinality as asked (account_id, first, last, position)
order by asked.position
;

-- name: signals-read-events
select changes.seq, changes.changed_at, changes.events
from signals.changes
where changes.workspace_id = $1 and changes.events is not null
  and changes.transaction >= pg_snapshot_xmin($2::pg_snapshot)
  and changes.transaction < pg_snapshot_xmax(pg_current_snapshot())
  and not pg_visible_in_snapshot(changes.transaction, $2::pg_snapshot)
  and changes.seq > $3
order by changes.seq
limit $4
;

-- name: signals-read-known-term-outcomes
    select term_outcomes.account_id, term_outcomes.id, term_outcomes.known_from, term_outcomes.known_until,
term_outcomes.kind, term_outcomes.due_on::text as due_on, term_outcomes.outcome,
term_outcomes.decided_on::text as decided_on, term_outcomes.term_months, term_outcomes.arr_minor,
term_outcomes.arr_after_minor, term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment,
term_outcomes.csm_id, term_outcomes.evidence
    from signals.term_outcomes
    where term_outcomes.workspace_id = $1 and term_outcomes.account_id = any ($2::text[])
;

-- name: signals-read-revision-keys
select snapshots.account_id, snapshots.context, snapshots.as_of::text as as_of, snapshots.recorded_at,
  snapshots.policy_version
from unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[]) as asked (account_id, first, last, known_at)
cross join unnest($6::text[]) as of (context)
left join lateral (
  select earlier.as_of
  from signals.snapshots as earlier
  where earlier.workspace_id = $5
    and earlier.account_id = asked.account_id
    and earlier.context = of.context
    and earlier.draft = ''
    and earlier.as_of < asked.first
    and earlier.recorded_at <= asked.known_at
  order by earlier.as_of desc, earlier.recorded_at desc
  limit 1
) as carried on true
join signals.snapshots
  on snapshots.workspace_id = $5
  and snapshots.account_id = asked.account_id
  and snapshots.context = of.context
  and snapshots.draft = ''
  and snapshots.as_of >= coalesce(carried.as_of, '-infinity')
  and snapshots.as_of <= asked.last
order by snapshots.account_id, snapshots.context, snapshots.as_of, snapshots.recorded_at
;

-- name: signals-read-revisions
select asked.position::int as position, snapshots.signals
from unnest($1::text[], $2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (account_id, context, as_of, recorded_at, position)
join signals.snapshots
  on snapshots.workspace_id = $5
  and snapshots.account_id = asked.account_id
  and snapshots.context = asked.context
  and snapshots.draft = ''
  and snapshots.as_of = asked.as_of
  and snapshots.recorded_at = asked.recorded_at
;

-- name: signals-read-snapshot
select pg_current_snapshot()::text as snapshot
;

-- name: signals-read-snapshots
select asked.account_id, of.context, newest.as_of::text as as_of, newest.recorded_at, newest.policy_version,
  newest.signals
from unnest($1::text[]) as asked (account_id)
cross join unnest($2::text[]) as of (context)
cross join lateral (
  select revision.*
  from unnest($6::text[]) with ordinality as layer (draft, position)
  cross join lateral (
    select snapshots.as_of, snapshots.recorded_at, snapshots.policy_version, snapshots.signals
    from signals.snapshots
    where snapshots.workspace_id = $3
      and snapshots.account_id = asked.account_id
      and snapshots.context = of.context
      and snapshots.draft = layer.draft
      and snapshots.as_of <= $4
      and snapshots.recorded_at <= $5
    order by snapshots.as_of desc, snapshots.recorded_at desc
    limit 1
  ) as revision
  order by layer.position
  limit 1
) as newest
order by asked.account_id, of.context
;

-- name: signals-read-stuck
select stuck_accounts.account_id as "accountId", stuck_accounts.stage, stuck_accounts.reason,
  stuck_accounts.since, stuck_accounts.set_aside_at as "setAsideAt", stuck_accounts.attempts,
  stuck_accounts.due_since::text as "dueSince"
from signals.stuck_accounts
where stuck_accounts.workspace_id = $1
  and ($2::text[] is null or stuck_accounts.account_id = any ($2))
  and stuck_accounts.stage = any ($3::text[])
  and ($4::text is null or (stuck_accounts.account_id, stuck_accounts.stage) > ($4, $5))
order by stuck_accounts.account_id, stuck_accounts.stage
limit $6
;

-- name: signals-read-term-outcomes
    select term_outcomes.account_id, term_outcomes.id, term_outcomes.known_from, term_outcomes.known_until,
term_outcomes.kind, term_outcomes.due_on::text as due_on, term_outcomes.outcome,
term_outcomes.decided_on::text as decided_on, term_outcomes.term_months, term_outcomes.arr_minor,
term_outcomes.arr_after_minor, term_outcomes.csm_call, term_outcomes.csm_probability, term_outcomes.segment,
term_outcomes.csm_id, term_outcomes.evidence
    from signals.term_outcomes
    where term_outcomes.workspace_id = $1
      and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3
      and term_outcomes.known_from <= $5
      and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
      and (term_outcomes.decided_on <= $4 or term_outcomes.due_on <= $4)
    order by term_outcomes.id, term_outcomes.account_id
;

-- name: signals-record-changes
insert into signals.changes (workspace_id, type, resource, account_ids, person_id, changed_at, events)
select $1, new.type, new.resource, array(select jsonb_array_elements_text(new.account_ids)), new.person_id, new.changed_at,
  new.events
from unnest($2::text[], $3::text[], $4::jsonb[], $5::text[], $6::timestamptz[], $7::jsonb[]) with ordinality
  as new (type, resource, account_ids, person_id, changed_at, events, place)
order by new.place
;

-- name: signals-set-back
with before as (
  select coalesce(max(due_work.attempts), 0) + 1 as attempts, min(due_work.failing_since) as failing_since
  from signals.due_work
  where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
), failed as (
  update signals.due_work
  set attempts = before.attempts,
    failing_since = coalesce(before.failing_since, $5),
    not_before = $5::timestamptz + least($6, 2 ^ least(before.attempts, 20)) * interval '1 second'
  from before
  where due_work.workspace_id = $1 and due_work.consumer = $2 and due_work.account_id = $3
    and (due_work.attempts > 0 or due_work.seq = any ($4::bigint[]))
  returning due_work.attempts
)
select max(failed.attempts) as attempts, exists (
  select from signals.stuck_accounts
  where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = $2 and stuck_accounts.account_id = $3
) as stuck
from failed
;

-- name: signals-start-daily-pass
insert into signals.daily_passes (workspace_id, consumer, day) values ($1, $2, $3)
on conflict do nothing
returning day::text
;

-- name: stuck-figures
select found.stuck from signals.due_work_figures($1) as found
;

-- name: usage-account-days-of-people
select distinct attachments.group_key, asked.day::text as day, asked.recorded_at
from unnest($2::text[], $3::date[], $4::timestamptz[]) as asked (user_key, day, recorded_at)
join usage.attachments
  on attachments.workspace_id = $1
  and attachments.user_key = asked.user_key
  and attachments.from_at < (asked.day + 1)::timestamp at time zone 'UTC'
  and attachments.until_at > asked.day::timestamp at time zone 'UTC'
;

-- name: usage-account-ids-of
select distinct accounts.external_id, accounts.id
from directory.accounts
where accounts.workspace_id = $1 and accounts.external_id = any($2)
;

-- name: usage-accounts-active-before
select newest.id as "accountId", newest.external_id as "groupKey"
from (
  select distinct on (accounts.id) accounts.id, accounts.external_id, accounts.retracted
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.external_id collate "C" > $3
  order by accounts.id, accounts.recorded_at desc, accounts.revision desc
) as newest
where not newest.retracted
  and newest.id <> all($5::text[])
  and exists (
    select 1
    from usage.account_days
    where account_days.workspace_id = $1
      and account_days.group_key = any(array(
        select newest.external_id
        union all
        select merged.group_key from unnest($6::text[], $7::text[]) as merged (into_id, group_key)
        where merged.into_id = newest.id
      ))
      and account_days.day < $2
      and (account_days.events > 0 or account_days.active_users > 0)
  )
order by newest.external_id collate "C"
limit $4
;

-- name: usage-accounts-of-stuck-marks
select distinct accounts.id as "accountId", stuck.reason, stuck.failing_since as since, stuck.attempts,
  stuck.day::text as day
from usage.dirty_marks as stuck
cross join lateral (
  select stuck.group_key where stuck.kind in ('account_day', 'milestone')
  union
  select memberships.group_key
  from usage.memberships
  where memberships.workspace_id = $1 and stuck.kind in ('person_day', 'person', 'alias')
    and memberships.user_key = stuck.user_key
) as concerned (group_key)
join directory.accounts on accounts.workspace_id = $1 and accounts.external_id = concerned.group_key
where stuck.workspace_id = $1 and stuck.set_aside_at is not null and stuck.seq = any ($2::bigint[])
;

-- name: usage-add-call-refusals
insert into usage.call_refusals
  (workspace_id, kind, key_id, library, version, type, reason, count, first_at, last_at, examples)
select $1, new.kind, new.key_id, new.library, new.version, new.type, new.reason, new.count, new.first_at, new.last_at,
  new.examples
from json_to_recordset($2) as new (
  kind text, key_id text, library text, version text, type text, reason text, count bigint, first_at timestamptz,
  last_at timestamptz, examples jsonb
)
on conflict (workspace_id, kind, key_id, library, version, type, reason) do update set
  count = call_refusals.count + excluded.count,
  first_at = least(call_refusals.first_at, excluded.first_at),
  last_at = greatest(call_refusals.last_at, excluded.last_at),
  examples = (
    select coalesce(jsonb_agg(newest.example order by newest.position), '[]')
    from (
      select held.example, held.position
      from jsonb_array_elements(call_refusals.examples || excluded.examples)
        with ordinality as held (example, position)
      order by held.position desc
      limit 3
    ) as newest
  )
;

-- name: usage-add-call-sources
insert into usage.call_sources
  (workspace_id, kind, key_id, library, version, first_seen_at, last_seen_at, last_event_at, requests, tracks, identifies, groups, pages, screens, aliases, days, duplicates, rejected, uncounted, trimmed, lag_calls, lag_ms_sum,
    lag_ms_max, lag_ms_last, sent_lag_ms_last)
select $1, new.kind, new.key_id, new.library, new.version, new.first_seen_at, new.last_seen_at, new.last_event_at,
  new.requests, new.tracks, new.identifies, new.groups, new.pages, new.screens, new.aliases, new.days, new.duplicates, new.rejected, new.uncounted, new.trimmed, new.lag_calls, new.lag_ms_sum, new.lag_ms_max, new.lag_ms_last, new.sent_lag_ms_last
from json_to_recordset($2) as new (
  kind text, key_id text, library text, version text, first_seen_at timestamptz, last_seen_at timestamptz,
  last_event_at timestamptz, requests double precision, tracks double precision, identifies double precision, groups double precision, pages double precision, screens double precision, aliases double precision, days double precision, duplicates double precision, rejected double precision, uncounted double precision, trimmed double precision, lag_calls double precision, lag_ms_sum double precision,
  lag_ms_max double precision, lag_ms_last double precision, sent_lag_ms_last double precision
)
on conflict (workspace_id, kind, key_id, library, version) do update set
  first_seen_at = least(call_sources.first_seen_at, excluded.first_seen_at),
  last_seen_at = greatest(call_sources.last_seen_at, excluded.last_seen_at),
  last_event_at = greatest(call_sources.last_event_at, excluded.last_event_at),
  requests = call_sources.requests + excluded.requests, tracks = call_sources.tracks + excluded.tracks, identifies = call_sources.identifies + excluded.identifies, groups = call_sources.groups + excluded.groups, pages = call_sources.pages + excluded.pages, screens = call_sources.screens + excluded.screens, aliases = call_sources.aliases + excluded.aliases, days = call_sources.days + excluded.days, duplicates = call_sources.duplicates + excluded.duplicates, rejected = call_sources.rejected + excluded.rejected, uncounted = call_sources.uncounted + excluded.uncounted, trimmed = call_sources.trimmed + excluded.trimmed, lag_calls = call_sources.lag_calls + excluded.lag_calls, lag_ms_sum = call_sources.lag_ms_sum + excluded.lag_ms_sum,
  lag_ms_max = greatest(call_sources.lag_ms_max, excluded.lag_ms_max),
  lag_ms_last = coalesce(excluded.lag_ms_last, call_sources.lag_ms_last),
  sent_lag_ms_last = coalesce(excluded.sent_lag_ms_last, call_sources.sent_lag_ms_last)
;

-- name: usage-add-marks
insert into usage.dirty_marks (workspace_id, kind, group_key, user_key, day, recorded_at)
select $1, new.k, new.g, new.u, new.d, new.r
from json_to_recordset($2) as new (k text, g text, u text, d date, r timestamptz)
;

-- name: usage-aliases-of
select aliases.previous_key, aliases.user_key, aliases.recorded_at
from usage.aliases
where aliases.workspace_id = $1 and aliases.previous_key = any($2)
union
select aliases.previous_key, aliases.user_key, aliases.recorded_at
from usage.aliases
where aliases.workspace_id = $1 and aliases.user_key = any($2)
;

-- name: usage-append-daily-aggregates
insert into usage.daily_aggregates
  (workspace_id, group_key, day, revision, active_users, counts, recorded_at, stored_at, declared, recorded_by)
select $1, new.g, new.d, new.v, new.u, new.n, new.r, $3, new.c, $4
from json_to_recordset($2) as new (g text, d date, v int, u int, n jsonb, r timestamptz, c boolean)
order by new.d, new.g, new.v
;

-- name: usage-append-reaches
insert into usage.milestone_reaches
  (workspace_id, group_key, milestone_key, revision, reached_on, recorded_at, stored_at, declared, recorded_by)
select $1, new.g, new.m, new.v, new.d, new.r, $3, new.c, new.b
from json_to_recordset($2) as new (g text, m text, v int, d date, r timestamptz, c boolean, b text)
;

-- name: usage-attached-to
select attachments.group_key
from unnest($2::text[], $3::timestamptz[]) with ordinality as asked (user_key, at, position)
left join usage.attachments
  on attachments.workspace_id = $1
  and attachments.user_key = asked.user_key
  and attachments.from_at <= asked.at
  and attachments.until_at > asked.at
order by asked.position
;

-- name: usage-attachments-of
select attachments.user_key, attachments.group_key,
  case when isfinite(attachments.from_at) then round(extract(epoch from attachments.from_at) * 1000)::bigint end as from_ms,
  case when isfinite(attachments.until_at) then round(extract(epoch from attachments.until_at) * 1000)::bigint end as until_ms
from usage.attachments
where attachments.workspace_id = $1 and attachments.user_key = any($2)
order by attachments.user_key, attachments.from_at
;

-- name: usage-claim-days
insert into usage.account_days (workspace_id, group_key, day, source, first_source)
select $1, asked.group_key, asked.day, $4, $4
from unnest($2::text[], $3::date[]) as asked (group_key, day)
on conflict (workspace_id, group_key, day) do nothing
;

-- name: usage-claim-marks
select dirty_marks.seq, dirty_marks.kind, dirty_marks.group_key, dirty_marks.user_key,
  dirty_marks.day::text as day, dirty_marks.recorded_at
from usage.dirty_marks
where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is null and dirty_marks.not_before <= $3
order by dirty_marks.seq
limit $2
;

-- name: usage-copy-daily-aggregates
insert into usage.day_cells (workspace_id, group_key, day, event, user_key, count)
select $1, asked.group_key, asked.day, aggregated.key, '', aggregated.value::int
from unnest($2::text[], $3::date[]) as asked (group_key, day)
cross join lateral (
  select daily_aggregates.counts
  from usage.daily_aggregates
  where daily_aggregates.workspace_id = $1
    and daily_aggregates.group_key = asked.group_key
    and daily_aggregates.day = asked.day
  order by daily_aggregates.revision desc
  limit 1
) as newest
cross join lateral jsonb_each_text(newest.counts) as aggregated
where aggregated.value::int > 0
;

-- name: usage-count-events
    with counted as (
      select found.group_key, found.day, found.name, found.user_key, count(*) as count,
        max(found.known_from) as known_from
      from (
select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
  identities.known_from, events.properties, events.occurred_at
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.events
  on events.workspace_id = $1 and events.group_key = asked.group_key and events.day = asked.day
left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key
union all
select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
  identities.known_from, events.properties, events.occurred_at
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.attachments on attachments.workspace_id = $1 and attachments.group_key = asked.group_key
join usage.events
  on events.workspace_id = $1
  and events.group_key is null
  and events.user_key = attachments.user_key
  and events.day = asked.day
  and events.occurred_at >= attachments.from_at
  and events.occurred_at < attachments.until_at
left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key) as found
      group by found.group_key, found.day, found.name, found.user_key
    ), written as (
      insert into usage.day_cells (workspace_id, group_key, day, event, user_key, count)
      select $1, counted.group_key, counted.day, counted.name, counted.user_key, counted.count
      from counted
      order by counted.group_key, counted.day, counted.name, counted.user_key
      on conflict (workspace_id, group_key, day, event, user_key) do update set count = excluded.count
        where day_cells.count <> excluded.count
    )
    select counted.group_key, counted.day::text as day, max(counted.known_from) as known_from
    from counted
    where counted.known_from is not null
    group by counted.group_key, counted.day
;

-- name: usage-count-figures
select found.marks, found.oldest_seconds as "oldestSeconds", found.stuck as "setAside"
from usage.count_figures() as found
;

-- name: usage-count-properties
    insert into usage.property_cells
      (workspace_id, group_key, day, metric_key, user_key, count, sum, last_value, last_at)
    select $1, matched.group_key, matched.day, matched.key, matched.user_key, count(*),
      coalesce(sum(matched.number order by matched.number) filter (where abs(matched.number) <= $4), 0),
      (array_agg(matched.scalar order by matched.occurred_at desc, matched.scalar #>> '{}' collate "C" desc)
        filter (where matched.scalar is not null))[1],
      max(matched.occurred_at) filter (where matched.scalar is not null)
    from (
      select found.group_key, found.day, found.user_key, found.occurred_at, metric_definitions.key,
        case when jsonb_typeof(found.properties -> metric_definitions.property) = 'number'
          then (found.properties ->> metric_definitions.property)::double precision end as number,
        case when jsonb_typeof(found.properties -> metric_definitions.property) in ('number', 'string', 'boolean')
          then found.properties -> metric_definitions.property end as scalar
      from (
select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
  identities.known_from, events.properties, events.occurred_at
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.events
  on events.workspace_id = $1 and events.group_key = asked.group_key and events.day = asked.day
left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key
union all
select asked.group_key, asked.day, events.name, coalesce(identities.root_key, events.user_key) as user_key,
  identities.known_from, events.properties, events.occurred_at
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.attachments on attachments.workspace_id = $1 and attachments.group_key = asked.group_key
join usage.events
  on events.workspace_id = $1
  and events.group_key is null
  and events.user_key = attachments.user_key
  and events.day = asked.day
  and events.occurred_at >= attachments.from_at
  and events.occurred_at < attachments.until_at
left join usage.identities on identities.workspace_id = $1 and identities.user_key = events.user_key) as found
      join usage.metric_definitions
        on metric_definitions.workspace_id = $1
        and not metric_definitions.retired
        and (metric_definitions.property is not null or metric_definitions.properties <> '{}')
        and (metric_definitions.events is null or found.name = any(metric_definitions.events))
        and coalesce(found.properties, '{}') @> metric_definitions.properties
    ) as matched
    group by matched.group_key, matched.day, matched.key, matched.user_key
;

-- name: usage-current-reaches
select distinct on (milestone_reaches.group_key, milestone_reaches.milestone_key)
  milestone_reaches.group_key, milestone_reaches.milestone_key, milestone_reaches.revision,
  milestone_reaches.reached_on::text as reached_on
from usage.milestone_reaches
where milestone_reaches.workspace_id = $1 and milestone_reaches.group_key = any($2)
order by milestone_reaches.group_key, milestone_reaches.milestone_key, milestone_reaches.revision desc
;

-- name: usage-daily-aggregates-as-known
select distinct on (daily_aggregates.day)
  daily_aggregates.group_key, daily_aggregates.day::text as day, daily_aggregates.revision,
  daily_aggregates.active_users, daily_aggregates.counts
from usage.daily_aggregates
where daily_aggregates.workspace_id = $1
  and daily_aggregates.group_key = $2
  and daily_aggregates.day = any($3::date[])
  and daily_aggregates.recorded_at <= $4
order by daily_aggregates.day, daily_aggregates.revision desc
;

-- name: usage-days-of-aggregates
select account_days.group_key, account_days.day::text as day
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day = asked.day
where account_days.source = 'aggregates'
;

-- name: usage-days-of-other-source
    select held.group_key, held.day::text as day
    from unnest($2::text[], $3::date[]) as asked (group_key, day)
    join usage.account_days as held
      on held.workspace_id = $1 and held.group_key = asked.group_key and held.day = asked.day
left join usage.source_choices as own
  on own.workspace_id = $1 and own.group_key = held.group_key
left join usage.source_choices as whole
  on whole.workspace_id = $1 and whole.group_key = ''
cross join lateral (
  select coalesce(own.source, whole.source, held.first_source, held.source) as source
) as decided
    where decided.source <> $4
;

-- name: usage-days-of-people
select distinct day_cells.group_key as "groupKey", day_cells.day::text as day
from usage.day_cells
where day_cells.workspace_id = $1 and day_cells.user_key = any($2)
;

-- name: usage-deciding-ties
select found.anonymous_key, found.user_key, found.at, found.recorded_at
from (
  select ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at
  from usage.ties
  where ties.workspace_id = $1 and ties.anonymous_key = any($2)
  union
  select ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at
  from usage.ties
  where ties.workspace_id = $1 and ties.user_key = any($2)
) as found
where not exists (
  select from usage.ties as earlier
  where earlier.workspace_id = $1
    and earlier.anonymous_key = found.anonymous_key
    and earlier.at <= found.at
    and (earlier.at < found.at or earlier.user_key collate "C" < found.user_key collate "C")
    and earlier.recorded_at <= found.recorded_at
  offset 0
)
;

-- name: usage-drop-attachments
delete from usage.attachments where attachments.workspace_id = $1 and attachments.user_key = any($2)
;

-- name: usage-drop-cells
delete from usage.day_cells
using unnest($2::text[], $3::date[]) as asked (group_key, day)
where day_cells.workspace_id = $1
  and day_cells.group_key = asked.group_key
  and day_cells.day = asked.day
;

-- name: usage-drop-property-cells
delete from usage.property_cells
using unnest($2::text[], $3::date[]) as asked (group_key, day)
where property_cells.workspace_id = $1
  and property_cells.group_key = asked.group_key
  and property_cells.day = asked.day
;

-- name: usage-events-as-known
select events.day::text as day, events.name, events.user_key, events.occurred_at, events.properties
from usage.events
where events.workspace_id = $1
  and events.group_key = $2
  and events.day = any($3::date[])
  and events.recorded_at <= $4
union all
select events.day::text as day, events.name, events.user_key, events.occurred_at, events.properties
from unnest($5::text[], $6::timestamptz[], $7::timestamptz[]) as span (user_key, from_at, until_at)
join usage.events
  on events.workspace_id = $1
  and events.group_key is null
  and events.user_key = span.user_key
  and events.day = any($3::date[])
  and events.recorded_at <= $4
  and events.occurred_at >= span.from_at
  and events.occurred_at < span.until_at
;

-- name: usage-free-stuck-marks
update usage.dirty_marks
set set_aside_at = null, not_before = '-infinity', attempts = $3
where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is not null
  and (
    dirty_marks.kind in ('account_day', 'milestone') and dirty_marks.group_key = any ($2::text[])
    or dirty_marks.kind in ('person_day', 'person', 'alias') and exists (
      select from usage.memberships
      where memberships.workspace_id = $1 and memberships.user_key = dirty_marks.user_key
        and memberships.group_key = any ($2::text[])
    )
  )
;

-- name: usage-give-back-receipts
delete from usage.receipts where receipts.workspace_id = $1 and receipts.message_hash = any($2::uuid[])
;

-- name: usage-give-over-days
    update usage.account_days
    set source = changed.source, first_source = coalesce(account_days.first_source, account_days.source)
    from (
      select held.group_key, held.day, decided.source
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      join usage.account_days as held
        on held.workspace_id = $1 and held.group_key = asked.group_key and held.day = asked.day
left join usage.source_choices as own
  on own.workspace_id = $1 and own.group_key = held.group_key
left join usage.source_choices as whole
  on whole.workspace_id = $1 and whole.group_key = ''
cross join lateral (
  select coalesce(own.source, whole.source, held.first_source, held.source) as source
) as decided
      where decided.source <> held.source and ($4::date is null or held.day >= $4)
    ) as changed
    where account_days.workspace_id = $1
      and account_days.group_key = changed.group_key
      and account_days.day = changed.day
    returning account_days.group_key as "groupKey", account_days.day::text as day
;

-- name: usage-group-keys-of
select distinct accounts.external_id, accounts.id
from directory.accounts
where accounts.workspace_id = $1 and accounts.id = any($2)
;

-- name: usage-has-marks
select dirty_marks.seq from usage.dirty_marks where dirty_marks.workspace_id = $1 and dirty_marks.set_aside_at is null limit 1
;

-- name: usage-heard-later
select asked.user_key as "userKey", min(asked.recorded_at) as "recordedAt"
from unnest($2::text[], $3::timestamptz[]) as asked (user_key, recorded_at)
where exists (
  select 1
  from usage.memberships
  where memberships.workspace_id = $1
    and memberships.user_key = asked.user_key
    and memberships.recorded_at > asked.recorded_at
) or exists (
  select 1
  from usage.identities
  where identities.workspace_id = $1
    and identities.user_key = asked.user_key
    and coalesce(identities.heard_at, 'infinity') > asked.recorded_at
)
group by asked.user_key
;

-- name: usage-heard-spans
select
  (
    select source_days.day::text
    from usage.source_days
    where source_days.workspace_id = $1
      and source_days.day <= asked.as_of
      and source_days.first_recorded_at <= asked.known_at
    order by source_days.day
    limit 1
  ) as first,
  (
    select source_days.day::text
    from usage.source_days
    where source_days.workspace_id = $1
      and source_days.day <= asked.as_of
      and source_days.first_recorded_at <= asked.known_at
    order by source_days.day desc
    limit 1
  ) as last
from unnest($2::date[], $3::timestamptz[]) with ordinality as asked (as_of, known_at, position)
order by asked.position
;

-- name: usage-identities-of
select identities.user_key, identities.root_key, identities.known_from
from usage.identities
where identities.workspace_id = $1 and identities.user_key = any($2)
;

-- name: usage-insert-aliases
insert into usage.aliases (workspace_id, previous_key, user_key, recorded_at, stored_at, declared)
select distinct on (new.p, new.u) $1, new.p, new.u, new.r, $3::timestamptz, new.c
from json_to_recordset($2) as new (p text, u text, r timestamptz, c boolean)
order by new.p, new.u, new.r
on conflict (workspace_id, previous_key, user_key) do update set recorded_at = excluded.recorded_at
  where aliases.recorded_at > excluded.recorded_at
;

-- name: usage-insert-attachments
insert into usage.attachments (workspace_id, user_key, from_at, until_at, group_key)
select $1, new.user_key, new.from_at, new.until_at, new.group_key
from unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[])
  as new (user_key, from_at, until_at, group_key)
;

-- name: usage-insert-events
insert into usage.events
  (workspace_id, id, group_key, user_key, type, name, occurred_at, day, recorded_at, stored_at, declared, properties)
select $1, new.i, new.g, new.u, new.t, new.n, new.o, new.d, new.r, $3, new.c, new.p
from json_to_recordset($2) as new
  (i text, g text, u text, t text, n text, o timestamptz, d date, r timestamptz, c boolean, p jsonb)
;

-- name: usage-insert-memberships
insert into usage.memberships (workspace_id, user_key, at, group_key, recorded_at, stored_at, declared)
select distinct on (new.u, new.a, new.g) $1, new.u, new.a, new.g, new.r, $3::timestamptz, new.c
from json_to_recordset($2) as new (u text, a timestamptz, g text, r timestamptz, c boolean)
order by new.u, new.a, new.g, new.r
on conflict (workspace_id, user_key, at, group_key) do update set recorded_at = excluded.recorded_at
  where memberships.recorded_at > excluded.recorded_at
;

-- name: usage-insert-ties
insert into usage.ties (workspace_id, anonymous_key, user_key, at, recorded_at, stored_at, declared)
select $1, new.n, new.u, new.a, new.r, $3, new.c
from json_to_recordset($2) as new (n text, u text, a timestamptz, r timestamptz, c boolean)
where not exists (
  select from usage.ties
  where ties.workspace_id = $1
    and ties.user_key = new.u
    and (ties.anonymous_key || '') = new.n
    and ties.at <= new.a
    and ties.recorded_at <= new.r
)
order by new.n, new.a, new.u
on conflict (workspace_id, anonymous_key, at, user_key) do update
  set recorded_at = least(ties.recorded_at, excluded.recorded_at)
returning ties.anonymous_key, ties.user_key, ties.at, ties.recorded_at
;

-- name: usage-known-in-part
select asked.position
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
where exists (
  select 1
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at > asked.known_at
) and exists (
  select 1
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day <= asked.as_of
    and account_days.first_recorded_at <= asked.known_at
)
;

-- name: usage-list-features
select "workspace_id", "event", "name", "core", "updated_at" from "usage"."features" where ("usage"."features"."workspace_id" = $1 and "usage"."features"."event" collate "C" > $2) order by "usage"."features"."event" collate "C" asc limit $3
;

-- name: usage-list-metrics
select "workspace_id", "key", "events", "properties", "aggregation", "property", "window_days", "retired", "updated_at" from "usage"."metric_definitions" where ("usage"."metric_definitions"."workspace_id" = $1 and "usage"."metric_definitions"."key" collate "C" > $2) order by "usage"."metric_definitions"."key" collate "C" asc limit $3
;

-- name: usage-list-milestones
select "workspace_id", "key", "metric", "threshold", "retired", "updated_at" from "usage"."milestone_definitions" where ("usage"."milestone_definitions"."workspace_id" = $1 and "usage"."milestone_definitions"."key" collate "C" > $2) order by "usage"."milestone_definitions"."key" collate "C" asc limit $3
;

-- name: usage-list-unattached
select found.kind, found.name, found.events, found.first_day::text as "firstDay", found.last_day::text as "lastDay"
from (
  select 'group' as kind, account_days.group_key as name, sum(account_days.events)::bigint as events,
    min(account_days.day) as first_day, max(account_days.day) as last_day
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.events > 0
    and not exists (
      select 1 from directory.accounts
      where accounts.workspace_id = $1 and accounts.external_id = account_days.group_key
    )
  group by account_days.group_key
  union all
  select 'user', events.user_key, count(*), min(events.day), max(events.day)
  from usage.events
  where events.workspace_id = $1
    and events.group_key is null
    and not exists (
      select 1 from usage.attachments
      where attachments.workspace_id = $1 and attachments.user_key = events.user_key
    )
  group by events.user_key
  union all
  select 'clash', clash.group_key, count(*), min(clash.day), max(clash.day)
  from (
    select account_days.group_key, events.day
    from usage.account_days
    join usage.events
      on events.workspace_id = $1
      and events.group_key = account_days.group_key
      and events.day = account_days.day
    where account_days.workspace_id = $1 and account_days.source = 'aggregates'
    union all
    select account_days.group_key, events.day
    from usage.account_days
    join usage.attachments
      on attachments.workspace_id = $1 and attachments.group_key = account_days.group_key
    join usage.events
      on events.workspace_id = $1
      and events.group_key is null
      and events.user_key = attachments.user_key
      and events.day = account_days.day
      and events.occurred_at >= attachments.from_at
      and events.occurred_at < attachments.until_at
    where account_days.workspace_id = $1 and account_days.source = 'aggregates'
  ) as clash
  group by clash.group_key
  union all
  select 'daily', held.group_key, sum(held.events)::bigint, min(held.day), max(held.day)
  from (
    select distinct on (daily_aggregates.group_key, daily_aggregates.day)
      daily_aggregates.group_key, daily_aggregates.day, summed.events
    from usage.daily_aggregates
    join usage.account_days
      on account_days.workspace_id = $1
      and account_days.group_key = daily_aggregates.group_key
      and account_days.day = daily_aggregates.day
      and account_days.source = 'events'
    cross join lateral (
      select coalesce(sum(counted.value::bigint), 0) as events
      from jsonb_each_text(daily_aggregates.counts) as counted
    ) as summed
    where daily_aggregates.workspace_id = $1
    order by daily_aggregates.group_key, daily_aggregates.day, daily_aggregates.revision desc
  ) as held
  group by held.group_key
) as found
where (found.kind collate "C", found.name collate "C") > ($2, $3)
order by found.kind collate "C", found.name collate "C"
limit $4
;

-- name: usage-mark-doubts
insert into usage.doubt_marks (workspace_id) values ($1)
;

-- name: usage-mark-given-over
    with marked as (
      insert into usage.dirty_marks (workspace_id, kind, group_key, day, recorded_at)
      select $1, 'account_day', held.group_key, held.day, coalesce(held.first_recorded_at, $4)
      from usage.account_days as held
left join usage.source_choices as own
  on own.workspace_id = $1 and own.group_key = held.group_key
left join usage.source_choices as whole
  on whole.workspace_id = $1 and whole.group_key = ''
cross join lateral (
  select coalesce(own.source, whole.source, held.first_source, held.source) as source
) as decided
      where held.workspace_id = $1
        and ($2 = '' or held.group_key = $2)
        and ($3::date is null or held.day >= $3)
        and decided.source <> held.source
      returning 1
    )
    select count(*)::int as days from marked
;

-- name: usage-measure-aggregated-users
    select asked.position, wanted.key, max(account_days.active_users) as users,
      bool_or(account_days.active_users is null and account_days.events > 0) as "notGiven"
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day > asked.as_of - $5::int
  and account_days.day <= asked.as_of
  and account_days.latest_recorded_at <= asked.known_at
    join unnest($6::text[], $7::int[]) as wanted (key, window_days)
      on account_days.day > asked.as_of - wanted.window_days
    where account_days.source = 'aggregates'
    group by asked.position, wanted.key
;

-- name: usage-measure-every
    select asked.position, wanted.key,
sum(day_cells.count)::bigint as events,
count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
count(distinct day_cells.day) as days,
bool_or(day_cells.user_key = '') as aggregated
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day > asked.as_of - $5::int
  and account_days.day <= asked.as_of
  and account_days.latest_recorded_at <= asked.known_at
join usage.day_cells
  on day_cells.workspace_id = $1
  and day_cells.group_key = asked.group_key
  and day_cells.day = account_days.day
    join unnest($6::text[], $7::int[]) as wanted (key, window_days)
      on account_days.day > asked.as_of - wanted.window_days
    group by asked.position, wanted.key
;

-- name: usage-measure-named
    select asked.position, wanted.key,
sum(day_cells.count)::bigint as events,
count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
count(distinct day_cells.day) as days,
bool_or(day_cells.user_key = '') as aggregated
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day > asked.as_of - $5::int
  and account_days.day <= asked.as_of
  and account_days.latest_recorded_at <= asked.known_at
join usage.day_cells
  on day_cells.workspace_id = $1
  and day_cells.group_key = asked.group_key
  and day_cells.day = account_days.day
    join unnest($6::text[], $7::int[], $8::text[]) as wanted (key, window_days, event)
      on wanted.event = day_cells.event and account_days.day > asked.as_of - wanted.window_days
    group by asked.position, wanted.key
;

-- name: usage-measure-people
select asked.position,
  count(distinct day_cells.user_key) filter (where day_cells.user_key <> '') as people,
  count(distinct day_cells.user_key) filter (
    where day_cells.user_key <> '' and day_cells.day > asked.as_of - $7::int
  ) as last_people,
  count(distinct day_cells.event) filter (where (day_cells.event in (select unnest($5::text[]))) is true) as features
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day > asked.as_of - $6::int
  and account_days.day <= asked.as_of
  and account_days.latest_recorded_at <= asked.known_at
join usage.day_cells
  on day_cells.workspace_id = $1
  and day_cells.group_key = asked.group_key
  and day_cells.day = account_days.day
group by asked.position
;

-- name: usage-measure-properties
    select asked.position, wanted.key,
      sum(property_cells.count)::bigint as events,
      count(distinct property_cells.user_key) as people,
      count(distinct property_cells.day) as days,
      sum(property_cells.sum order by property_cells.day, property_cells.sum) as sum,
      (array_agg(property_cells.last_value
        order by property_cells.last_at desc, property_cells.last_value #>> '{}' collate "C" desc)
        filter (where property_cells.last_value is not null))[1] as last
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = asked.group_key
  and account_days.day > asked.as_of - $5::int
  and account_days.day <= asked.as_of
  and account_days.latest_recorded_at <= asked.known_at
    join usage.property_cells
      on property_cells.workspace_id = $1
      and property_cells.group_key = asked.group_key
      and property_cells.day = account_days.day
    join unnest($6::text[], $7::int[]) as wanted (key, window_days)
      on wanted.key = property_cells.metric_key and account_days.day > asked.as_of - wanted.window_days
    group by asked.position, wanted.key
;

-- name: usage-measure-windows
select counted.active_days, counted.events, counted.aggregated_users, counted.users_not_given,
  counted.last_events, counted.last_aggregated_users, counted.last_users_not_given,
  counted.recent_days, opened.day::text as first_day, latest.day::text as last_day
from unnest($2::text[], $3::date[], $4::timestamptz[])
  with ordinality as asked (group_key, as_of, known_at, position)
cross join lateral (
  select
    count(*) as active_days,
    coalesce(sum(account_days.events), 0)::bigint as events,
    max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated_users,
    bool_or(account_days.active_users is null) as users_not_given,
    coalesce(sum(account_days.events) filter (where account_days.day > asked.as_of - $7::int), 0)::bigint
      as last_events,
    max(account_days.active_users) filter (
      where account_days.source = 'aggregates' and account_days.day > asked.as_of - $7::int
    ) as last_aggregated_users,
    bool_or(account_days.active_users is null) filter (
      where account_days.day > asked.as_of - $7::int
    ) as last_users_not_given,
    (array_agg(account_days.day::text order by account_days.day desc))[1:$6::int] as recent_days
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day > asked.as_of - $5::int
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at <= asked.known_at
    and (account_days.events > 0 or account_days.active_users > 0)
) as counted
left join lateral (
  select account_days.day
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at <= asked.known_at
    and (account_days.events > 0 or account_days.active_users > 0)
  order by account_days.day
  limit 1
) as opened on true
left join lateral (
  select account_days.day
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = asked.group_key
    and account_days.day <= asked.as_of
    and account_days.latest_recorded_at <= asked.known_at
    and (account_days.events > 0 or account_days.active_users > 0)
  order by account_days.day desc
  limit 1
) as latest on true
order by asked.position
;

-- name: usage-memberships-of
select memberships.user_key, memberships.group_key, memberships.at, memberships.recorded_at
from usage.memberships
where memberships.workspace_id = $1
  and memberships.user_key = any($2)
  and ($3::timestamptz is null or memberships.recorded_at <= $3)
;

-- name: usage-moved-days
select touched.group_key, events.day::text as day,
  least(min(events.recorded_at), min(moved.recorded_at)) as first_at,
  greatest(max(events.recorded_at), max(moved.recorded_at)) as latest_at
from unnest($2::text[], $3::timestamptz[], $4::timestamptz[], $5::text[], $6::text[], $7::timestamptz[])
  as moved (user_key, from_at, until_at, before_key, after_key, recorded_at)
join usage.events
  on events.workspace_id = $1
  and events.user_key = moved.user_key
  and events.group_key is null
  and events.occurred_at >= moved.from_at
  and events.occurred_at < moved.until_at
cross join lateral (values (moved.before_key), (moved.after_key)) as touched (group_key)
where touched.group_key is not null
group by touched.group_key, events.day
;

-- name: usage-newest-daily-aggregates
select distinct on (daily_aggregates.group_key, daily_aggregates.day)
  daily_aggregates.group_key, daily_aggregates.day::text as day, daily_aggregates.revision,
  daily_aggregates.active_users, daily_aggregates.counts
from unnest($2::text[], $3::date[]) as asked (group_key, day)
join usage.daily_aggregates
  on daily_aggregates.workspace_id = $1
  and daily_aggregates.group_key = asked.group_key
  and daily_aggregates.day = asked.day
order by daily_aggregates.group_key, daily_aggregates.day, daily_aggregates.revision desc
;

-- name: usage-note-source-days
insert into usage.source_days (workspace_id, day, first_recorded_at)
select $1, heard.day, min(heard.recorded_at)
from unnest($2::date[], $3::timestamptz[]) as heard (day, recorded_at)
group by heard.day
order by heard.day
on conflict (workspace_id, day) do update set first_recorded_at = excluded.first_recorded_at
  where source_days.first_recorded_at > excluded.first_recorded_at
;

-- name: usage-people-of
select distinct memberships.user_key
from usage.memberships
where memberships.workspace_id = $1 and memberships.group_key = $2
;

-- name: usage-reaches-as-known
select held.position::int as position, held.milestone_key, held.reached_on::text as reached_on
from (
  select distinct on (asked.position, milestone_reaches.milestone_key)
    asked.position, asked.as_of, milestone_reaches.milestone_key, milestone_reaches.reached_on
  from unnest($2::text[], $3::date[], $4::timestamptz[])
    with ordinality as asked (group_key, as_of, known_at, position)
  join usage.milestone_reaches
    on milestone_reaches.workspace_id = $1
    and milestone_reaches.group_key = asked.group_key
    and milestone_reaches.recorded_at <= asked.known_at
  order by asked.position, milestone_reaches.milestone_key, milestone_reaches.revision desc
) as held
where held.reached_on <= held.as_of
;

-- name: usage-read-account-days
select account_days.day::text as day, account_days.source, account_days.active_users,
  account_days.first_recorded_at, account_days.latest_recorded_at
from usage.account_days
where account_days.workspace_id = $1
  and account_days.group_key = $2
  and account_days.day >= $3
  and account_days.day <= $4
  and account_days.latest_recorded_at is not null
order by account_days.day
;

-- name: usage-read-call-sources
select call_sources.kind, call_sources.key_id, call_sources.library, call_sources.version,
  call_sources.first_seen_at, call_sources.last_seen_at, call_sources.last_event_at,
  call_sources.requests, call_sources.duplicates, call_sources.rejected, call_sources.uncounted, call_sources.trimmed,
  jsonb_build_object(
    'track', call_sources.tracks, 'identify', call_sources.identifies, 'group', call_sources.groups,
    'page', call_sources.pages, 'screen', call_sources.screens, 'alias', call_sources.aliases,
    'day', call_sources.days
  ) as accepted,
  call_sources.lag_calls, call_sources.lag_ms_sum, call_sources.lag_ms_max, call_sources.lag_ms_last, call_sources.sent_lag_ms_last
from usage.call_sources
where call_sources.workspace_id = $1
order by call_sources.last_seen_at desc, call_sources.kind, call_sources.key_id, call_sources.library,
  call_sources.version
;

-- name: usage-read-day-cells
select day_cells.day::text as day, day_cells.event, day_cells.user_key, day_cells.count
from usage.day_cells
where day_cells.workspace_id = $1
  and day_cells.group_key = $2
  and day_cells.day >= $3
  and day_cells.day <= $4
;

-- name: usage-read-event-use
select day_cells.event, max(day_cells.day)::text as "lastOn",
  max(day_cells.day) < $3::date - 7 as silent,
  count(distinct ($3::date - 8 - day_cells.day) / 7) filter (where day_cells.day < $3::date - 7)::int as "weeksBefore"
from usage.day_cells
where day_cells.workspace_id = $1
  and day_cells.group_key = any($2)
  and day_cells.day >= $3::date - 35
  and day_cells.day < $3::date
  and day_cells.count > 0
group by day_cells.group_key, day_cells.event
order by day_cells.event, day_cells.group_key
;

-- name: usage-read-falls
    select (greatest(kept.day, counted.day) + 1)::text as day
    from unnest($2::text[], $3::date[], $5::float8[], $7::float8[])
      with ordinality as asked (group_key, as_of, least_people, least_events, position)
    left join lateral (
      select rolling_counts.day
      from usage.rolling_counts
      where rolling_counts.workspace_id = $1
        and rolling_counts.group_key = asked.group_key
        and rolling_counts.day < asked.as_of
        and rolling_counts.day >= asked.as_of - $6::int
        and (rolling_counts.people >= asked.least_people or rolling_counts.events >= asked.least_events)
      order by rolling_counts.day desc
      limit 1
    ) as kept on true
    left join lateral (
      select max(ends.day) as day
      from (
        select asked.group_key, span.day::date as day
        from (
          select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.latest_recorded_at is not null
        order by account_days.day desc
        limit 1
        ) as newest
        cross join lateral generate_series(
          newest.day, least(newest.day + $4::int, asked.as_of) - 1, interval '1 day'
        ) as span (day)
        where span.day >= asked.as_of - $6::int
      ) as ends
cross join lateral (
  select max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated,
    bool_or(account_days.active_users is null and account_days.events > 0) as not_given,
    coalesce(sum(account_days.events), 0)::bigint as events
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = ends.group_key
    and account_days.day > ends.day - $4::int
    and account_days.day <= ends.day
    and account_days.latest_recorded_at is not null
) as days
cross join lateral (
  select count(distinct day_cells.user_key)::int as people
  from usage.day_cells
  where day_cells.workspace_id = $1
    and day_cells.group_key = ends.group_key
    and day_cells.day > ends.day - $4::int
    and day_cells.day <= ends.day
    and day_cells.user_key <> ''
) as cells
cross join lateral (
  select greatest(cells.people, coalesce(days.aggregated, 0)) as people
) as least
      where case when least.people = 0 and days.not_given then null else least.people end >= asked.least_people or days.events >= asked.least_events
    ) as counted on true
    order by asked.position
;

-- name: usage-read-fleet
select named.external_id as "groupKey"
from (
  select distinct accounts.external_id
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.recorded_at <= $3
) as named
where exists (
  select 1
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = named.external_id
    and account_days.day < $2
    and account_days.events > 0
    and account_days.latest_recorded_at <= $3
)
order by md5(named.external_id), named.external_id collate "C"
limit $4
;

-- name: usage-read-horizon
select event_horizons.first_day::text as first_day
from usage.event_horizons
where event_horizons.workspace_id = $1
;

-- name: usage-read-property-cells
select property_cells.day::text as day, property_cells.metric_key, property_cells.user_key,
  property_cells.count, property_cells.sum, property_cells.last_value, property_cells.last_at
from usage.property_cells
where property_cells.workspace_id = $1
  and property_cells.group_key = $2
  and property_cells.day >= $3
  and property_cells.day <= $4
;

-- name: usage-read-spans
        select asked.position, span.back, rolling_counts.people, rolling_counts.events
        from unnest($2::text[], $3::date[], $5::int[])
          with ordinality as asked (group_key, as_of, spans, position)
        cross join lateral generate_series(1, asked.spans) as span (back)
        join usage.rolling_counts
          on rolling_counts.workspace_id = $1
          and rolling_counts.group_key = asked.group_key
          and rolling_counts.day = asked.as_of - span.back * $4::int
        union all
        select ends.position, ends.back, case when least.people = 0 and days.not_given then null else least.people end, days.events
        from (
          select asked.position, asked.group_key, span.back, asked.as_of - span.back * $4::int as day
          from unnest($2::text[], $3::date[], $5::int[])
            with ordinality as asked (group_key, as_of, spans, position)
          cross join lateral (
            select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.latest_recorded_at is not null
        order by account_days.day desc
        limit 1
          ) as newest
          cross join lateral generate_series(
            (asked.as_of - newest.day) / $4::int, least((asked.as_of - newest.day) / $4::int, asked.spans)
          ) as span (back)
          where asked.as_of - $4::int >= newest.day
        ) as ends
cross join lateral (
  select max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated,
    bool_or(account_days.active_users is null and account_days.events > 0) as not_given,
    coalesce(sum(account_days.events), 0)::bigint as events
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = ends.group_key
    and account_days.day > ends.day - $4::int
    and account_days.day <= ends.day
    and account_days.latest_recorded_at is not null
) as days
cross join lateral (
  select count(distinct day_cells.user_key)::int as people
  from usage.day_cells
  where day_cells.workspace_id = $1
    and day_cells.group_key = ends.group_key
    and day_cells.day > ends.day - $4::int
    and day_cells.day <= ends.day
    and day_cells.user_key <> ''
) as cells
cross join lateral (
  select greatest(cells.people, coalesce(days.aggregated, 0)) as people
) as least
;

-- name: usage-refresh-rolling-counts
    with touched as (
      select asked.group_key, asked.day, before.day as before, newest.day as newest
      from unnest($2::text[], $3::date[]) as asked (group_key, day)
      left join lateral (
        select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.day < asked.day
          and account_days.latest_recorded_at is not null
        order by account_days.day desc
        limit 1
      ) as before on true
      cross join lateral (
        select account_days.day
        from usage.account_days
        where account_days.workspace_id = $1
          and account_days.group_key = asked.group_key
          and account_days.latest_recorded_at is not null
        order by account_days.day desc
        limit 1
      ) as newest
    ), ends as (
      select touched.group_key, span.day::date as day
      from touched
      cross join lateral generate_series(
        touched.day, least(touched.day + $4::int, touched.newest) - 1, interval '1 day'
      ) as span (day)
      union
      select touched.group_key, span.day::date as day
      from touched
      cross join lateral generate_series(
        touched.before, least(touched.before + $4::int, touched.day) - 1, interval '1 day'
      ) as span (day)
      where not exists (
        select 1
        from usage.rolling_counts
        where rolling_counts.workspace_id = $1
          and rolling_counts.group_key = touched.group_key
          and rolling_counts.day = span.day::date
      )
    )
    insert into usage.rolling_counts (workspace_id, group_key, day, people, events)
    select $1, ends.group_key, ends.day, case when least.people = 0 and days.not_given then null else least.people end, days.events
    from ends
cross join lateral (
  select max(account_days.active_users) filter (where account_days.source = 'aggregates') as aggregated,
    bool_or(account_days.active_users is null and account_days.events > 0) as not_given,
    coalesce(sum(account_days.events), 0)::bigint as events
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.group_key = ends.group_key
    and account_days.day > ends.day - $4::int
    and account_days.day <= ends.day
    and account_days.latest_recorded_at is not null
) as days
cross join lateral (
  select count(distinct day_cells.user_key)::int as people
  from usage.day_cells
  where day_cells.workspace_id = $1
    and day_cells.group_key = ends.group_key
    and day_cells.day > ends.day - $4::int
    and day_cells.day <= ends.day
    and day_cells.user_key <> ''
) as cells
cross join lateral (
  select greatest(cells.people, coalesce(days.aggregated, 0)) as people
) as least
    order by ends.group_key, ends.day
    on conflict (workspace_id, group_key, day) do update set people = excluded.people, events = excluded.events
      where (rolling_counts.people, rolling_counts.events) is distinct from (excluded.people, excluded.events)
;

-- name: usage-root-names
select identities.user_key, identities.root_key
from usage.identities
where identities.workspace_id = $1 and identities.user_key = any($2)
;

-- name: usage-seen-days
select seen.group_key || ' ' || seen.user_key as name, array_agg(seen.day) as days,
  array_agg(account_days.latest_recorded_at) as known_from
from (
  select distinct day_cells.group_key, day_cells.user_key, day_cells.day
  from unnest($2::text[], $3::text[]) as asked (group_key, user_key)
  join usage.day_cells
    on day_cells.workspace_id = $1
    and day_cells.group_key = asked.group_key
    and day_cells.user_key = asked.user_key
) as seen
join usage.account_days
  on account_days.workspace_id = $1
  and account_days.group_key = seen.group_key
  and account_days.day = seen.day
group by seen.group_key, seen.user_key
;

-- name: usage-set-back-marks
update usage.dirty_marks
set attempts = dirty_marks.attempts + 1,
  failing_since = coalesce(dirty_marks.failing_since, $4),
  not_before = $4::timestamptz + least($6, 2 ^ least(dirty_marks.attempts + 1, 20)) * interval '1 second',
  set_aside_at = case when dirty_marks.attempts + 1 >= $5 then $4::timestamptz end,
  reason = failed.reason
from unnest($2::bigint[], $3::text[]) as failed (seq, reason)
where dirty_marks.workspace_id = $1 and dirty_marks.seq = failed.seq
;

-- name: usage-settle-marks
delete from usage.dirty_marks where dirty_marks.workspace_id = $1 and dirty_marks.seq = any($2::bigint[])
;

-- name: usage-sum-up-days
update usage.account_days set
  active_users = case when account_days.source = 'aggregates' then aggregated.active_users else cells.people end,
  events = cells.events,
  first_recorded_at = least(account_days.first_recorded_at, counted.first_at),
  latest_recorded_at = greatest(account_days.latest_recorded_at, counted.latest_at)
from unnest($2::text[], $3::date[], $4::timestamptz[], $5::timestamptz[])
  as counted (group_key, day, first_at, latest_at)
cross join lateral (
  select count(distinct day_cells.user_key)::int as people, coalesce(sum(day_cells.count), 0) as events
  from usage.day_cells
  where day_cells.workspace_id = $1
    and day_cells.group_key = counted.group_key
    and day_cells.day = counted.day
) as cells
left join lateral (
  select daily_aggregates.active_users
  from usage.daily_aggregates
  where daily_aggregates.workspace_id = $1
    and daily_aggregates.group_key = counted.group_key
    and daily_aggregates.day = counted.day
  order by daily_aggregates.revision desc
  limit 1
) as aggregated on true
where account_days.workspace_id = $1
  and account_days.group_key = counted.group_key
  and account_days.day = counted.day
;

-- name: usage-summarise-unattached
select found.kind, count(*)::int as names, sum(found.events)::bigint as events
from (
  select 'group' as kind, account_days.group_key as name, sum(account_days.events)::bigint as events,
    min(account_days.day) as first_day, max(account_days.day) as last_day
  from usage.account_days
  where account_days.workspace_id = $1
    and account_days.events > 0
    and not exists (
      select 1 from directory.accounts
      where accounts.workspace_id = $1 and accounts.external_id = account_days.group_key
    )
  group by account_days.group_key
  union all
  select 'user', events.user_key, count(*), min(events.day), max(events.day)
  from usage.events
  where events.workspace_id = $1
    and events.group_key is null
    and not exists (
      select 1 from usage.attachments
      where attachments.workspace_id = $1 and attachments.user_key = events.user_key
    )
  group by events.user_key
  union all
  select 'clash', clash.group_key, count(*), min(clash.day), max(clash.day)
  from (
    select account_days.group_key, events.day
    from usage.account_days
    join usage.events
      on events.workspace_id = $1
      and events.group_key = account_days.group_key
      and events.day = account_days.day
    where account_days.workspace_id = $1 and account_days.source = 'aggregates'
    union all
    select account_days.group_key, events.day
    from usage.account_days
    join usage.attachments
      on attachments.workspace_id = $1 and attachments.group_key = account_days.group_key
    join usage.events
      on events.workspace_id = $1
      and events.group_key is null
      and events.user_key = attachments.user_key
      and events.day = account_days.day
      and events.occurred_at >= attachments.from_at
      and events.occurred_at < attachments.until_at
    where account_days.workspace_id = $1 and account_days.source = 'aggregates'
  ) as clash
  group by clash.group_key
  union all
  select 'daily', held.group_key, sum(held.events)::bigint, min(held.day), max(held.day)
  from (
    select distinct on (daily_aggregates.group_key, daily_aggregates.day)
      daily_aggregates.group_key, daily_aggregates.day, summed.events
    from usage.daily_aggregates
    join usage.account_days
      on account_days.workspace_id = $1
      and account_days.group_key = daily_aggregates.group_key
      and account_days.day = daily_aggregates.day
      and account_days.source = 'events'
    cross join lateral (
      select coalesce(sum(counted.value::bigint), 0) as events
      from jsonb_each_text(daily_aggregates.counts) as counted
    ) as summed
    where daily_aggregates.workspace_id = $1
    order by daily_aggregates.group_key, daily_aggregates.day, daily_aggregates.revision desc
  ) as held
  group by held.group_key
) as found
group by found.kind
;

-- name: usage-take-receipts
insert into usage.receipts (workspace_id, message_hash, received_at)
select $1, sent.message_hash, $3
from unnest($2::uuid[]) as sent (message_hash)
on conflict (workspace_id, message_hash) do update set received_at = excluded.received_at
  where receipts.received_at < excluded.received_at - $4 * interval '1 day'
returning receipts.message_hash
;

-- name: usage-tied-to
select asked.user_key as "userKey", tied.user_key as "tiedKey"
from usage.identities as asked
join usage.identities as tied
  on tied.workspace_id = asked.workspace_id and tied.root_key = asked.root_key
where asked.workspace_id = $1 and asked.user_key = any($2)
;

-- name: usage-undeciding-pairs
select asked.anonymous_key, asked.user_key
from unnest($2::text[], $3::text[]) as asked (anonymous_key, user_key)
where not exists (
  select from usage.aliases
  where aliases.workspace_id = $1
    and (
      aliases.previous_key = asked.anonymous_key and aliases.user_key = asked.user_key
      or aliases.previous_key = asked.user_key
      or aliases.user_key = asked.user_key
    )
)
  and not exists (
    select from usage.ties as device
    where device.workspace_id = $1 and device.anonymous_key = asked.user_key
  )
  and not exists (
    select from usage.ties
    where ties.workspace_id = $1
      and ties.user_key = asked.user_key
      and (ties.anonymous_key || '') = asked.anonymous_key
      and not exists (
        select from usage.ties as earlier
        where earlier.workspace_id = $1
          and earlier.anonymous_key = ties.anonymous_key
          and earlier.at <= ties.at
    and (earlier.at < ties.at or earlier.user_key collate "C" < ties.user_key collate "C")
    and earlier.recorded_at <= ties.recorded_at
  offset 0
      )
  )
;

-- name: usage-users-since
select ties.user_key, min(ties.recorded_at) as recorded_at
from usage.ties
where ties.workspace_id = $1 and ties.user_key = any($2)
group by ties.user_key
;

-- name: usage-without-stuck-marks
select asked.group_key
from unnest($2::text[]) as asked (group_key)
where not exists (
  select from usage.dirty_marks
  where dirty_marks.workspace_id = $1 and dirty_marks.group_key = asked.group_key
    and dirty_marks.set_aside_at is not null
)
;

-- name: usage-workspaces-to-count
select found.id from usage.workspaces_to_count($1) as found (id) order by found.id
;

-- name: usage-workspaces-with-doubt-marks
select found.id from usage.workspaces_with_doubt_marks() as found (id) order by found.id
;

-- name: usage-write-identities
insert into usage.identities (workspace_id, user_key, root_key, known_from, heard_at)
select $1, found.user_key, found.root_key, found.known_from, found.heard_at
from unnest($2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
  as found (user_key, root_key, known_from, heard_at)
order by found.user_key
on conflict (workspace_id, user_key) do update set
  root_key = excluded.root_key,
  known_from = greatest(identities.known_from, excluded.known_from),
  heard_at = greatest(identities.heard_at, excluded.heard_at)
where identities.root_key <> excluded.root_key
  or identities.known_from < excluded.known_from
  or identities.heard_at is distinct from greatest(identities.heard_at, excluded.heard_at)
;

-- name: (none)
delete from "accounts"."barred_people" where ("accounts"."barred_people"."workspace_id" = $1 and "accounts"."barred_people"."person_id" = $2)
;

-- name: (none)
delete from "accounts"."csm_absences" where ("accounts"."csm_absences"."workspace_id" = $1 and "accounts"."csm_absences"."id" = $2) returning "id"
;

-- name: (none)
delete from "accounts"."person_roles" where ("accounts"."person_roles"."workspace_id" = $1 and "accounts"."person_roles"."person_id" = $2)
;

-- name: (none)
delete from "accounts"."sessions" where ("accounts"."sessions"."workspace_id" = $1 and "accounts"."sessions"."expires_at" < $2)
;

-- name: (none)
delete from "config"."shadow_work" where "config"."shadow_work"."workspace_id" = $1
;

-- name: (none)
delete from "outcomes"."sealed_verdicts" where ("outcomes"."sealed_verdicts"."workspace_id" = $1 and "outcomes"."sealed_verdicts"."id" in ($2))
;

-- name: (none)
delete from "renewals"."training_progress" where ("renewals"."training_progress"."workspace_id" = $1 and "renewals"."training_progress"."stage" = $2)
;

-- name: (none)
delete from "usage"."doubt_marks" where "usage"."doubt_marks"."workspace_id" = $1 returning "seq"
;

-- name: (none)
delete from usage.property_cells
where property_cells.workspace_id = $1
  and property_cells.metric_key = $2
  and property_cells.day >= coalesce(
    (select event_horizons.first_day from usage.event_horizons where event_horizons.workspace_id = $1),
    '-infinity'
  )
;

-- name: (none)
insert into "accounts"."barred_people" ("workspace_id", "person_id", "barred_at", "barred_by") values ($1, $2, $3, $4) on conflict do nothing
;

-- name: (none)
insert into "accounts"."csm_absences" ("workspace_id", "id", "csm_id", "deputy_id", "starts_on", "ends_on", "created_at") values ($1, $2, $3, $4, $5, $6, $7)
;

-- name: (none)
insert into "accounts"."erasures" ("workspace_id", "id", "subject_kind", "subject_id", "account_id", "erased_at", "recorded_by", "person_id") values ($1, $2, $3, $4, $5, $6, $7, $8)
;

-- name: (none)
insert into "accounts"."invitations" ("workspace_id", "id", "sha256", "person_id", "role", "created_at", "created_by", "expires_at", "used_at", "revoked_at", "revoked_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
;

-- name: (none)
insert into "accounts"."keys" ("workspace_id", "id", "sha256", "scope", "name", "person_id", "created_at", "created_by", "expires_at", "revoked_at", "revoked_by", "last_used_at", "origins") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
;

-- name: (none)
insert into "accounts"."person_roles" ("workspace_id", "person_id", "role", "role_since", "role_by", "from_groups") values ($1, $2, $3, $4, $5, $6) on conflict ("workspace_id","person_id") do update set "role" = $7, "role_since" = $8, "role_by" = $9, "from_groups" = $10
;

-- name: (none)
insert into "accounts"."sessions" ("workspace_id", "id", "sha256", "previous_sha256", "person_id", "role", "method", "created_at", "rotated_at", "last_seen_at", "expires_at", "revoked_at", "revoked_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
;

-- name: (none)
insert into "accounts"."work_calendars" ("workspace_id", "id", "person_id", "country", "region", "added", "struck", "recorded_at", "recorded_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
;

-- name: (none)
insert into "accounts"."workspaces" ("workspace_id", "name", "currency", "created_at", "filling") values ($1, $2, $3, $4, $5)
;

-- name: (none)
insert into "config"."drafts" ("workspace_id", "id", "status", "document", "changed", "note", "based_on", "rollback_of", "created_at", "updated_at", "created_by", "person_id", "shadow_started_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict ("workspace_id","id") do update set "status" = $14, "document" = $15, "changed" = $16, "note" = $17, "updated_at" = $18, "shadow_started_at" = $19
;

-- name: (none)
insert into "config"."versions" ("workspace_id", "version", "published_at", "stored_at", "document", "changed", "note", "published_by", "person_id", "draft_id", "rollback_of") values ($1, $2, $3, default, $4, $5, $6, $7, $8, $9, $10)
;

-- name: (none)
insert into "health"."contradiction_acknowledgements" ("workspace_id", "account_id", "pair", "since", "acknowledged_at", "acknowledged_by", "key_id") values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning "pair"
;

-- name: (none)
insert into "outbox"."endpoints" ("workspace_id", "id", "url", "description", "events", "enabled", "disabled_because", "disabled_at", "secret", "former_secret", "former_until", "failing_since", "succeeded_at", "left_out", "left_out_since", "created_at", "created_by", "changed_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
;

-- name: (none)
insert into "outcomes"."verdict_receipts" ("workspace_id", "id", "external_id", "account_id", "received_at", "csm_id", "opens_at", "opened_at", "opened_by", "occurred_on", "outcome_id", "stakeholder_id", "influence", "achieved", "own_record", "filed_by", "vendor_verdict_id", "period_starts_on", "verdict") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)
;

-- name: (none)
insert into "outcomes"."verdict_requests" ("workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) on conflict ("workspace_id","external_id") do nothing returning "id"
;

-- name: (none)
insert into "playbook"."nudge_calls" ("workspace_id", "day", "proof", "key_id", "calls") values ($1, $2, $3, $4, $5) on conflict ("workspace_id","day","proof","key_id") do update set "calls" = "playbook"."nudge_calls"."calls" + excluded.calls
;

-- name: (none)
insert into "playbook"."nudge_impressions" ("workspace_id", "decision_id", "seen_at", "stored_at") values ($1, $2, $3, default) on conflict do nothing returning "decision_id"
;

-- name: (none)
insert into "playbook"."play_versions" ("workspace_id", "key", "version", "retired", "document", "recorded_at", "recorded_by", "person_id") values ($1, $2, $3, $4, $5, $6, $7, $8)
;

-- name: (none)
insert into "playbook"."user_token_keys" ("workspace_id", "id", "algorithm", "public_key", "secret_sha256", "created_at", "created_by", "retired_at", "retired_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
;

-- name: (none)
insert into "playbook"."way_out_tasks" ("workspace_id", "id", "chasm", "way", "account_id", "promise_id", "about", "put_at", "put_by", "person_id", "taken_off_at", "taken_off_by") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, default, default)
;

-- name: (none)
insert into "renewals"."forecast_finals" ("workspace_id", "id", "quarter", "segment", "csm_id", "retained_minor", "arr_after_minor", "recorded_at", "recorded_by", "person_id", "declared") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
;

-- name: (none)
insert into "renewals"."model_runs" ("workspace_id", "run", "ran_at", "resolved", "leads", "started_by") values ($1, $2, $3, $4, $5, $6)
;

-- name: (none)
insert into "renewals"."training_progress" ("workspace_id", "lead_days", "started_by", "person_id", "started_at", "stage", "step", "steps", "backfill", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict ("workspace_id") do update set "lead_days" = $11, "started_by" = $12, "person_id" = $13, "started_at" = $14, "stage" = $15, "step" = $16, "steps" = $17, "backfill" = $18, "updated_at" = $19
;

-- name: (none)
insert into "usage"."features" ("workspace_id", "event", "name", "core", "updated_at") values ($1, $2, $3, $4, $5) on conflict ("workspace_id","event") do update set "event" = $6, "name" = $7, "core" = $8, "updated_at" = $9
;

-- name: (none)
insert into "usage"."metric_definitions" ("workspace_id", "key", "events", "properties", "aggregation", "property", "window_days", "retired", "updated_at") values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict ("workspace_id","key") do update set "key" = $10, "events" = $11, "properties" = $12, "aggregation" = $13, "property" = $14, "window_days" = $15, "retired" = $16, "updated_at" = $17
;

-- name: (none)
insert into "usage"."milestone_definitions" ("workspace_id", "key", "metric", "threshold", "retired", "updated_at") values ($1, $2, $3, $4, $5, $6) on conflict ("workspace_id","key") do update set "key" = $7, "metric" = $8, "threshold" = $9, "retired" = $10, "updated_at" = $11
;

-- name: (none)
insert into "usage"."source_choices" ("workspace_id", "group_key", "source", "chosen_at", "chosen_by") values ($1, $2, $3, $4, $5) on conflict ("workspace_id","group_key") do update set "source" = $6, "chosen_at" = $7, "chosen_by" = $8
;

-- name: (none)
insert into "usage"."source_doubts" ("workspace_id", "judged_at", "doubts") values ($1, $2, $3) on conflict ("workspace_id") do update set "judged_at" = $4, "doubts" = $5
;

-- name: (none)
insert into accounts.erased_names (workspace_id, kind, name_hash, stand_in)
select $1, $2::text, encode(sha256(convert_to($1 || chr(10) || $2::text || chr(10) || given.name, 'UTF8')), 'hex'), given.stand_in
from unnest($3::text[], $4::text[]) as given (name, stand_in)
on conflict do nothing
;

-- name: (none)
insert into usage.dirty_marks (workspace_id, kind, group_key, user_key, recorded_at)
select $1, 'milestone', known.group_key, milestone.key, $3
from (
  select distinct account_days.group_key from usage.account_days where account_days.workspace_id = $1
) as known
cross join unnest($2::text[]) as milestone (key)
;

-- name: (none)
select
  case
    when grouping(current.band) = 0 then 'band'
    when grouping(current.state) = 0 then 'state'
    when grouping(current.segment) = 0 then 'segment'
    when grouping(current.csm_id) = 0 then 'csm'
    when grouping(current.marks) = 0 then 'mark'
    else 'all'
  end as by,
  coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
  count(*)::integer as accounts,
  count(*) filter (where current.provisional)::integer as provisional,
  coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
  count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
from (
  select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
    kept.coverage, kept.coverage < 0.5 or kept.attained is null as provisional,
    kept.state, kept.since,
    kept.usage, kept.attained, kept.relationship, kept.trust, kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 30
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_30d,
    kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 90
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_90d, kept.arr_minor, kept.currency,
    kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
    (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
    (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
    kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
    kept.segment, (customer.closed_on is not null and customer.closed_on <= $2)
      or coalesce('former' = any (kept.flags), false) as closed,
    kept.engine_version, kept.policy_version, kept.model_version
  from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
  cross join lateral (
    select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
      scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
      scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
      scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as kept
  where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
) as current
where current.workspace_id = $1
  and not current.closed
group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
order by 1, 4 desc, 2
;

-- name: (none)
select
  case
    when grouping(current.band) = 0 then 'band'
    when grouping(current.state) = 0 then 'state'
    when grouping(current.segment) = 0 then 'segment'
    when grouping(current.csm_id) = 0 then 'csm'
    when grouping(current.marks) = 0 then 'mark'
    else 'all'
  end as by,
  coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
  count(*)::integer as accounts,
  count(*) filter (where current.provisional)::integer as provisional,
  coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
  count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
from health.current_accounts as current
where current.workspace_id = $1
  and not current.closed
  and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
  and current.account_id in (
      select held.id
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.parent_id = $2
    )
group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
order by 1, 4 desc, 2
;

-- name: (none)
select
  case
    when grouping(current.band) = 0 then 'band'
    when grouping(current.state) = 0 then 'state'
    when grouping(current.segment) = 0 then 'segment'
    when grouping(current.csm_id) = 0 then 'csm'
    when grouping(current.marks) = 0 then 'mark'
    else 'all'
  end as by,
  coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
  count(*)::integer as accounts,
  count(*) filter (where current.provisional)::integer as provisional,
  coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
  count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
from health.current_accounts as current
where current.workspace_id = $1
  and not current.closed
  and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
  and current.account_id in (
      select unnest(held.pays_for_ids)
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.id = $2
    )
group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
order by 1, 4 desc, 2
;

-- name: (none)
select
  case
    when grouping(current.band) = 0 then 'band'
    when grouping(current.state) = 0 then 'state'
    when grouping(current.segment) = 0 then 'segment'
    when grouping(current.csm_id) = 0 then 'csm'
    when grouping(current.marks) = 0 then 'mark'
    else 'all'
  end as by,
  coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
  count(*)::integer as accounts,
  count(*) filter (where current.provisional)::integer as provisional,
  coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
  count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
from health.current_accounts as current
where current.workspace_id = $1
  and not current.closed
  and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
  and current.csm_id = $2
group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
order by 1, 4 desc, 2
;

-- name: (none)
select
  case
    when grouping(current.band) = 0 then 'band'
    when grouping(current.state) = 0 then 'state'
    when grouping(current.segment) = 0 then 'segment'
    when grouping(current.csm_id) = 0 then 'csm'
    when grouping(current.marks) = 0 then 'mark'
    else 'all'
  end as by,
  coalesce(current.band, current.state, current.segment, current.csm_id, array_to_string(current.marks, ',')) as key,
  count(*)::integer as accounts,
  count(*) filter (where current.provisional)::integer as provisional,
  coalesce(sum(current.arr_minor), 0)::float8 as "arrMinor",
  count(*) filter (where current.arr_minor is null)::integer as "arrUnknown"
from health.current_accounts as current
where current.workspace_id = $1
  and not current.closed
  and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
group by grouping sets ((current.band), (current.state), (current.segment), (current.csm_id), (current.marks), ())
order by 1, 4 desc, 2
;

-- name: (none)
select
  session_user as login,
  pg_roles.rolname as role,
  case
    when pg_roles.rolsuper then 'a superuser'
    when pg_roles.rolbypassrls then 'free to bypass row-level security'
    else 'able to see every workspace'
  end as reason
from pg_catalog.pg_roles
where pg_catalog.pg_has_role(session_user, pg_roles.oid, 'member')
  and (pg_roles.rolsuper or pg_roles.rolbypassrls or pg_roles.rolname = any ($1))
order by pg_roles.rolname <> session_user, pg_roles.rolname
limit 1
;

-- name: (none)
select "brand_colour" from "accounts"."workspace_settings" where "accounts"."workspace_settings"."workspace_id" = $1
;

-- name: (none)
select "day", "proof", "key_id", "calls" from "playbook"."nudge_calls" where ("playbook"."nudge_calls"."workspace_id" = $1 and "playbook"."nudge_calls"."day" >= $2) order by "playbook"."nudge_calls"."day" asc, "playbook"."nudge_calls"."proof" asc, "playbook"."nudge_calls"."key_id" asc
;

-- name: (none)
select "doubts" from "usage"."source_doubts" where "usage"."source_doubts"."workspace_id" = $1
;

-- name: (none)
select "enforced" from "playbook"."nudge_signing" where "playbook"."nudge_signing"."workspace_id" = $1
;

-- name: (none)
select "group_key", "source", "chosen_at" from "usage"."source_choices" where "usage"."source_choices"."workspace_id" = $1 order by "usage"."source_choices"."group_key" collate "C" limit $2
;

-- name: (none)
select "group_key", "source", "chosen_at" from "usage"."source_choices" where ("usage"."source_choices"."workspace_id" = $1 and "usage"."source_choices"."group_key" = $2)
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where "audit"."entries"."workspace_id" = $1 order by "audit"."entries"."at" desc, "audit"."entries"."seq" desc limit $2
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where ("audit"."entries"."workspace_id" = $1 and "audit"."entries"."account_id" = $2 and "audit"."entries"."at" < $3) order by "audit"."entries"."at" asc, "audit"."entries"."seq" asc limit $4
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where ("audit"."entries"."workspace_id" = $1 and "audit"."entries"."account_id" = $2) order by "audit"."entries"."at" desc, "audit"."entries"."seq" desc limit $3
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where ("audit"."entries"."workspace_id" = $1 and "audit"."entries"."at" < $2) order by "audit"."entries"."at" asc, "audit"."entries"."seq" asc limit $3
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where ("audit"."entries"."workspace_id" = $1 and "audit"."entries"."person_id" = $2 and "audit"."entries"."at" < $3) order by "audit"."entries"."at" asc, "audit"."entries"."seq" asc limit $4
;

-- name: (none)
select "id", "at", "action", "account_id", "before", "after", "subject_kind", "subject_id", "key_id", "person_id", "on_behalf_of", "tool" from "audit"."entries" where ("audit"."entries"."workspace_id" = $1 and "audit"."entries"."person_id" = $2) order by "audit"."entries"."at" desc, "audit"."entries"."seq" desc limit $3
;

-- name: (none)
select "id", "outcome_id", "person_id", "period_starts_on", "stored_at", "verdict" from "outcomes"."vendor_verdicts" where ("outcomes"."vendor_verdicts"."workspace_id" = $1 and "outcomes"."vendor_verdicts"."outcome_id" in ($2) and "outcomes"."vendor_verdicts"."retracted" = $3) order by "outcomes"."vendor_verdicts"."stored_at", "outcomes"."vendor_verdicts"."id", "outcomes"."vendor_verdicts"."revision"
;

-- name: (none)
select "id", "status", "document", "changed", "note", "based_on", "rollback_of", "created_at", "updated_at", "created_by", "person_id", "shadow_started_at" from "config"."drafts" where "config"."drafts"."workspace_id" = $1 order by "config"."drafts"."id" desc limit $2
;

-- name: (none)
select "id", "status", "document", "changed", "note", "based_on", "rollback_of", "created_at", "updated_at", "created_by", "person_id", "shadow_started_at" from "config"."drafts" where ("config"."drafts"."workspace_id" = $1 and "config"."drafts"."id" = $2)
;

-- name: (none)
select "id", "status", "document", "changed", "note", "based_on", "rollback_of", "created_at", "updated_at", "created_by", "person_id", "shadow_started_at" from "config"."drafts" where ("config"."drafts"."workspace_id" = $1 and "config"."drafts"."status" = $2)
;

-- name: (none)
select "kind", "key_id", "library", "version" from "usage"."call_sources" where ("usage"."call_sources"."workspace_id" = $1 and "usage"."call_sources"."key_id" in ($2))
;

-- name: (none)
select "kind", "key_id", "library", "version", "type", "reason" from "usage"."call_refusals" where ("usage"."call_refusals"."workspace_id" = $1 and "usage"."call_refusals"."key_id" in ($2))
;

-- name: (none)
select "kind", "text" from "accounts"."words" where ("accounts"."words"."workspace_id" = $1 and "accounts"."words"."person_ref" = $2 and "accounts"."words"."text" is not null)
;

-- name: (none)
select "lead_days", "started_by", "person_id", "started_at", "stage", "step", "steps", "backfill", "updated_at" from "renewals"."training_progress" where "renewals"."training_progress"."workspace_id" = $1
;

-- name: (none)
select "outbox"."deliveries"."id", "outbox"."deliveries"."endpoint_id", "outbox"."deliveries"."event_id", "outbox"."deliveries"."status", "outbox"."deliveries"."created_at", "outbox"."deliveries"."next_try_at", "outbox"."deliveries"."tried", "outbox"."deliveries"."tries", "outbox"."deliveries"."settled_at", "outbox"."events"."type", "outbox"."events"."account_id", "outbox"."events"."happened_at", "outbox"."events"."body" from "outbox"."deliveries" inner join "outbox"."events" on ("outbox"."events"."workspace_id" = $1 and "outbox"."events"."id" = "outbox"."deliveries"."event_id") where ("outbox"."deliveries"."workspace_id" = $2 and "outbox"."deliveries"."endpoint_id" = $3 and "outbox"."deliveries"."id" = $4)
;

-- name: (none)
select "outbox"."deliveries"."id", "outbox"."deliveries"."endpoint_id", "outbox"."deliveries"."event_id", "outbox"."deliveries"."status", "outbox"."deliveries"."created_at", "outbox"."deliveries"."next_try_at", "outbox"."deliveries"."tried", "outbox"."deliveries"."tries", "outbox"."deliveries"."settled_at", "outbox"."events"."type", "outbox"."events"."account_id", "outbox"."events"."happened_at", "outbox"."events"."body" from "outbox"."deliveries" inner join "outbox"."events" on ("outbox"."events"."workspace_id" = $1 and "outbox"."events"."id" = "outbox"."deliveries"."event_id") where ("outbox"."deliveries"."workspace_id" = $2 and "outbox"."deliveries"."endpoint_id" = $3) order by "outbox"."deliveries"."id" desc limit $4
;

-- name: (none)
select "passed_over_cards" from "playbook"."worklist_days" where ("playbook"."worklist_days"."workspace_id" = $1 and "playbook"."worklist_days"."csm_id" = $2 and "playbook"."worklist_days"."day" = $3)
;

-- name: (none)
select "run", "ran_at", "resolved", "leads", "started_by" from "renewals"."model_runs" where ("renewals"."model_runs"."workspace_id" = $1 and "renewals"."model_runs"."ran_at" <= $2) order by "renewals"."model_runs"."run" desc limit $3
;

-- name: (none)
select "stand_in" from "accounts"."erased_names" where ("accounts"."erased_names"."workspace_id" = $1 and "accounts"."erased_names"."kind" = $2 and "accounts"."erased_names"."stand_in" in ($3, $4))
;

-- name: (none)
select "version", "published_at", "document", "changed", "note", "published_by", "person_id", "draft_id", "rollback_of" from "config"."versions" where "config"."versions"."workspace_id" = $1 order by "config"."versions"."version" desc limit $2
;

-- name: (none)
select "version", "published_at", "document", "changed", "note", "published_by", "person_id", "draft_id", "rollback_of" from "config"."versions" where ("config"."versions"."workspace_id" = $1 and "config"."versions"."published_at" <= $2) order by "config"."versions"."version" desc limit $3
;

-- name: (none)
select "version", "published_at", "document", "changed", "note", "published_by", "person_id", "draft_id", "rollback_of" from "config"."versions" where ("config"."versions"."workspace_id" = $1 and "config"."versions"."version" = $2)
;

-- name: (none)
select "workspace_id", "id", "algorithm", "public_key", "secret_sha256", "created_at", "created_by", "retired_at", "retired_by" from "playbook"."user_token_keys" where "playbook"."user_token_keys"."workspace_id" = $1 order by "playbook"."user_token_keys"."id" desc limit $2
;

-- name: (none)
select "workspace_id", "id", "algorithm", "public_key", "secret_sha256", "created_at", "created_by", "retired_at", "retired_by" from "playbook"."user_token_keys" where ("playbook"."user_token_keys"."workspace_id" = $1 and "playbook"."user_token_keys"."id" = $2)
;

-- name: (none)
select "workspace_id", "id", "algorithm", "public_key", "secret_sha256", "created_at", "created_by", "retired_at", "retired_by" from "playbook"."user_token_keys" where ("playbook"."user_token_keys"."workspace_id" = $1 and "playbook"."user_token_keys"."retired_at" is null) order by "playbook"."user_token_keys"."id" desc
;

-- name: (none)
select "workspace_id", "id", "csm_id", "deputy_id", "starts_on", "ends_on", "created_at" from "accounts"."csm_absences" where ("accounts"."csm_absences"."workspace_id" = $1 and "accounts"."csm_absences"."ends_on" > $2 and "accounts"."csm_absences"."csm_id" = $3) order by "accounts"."csm_absences"."starts_on" asc, "accounts"."csm_absences"."id" asc
;

-- name: (none)
select "workspace_id", "id", "csm_id", "deputy_id", "starts_on", "ends_on", "created_at" from "accounts"."csm_absences" where ("accounts"."csm_absences"."workspace_id" = $1 and "accounts"."csm_absences"."ends_on" > $2) order by "accounts"."csm_absences"."starts_on" asc, "accounts"."csm_absences"."id" asc
;

-- name: (none)
select "workspace_id", "id", "csm_id", "deputy_id", "starts_on", "ends_on", "created_at" from "accounts"."csm_absences" where ("accounts"."csm_absences"."workspace_id" = $1 and "accounts"."csm_absences"."id" = $2)
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "received_at", "csm_id", "opens_at", "opened_at", "opened_by", "occurred_on", "outcome_id", "stakeholder_id", "influence", "achieved", "own_record", "filed_by", "vendor_verdict_id", "period_starts_on", "verdict" from "outcomes"."verdict_receipts" where "outcomes"."verdict_receipts"."workspace_id" = $1
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by" from "outcomes"."verdict_requests" where ("outcomes"."verdict_requests"."workspace_id" = $1 and "outcomes"."verdict_requests"."asked_at" <= $2 and "outcomes"."verdict_requests"."id" > $3 and "outcomes"."verdict_requests"."account_id" in ($4)) order by "outcomes"."verdict_requests"."id" asc limit $5
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by" from "outcomes"."verdict_requests" where ("outcomes"."verdict_requests"."workspace_id" = $1 and "outcomes"."verdict_requests"."asked_at" <= $2 and "outcomes"."verdict_requests"."id" > $3) order by "outcomes"."verdict_requests"."id" asc limit $4
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by" from "outcomes"."verdict_requests" where ("outcomes"."verdict_requests"."workspace_id" = $1 and "outcomes"."verdict_requests"."id" = $2) for update
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by" from "outcomes"."verdict_requests" where ("outcomes"."verdict_requests"."workspace_id" = $1 and "outcomes"."verdict_requests"."link_sha256" = $2) for update
;

-- name: (none)
select "workspace_id", "id", "external_id", "account_id", "stakeholder_id", "outcome_ids", "link_sha256", "asked_at", "expires_at", "recorded_by", "person_id", "opened_at", "answered_at", "revoked_at", "revoked_by" from "outcomes"."verdict_requests" where ("outcomes"."verdict_requests"."workspace_id" = $1 and ("outcomes"."verdict_requests"."id" = $2 or "outcomes"."verdict_requests"."external_id" = $3))
;

-- name: (none)
select "workspace_id", "id", "person_id", "country", "region", "added", "struck", "recorded_at", "recorded_by" from "accounts"."work_calendars" where ("accounts"."work_calendars"."workspace_id" = $1 and "accounts"."work_calendars"."person_id" = $2) order by "accounts"."work_calendars"."recorded_at" desc, "accounts"."work_calendars"."id" desc limit $3
;

-- name: (none)
select "workspace_id", "id", "person_id", "country", "region", "added", "struck", "recorded_at", "recorded_by" from "accounts"."work_calendars" where ("accounts"."work_calendars"."workspace_id" = $1 and "accounts"."work_calendars"."person_id" is null) order by "accounts"."work_calendars"."recorded_at" desc, "accounts"."work_calendars"."id" desc limit $2
;

-- name: (none)
select "workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "base", "quote", "rate" from "accounts"."exchange_rates" where "accounts"."exchange_rates"."workspace_id" = $1
;

-- name: (none)
select "workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "stakeholder_id", "achieved", "experience", "words_ref", "still_wanted", "wanted_now_ref", "key_person_id", "tool", "opens_at" from "outcomes"."sealed_verdicts" where ("outcomes"."sealed_verdicts"."workspace_id" = $1 and "outcomes"."sealed_verdicts"."account_id" in ($2)) order by "outcomes"."sealed_verdicts"."external_id" asc, "outcomes"."sealed_verdicts"."revision" asc
;

-- name: (none)
select "workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "outcome_id", "stakeholder_id", "achieved", "experience", "words_ref", "still_wanted", "wanted_now_ref", "key_person_id", "tool", "opens_at" from "outcomes"."sealed_verdicts" where ("outcomes"."sealed_verdicts"."workspace_id" = $1 and "outcomes"."sealed_verdicts"."id" in ($2)) order by "outcomes"."sealed_verdicts"."external_id" asc, "outcomes"."sealed_verdicts"."revision" asc for update
;

-- name: (none)
select "workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "segment", "capability", "concern_level", "concern_tag", "concern_words_ref", "weight", "made_by", "due_on", "our_words_ref", "status", "settled_on" from "outcomes"."segment_promises" where "outcomes"."segment_promises"."workspace_id" = $1 order by "outcomes"."segment_promises"."id" asc, "outcomes"."segment_promises"."revision" asc
;

-- name: (none)
select "workspace_id", "id", "revision", "external_id", "account_id", "occurred_at", "recorded_at", "stored_at", "declared", "retracted", "recorded_by", "segment", "capability", "concern_level", "concern_tag", "concern_words_ref", "weight", "made_by", "due_on", "our_words_ref", "status", "settled_on" from "outcomes"."segment_promises" where ("outcomes"."segment_promises"."workspace_id" = $1 and "outcomes"."segment_promises"."id" in ($2)) order by "outcomes"."segment_promises"."id" asc, "outcomes"."segment_promises"."revision" asc
;

-- name: (none)
select "workspace_id", "id", "sha256", "person_id", "role", "created_at", "created_by", "expires_at", "used_at", "revoked_at", "revoked_by" from "accounts"."invitations" where ("accounts"."invitations"."workspace_id" = $1 and "accounts"."invitations"."id" = $2) for update
;

-- name: (none)
select "workspace_id", "id", "sha256", "person_id", "role", "created_at", "created_by", "expires_at", "used_at", "revoked_at", "revoked_by" from "accounts"."invitations" where ("accounts"."invitations"."workspace_id" = $1 and "accounts"."invitations"."id" > $2) order by "accounts"."invitations"."id" asc limit $3
;

-- name: (none)
select "workspace_id", "id", "sha256", "person_id", "role", "created_at", "created_by", "expires_at", "used_at", "revoked_at", "revoked_by" from "accounts"."invitations" where ("accounts"."invitations"."workspace_id" = $1 and "accounts"."invitations"."sha256" = $2) for update
;

-- name: (none)
select "workspace_id", "id", "sha256", "previous_sha256", "person_id", "role", "method", "created_at", "rotated_at", "last_seen_at", "expires_at", "revoked_at", "revoked_by" from "accounts"."sessions" where ("accounts"."sessions"."workspace_id" = $1 and "accounts"."sessions"."id" = $2) for update
;

-- name: (none)
select "workspace_id", "id", "sha256", "previous_sha256", "person_id", "role", "method", "created_at", "rotated_at", "last_seen_at", "expires_at", "revoked_at", "revoked_by" from "accounts"."sessions" where ("accounts"."sessions"."workspace_id" = $1 and "accounts"."sessions"."id" > $2 and "accounts"."sessions"."revoked_at" is null and "accounts"."sessions"."expires_at" > $3 and coalesce("accounts"."sessions"."last_seen_at", "accounts"."sessions"."rotated_at") > $4) order by "accounts"."sessions"."id" asc limit $5
;

-- name: (none)
select "workspace_id", "id", "sha256", "scope", "name", "person_id", "created_at", "created_by", "expires_at", "revoked_at", "revoked_by", "last_used_at", "origins" from "accounts"."keys" where ("accounts"."keys"."workspace_id" = $1 and "accounts"."keys"."id" = $2)
;

-- name: (none)
select "workspace_id", "id", "sha256", "scope", "name", "person_id", "created_at", "created_by", "expires_at", "revoked_at", "revoked_by", "last_used_at", "origins" from "accounts"."keys" where ("accounts"."keys"."workspace_id" = $1 and "accounts"."keys"."id" > $2) order by "accounts"."keys"."id" asc limit $3
;

-- name: (none)
select "workspace_id", "id", "subject_kind", "subject_id", "account_id", "erased_at", "recorded_by", "person_id" from "accounts"."erasures" where ("accounts"."erasures"."workspace_id" = $1 and "accounts"."erasures"."subject_id" = $2)
;

-- name: (none)
select "workspace_id", "id", "url", "description", "events", "enabled", "disabled_because", "disabled_at", "secret", "former_secret", "former_until", "failing_since", "succeeded_at", "left_out", "left_out_since", "created_at", "created_by", "changed_at" from "outbox"."endpoints" where "outbox"."endpoints"."workspace_id" = $1 order by "outbox"."endpoints"."id" asc
;

-- name: (none)
select "workspace_id", "id", "url", "description", "events", "enabled", "disabled_because", "disabled_at", "secret", "former_secret", "former_until", "failing_since", "succeeded_at", "left_out", "left_out_since", "created_at", "created_by", "changed_at" from "outbox"."endpoints" where ("outbox"."endpoints"."workspace_id" = $1 and "outbox"."endpoints"."id" = $2)
;

-- name: (none)
select "workspace_id", "id", "url", "description", "events", "enabled", "disabled_because", "disabled_at", "secret", "former_secret", "former_until", "failing_since", "succeeded_at", "left_out", "left_out_since", "created_at", "created_by", "changed_at" from "outbox"."endpoints" where ("outbox"."endpoints"."workspace_id" = $1 and "outbox"."endpoints"."id" = $2) for update
;

-- name: (none)
select "workspace_id", "key", "version", "retired", "document", "recorded_at", "recorded_by", "person_id" from "playbook"."play_versions" where ("playbook"."play_versions"."workspace_id" = $1 and "playbook"."play_versions"."key" = $2) order by "playbook"."play_versions"."version" desc
;

-- name: (none)
select "workspace_id", "kind", "key_id", "library", "version", "type", "reason", "count", "first_at", "last_at", "examples" from "usage"."call_refusals" where "usage"."call_refusals"."workspace_id" = $1 order by "usage"."call_refusals"."last_at" desc, "usage"."call_refusals"."type" asc, "usage"."call_refusals"."reason" asc
;

-- name: (none)
select "workspace_id", "name", "currency", "created_at", "filling" from "accounts"."workspaces" where "accounts"."workspaces"."workspace_id" = $1
;

-- name: (none)
select "workspace_id", "person_id", "enabled", "disabled_because", "channel", "slack_url", "slack_ending", "send_at", "weekdays", "also_send", "address", "starts_at", "look_at", "failing_since", "succeeded_at", "changed_at", "changed_by" from "playbook"."digest_settings" where "playbook"."digest_settings"."workspace_id" = $1 order by "playbook"."digest_settings"."person_id" asc
;

-- name: (none)
select "workspace_id", "person_id", "role", "role_since", "role_by", "from_groups" from "accounts"."person_roles" where ("accounts"."person_roles"."workspace_id" = $1 and "accounts"."person_roles"."person_id" = $2) for update
;

-- name: (none)
select "workspace_id", "person_id", "role", "role_since", "role_by", "from_groups" from "accounts"."person_roles" where ("accounts"."person_roles"."workspace_id" = $1 and "accounts"."person_roles"."person_id" > $2) order by "accounts"."person_roles"."person_id" asc limit $3
;

-- name: (none)
select "workspace_id", "person_id", "user_name_sha256", "external_id_sha256", "said_ref", "active", "deleted", "created_at", "changed_at" from "accounts"."scim_users" where ("accounts"."scim_users"."workspace_id" = $1 and "accounts"."scim_users"."person_id" = $2)
;

-- name: (none)
select 1
;

-- name: (none)
select access.schema_number() as number
;

-- name: (none)
select accounts.forget_samples()
;

-- name: (none)
select count(distinct "id")::integer from "outcomes"."sealed_verdicts" where "outcomes"."sealed_verdicts"."workspace_id" = $1
;

-- name: (none)
select count(distinct "id")::integer from "outcomes"."sealed_verdicts" where ("outcomes"."sealed_verdicts"."workspace_id" = $1 and "outcomes"."sealed_verdicts"."account_id" in ($2))
;

-- name: (none)
select count(distinct "id")::integer from "outcomes"."sealed_verdicts" where ("outcomes"."sealed_verdicts"."workspace_id" = $1 and false)
;

-- name: (none)
select distinct on ("accounts"."work_calendars"."person_id") "workspace_id", "id", "person_id", "country", "region", "added", "struck", "recorded_at", "recorded_by" from "accounts"."work_calendars" where "accounts"."work_calendars"."workspace_id" = $1 order by "accounts"."work_calendars"."person_id", "accounts"."work_calendars"."recorded_at" desc, "accounts"."work_calendars"."id" desc
;

-- name: (none)
select distinct on ("playbook"."digest_sends"."person_id") "workspace_id", "person_id", "day", "part", "handed", "channel", "status", "created_at", "next_try_at", "leased_until", "tried", "tries", "settled_at" from "playbook"."digest_sends" where "playbook"."digest_sends"."workspace_id" = $1 order by "playbook"."digest_sends"."person_id", "playbook"."digest_sends"."day" desc, "playbook"."digest_sends"."part" desc
;

-- name: (none)
select erased.metric, erased.said as text from accounts.erase($1, $2, $3, $4, $5) as erased
;

-- name: (none)
select fact.id, fact.account_id, fact.external_id, fact.product_user_ids as users
from accounts.stakeholders as fact
where fact.workspace_id = $1
  and fact.id = (
    select named.id
    from accounts.stakeholders as named
    where named.workspace_id = $1 and (named.id = $2 or named.external_id = $2)
    order by named.id = $2 desc
    limit 1
  )
order by fact.revision desc
;

-- name: (none)
select found.id from usage.workspaces_with_receipts_before($1) as found (id)
;

-- name: (none)
select listed.id as "workspaceId" from access.workspaces_with_expired_answers($1) as listed (id)
;

-- name: (none)
select signals.keep_open_revisions($1)
;

-- name: (none)
select signals.remove_draft_snapshots($1)
;

-- name: (none)
select snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of::text as as_of,
  snapshots.recorded_at::text as recorded_at, snapshots.policy_version, snapshots.signals
from signals.snapshots
where snapshots.workspace_id = $1
  and (snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of, snapshots.recorded_at)
    > ($2, $3, $4, $5::date, $6::timestamptz)
  and (snapshots.context = 'external' or snapshots.context = 'usage' and snapshots.signals @> any($7::jsonb[]))
order by snapshots.account_id, snapshots.context, snapshots.draft, snapshots.as_of, snapshots.recorded_at
limit 200
;

-- name: (none)
select tables.name from access.workspace_table_names() as tables (name)
;

-- name: (none)
select tied.name from accounts.product_users($1) as tied (name)
;

-- name: (none)
update "accounts"."invitations" set "revoked_at" = $1, "revoked_by" = $2 where ("accounts"."invitations"."workspace_id" = $3 and "accounts"."invitations"."person_id" = $4 and "accounts"."invitations"."used_at" is null and "accounts"."invitations"."revoked_at" is null)
;

-- name: (none)
update "accounts"."invitations" set "used_at" = $1 where ("accounts"."invitations"."workspace_id" = $2 and "accounts"."invitations"."id" = $3)
;

-- name: (none)
update "accounts"."keys" set "revoked_at" = $1, "revoked_by" = $2 where ("accounts"."keys"."workspace_id" = $3 and "accounts"."keys"."id" = $4 and "accounts"."keys"."revoked_at" is null) returning "id"
;

-- name: (none)
update "accounts"."sessions" set "revoked_at" = $1, "revoked_by" = $2 where ("accounts"."sessions"."workspace_id" = $3 and "accounts"."sessions"."person_id" = $4 and "accounts"."sessions"."revoked_at" is null and "accounts"."sessions"."expires_at" > $5) returning "id"
;

-- name: (none)
update "outbox"."deliveries" set "status" = $1, "next_try_at" = $2, "tried" = $3, "settled_at" = $4 where ("outbox"."deliveries"."workspace_id" = $5 and "outbox"."deliveries"."id" = $6)
;

-- name: (none)
update "outbox"."endpoints" set "failing_since" = $1 where ("outbox"."endpoints"."workspace_id" = $2 and "outbox"."endpoints"."id" = $3)
;

-- name: (none)
update "outbox"."endpoints" set "secret" = $1, "former_secret" = $2, "former_until" = $3, "changed_at" = $4 where ("outbox"."endpoints"."workspace_id" = $5 and "outbox"."endpoints"."id" = $6)
;

-- name: (none)
update "outbox"."endpoints" set "workspace_id" = $1, "id" = $2, "url" = $3, "description" = $4, "events" = $5, "enabled" = $6, "disabled_because" = $7, "disabled_at" = $8, "secret" = $9, "former_secret" = $10, "former_until" = $11, "failing_since" = $12, "succeeded_at" = $13, "left_out" = $14, "left_out_since" = $15, "created_at" = $16, "created_by" = $17, "changed_at" = $18 where ("outbox"."endpoints"."workspace_id" = $19 and "outbox"."endpoints"."id" = $20)
;

-- name: (none)
update "outcomes"."verdict_requests" set "opened_at" = $1 where ("outcomes"."verdict_requests"."workspace_id" = $2 and "outcomes"."verdict_requests"."id" = $3)
;

-- name: (none)
update "outcomes"."verdict_requests" set "revoked_at" = $1, "revoked_by" = $2 where ("outcomes"."verdict_requests"."workspace_id" = $3 and "outcomes"."verdict_requests"."id" = $4)
;

-- name: (none)
update "playbook"."digest_settings" set "look_at" = $1 where (("playbook"."digest_settings"."workspace_id" = $2 and "playbook"."digest_settings"."person_id" = $3) and ("playbook"."digest_settings"."enabled" = $4 and "playbook"."digest_settings"."also_send" @> $5) and "playbook"."digest_settings"."look_at" > $6)
;

-- name: (none)
update "playbook"."user_token_keys" set "retired_at" = $1, "retired_by" = $2 where (("playbook"."user_token_keys"."workspace_id" = $3 and "playbook"."user_token_keys"."id" = $4) and "playbook"."user_token_keys"."retired_at" is null) returning "workspace_id", "id", "algorithm", "public_key", "secret_sha256", "created_at", "created_by", "retired_at", "retired_by"
;

-- name: (none)
update "playbook"."way_out_tasks" set "taken_off_at" = $1, "taken_off_by" = $2 where ("playbook"."way_out_tasks"."workspace_id" = $3 and "playbook"."way_out_tasks"."id" in ($4))
;

-- name: (none)
update access.idempotency_keys as kept set answer = '' where kept.workspace_id = $1
;

-- name: (none)
update signals.snapshots
set signals = new.signals, digest = new.digest
from unnest($2::text[], $3::text[], $4::text[], $5::date[], $6::timestamptz[], $7::jsonb[], $8::text[])
  as new (account_id, context, draft, as_of, recorded_at, signals, digest)
where snapshots.workspace_id = $1
  and snapshots.account_id = new.account_id
  and snapshots.context = new.context
  and snapshots.draft = new.draft
  and snapshots.as_of = new.as_of
  and snapshots.recorded_at = new.recorded_at
;

-- name: (none)
with known as materialized (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, current.score_hundredths as by
  from (
  select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
    kept.coverage, kept.coverage < 0.5 or kept.attained is null as provisional,
    kept.state, kept.since,
    kept.usage, kept.attained, kept.relationship, kept.trust, kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 30
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_30d,
    kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 90
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_90d, kept.arr_minor, kept.currency,
    kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
    (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
    (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
    kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
    kept.segment, (customer.closed_on is not null and customer.closed_on <= $2)
      or coalesce('former' = any (kept.flags), false) as closed,
    kept.engine_version, kept.policy_version, kept.model_version
  from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
  cross join lateral (
    select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
      scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
      scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
      scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as kept
  where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
) as current
  where current.workspace_id = $1
    and not current.closed
    and current.score_hundredths is not null
    and true
  order by current.score_hundredths asc, current.account_id asc
  limit $6
), unknown as (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, null::integer as by
  from (
  select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
    kept.coverage, kept.coverage < 0.5 or kept.attained is null as provisional,
    kept.state, kept.since,
    kept.usage, kept.attained, kept.relationship, kept.trust, kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 30
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_30d,
    kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 90
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_90d, kept.arr_minor, kept.currency,
    kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
    (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
    (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
    kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
    kept.segment, (customer.closed_on is not null and customer.closed_on <= $2)
      or coalesce('former' = any (kept.flags), false) as closed,
    kept.engine_version, kept.policy_version, kept.model_version
  from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
  cross join lateral (
    select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
      scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
      scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
      scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as kept
  where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
) as current
  where current.workspace_id = $1
    and not current.closed
    and current.score_hundredths is null
    and true
  order by current.account_id asc
  limit $6 - (select count(*) from known)
), page as (
  select known.account_id, known.judged_on, known.score_hundredths, known.band, known.coverage, known.provisional, known.state, known.since, known.usage, known.attained, known.relationship, known.trust, known.trend_30d, known.trend_90d, known.arr_minor, known.currency, known.next_renewal_id, known.next_due_on, known.next_probability_lost, known.flags, known.marks, known.csm_id, known.segment, known.engine_version, known.policy_version, known.model_version, known.by from known
  union all
  select unknown.account_id, unknown.judged_on, unknown.score_hundredths, unknown.band, unknown.coverage, unknown.provisional, unknown.state, unknown.since, unknown.usage, unknown.attained, unknown.relationship, unknown.trust, unknown.trend_30d, unknown.trend_90d, unknown.arr_minor, unknown.currency, unknown.next_renewal_id, unknown.next_due_on, unknown.next_probability_lost, unknown.flags, unknown.marks, unknown.csm_id, unknown.segment, unknown.engine_version, unknown.policy_version, unknown.model_version, unknown.by from unknown
)
select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
  (page.judged_on < $7::date or exists (
  select from signals.due_work
  where due_work.workspace_id = $1
    and due_work.consumer = any ('{usage,outcomes,accounts,health}')
    and due_work.account_id = page.account_id
)) as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
  page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
  page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
  page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
  page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
  page.engine_version as "engineVersion", page.policy_version as "policyVersion",
  page.model_version as "modelVersion", page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.account_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, current.score_hundredths as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select held.id
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.parent_id = $2
    )
    and current.score_hundredths is not null
    and true
  order by current.score_hundredths asc, current.account_id asc
  limit $4
), unknown as (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, null::integer as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select held.id
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.parent_id = $2
    )
    and current.score_hundredths is null
    and true
  order by current.account_id asc
  limit $4 - (select count(*) from known)
), page as (
  select known.account_id, known.judged_on, known.score_hundredths, known.band, known.coverage, known.provisional, known.state, known.since, known.usage, known.attained, known.relationship, known.trust, known.trend_30d, known.trend_90d, known.arr_minor, known.currency, known.next_renewal_id, known.next_due_on, known.next_probability_lost, known.flags, known.marks, known.csm_id, known.segment, known.engine_version, known.policy_version, known.model_version, known.by from known
  union all
  select unknown.account_id, unknown.judged_on, unknown.score_hundredths, unknown.band, unknown.coverage, unknown.provisional, unknown.state, unknown.since, unknown.usage, unknown.attained, unknown.relationship, unknown.trust, unknown.trend_30d, unknown.trend_90d, unknown.arr_minor, unknown.currency, unknown.next_renewal_id, unknown.next_due_on, unknown.next_probability_lost, unknown.flags, unknown.marks, unknown.csm_id, unknown.segment, unknown.engine_version, unknown.policy_version, unknown.model_version, unknown.by from unknown
)
select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
  (page.judged_on < $5::date or exists (
  select from signals.due_work
  where due_work.workspace_id = $1
    and due_work.consumer = any ('{usage,outcomes,accounts,health}')
    and due_work.account_id = page.account_id
)) as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
  page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
  page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
  page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
  page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
  page.engine_version as "engineVersion", page.policy_version as "policyVersion",
  page.model_version as "modelVersion", page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.account_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, current.score_hundredths as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select unnest(held.pays_for_ids)
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.id = $2
    )
    and current.score_hundredths is not null
    and true
  order by current.score_hundredths asc, current.account_id asc
  limit $4
), unknown as (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, null::integer as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select unnest(held.pays_for_ids)
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.id = $2
    )
    and current.score_hundredths is null
    and true
  order by current.account_id asc
  limit $4 - (select count(*) from known)
), page as (
  select known.account_id, known.judged_on, known.score_hundredths, known.band, known.coverage, known.provisional, known.state, known.since, known.usage, known.attained, known.relationship, known.trust, known.trend_30d, known.trend_90d, known.arr_minor, known.currency, known.next_renewal_id, known.next_due_on, known.next_probability_lost, known.flags, known.marks, known.csm_id, known.segment, known.engine_version, known.policy_version, known.model_version, known.by from known
  union all
  select unknown.account_id, unknown.judged_on, unknown.score_hundredths, unknown.band, unknown.coverage, unknown.provisional, unknown.state, unknown.since, unknown.usage, unknown.attained, unknown.relationship, unknown.trust, unknown.trend_30d, unknown.trend_90d, unknown.arr_minor, unknown.currency, unknown.next_renewal_id, unknown.next_due_on, unknown.next_probability_lost, unknown.flags, unknown.marks, unknown.csm_id, unknown.segment, unknown.engine_version, unknown.policy_version, unknown.model_version, unknown.by from unknown
)
select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
  (page.judged_on < $5::date or exists (
  select from signals.due_work
  where due_work.workspace_id = $1
    and due_work.consumer = any ('{usage,outcomes,accounts,health}')
    and due_work.account_id = page.account_id
)) as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
  page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
  page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
  page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
  page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
  page.engine_version as "engineVersion", page.policy_version as "policyVersion",
  page.model_version as "modelVersion", page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.account_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, current.score_hundredths as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.csm_id = $2
    and current.score_hundredths is not null
    and true
  order by current.score_hundredths asc, current.account_id asc
  limit $3
), unknown as (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, null::integer as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.csm_id = $2
    and current.score_hundredths is null
    and true
  order by current.account_id asc
  limit $3 - (select count(*) from known)
), page as (
  select known.account_id, known.judged_on, known.score_hundredths, known.band, known.coverage, known.provisional, known.state, known.since, known.usage, known.attained, known.relationship, known.trust, known.trend_30d, known.trend_90d, known.arr_minor, known.currency, known.next_renewal_id, known.next_due_on, known.next_probability_lost, known.flags, known.marks, known.csm_id, known.segment, known.engine_version, known.policy_version, known.model_version, known.by from known
  union all
  select unknown.account_id, unknown.judged_on, unknown.score_hundredths, unknown.band, unknown.coverage, unknown.provisional, unknown.state, unknown.since, unknown.usage, unknown.attained, unknown.relationship, unknown.trust, unknown.trend_30d, unknown.trend_90d, unknown.arr_minor, unknown.currency, unknown.next_renewal_id, unknown.next_due_on, unknown.next_probability_lost, unknown.flags, unknown.marks, unknown.csm_id, unknown.segment, unknown.engine_version, unknown.policy_version, unknown.model_version, unknown.by from unknown
)
select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
  (page.judged_on < $4::date or exists (
  select from signals.due_work
  where due_work.workspace_id = $1
    and due_work.consumer = any ('{usage,outcomes,accounts,health}')
    and due_work.account_id = page.account_id
)) as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
  page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
  page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
  page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
  page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
  page.engine_version as "engineVersion", page.policy_version as "policyVersion",
  page.model_version as "modelVersion", page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.account_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, current.score_hundredths as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.score_hundredths is not null
    and true
  order by current.score_hundredths asc, current.account_id asc
  limit $2
), unknown as (
  select current.account_id, current.judged_on, current.score_hundredths, current.band, current.coverage, current.provisional, current.state, current.since, current.usage, current.attained, current.relationship, current.trust, current.trend_30d, current.trend_90d, current.arr_minor, current.currency, current.next_renewal_id, current.next_due_on, current.next_probability_lost, current.flags, current.marks, current.csm_id, current.segment, current.engine_version, current.policy_version, current.model_version, null::integer as by
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.score_hundredths is null
    and true
  order by current.account_id asc
  limit $2 - (select count(*) from known)
), page as (
  select known.account_id, known.judged_on, known.score_hundredths, known.band, known.coverage, known.provisional, known.state, known.since, known.usage, known.attained, known.relationship, known.trust, known.trend_30d, known.trend_90d, known.arr_minor, known.currency, known.next_renewal_id, known.next_due_on, known.next_probability_lost, known.flags, known.marks, known.csm_id, known.segment, known.engine_version, known.policy_version, known.model_version, known.by from known
  union all
  select unknown.account_id, unknown.judged_on, unknown.score_hundredths, unknown.band, unknown.coverage, unknown.provisional, unknown.state, unknown.since, unknown.usage, unknown.attained, unknown.relationship, unknown.trust, unknown.trend_30d, unknown.trend_90d, unknown.arr_minor, unknown.currency, unknown.next_renewal_id, unknown.next_due_on, unknown.next_probability_lost, unknown.flags, unknown.marks, unknown.csm_id, unknown.segment, unknown.engine_version, unknown.policy_version, unknown.model_version, unknown.by from unknown
)
select page.account_id as "accountId", named.external_id as "externalId", named.name, page.judged_on as "judgedOn",
  (page.judged_on < $3::date or exists (
  select from signals.due_work
  where due_work.workspace_id = $1
    and due_work.consumer = any ('{usage,outcomes,accounts,health}')
    and due_work.account_id = page.account_id
)) as pending, page.score_hundredths as "scoreHundredths", page.band, page.coverage,
  page.provisional, page.state, page.since, page.usage, page.attained, page.relationship, page.trust,
  page.trend_30d as "trend30d", page.trend_90d as "trend90d", page.arr_minor as "arrMinor", page.currency,
  page.next_renewal_id as "nextRenewalId", page.next_due_on as "nextDueOn",
  page.next_probability_lost as "nextProbabilityLost", page.flags, page.marks, page.csm_id as "csmId", page.segment,
  page.engine_version as "engineVersion", page.policy_version as "policyVersion",
  page.model_version as "modelVersion", page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.account_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.due_on as by
  from health.current_renewals as current
  where current.workspace_id = $1 and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  )) and current.csm_id = $2 and current.due_on is not null and true
  order by current.due_on asc, current.renewal_id asc
  limit $3
), page as (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.by from known as current
)
select page.account_id as "accountId", named.external_id as "externalId", named.name,
  page.renewal_id as "renewalId", page.judged_on as "judgedOn", beside.shown,
  page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
from page
left join lateral (
  select of_account.renewal as shown
  from (
    select scores.renewals
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = page.account_id and scores.as_of = page.judged_on
    order by scores.recorded_at desc
    limit 1
  ) as newest
  cross join lateral jsonb_array_elements(newest.renewals) as of_account (renewal)
  where of_account.renewal #>> '{renewal,renewalId}' = page.renewal_id
) as beside on true
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.renewal_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.due_on as by
  from health.current_renewals as current
  where current.workspace_id = $1 and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  )) and current.due_on is not null and true
  order by current.due_on asc, current.renewal_id asc
  limit $2
), page as (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.by from known as current
)
select page.account_id as "accountId", named.external_id as "externalId", named.name,
  page.renewal_id as "renewalId", page.judged_on as "judgedOn", beside.shown,
  page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
from page
left join lateral (
  select of_account.renewal as shown
  from (
    select scores.renewals
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = page.account_id and scores.as_of = page.judged_on
    order by scores.recorded_at desc
    limit 1
  ) as newest
  cross join lateral jsonb_array_elements(newest.renewals) as of_account (renewal)
  where of_account.renewal #>> '{renewal,renewalId}' = page.renewal_id
) as beside on true
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by asc, page.renewal_id asc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.probability_lost as by
  from health.current_renewals as current
  where current.workspace_id = $1 and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  )) and current.csm_id = $2 and current.probability_lost is not null and true
  order by current.probability_lost desc, current.renewal_id desc
  limit $3
), page as (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.by from known as current
)
select page.account_id as "accountId", named.external_id as "externalId", named.name,
  page.renewal_id as "renewalId", page.judged_on as "judgedOn", beside.shown,
  page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
from page
left join lateral (
  select of_account.renewal as shown
  from (
    select scores.renewals
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = page.account_id and scores.as_of = page.judged_on
    order by scores.recorded_at desc
    limit 1
  ) as newest
  cross join lateral jsonb_array_elements(newest.renewals) as of_account (renewal)
  where of_account.renewal #>> '{renewal,renewalId}' = page.renewal_id
) as beside on true
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by desc, page.renewal_id desc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.probability_lost as by
  from health.current_renewals as current
  where current.workspace_id = $1 and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  )) and current.probability_lost is not null and true
  order by current.probability_lost desc, current.renewal_id desc
  limit $2
), page as (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.by from known as current
)
select page.account_id as "accountId", named.external_id as "externalId", named.name,
  page.renewal_id as "renewalId", page.judged_on as "judgedOn", beside.shown,
  page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
from page
left join lateral (
  select of_account.renewal as shown
  from (
    select scores.renewals
    from health.scores
    where scores.workspace_id = $1 and scores.account_id = page.account_id and scores.as_of = page.judged_on
    order by scores.recorded_at desc
    limit 1
  ) as newest
  cross join lateral jsonb_array_elements(newest.renewals) as of_account (renewal)
  where of_account.renewal #>> '{renewal,renewalId}' = page.renewal_id
) as beside on true
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by desc, page.renewal_id desc
;

-- name: (none)
with known as materialized (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.shown, current.probability_lost as by
  from (
  select kept.workspace_id, kept.account_id, kept.shown #>> '{renewal,renewalId}' as renewal_id,
    kept.judged_on, (kept.shown #>> '{renewal,dueOn}')::date as due_on,
    (kept.shown #>> '{risk,probabilityLost}')::float8 as probability_lost,
    (kept.shown ->> 'arrAtRiskMinor')::bigint as arr_at_risk_minor, kept.shown, kept.score_hundredths, kept.band,
    kept.state, kept.csm_id, kept.segment
  from (
    select accounts.workspace_id, accounts.account_id, accounts.judged_on, accounts.score_hundredths, accounts.band,
      accounts.state, accounts.csm_id, accounts.segment, jsonb_array_elements(accounts.renewals) as shown
    from (
  select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
    kept.coverage, kept.coverage < 0.5 or kept.attained is null as provisional,
    kept.state, kept.since,
    kept.usage, kept.attained, kept.relationship, kept.trust, kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 30
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_30d,
    kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 90
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_90d, kept.arr_minor, kept.currency,
    kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
    (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
    (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
    kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
    kept.segment, (customer.closed_on is not null and customer.closed_on <= $2)
      or coalesce('former' = any (kept.flags), false) as closed,
    kept.engine_version, kept.policy_version, kept.model_version
  from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
  cross join lateral (
    select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
      scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
      scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
      scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as kept
  where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
) as accounts
  ) as kept
) as current
  where current.workspace_id = $1 and current.probability_lost is not null and true
  order by current.probability_lost desc, current.renewal_id desc
  limit $6
), page as (
  select current.account_id, current.renewal_id, current.judged_on, current.score_hundredths, current.band,
    current.state, current.csm_id, current.segment, current.shown, current.by from known as current
)
select page.account_id as "accountId", named.external_id as "externalId", named.name,
  page.renewal_id as "renewalId", page.judged_on as "judgedOn", page.shown,
  page.score_hundredths as "scoreHundredths", page.band, page.state, page.csm_id as "csmId", page.segment, page.by
from page
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = page.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by page.by is null, page.by desc, page.renewal_id desc
;

-- name: (none)
with mapped as materialized (
  select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
    current.state, count(*) over ()::integer as total
  from (
  select kept.workspace_id, kept.account_id, kept.as_of as judged_on, kept.score_hundredths, kept.band,
    kept.coverage, kept.coverage < 0.5 or kept.attained is null as provisional,
    kept.state, kept.since,
    kept.usage, kept.attained, kept.relationship, kept.trust, kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 30
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_30d,
    kept.score_hundredths - (select scores.score_hundredths
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 90
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1) as trend_90d, kept.arr_minor, kept.currency,
    kept.renewals #>> '{0,renewal,renewalId}' as next_renewal_id,
    (kept.renewals #>> '{0,renewal,dueOn}')::date as next_due_on,
    (kept.renewals #>> '{0,risk,probabilityLost}')::float8 as next_probability_lost,
    kept.renewals, kept.decided_renewals, kept.flags, cardinality(kept.flags) as flag_count, kept.marks, kept.csm_id,
    kept.segment, (customer.closed_on is not null and customer.closed_on <= $2)
      or coalesce('former' = any (kept.flags), false) as closed,
    kept.engine_version, kept.policy_version, kept.model_version
  from (
    select distinct on (accounts.id) accounts.id, accounts.closed_on, accounts.retracted, accounts.occurred_at
    from directory.accounts
    where accounts.workspace_id = $1 and accounts.recorded_at <= $3
    order by accounts.id, accounts.recorded_at desc, accounts.revision desc
  ) as customer
  cross join lateral (
    select scores.workspace_id, scores.account_id, scores.as_of, scores.score_hundredths, scores.band,
      scores.coverage, scores.state, scores.since, scores.usage, scores.attained, scores.relationship,
      scores.trust, scores.arr_minor, scores.currency, scores.renewals, scores.decided_renewals, scores.flags,
      scores.marks, scores.csm_id, scores.segment, scores.engine_version, scores.policy_version, scores.model_version
    from health.scores
    where scores.workspace_id = $1
      and scores.account_id = customer.id
      and scores.as_of <= $2::date - 0
      and scores.recorded_at <= $3
    order by scores.as_of desc, scores.recorded_at desc
    limit 1
  ) as kept
  where not customer.retracted
    and customer.occurred_at <= $4
    and customer.id <> all ($5::text[])
) as current
  where current.workspace_id = $1
    and not current.closed
  order by current.arr_minor desc nulls last, current.account_id
  limit $6
)
select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
  mapped.band, mapped.provisional, mapped.state, mapped.total
from mapped
left join lateral (
  select accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = mapped.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by mapped.arr_minor desc nulls last, mapped.account_id
;

-- name: (none)
with mapped as materialized (
  select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
    current.state, count(*) over ()::integer as total
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select held.id
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.parent_id = $2
    )
  order by current.arr_minor desc nulls last, current.account_id
  limit $4
)
select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
  mapped.band, mapped.provisional, mapped.state, mapped.total
from mapped
left join lateral (
  select accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = mapped.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by mapped.arr_minor desc nulls last, mapped.account_id
;

-- name: (none)
with mapped as materialized (
  select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
    current.state, count(*) over ()::integer as total
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.account_id in (
      select unnest(held.pays_for_ids)
      from (
        select distinct on (related.id) related.id, related.parent_id, related.pays_for_ids, related.retracted
        from directory.account_relations as related
        where related.workspace_id = $1 and related.recorded_at <= $3
        order by related.id, related.recorded_at desc, related.revision desc
      ) as held
      where not held.retracted and held.id = $2
    )
  order by current.arr_minor desc nulls last, current.account_id
  limit $4
)
select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
  mapped.band, mapped.provisional, mapped.state, mapped.total
from mapped
left join lateral (
  select accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = mapped.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by mapped.arr_minor desc nulls last, mapped.account_id
;

-- name: (none)
with mapped as materialized (
  select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
    current.state, count(*) over ()::integer as total
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.csm_id = $2
  order by current.arr_minor desc nulls last, current.account_id
  limit $3
)
select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
  mapped.band, mapped.provisional, mapped.state, mapped.total
from mapped
left join lateral (
  select accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = mapped.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by mapped.arr_minor desc nulls last, mapped.account_id
;

-- name: (none)
with mapped as materialized (
  select current.account_id, current.usage, current.attained, current.arr_minor, current.band, current.provisional,
    current.state, count(*) over ()::integer as total
  from health.current_accounts as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
  order by current.arr_minor desc nulls last, current.account_id
  limit $2
)
select mapped.account_id as "accountId", named.name, mapped.usage, mapped.attained, mapped.arr_minor as "arrMinor",
  mapped.band, mapped.provisional, mapped.state, mapped.total
from mapped
left join lateral (
  select accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = mapped.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
order by mapped.arr_minor desc nulls last, mapped.account_id
;

-- name: (none)
with page as (
  select current.account_id, current.pair, current.size, current.since, current.shown, current.csm_id,
    current.segment, current.marks
  from health.current_contradictions as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
    and current.csm_id = $3
  order by current.size desc, current.account_id, current.pair
  limit $4
)
select current.account_id as "accountId", named.external_id as "externalId", named.name,
  current.csm_id as "csmId", current.segment, current.marks, current.pair, current.size, current.since, current.shown,
  seen.acknowledged_at as "acknowledgedAt", seen.acknowledged_by as "acknowledgedBy"
from page as current
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = current.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
left join lateral (
  select made.acknowledged_at, made.acknowledged_by
  from health.contradiction_acknowledgements as made
    where made.workspace_id = $1 and made.account_id = current.account_id and made.pair = current.pair
      and made.acknowledged_at >= current.since::timestamp at time zone 'UTC'
      and made.acknowledged_at <= $2::timestamptz
  order by made.acknowledged_at, made.since
  limit 1
) as seen on true
order by current.size desc, current.account_id, current.pair
;

-- name: (none)
with page as (
  select current.account_id, current.pair, current.size, current.since, current.shown, current.csm_id,
    current.segment, current.marks
  from health.current_contradictions as current
  where current.workspace_id = $1
    and not current.closed
    and current.account_id <> all (array(
    select stuck_accounts.account_id
    from signals.stuck_accounts
    where stuck_accounts.workspace_id = $1 and stuck_accounts.stage = 'health'
  ))
  order by current.size desc, current.account_id, current.pair
  limit $3
)
select current.account_id as "accountId", named.external_id as "externalId", named.name,
  current.csm_id as "csmId", current.segment, current.marks, current.pair, current.size, current.since, current.shown,
  seen.acknowledged_at as "acknowledgedAt", seen.acknowledged_by as "acknowledgedBy"
from page as current
left join lateral (
  select accounts.external_id, accounts.name
  from directory.accounts
  where accounts.workspace_id = $1 and accounts.id = current.account_id
  order by accounts.recorded_at desc, accounts.revision desc
  limit 1
) as named on true
left join lateral (
  select made.acknowledged_at, made.acknowledged_by
  from health.contradiction_acknowledgements as made
    where made.workspace_id = $1 and made.account_id = current.account_id and made.pair = current.pair
      and made.acknowledged_at >= current.since::timestamp at time zone 'UTC'
      and made.acknowledged_at <= $2::timestamptz
  order by made.acknowledged_at, made.since
  limit 1
) as seen on true
order by current.size desc, current.account_id, current.pair
;
