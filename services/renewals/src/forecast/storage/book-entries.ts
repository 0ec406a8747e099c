// The book of renewals as PostgreSQL puts it together: out of the rows of accounts, and the ledger of what became of terms.
//
// $1 workspace, $2 and $3 days between which a renewal is due (half-open, whole quarters), $4 asOf, $5 knownAt, $6 segment and $7 CSM
// (null: all), $8 accounts left out, $9 shares of the policy.

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
