// Retention by period and group: what moved the book, and what became of the renewals that fell due.
import {
  type DueRetention,
  type DueTally,
  type MovementsTally,
  type MrrMovements,
  tallyDue,
  tallyMovements,
} from '@rung/account-standing'
import { readStandingPolicies } from '@rung/config/standing'
import { type Database, inTurns, type Tx } from '@rung/database'
import { readWords, resolvePerson } from '@rung/directory'
import { readFacts } from '@rung/fact-ledger'
import { addDays, isRefusal, type Refusal, refuse } from '@rung/kernel'
import { people } from '../../storage/people.ts'
import type { When } from '../../storage/when.ts'
import { type Counted, countAccount, type GroupBy } from '../count-account.ts'
import type { NamedPeriod } from '../periods.ts'
import { RETENTION_POLICY } from '../policy.ts'
import { readContracts } from '../storage/read-contracts.ts'

export type RetentionQuery = When & {
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

/**
 * Facts are read in one state of the database, some accounts at a time, each counted in a turn of the event loop and let go: reads that
 * travel together would be kept to the end.
 */
export async function readRetention(
  database: Database,
  asked: RetentionQuery,
  accountsAtOnce: number = RETENTION_POLICY.accountsAtOnce,
): Promise<RetentionRead | Refusal> {
  return database.inWorkspace(asked.workspaceId, tx => retentionOf(tx, asked, accountsAtOnce), {
    isolation: 'repeatable read',
    readOnly: true,
  })
}

async function retentionOf(
  tx: Tx,
  asked: RetentionQuery,
  accountsAtOnce: number,
): Promise<RetentionRead | Refusal> {
  const read = await readAll(tx, asked, accountsAtOnce)
  if (isRefusal(read)) return read
  const { contracts, policy, csmId, nameOf } = read
  const periods = asked.periods.map(period => ({ ...period, eve: addDays(period.since, -1) }))
  const counting = { ...asked, periods, csmId, workspace: contracts.workspace, policy }
  const tallies = asked.periods.map(() => ({ all: openTally(), byKey: new Map<string | null, Tally>() }))
  for await (const part of contracts.parts()) {
    const found = await inTurns(part.accounts, account => countAccount(account, part.profileOn, counting))
    for (const ofAccount of found) {
      for (const [at, counted] of ofAccount.entries())
        if (counted.length > 0) addTo(tallies[at] as PeriodTally, counted)
    }
  }
  const rowOf = (at: number, key: string | null, tally: Tally): RetentionRow => ({
    period: asked.periods[at] as NamedPeriod,
    key,
    name: asked.by === 'csm' && key !== null ? nameOf(key) : null,
    book: tally.book.total(),
    due: tally.due.total(),
    unknownAccounts: tally.unknownAccounts,
  })
  return {
    currency: contracts.workspace.currency,
    rows: tallies.flatMap(({ byKey }, at) =>
      [...byKey]
        .toSorted(([a], [b]) => ((a ?? '') < (b ?? '') ? -1 : 1))
        .map(([key, tally]) => rowOf(at, key, tally)),
    ),
    totals: tallies.map(({ all }, at) => rowOf(at, null, all)),
  }
}

type Tally = { readonly book: MovementsTally; readonly due: DueTally; unknownAccounts: number }
type PeriodTally = { readonly all: Tally; readonly byKey: Map<string | null, Tally> }

const openTally = (): Tally => ({ book: tallyMovements(), due: tallyDue(), unknownAccounts: 0 })

/** What one account says of one period. Its renewals may be of several keys: each is one customer there. */
function addTo({ all, byKey }: PeriodTally, counted: readonly Counted[]): void {
  all.due.addAccount(counted.flatMap(({ due }) => due))
  for (const [key, ofKey] of Map.groupBy(counted, each => each.key)) {
    const tally = byKey.get(key) ?? openTally()
    byKey.set(key, tally)
    tally.due.addAccount(ofKey.flatMap(({ due }) => due))
    for (const into of [all, tally]) {
      for (const { moved, isUnknown } of ofKey) {
        if (moved !== null) into.book.add(moved)
        if (isUnknown) into.unknownAccounts += 1
      }
    }
  }
}

async function readAll(tx: Tx, { asOf, knownAt, by, segment, csm }: RetentionQuery, accountsAtOnce: number) {
  const csmId = csm === null ? null : await csmNamed(tx, csm)
  if (isRefusal(csmId)) return csmId
  const profiles = by === 'csm' || by === 'segment' || segment !== null || csmId !== null ? 'read' : 'none'
  const [contracts, policyAt, rows] = await Promise.all([
    readContracts(tx, { asOf, knownAt }, { profiles, accountsAtOnce }),
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
