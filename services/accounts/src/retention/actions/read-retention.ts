// Retention by period and group: what moved the book, and what became of the renewals that fell due.
import { type DueRetention, dueRetention, type MrrMovements, mrrMovements } from '@rung/account-standing'
import { readStandingPolicies } from '@rung/config/standing'
import { type Database, inTurns, type Tx } from '@rung/database'
import { readWords, resolvePerson } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import { isRefusal, type Refusal, refuse } from '@rung/kernel'
import type { When } from '../../storage/account-facts.ts'
import { people } from '../../storage/people.ts'
import { type Counted, countAccount, type GroupBy } from '../count-account.ts'
import type { NamedPeriod } from '../periods.ts'
import { readContracts } from '../storage/read-contracts.ts'

export type RetentionAsked = When & {
  readonly workspaceId: string
  readonly periods: readonly NamedPeriod[]
  readonly by: GroupBy | null
  readonly segment: string | null
  /** Id or externalId; null for all. */
  readonly csm: string | null
}

export type RetentionRow = {
  readonly period: NamedPeriod
  /** The segment, the CSM's id or the quarter of the first ARR; null for accounts without one, and where nothing is apart. */
  readonly key: string | null
  /** The CSM's name; null for others, and for who was erased. */
  readonly name: string | null
  readonly book: MrrMovements
  readonly due: DueRetention
  /** Accounts that are in no figure of the book: an amount has no exchange rate. */
  readonly unknownAccounts: number
}

export type RetentionRead = {
  readonly currency: string
  /** By period, then key. */
  readonly rows: readonly RetentionRow[]
  /** By period, all groups together. */
  readonly totals: readonly RetentionRow[]
}

/** Facts are read in one state of the database, and counted once it is let go, an account a turn of the event loop. */
export async function readRetention(
  database: Database,
  asked: RetentionAsked,
): Promise<RetentionRead | Refusal> {
  const read = await database.inWorkspace(asked.workspaceId, tx => readAll(tx, asked), {
    isolation: 'repeatable read',
    readOnly: true,
    together: true,
  })
  if (isRefusal(read)) return read
  const { contracts, policy, csmId, nameOf } = read
  const scoped = { ...asked, csmId }
  const found = await inTurns(contracts.accounts, account => countAccount(account, contracts, policy, scoped))
  const byPeriod = asked.periods.map((_, at) => found.flatMap(each => each[at] ?? []))
  const rowOf = (at: number, key: string | null, counted: readonly Counted[]): RetentionRow => ({
    period: asked.periods[at] as NamedPeriod,
    key,
    name: asked.by === 'csm' && key !== null ? nameOf(key) : null,
    book: mrrMovements(counted.flatMap(each => each.moved ?? [])),
    due: dueRetention(counted.flatMap(each => each.due)),
    unknownAccounts: counted.filter(each => each.isUnknown).length,
  })
  return {
    currency: contracts.workspace.currency,
    rows: byPeriod.flatMap((counted, at) =>
      [...Map.groupBy(counted, each => each.key)]
        .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([key, group]) => rowOf(at, key, group)),
    ),
    totals: byPeriod.map((counted, at) => rowOf(at, null, counted)),
  }
}

async function readAll(tx: Tx, { asOf, knownAt, by, segment, csm }: RetentionAsked) {
  const csmId = csm === null ? null : await csmNamed(tx, csm)
  if (isRefusal(csmId)) return csmId
  const needsProfiles = by === 'csm' || by === 'segment' || segment !== null || csmId !== null
  const [contracts, policyAt, rows] = await Promise.all([
    readContracts(tx, { asOf, knownAt }, needsProfiles ? 'read' : 'none'),
    readStandingPolicies(tx),
    by === 'csm' ? readFacts(tx, { table: people }, { asOf, knownAt }) : [],
  ])
  const words = await readWords(
    tx,
    rows.flatMap(row => row.nameRef ?? []),
  )
  const names = new Map(rows.map(row => [row.id, row.nameRef === null ? undefined : words.get(row.nameRef)]))
  return { contracts, policy: policyAt(knownAt), csmId, nameOf: (id: string) => names.get(id) ?? null }
}

async function csmNamed(tx: Tx, csm: string): Promise<string | Refusal> {
  const found = await resolvePerson(tx, csm)
  return (
    found?.id ??
    refuse('invalid', `there is no person "${csm}" in this workspace`, {
      field: 'csm',
      fix: 'Send the id or the externalId of one of your people, or leave it out for all.',
    })
  )
}
