// The one read of a directory view: of each fact what held by the end of a day, as known at an instant.
import type { Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import { type Merges, readMerges } from './merges.ts'

export type AsOf = {
  /** Inclusive: facts that occurred by the end of this day. */
  readonly asOf: Day
  readonly knownAt: Date
  /** Left out: every account of the workspace. */
  readonly accountIds?: readonly string[]
}

export type View = {
  readonly name:
    | 'accounts'
    | 'account_calendars'
    | 'people'
    | 'stakeholders'
    | 'subscriptions'
    | 'subscription_changes'
    | 'renewals'
  readonly columns: readonly string[]
}

/**
 * Newest by `recorded_at`, then by `revision`; then those not retracted that had occurred. Ordered by id.
 *
 * A fact may have moved between accounts: every fact that ever was of the accounts asked for is looked at, and its
 * newest revision decides. Their ids are gathered in an array first: joined, they cost the square of the workspace until
 * PostgreSQL has counted a table that was just filled.
 *
 * What was merged by then is one: an account or a person that was merged away is not there, and what was recorded of a
 * merged account is the other's.
 */
export async function factsAsOf<R extends FactRow>(
  tx: Tx,
  view: View,
  input: AsOf,
  merges?: Merges,
): Promise<R[]> {
  const known = merges ?? (await readMerges(tx))
  const rows = await factsWithMerged<R>(tx, view, input, known)
  return known.none ? rows : rows.filter(row => survivorOf(view, known, input)(row.id) === row.id)
}

/** The same with those that were merged away still among them, each under the account that is left. */
export async function factsWithMerged<R extends FactRow>(
  tx: Tx,
  view: View,
  input: AsOf,
  merges: Merges,
): Promise<R[]> {
  if (merges.none) return rawFactsAsOf(tx, view, input)
  const { accounts } = merges.at(input)
  const rows = await rawFactsAsOf<R>(tx, view, {
    ...input,
    ...(input.accountIds && { accountIds: input.accountIds.flatMap(accounts.oneWith) }),
  })
  return rows.map(row => ({ ...row, account_id: row.account_id && accounts.survivorOf(row.account_id) }))
}

/** Whom something of this view stands for, by its id. */
export function survivorOf({ name }: View, merges: Merges, when: AsOf): (id: string) => string {
  const { accounts, stakeholders } = merges.at(when)
  return name === 'accounts' ? accounts.survivorOf : stakeholders.survivorOf
}

export type FactRow = { readonly id: string; readonly account_id: string | null }

function rawFactsAsOf<R>(tx: Tx, view: View, input: AsOf): Promise<R[]> {
  const some = input.accountIds !== undefined
  const ever = some
    ? `and fact.id = any(array(
          select moved.id from directory.${view.name} as moved
          where moved.workspace_id = $1 and moved.account_id = any($4)
        ))`
    : ''
  const columns = ['id', 'external_id', 'account_id', ...view.columns]
  return tx.query<R>({
    name: `directory-${view.name}${some ? '-of' : ''}`,
    text: `
      select ${columns.map(column => `newest.${column}`).join(', ')}
      from (
        select distinct on (fact.id)
          ${[...new Set([...columns, 'retracted', 'occurred_at'])].map(column => `fact.${column}`).join(', ')}
        from directory.${view.name} as fact
        where fact.workspace_id = $1 and fact.recorded_at <= $2
        ${ever}
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest.occurred_at <= $3
      ${some ? 'and newest.account_id = any($4)' : ''}
      order by newest.id`,
    values: [
      tx.workspaceId,
      input.knownAt.toISOString(),
      endOf(input.asOf).toISOString(),
      ...(input.accountIds ? [input.accountIds] : []),
    ],
  })
}
