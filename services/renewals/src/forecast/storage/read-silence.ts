// What past quarters owe to terms that went on by themselves, and the same quarters without those of which nobody told.
import type { Tx } from '@rung/database'
import { type ContractNews, DIRECTORY_POLICY, hearingOf } from '@rung/directory'
import type { KnownTotal } from '@rung/forecasting'
import { type Day, type Period, quarterOf } from '@rung/kernel'
import { WENT_ON_BY_ITSELF } from '@rung/signals'
import type { BookScope } from './book-scope.ts'
import type { QuarterSums } from './read-book.ts'

/** Terms of one kind that went on by themselves on one day; in minor units of the workspace's currency. */
export type WentOn = {
  readonly dueOn: Day
  readonly monthly: boolean
  readonly renewals: number
  readonly arrDueMinor: number
  readonly retainedMinor: number
  readonly arrAfterMinor: number
}

/** Of the ledger of what became of terms, as of a day and as known then: a term that nobody wrote down, decided on its day. */
export async function readWentOn(
  tx: Tx,
  due: Period,
  { asOf, knownAt, segment, csmId }: BookScope,
): Promise<WentOn[]> {
  return tx.query<WentOn>({
    name: 'renewals-went-on',
    text: `
      select term_outcomes.due_on::text as "dueOn", term_outcomes.term_months <= 1 as monthly, count(*)::integer as renewals,
        sum(term_outcomes.arr_minor)::double precision as "arrDueMinor",
        sum(least(term_outcomes.arr_after_minor, term_outcomes.arr_minor))::double precision as "retainedMinor",
        sum(term_outcomes.arr_after_minor)::double precision as "arrAfterMinor"
      from signals.term_outcomes
      where term_outcomes.workspace_id = $1
        and term_outcomes.due_on >= $2 and term_outcomes.due_on < $3 and term_outcomes.due_on <= $4
        and term_outcomes.known_from <= $5
        and (term_outcomes.known_until is null or term_outcomes.known_until > $5)
        and term_outcomes.kind = 'renewal' and ${WENT_ON_BY_ITSELF}
        and term_outcomes.arr_minor > 0 and term_outcomes.arr_after_minor is not null
        and ($6::text is null or term_outcomes.segment = $6) and ($7::text is null or term_outcomes.csm_id = $7)
      group by 1, 2
      order by 1, 2`,
    values: [tx.workspaceId, due.since, due.until, asOf, knownAt.toISOString(), segment, csmId],
  })
}

/** The quarters, with as decided what was told of: what went on by itself while no contract was heard of is open, as nobody knows how it ended. */
export function withoutUnheardRenewals(
  sums: ReadonlyMap<string, QuarterSums>,
  wentOn: readonly WentOn[],
  news: readonly ContractNews[],
  asOf: Day,
): Map<string, QuarterSums> {
  const hearing = hearingOf(
    news.filter(({ on }) => on <= asOf),
    DIRECTORY_POLICY,
  )
  const unheard = wentOn.filter(({ monthly, dueOn }) => hearing(monthly, dueOn) === undefined)
  const heard = new Map(sums)
  for (const each of unheard) {
    const quarter = quarterOf(each.dueOn)
    const of = heard.get(quarter)
    if (of !== undefined) heard.set(quarter, { ...of, actual: less(of.actual, each, of.arrDueMinor) })
  }
  return heard
}

function less(total: KnownTotal, wentOn: WentOn, allDueMinor: number): KnownTotal {
  const renewals = Math.max(0, total.renewals - wentOn.renewals)
  const arrDueMinor = Math.max(0, total.arrDueMinor - wentOn.arrDueMinor)
  const retainedMinor = Math.max(0, total.retainedMinor - wentOn.retainedMinor)
  const arrAfterMinor = Math.max(0, total.arrAfterMinor - wentOn.arrAfterMinor)
  return {
    renewals,
    arrDueMinor,
    retainedMinor,
    arrAfterMinor,
    grr: arrDueMinor > 0 ? retainedMinor / arrDueMinor : null,
    nrr: arrDueMinor > 0 ? arrAfterMinor / arrDueMinor : null,
    coverage: allDueMinor > 0 ? arrDueMinor / allDueMinor : null,
  }
}
