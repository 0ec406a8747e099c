// The book of renewals as PostgreSQL puts it together: out of current rows or of the history, and the ledger of what became of terms.

/*
 * $1 workspace, $2 and $3 days between which a renewal is due (half-open, whole quarters), $4 asOf, $5 knownAt, $6 segment and $7 CSM
 * (null: all), $8 accounts left out.
 */

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

/**
 * Rows and ledger as one. A term goes by its id, and by each fact behind it with its due day, since it gets another id once it
 * is written down. Where the ledger knows a term as decided, an open row of it is of an earlier day and goes; a decided row belongs
 * to the segment and the CSM that the ledger names, those of its account on the day it was due. What of the ledger no row
 * shows stands for itself. Those of closed accounts are in: a quarter is what fell due in it.
 *
 * Entries that are not booked: no ARR is known, or (undecided) they are long past their day and nobody decided. Trials are
 * counted apart.
 */
export const BOOK_ENTRIES = `
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
      )`

/**
 * Of each booked open renewal what it is expected to come to, the way the pure room does: at the probability served and at the
 * policy's shares ($9); and what the CSM's call comes to, null without one. In thousandths of a minor unit, since sums of whole
 * numbers are the same in whatever order they are taken.
 */
export const VALUED = `
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
      )`
