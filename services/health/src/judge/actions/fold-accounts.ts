// The rows that accounts' days should have, beside those they have, some hundred account-days at a time.
import { backgroundTurn, type Tx } from '@rung/database'
import { type KeptScore, versionsOf } from '@rung/judgement'
import { addDays, type Day, endOf } from '@rung/kernel'
import {
  type AccountDays,
  type Revision,
  type RevisionKey,
  readDaysToJudge,
  readRevisionKeys,
  readRevisions,
  timelineOf,
} from '@rung/signals'
import type { PolicyHistory } from '../policy-history.ts'
import { type FoldedScore, foldHistory, revisionsToFold } from '../score-history.ts'
import { readKeptScores } from '../storage/read-scores.ts'

export type Folded = {
  readonly accountId: string
  /** Rows of the span as they are. */
  readonly stored: readonly KeptScore[]
  /** Rows of the span as they follow from signals and config; those of `settled` among them. */
  readonly wanted: readonly FoldedScore[]
  /** Stored rows that another engine or model made: they stay, and cannot be computed again by this one. */
  readonly settled: readonly KeptScore[]
}

// Some 12 MB of signals at once, four snapshots to a day of an account.
const ACCOUNT_DAYS_AT_ONCE = 500
// Of some ten accounts on a plain day.
const REVISIONS_AT_ONCE = 40

type Slice = AccountDays & { readonly days: readonly Day[] }

/**
 * In slices of accounts and days: an account of more days comes in several, in order, so that what was saved of one is
 * what the next folds from. Two statements a slice and one for some forty revisions of it, in two flights, and one for all.
 */
export async function* foldAccounts(
  tx: Tx,
  input: readonly AccountDays[],
  now: Date,
  policies: PolicyHistory,
): AsyncGenerator<Folded[]> {
  const days = await readDaysToJudge(tx, input)
  const slices = input.flatMap((each, index) => slicesOf(each, days[index] ?? []))
  for (const together of batchesOf(slices)) yield await foldSlices(tx, together, now, policies)
}

/** Together the slices cover the span without a gap, so that rows of other days are seen too. */
function slicesOf(input: AccountDays, days: readonly Day[]): Slice[] {
  const slices: Slice[] = []
  let { first } = input
  for (let from = 0; from === 0 || from < days.length; from += ACCOUNT_DAYS_AT_ONCE) {
    const ofSlice = days.slice(from, from + ACCOUNT_DAYS_AT_ONCE)
    const next = days[from + ACCOUNT_DAYS_AT_ONCE]
    const last = next === undefined ? input.last : addDays(next, -1)
    slices.push({ accountId: input.accountId, first, last, days: ofSlice })
    first = next ?? first
  }
  return slices
}

/** No two slices of one account come together. */
function batchesOf(slices: readonly Slice[]): Slice[][] {
  const batches: Slice[][] = []
  let size = Number.POSITIVE_INFINITY
  for (const slice of slices) {
    const batch = batches.at(-1)
    const cost = Math.max(1, slice.days.length)
    const isNext = batch?.at(-1)?.accountId === slice.accountId
    if (batch === undefined || isNext || size + cost > ACCOUNT_DAYS_AT_ONCE) {
      batches.push([slice])
      size = cost
    } else {
      batch.push(slice)
      size += cost
    }
  }
  return batches
}

async function foldSlices(
  tx: Tx,
  slices: readonly Slice[],
  now: Date,
  policies: PolicyHistory,
): Promise<Folded[]> {
  const spans = slices.map(slice => ({ ...slice, knownAt: endOf(slice.first) }))
  const [keys, rows] = await Promise.all([readRevisionKeys(tx, spans), readKeptScores(tx, spans)])
  const keysOf = Map.groupBy(keys, key => key.accountId)
  const rowsOf = Map.groupBy(rows, row => row.score.accountId)
  const known = slices.map(slice => ({
    ...slice,
    needed: revisionsToFold(timelineOf(keysOf.get(slice.accountId) ?? []), slice.days, now),
    rows: rowsOf.get(slice.accountId) ?? [],
  }))
  // All asked in one flight: the first are judged while the database still reads the next.
  const parts = await Promise.all(partsOf(known).map(part => foldTogether(tx, part, now, policies)))
  return parts.flat()
}

type KnownSlice = Slice & {
  /** The revisions that its days rest on. */
  readonly needed: readonly RevisionKey[]
  /** Its rows as they are, and those of days before that it may look back at. */
  readonly rows: readonly KeptScore[]
}

/** Some accounts at a time, or one of many days. */
function partsOf(slices: readonly KnownSlice[]): KnownSlice[][] {
  const parts: KnownSlice[][] = []
  let size = REVISIONS_AT_ONCE
  for (const slice of slices) {
    if (size >= REVISIONS_AT_ONCE) {
      parts.push([])
      size = 0
    }
    parts.at(-1)?.push(slice)
    size += slice.needed.length
  }
  return parts
}

async function foldTogether(
  tx: Tx,
  slices: readonly KnownSlice[],
  now: Date,
  policies: PolicyHistory,
): Promise<Folded[]> {
  const needed = slices.flatMap(slice => slice.needed)
  const revisions = Map.groupBy(
    inOrderOf(needed, await readRevisions(tx, needed)),
    revision => revision.accountId,
  )
  const folded: Folded[] = []
  for (const slice of slices)
    folded.push(await foldSlice(slice, revisions.get(slice.accountId) ?? [], now, policies))
  return folded
}

async function foldSlice(
  { accountId, days, first, rows }: KnownSlice,
  revisions: readonly Revision[],
  now: Date,
  policies: PolicyHistory,
): Promise<Folded> {
  const stored = rows.filter(row => row.score.asOf >= first)
  const settled = stored.filter(row => isSettled(row, now, policies))
  const before = rows.filter(row => row.score.asOf < first)
  const history = { accountId, days, timeline: timelineOf(revisions), before, settled, now }
  const steps = foldHistory(history, policies)
  for (;;) {
    await backgroundTurn()
    const step = steps.next()
    if (step.done === true) return { accountId, stored, wanted: step.value, settled }
  }
}

/** A closed day's row by another engine or model is history: it says what was said then. */
function isSettled(row: KeptScore, now: Date, policies: PolicyHistory): boolean {
  return endOf(row.score.asOf) < now && isOfOtherVersions(row, policies)
}

/** Whether another engine or other models made it than would today. */
export function isOfOtherVersions({ score, recordedAt }: KeptScore, policies: PolicyHistory): boolean {
  const { engine, model } = versionsOf(policies.at(recordedAt))
  return score.engineVersion !== engine || score.modelVersion !== model
}

/** A timeline wants them by context, day and instant. */
function inOrderOf(keys: readonly RevisionKey[], revisions: readonly Revision[]): Revision[] {
  const byKey = new Map(revisions.map(revision => [idOf(revision), revision]))
  return keys
    .toSorted((a, b) =>
      a.context !== b.context
        ? compare(a.context, b.context)
        : a.asOf !== b.asOf
          ? compare(a.asOf, b.asOf)
          : a.recordedAt.getTime() - b.recordedAt.getTime(),
    )
    .flatMap(key => byKey.get(idOf(key)) ?? [])
}

function idOf({ accountId, context, asOf, recordedAt }: RevisionKey): string {
  return `${accountId} ${context} ${asOf} ${recordedAt.getTime()}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}
