// The one read of a fact of the whole book: of each what held by the end of a day, as known at an instant.
import type { Tx } from '@rung/database'
import { type Day, endOf, startOf } from '@rung/kernel'

export type Moment = { readonly asOf: Day; readonly knownAt: Date }

export type BookView = {
  readonly name: string
  /** Of the view, with a cast where it takes one. */
  readonly columns: readonly string[]
  /** Which of what held counts, by its columns; left out, all of it. */
  readonly only?: string
  /** Of what happened from this day on alone; left out, of all time. */
  readonly since?: Day
}

/** Columns that every view has. */
export type HeldFact = {
  readonly id: string
  /** Of facts of no account there is none, and nobody asks. */
  readonly account_id: string
  /** The day it occurred. */
  readonly on: Day
}

/**
 * Newest by `recorded_at`, then by `revision`; then those not retracted that had occurred, in the order of ids. One statement a
 * view, whatever the number of accounts.
 *
 * @example a promise told on 3 March and corrected on 5 March is, as known on 4 March, as it was told first
 */
export async function readBookFacts<R extends HeldFact>(
  tx: Tx,
  { name, columns, only, since }: BookView,
  { asOf, knownAt }: Moment,
): Promise<R[]> {
  const plain = columns.map(column => column.replace(/::.*/, ''))
  return tx.query<R>({
    name: `health-book-${name.replace(/^.*\./, '').replaceAll('_', '-')}`,
    text: `
      select newest.id, newest.account_id, (newest.occurred_at at time zone 'UTC')::date::text as on,
        ${columns.map(column => `newest.${column}${column.includes('::') ? ` as ${column.replace(/::.*/, '')}` : ''}`).join(', ')}
      from (
        select distinct on (fact.id) fact.id, fact.account_id, fact.occurred_at, fact.retracted,
          ${plain.map(column => `fact.${column}`).join(', ')}
        from ${name} as fact
        where fact.workspace_id = $1 and fact.recorded_at <= $2
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $3${since === undefined ? '' : ' and newest.occurred_at >= $4'}${only === undefined ? '' : ` and ${only}`}
      order by newest.id`,
    values: [
      tx.workspaceId,
      knownAt.toISOString(),
      endOf(asOf).toISOString(),
      ...(since === undefined ? [] : [startOf(since).toISOString()]),
    ],
  })
}
