// Every row that an account's days have: the judgement of each day at its end and whenever what it rests on changed.
import { isDeepStrictEqual } from 'node:util'
import type { Contradiction } from '@rung/health-score'
import {
  type HealthPolicies,
  isFormer,
  type Judgement,
  judgeAccount,
  type KeptScore,
  lossRiskOf,
  type PreviousDay,
  storedScoreOf,
  type WorklistFacts,
  worklistFacts,
} from '@rung/judgement'
import { type Day, endOf, startOf } from '@rung/kernel'
import { type Revision, type RevisionKey, snapshotAsOf, type Timeline } from '@rung/signals'
import type { PolicyHistory } from './policy-history.ts'

export type HistoryInput = {
  readonly accountId: string
  /** The days to judge, in order: with a snapshot of exactly that day, or passed with nothing new. None after today. */
  readonly days: readonly Day[]
  /** All revisions of these days, and those of days before that they still rest on. */
  readonly timeline: Timeline<Revision>
  /** Rows of the days before the first, by day, then instant: as far back as any day of these may look. */
  readonly before: readonly KeptScore[]
  /** Rows of closed days that another engine or model made: they stay as they are. By day, then instant. */
  readonly settled: readonly KeptScore[]
  readonly now: Date
}

/** A row with what of its judgement only the current rows hold; null of a row that was not judged now. */
export type FoldedScore = KeptScore & {
  shown: {
    readonly contradictions: readonly Contradiction[]
    readonly isClosed: boolean
    /** What those who pay for the account read of it. */
    readonly lossRisk: number
    /** What worklists look at. */
    readonly worklist: WorklistFacts
  } | null
}

/**
 * rows of a closed day D = judge(D, t) for t = end of D and every later t at which a snapshot it reads, the policies, or
 * the row it folds from changed; of equal neighbours the first alone. The open day has one row: judge(D, now).
 *
 * `recordedAt` = the newest instant of what the row was made from (snapshots, policies, the row before), and at least
 * the start of D: never the moment of computing. So the rows follow from signals and config alone, and deleting them and
 * folding again gives the same. Pure. Days before the first snapshot known by then have no row. A step a day: a year of days is
 * some seconds, in which others want to be answered.
 */
export function* foldHistory(
  input: HistoryInput,
  policies: PolicyHistory,
): Generator<undefined, FoldedScore[]> {
  const days = [...new Set([...input.days, ...input.settled.map(row => row.score.asOf)])].sort()
  const rows: KeptScore[] = [...input.before]
  const folded: FoldedScore[] = []
  for (const asOf of days) {
    const ofDay = foldDay(input, asOf, rows, policies)
    rows.push(...ofDay)
    folded.push(...ofDay)
    yield
  }
  return folded
}

function foldDay(
  input: HistoryInput,
  asOf: Day,
  rows: readonly KeptScore[],
  policies: PolicyHistory,
): FoldedScore[] {
  const settled = input.settled.filter(row => row.score.asOf === asOf)
  const kept: FoldedScore[] = settled.map(row => ({ ...row, shown: null }))
  const instants = input.days.includes(asOf) ? instantsOf(input, asOf, rows, policies) : []
  let last: FoldedScore | undefined
  for (const knownAt of instants) {
    const row = rowAt(input, { asOf, knownAt }, rows, policies)
    if (row === undefined) continue
    if (last && isDeepStrictEqual(last.score, row.score)) {
      last.shown = row.shown
      continue
    }
    last = row
    if (!settled.some(each => each.recordedAt.getTime() === row.recordedAt.getTime())) kept.push(row)
  }
  return kept.sort((a, b) => a.recordedAt.getTime() - b.recordedAt.getTime())
}

/** The end of the day, and every later instant at which its judgement may have become another. */
function instantsOf(
  { timeline, now }: HistoryInput,
  asOf: Day,
  rows: readonly KeptScore[],
  policies: PolicyHistory,
): Date[] {
  const end = endOf(asOf)
  if (end >= now) return [now]
  const folded = previousIndex(rows, asOf, end)
  const later = [
    ...timeline.after(asOf, end).map(revision => revision.recordedAt),
    ...policies.restatedAt,
    ...rows.slice(folded + 1).map(row => row.recordedAt),
  ].filter(instant => instant > end && instant <= now)
  const inOrder = [...new Set(later.map(instant => instant.getTime()))].sort((a, b) => a - b)
  return [end, ...inOrder.map(ms => new Date(ms))]
}

type SeenAt = { readonly asOf: Day; readonly knownAt: Date }

function rowAt(
  { accountId, timeline }: HistoryInput,
  { asOf, knownAt }: SeenAt,
  rows: readonly KeptScore[],
  policies: PolicyHistory,
): FoldedScore | undefined {
  const revisions = timeline.at(asOf, knownAt)
  if (revisions.length === 0) return undefined
  const before = rows[previousIndex(rows, asOf, knownAt)]
  const inForce = policies.at(knownAt)
  const previous = before === undefined ? null : previousDay(before.score)
  const snapshots = revisions.map(revision => snapshotAsOf(revision, asOf))
  const judgement = judgeAccount({ accountId, asOf, snapshots, previous }, inForce)
  const madeFrom = [
    startOf(asOf),
    ...revisions.map(revision => revision.recordedAt),
    ...(before === undefined ? [] : [before.recordedAt]),
    ...policies.changedAt.filter(instant => instant <= knownAt),
  ]
  return {
    score: storedScoreOf(judgement, inForce),
    shown: shownOf(judgement, inForce),
    recordedAt: new Date(Math.max(...madeFrom.map(instant => instant.getTime()))),
  }
}

function shownOf(judgement: Judgement, policies: HealthPolicies): NonNullable<FoldedScore['shown']> {
  return {
    contradictions: judgement.contradictions,
    isClosed: isFormer(judgement),
    lossRisk: lossRiskOf(judgement, policies),
    worklist: worklistFacts(judgement, policies),
  }
}

/** What lives on from a kept day. */
export function previousDay({ state, contradictions }: KeptScore['score']): PreviousDay {
  return { state, contradictions }
}

/** The newest row of a day before `asOf` that was recorded by `knownAt`, newest day first; -1 for none. */
function previousIndex(rows: readonly KeptScore[], asOf: Day, knownAt: Date): number {
  return rows.findLastIndex(row => row.score.asOf < asOf && row.recordedAt <= knownAt)
}

/** The revisions that folding these days reads: what must be loaded of a timeline of keys. */
export function revisionsToFold<R extends RevisionKey>(
  timeline: Timeline<R>,
  days: readonly Day[],
  now: Date,
): R[] {
  const needed = new Set<R>()
  for (const asOf of days) {
    const end = endOf(asOf)
    const from = end >= now ? now : end
    for (const revision of timeline.at(asOf, from)) needed.add(revision)
    for (const revision of timeline.after(asOf, from)) {
      if (revision.recordedAt <= now) needed.add(revision)
    }
  }
  return [...needed]
}
