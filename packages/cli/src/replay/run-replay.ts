// Goes through a replay of stored scores page by page, and comes back to accounts that were being judged meanwhile.
import { setTimeout as wait } from 'node:timers/promises'
import type { ApiClient } from '../api-client.ts'

export type ReplayDifference = {
  readonly accountId: string
  readonly asOf: string
  readonly recordedAt: string
  readonly field: string
  readonly stored: unknown
  readonly recomputed: unknown
}

export type ReplayReport = {
  readonly checked: number
  /** Current rows, which live lists read, held against the row of their day. */
  readonly currentChecked: number
  /** Rows made by another engine or set of models: not compared. */
  readonly otherVersions: number
  /** Accounts that kept changing: not compared. */
  readonly waiting: readonly string[]
  readonly differenceCount: number
  /** The first of them. */
  readonly differences: readonly ReplayDifference[]
}

export type ReplayOptions = {
  readonly client: ApiClient
  readonly from: string
  readonly to: string
  readonly progress: (done: number, all: number) => void
}

type Page = ReplayReport & {
  readonly accounts: number
  readonly allAccounts: number
  readonly nextCursor: string | null
}

const PATH = '/v1/scores/replay'
const MOST_LISTED = 1000
const ROUNDS = 5
const ROUND_PAUSE_MS = 3000
const ACCOUNTS_AT_ONCE = 1000

export async function runReplay(options: ReplayOptions): Promise<ReplayReport> {
  const { client, from, to, progress } = options
  let report = NOTHING
  let done = 0
  const readAll = async (accounts?: readonly string[]): Promise<string[]> => {
    const waiting: string[] = []
    for (let cursor: string | null | undefined; cursor !== null; ) {
      const input = { from, to, ...(accounts ? { accounts } : {}), ...(cursor ? { cursor } : {}) }
      const page: Page = await client.post<Page>(PATH, input)
      report = added(report, page)
      waiting.push(...page.waiting)
      done += accounts === undefined ? page.accounts : 0
      progress(done, Math.max(done, accounts === undefined ? page.allAccounts : done))
      cursor = page.nextCursor
    }
    return waiting
  }
  let waiting = await readAll()
  for (let round = 0; waiting.length > 0 && round < ROUNDS; round++) {
    await wait(ROUND_PAUSE_MS)
    const again = waiting
    waiting = []
    for (let first = 0; first < again.length; first += ACCOUNTS_AT_ONCE) {
      waiting.push(...(await readAll(again.slice(first, first + ACCOUNTS_AT_ONCE))))
    }
  }
  return { ...report, waiting }
}

const NOTHING: ReplayReport = {
  checked: 0,
  currentChecked: 0,
  otherVersions: 0,
  waiting: [],
  differenceCount: 0,
  differences: [],
}

function added(report: ReplayReport, page: Page): ReplayReport {
  return {
    checked: report.checked + page.checked,
    currentChecked: report.currentChecked + page.currentChecked,
    otherVersions: report.otherVersions + page.otherVersions,
    waiting: [],
    differenceCount: report.differenceCount + page.differenceCount,
    differences: [...report.differences, ...page.differences].slice(0, MOST_LISTED),
  }
}

/** For a terminal: each difference on its lines, then what was done. */
export function describeReplay(report: ReplayReport): string {
  const { checked, currentChecked, otherVersions, waiting, differenceCount, differences } = report
  const lines = differences.map(
    each =>
      `${each.accountId} as of ${each.asOf}, recorded ${each.recordedAt}: ${each.field}\n` +
      `  stored     ${shown(each.stored)}\n  recomputed ${shown(each.recomputed)}`,
  )
  const unlisted = differenceCount - differences.length
  return [
    ...lines,
    ...(unlisted > 0 ? [`and ${unlisted} more`] : []),
    `${checked} stored scores and ${currentChecked} current ones computed again: ${differenceCount} differences`,
    ...(otherVersions > 0
      ? [`${otherVersions} more were made by another engine, and were not compared`]
      : []),
    ...(waiting.length > 0
      ? [`${waiting.length} accounts kept changing, and were not compared: ${waiting.join(' ')}`]
      : []),
  ].join('\n')
}

function shown(value: unknown): string {
  return value === null ? 'nothing' : JSON.stringify(value)
}
