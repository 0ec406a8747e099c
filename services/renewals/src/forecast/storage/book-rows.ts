// Renewals of the book as accounts hold them: in their current rows, or in the history of a day.
//
// $1 workspace, $2 and $3 days between which a renewal is due (half-open, whole quarters), $4 asOf, $5 knownAt, $8 accounts left out.

/** As they were last judged. */
export const CURRENT_ROWS = `
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
      ), unread as (select false as some)`

/**
 * As they were judged as of a day and known at an instant: of every account its newest row by then, one index look-up
 * each. \`unread\` says whether the row of some account does not hold its renewals yet. The rows of the first day of a quarter
 * hold apart what is added up: the document with all that lists show is read of other rows alone, and not carried along.
 * Who is gone is found once (`not in` is asked of a hash): as an anti-join it is asked anew for every account while a table is
 * young and has no statistics.
 */
export const PAST_ROWS = `
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
      ), unread as (select coalesce(bool_or(kept.is_unread), false) as some from kept)`
