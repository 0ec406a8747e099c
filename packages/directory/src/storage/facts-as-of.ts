// The one read of a directory view: of each fact what held by the end of a day, as known at an instant.
import { defineRead, type Ids, isAmong, type Read, sendRead, type Tx } from '@rung/database'
import { type Day, endOf } from '@rung/kernel'
import { type Merges, readMerges } from './merges.ts'

export type When = {
  /** Inclusive: facts that occurred by the end of this day. */
  readonly asOf: Day
  readonly knownAt: Date
}

export type AsOf<Accounts = readonly string[]> = When & {
  /** Left out: every account of the workspace. */
  readonly accountIds?: Accounts
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
  return leftOf(rows, view, known, input)
}

/** Those that were not merged away by then. */
export function leftOf<R extends FactRow>(rows: R[], view: View, merges: Merges, when: When): R[] {
  return merges.none ? rows : rows.filter(row => survivorOf(view, merges, when)(row.id) === row.id)
}

/** The same with those that were merged away still among them, each under the account that is left. */
export async function factsWithMerged<R extends FactRow>(
  tx: Tx,
  view: View,
  input: AsOf,
  merges: Merges,
): Promise<R[]> {
  return underSurvivor(await sendRead(tx, factsRead<R>(tx, view, withMerged(input, merges))), merges, input)
}

/** What must be asked for so that what was recorded of merged accounts is there too. */
export function withMerged(input: AsOf, merges: Merges): AsOf {
  if (merges.none || input.accountIds === undefined) return input
  return { ...input, accountIds: input.accountIds.flatMap(merges.at(input).accounts.oneWith) }
}

/** Each under the account that is left. */
export function underSurvivor<R extends FactRow>(rows: R[], merges: Merges, when: When): R[] {
  if (merges.none) return rows
  const { accounts } = merges.at(when)
  return rows.map(row => ({ ...row, account_id: row.account_id && accounts.survivorOf(row.account_id) }))
}

/** Whom something of this view stands for, by its id. */
export function survivorOf({ name }: View, merges: Merges, when: When): (id: string) => string {
  const { accounts, stakeholders } = merges.at(when)
  return name === 'accounts' ? accounts.survivorOf : stakeholders.survivorOf
}

export type FactRow = { readonly id: string; readonly account_id: string | null }

/** As they stand, each under the account it was recorded of. */
export function factsRead<R>(
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  view: View,
  input: AsOf<Ids>,
): Read<R[]> {
  const some = input.accountIds !== undefined
  const ever = some
    ? `and fact.id = any(array(
          select moved.id from directory.${view.name} as moved
          where moved.workspace_id = $1 and moved.account_id = any($4)
        ))`
    : ''
  const columns = ['id', 'external_id', 'account_id', ...view.columns]
  return defineRead(
    {
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
      ${some ? `and ${isAmong('newest.account_id', '$4')}` : ''}
      order by newest.id`,
      values: [
        workspaceId,
        input.knownAt.toISOString(),
        endOf(input.asOf).toISOString(),
        ...(input.accountIds ? [input.accountIds] : []),
      ],
    },
    (rows: readonly R[]) => [...rows],
    columns.filter(column => column.endsWith('_at')),
  )
}
