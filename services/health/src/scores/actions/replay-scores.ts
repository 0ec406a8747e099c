// Computes stored scores again from signals and config, some accounts at a time, and says where they differ.
import type { Database, Tx } from '@rung/database'
import { listAccountIds, readAccounts } from '@rung/directory'
import { type Day, dayOf, daysBetween, startOf } from '@rung/kernel'
import { readDueSince, readStuckAccounts } from '@rung/signals'
import { foldAccounts } from '../../judge/actions/fold-accounts.ts'
import { readPolicyHistory } from '../../judge/actions/read-policy-history.ts'
import { readCurrentRows } from '../../judge/storage/read-current-rows.ts'
import { currentDifferences } from '../current-differences.ts'
import { comparableTo, notRebuilt } from '../not-rebuilt.ts'
import { type ScoreDifference, scoreDifferences } from '../score-differences.ts'

export type ReplayRequest = {
  readonly from: Day
  readonly to: Day
  /** The last account of the page before; null for the first page. */
  readonly after: string | null
  /** Only these accounts; null for all. */
  readonly only: readonly string[] | null
}

export type Replay = {
  /** Accounts of this page, those that wait among them, and of the whole replay. */
  readonly accounts: number
  readonly allAccounts: number
  /** Rows computed again. */
  readonly checked: number
  /** Current rows held against the row computed again of their day. */
  readonly currentChecked: number
  /** Rows that another engine or model made: they can't be computed again by this one. */
  readonly otherVersions: number
  /** Rows from before lists could be read of them: compared by what they hold. */
  readonly notRebuilt: number
  /** Accounts that wait to be judged from a day of the span on: their rows are not yet what they will be. */
  readonly waiting: readonly string[]
  readonly differences: readonly ScoreDifference[]
  /** The last account of this page; null after the last page. */
  readonly last: string | null
}

// A page of some seconds: a request that a proxy lets live.
const ACCOUNT_DAYS_A_PAGE = 2000

/** Rows of the days from `from` on are computed from each other; the first of them folds from what is stored before. */
export function replayScores(
  database: Database,
  { workspaceId, now, ...input }: ReplayRequest & { readonly workspaceId: string; readonly now: Date },
): Promise<Replay> {
  return database.inWorkspace(workspaceId, tx => replayOf(tx, input, now), {
    isolation: 'repeatable read',
    readOnly: true,
  })
}

async function replayOf(tx: Tx, input: ReplayRequest, now: Date): Promise<Replay> {
  const { from, to, after, only } = input
  const all = (await listAccountIds(tx)).filter(id => only === null || only.includes(id))
  const left = all.filter(id => after === null || id > after)
  const atOnce = Math.max(1, Math.floor(ACCOUNT_DAYS_A_PAGE / (daysBetween(from, to) + 1)))
  const page = left.slice(0, atOnce)
  const [policies, waiting] = await Promise.all([
    readPolicyHistory(tx, startOf(from)),
    readWaiting(tx, page, to),
  ])
  const spans = page
    .filter(id => !waiting.includes(id))
    .map(accountId => ({ accountId, first: from, last: to }))
  const today = dayOf(now)
  const accounts = await readAccounts(tx, { accountIds: page, asOf: today, knownAt: now })
  const there = new Set(accounts.map(each => each.accountId))
  return {
    accounts: page.length,
    allAccounts: all.length,
    ...(await compareScores(tx, foldAccounts(tx, spans, now, policies), there, today)),
    waiting,
    last: left.length > page.length ? (page.at(-1) ?? null) : null,
  }
}

/** Of these accounts those to be judged from a day up to `to`. Put aside, an account waits without a mark. */
async function readWaiting(tx: Tx, page: readonly string[], to: Day): Promise<string[]> {
  const [due, stuck] = await Promise.all([
    readDueSince(tx, 'health', page),
    readStuckAccounts(tx, { accountIds: page, stages: ['health'] }),
  ])
  const dueSince = new Map(due)
  for (const { accountId, dueSince: since } of stuck) {
    const marked = dueSince.get(accountId)
    if (marked === undefined || since < marked) dueSince.set(accountId, since)
  }
  return page.filter(id => {
    const since = dueSince.get(id)
    return since !== undefined && since <= to
  })
}

type Compared = Pick<Replay, 'checked' | 'currentChecked' | 'differences' | 'notRebuilt' | 'otherVersions'>

/** Stored rows against those computed again; the current one of each account that is there too. */
async function compareScores(
  tx: Tx,
  accounts: ReturnType<typeof foldAccounts>,
  there: ReadonlySet<string>,
  today: Day,
): Promise<Compared> {
  let checked = 0
  let currentChecked = 0
  let otherVersions = 0
  let unlisted = 0
  const differences: ScoreDifference[] = []
  for await (const folded of accounts) {
    const current = await readCurrentRows(
      tx,
      folded.map(each => each.accountId),
    )
    for (const { accountId, stored, wanted, settled } of folded) {
      checked += stored.length - settled.length
      otherVersions += settled.length
      unlisted += notRebuilt(stored).length
      differences.push(...scoreDifferences(stored, comparableTo(stored, wanted)))
      if (!there.has(accountId)) continue
      const ofCurrent = currentDifferences(current.get(accountId), wanted, today)
      currentChecked += ofCurrent.isCompared ? 1 : 0
      differences.push(...ofCurrent.differences)
    }
  }
  return { checked, currentChecked, otherVersions, notRebuilt: unlisted, differences }
}
