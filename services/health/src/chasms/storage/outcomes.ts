// Desired outcomes of the whole book, each with what of it was attained by the day it fell due.
import type { CompanyOutcome } from '@rung/chasms'
import type { Tx } from '@rung/database'
import type { Same } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { datedSignals, type KeptSignal, signalsAsOf } from '@rung/signals'
import { type HeldFact, type Moment, readBookFacts } from './book-facts.ts'

export type BookOutcome = Omit<CompanyOutcome, 'attained'>

type Row = HeldFact & { readonly due_on: Day | null }

export async function readOutcomes(tx: Tx, moment: Moment, accounts: Same): Promise<BookOutcome[]> {
  const rows = await readBookFacts<Row>(tx, OUTCOMES, moment)
  return rows.map(({ id, account_id, due_on }) => ({
    outcomeId: id,
    accountId: accounts.survivorOf(account_id),
    dueOn: due_on,
  }))
}

const OUTCOMES = { name: 'published.company_outcomes', columns: ['due_on::text'] }

type AttainedRow = {
  readonly id: string
  readonly day: Day
  readonly as_of: Day
  readonly signal: KeptSignal
}

/**
 * What outcomes published of each on the day it fell due, or on the day judged where that is sooner; what it never said is
 * not there.
 *
 * @example due on 1 May, judged on 1 June: the value of the newest day on or before 1 May, as known then
 */
export async function readAttained(
  tx: Tx,
  outcomes: readonly BookOutcome[],
  { asOf, knownAt }: Moment,
): Promise<ReadonlyMap<string, number>> {
  if (outcomes.length === 0) return new Map()
  const rows = await tx.query<AttainedRow>({
    name: 'health-book-attained',
    text: `
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
        and signal.value -> 'subject' ->> 'id' = asked.outcome_id`,
    values: [
      tx.workspaceId,
      knownAt.toISOString(),
      outcomes.map(({ outcomeId }) => outcomeId),
      outcomes.map(({ accountId }) => accountId),
      outcomes.map(({ dueOn }) => (dueOn === null || dueOn > asOf ? asOf : dueOn)),
    ],
  })
  return new Map(
    rows.flatMap(({ id, day, as_of, signal }) => {
      const [said] = signalsAsOf(datedSignals([signal], as_of), day)
      return typeof said?.value === 'number' ? [[id, said.value] as const] : []
    }),
  )
}
