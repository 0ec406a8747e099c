// What was true by a day, as known at an instant: the one read every judgement starts from.
import { defineRead, type Ids, isAmong, type Read, sendRead, type Tx } from '@rung/database'
import { readMerges } from '@rung/directory'
import { type Day, endOf } from '@rung/kernel'
import { renamed } from '../held-by.ts'
import type { LedgerRow, LedgerTable } from '../ledger-columns.ts'
import { quote, tableSql } from './table-sql.ts'

export type AsOf = {
  /** Inclusive: facts that occurred by the end of this day. */
  readonly asOf: Day
  readonly knownAt: Date
}

export type FactsRequest = AsOf & {
  /** Left out: all accounts, and the facts that belong to none. */
  readonly accountIds?: readonly string[]
}

/** Columns by their Drizzle names, for who reads a whole book: dates that nobody looks at are most of what its rows cost. */
export type Only<Column> = {
  /** Of the prepared statement. */
  readonly name: string
  readonly columns: readonly Column[]
}

type ColumnOf<T extends LedgerTable> = keyof T['$inferSelect'] & string
/** Whose it is is always among them. */
type Picked<T extends LedgerTable, C extends ColumnOf<T>> = Pick<T['$inferSelect'], C | 'id' | 'accountId'>

const columnsOf = (only: Only<string> | null): string[] | undefined =>
  only === null ? undefined : [...new Set(['id', 'accountId', ...only.columns])]
const suffixOf = (only: Only<string> | null): string => (only === null ? '' : `-${only.name}`)

type Page = {
  readonly afterId: string | null
  readonly limit: number
  /** What columns must hold, by their Drizzle names. */
  readonly holding?: Readonly<Record<string, string>>
}

/**
 * Of each fact the newest revision with `recorded_at <= knownAt` (newest by recorded_at, then by revision), then those
 * that are not retracted and occurred by the end of `asOf`. Ordered by id.
 *
 * A fact may have moved from one account to another: all revisions of every fact that was ever one of these accounts'
 * are looked at, and the newest decides whose it is. Their ids are gathered in an array first: joined, they cost the
 * square of the workspace until PostgreSQL has counted a table that was just filled.
 *
 * Facts of accounts and people that had been merged by then name the ones that are left.
 */
export async function readFacts<T extends LedgerTable, C extends ColumnOf<T> = ColumnOf<T>>(
  tx: Tx,
  resource: { readonly table: T },
  input: FactsRequest,
  only: Only<C> | null = null,
): Promise<Picked<T, C>[]> {
  const merges = await readMerges(tx)
  if (merges.none) return read(tx, resource.table, input, { only }) as Promise<Picked<T, C>[]>
  const { accounts, stakeholders } = merges.at(input)
  const accountIds = input.accountIds?.flatMap(accounts.oneWith)
  const rows = await read(tx, resource.table, { ...input, ...(accountIds && { accountIds }) }, { only })
  return rows.map(row =>
    renamed(row, row.accountId === null ? null : accounts.survivorOf(row.accountId), stakeholders),
  ) as Picked<T, C>[]
}

/**
 * Every revision of every fact that was ever one of these accounts', by fact id: for `holding`, which says what holds
 * when. One of a fact that has moved away says so by its `accountId`.
 */
export const readRevisions = <T extends LedgerTable, C extends ColumnOf<T> = ColumnOf<T>>(
  tx: Tx,
  resource: { readonly table: T },
  accountIds: readonly string[],
  only: Only<C> | null = null,
): Promise<Picked<T, C>[]> => sendRead(tx, revisionsRead(tx, resource, accountIds, only))

export function revisionsRead<T extends LedgerTable, C extends ColumnOf<T> = ColumnOf<T>>(
  { workspaceId }: Pick<Tx, 'workspaceId'>,
  { table }: { readonly table: T },
  accountIds: Ids,
  only: Only<C> | null = null,
): Read<Picked<T, C>[]> {
  const { name, key, select, instants } = tableSql(table)
  return defineRead(
    {
      name: `ledger-revisions-${key}${suffixOf(only)}`,
      text: `
    select ${select('fact', columnsOf(only))}
    from ${name} as fact
    where fact.workspace_id = $1
      and fact.id = any(array(
        select moved.id from ${name} as moved where moved.workspace_id = $1 and moved.account_id = any($2)
      ))
    order by fact.id, fact.revision`,
      values: [workspaceId, accountIds],
    },
    (rows: readonly Picked<T, C>[]) => [...rows],
    instants,
  )
}

/** One page of {@link readFacts}, as recorded: at most `limit` facts with an id after `afterId`, those of merged accounts under the names they had. */
export function readFactsPage<T extends LedgerTable>(
  tx: Tx,
  table: T,
  input: FactsRequest,
  page: Page,
): Promise<(LedgerRow & T['$inferSelect'])[]> {
  return read(tx, table, input, { page }) as Promise<(LedgerRow & T['$inferSelect'])[]>
}

/** The same, with some of its columns. */
export function readPartsOfPage<T extends LedgerTable, C extends ColumnOf<T>>(
  tx: Tx,
  table: T,
  input: FactsRequest,
  page: Page,
  only: Only<C>,
): Promise<Picked<T, C>[]> {
  return read(tx, table, input, { page, only }) as Promise<Picked<T, C>[]>
}

async function read(
  tx: Tx,
  table: LedgerTable,
  input: FactsRequest,
  { page = null, only = null }: { readonly page?: Page | null; readonly only?: Only<string> | null },
): Promise<LedgerRow[]> {
  const { name, key, select, again } = tableSql(table)
  const ofAccounts = input.accountIds !== undefined
  const accounts = ofAccounts
    ? `and fact.id = any(array(
          select moved.id from ${name} as moved where moved.workspace_id = $1 and moved.account_id = any($4)
        ))`
    : ''
  const paged = page !== null
  const held = Object.entries(page?.holding ?? {})
  const heldFrom = ofAccounts ? 7 : 6
  return tx.query<LedgerRow>({
    name: `ledger-facts-${key}${ofAccounts ? '-of' : ''}${suffixOf(only)}${paged ? '-page' : ''}${held.map(([column]) => `-${column}`).join('')}`,
    text: `
      select ${again('newest', columnsOf(only))}
      from (
        select distinct on (fact.id) ${select('fact')}
        from ${name} as fact
        where fact.workspace_id = $1 and fact.recorded_at <= $2
        ${accounts}
        ${paged ? `and fact.id > $${ofAccounts ? 5 : 4}` : ''}
        order by fact.id, fact.recorded_at desc, fact.revision desc
      ) as newest
      where not newest.retracted and newest."occurredAt" <= $3
      ${ofAccounts ? `and ${isAmong('newest."accountId"', '$4')}` : ''}
      ${held.map(([column], index) => `and newest.${quote(column)} = $${heldFrom + index}`).join(' ')}
      order by newest.id
      ${paged ? `limit $${ofAccounts ? 6 : 5}` : ''}`,
    values: [
      tx.workspaceId,
      input.knownAt.toISOString(),
      endOf(input.asOf).toISOString(),
      ...(input.accountIds ? [input.accountIds] : []),
      ...(page ? [page.afterId ?? '', page.limit] : []),
      ...held.map(([, value]) => value),
    ],
  })
}
