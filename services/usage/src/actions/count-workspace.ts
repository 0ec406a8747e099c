// Counts what became dirty in one workspace: from marks to account-days, milestones, and accounts due to be judged.
import { byHalves, type Database, reasonOf, type Tx } from '@rung/database'
import { withSurvivors } from '@rung/directory'
import type { Day } from '@rung/kernel'
import { forgetStuckCounts, markDue, noteStuckCounts } from '@rung/signals'
import type { UsagePolicy } from '@rung/usage-metrics'
import { BEGINNING, earlierOf, laterOf } from '../instants.ts'
import {
  type AccountDay,
  type CountedDay,
  claimDays,
  daysOfAggregates,
  keyOf,
  sortedOnce,
  sumUpDays,
} from '../storage/account-days.ts'
import { accountIdsOf } from '../storage/accounts.ts'
import { accountDaysOf } from '../storage/attachments.ts'
import { copyDailyAggregates, countEvents, dropCells } from '../storage/day-cells.ts'
import { readDefinitions } from '../storage/definitions.ts'
import { type ClaimedMark, claimMarks, type Mark, settleMarks } from '../storage/dirty-marks.ts'
import { readHorizon } from '../storage/events.ts'
import { lockCount } from '../storage/locks.ts'
import { countProperties, dropPropertyCells } from '../storage/property-cells.ts'
import { refreshRollingCounts } from '../storage/rolling-counts.ts'
import { giveOver } from '../storage/source-choices.ts'
import { noteSourceDays } from '../storage/source-days.ts'
import {
  accountsOfStuckMarks,
  type FailedMark,
  setBackMarks,
  withoutStuckMarks,
} from '../storage/stuck-marks.ts'
import { attachPeople } from './attach-people.ts'
import { settleMilestones } from './settle-milestones.ts'

export type Counted = {
  /** Marks that were settled. */
  readonly settled: number
  /** Marks that could not be, each with why. */
  readonly failed: readonly FailedMark[]
}

type Counting = { readonly policy: UsagePolicy; readonly limit: number; readonly now: Date }

/**
 * Settles up to `limit` marks in one transaction. One count at a time in a workspace. Days are made anew from their
 * events, never added to, so doing it twice changes nothing; a mark that is added meanwhile stays.
 *
 * A mark whose counting throws is found by halves and set back alone, later and later; after some attempts it is set
 * aside and its accounts are stuck, until new facts, the next day, or an admin have it tried again.
 */
export async function countWorkspace(
  database: Database,
  workspaceId: string,
  counting: Counting,
): Promise<Counted> {
  return database.inWorkspace(workspaceId, async tx => {
    await lockCount(tx)
    const marks = await claimMarks(tx, counting.limit, counting.now)
    if (marks.length === 0) return { settled: 0, failed: [] }
    const failures = await byHalves<ClaimedMark, FailedMark | null>(
      tx,
      marks,
      async (part, some) => {
        await countMarks(part, some, counting)
        return some.map(() => null)
      },
      (mark, error) => ({ mark, reason: reasonOf(error) }),
    )
    const failed = failures.filter(each => each !== null)
    await setBackMarks(tx, failed, counting.now)
    const stuck = await accountsOfStuckMarks(
      tx,
      failed.map(({ mark }) => mark),
    )
    await noteStuckCounts(
      tx,
      stuck.map(({ day, ...each }) => ({ ...each, setAsideAt: counting.now, dueSince: day ?? BEGINNING })),
    )
    return { settled: marks.length - failed.length, failed }
  })
}

async function countMarks(tx: Tx, marks: readonly ClaimedMark[], { policy, now }: Counting): Promise<void> {
  const days = await countDays(tx, marks)
  await refreshRollingCounts(tx, days, policy)
  const definitions = await readDefinitions(tx)
  const defined = marks.filter(mark => mark.kind === 'milestone')
  await settleMilestones(tx, { days, defined }, definitions, policy, now)
  await markAccountsDue(tx, days, defined)
  await settleMarks(tx, marks)
}

async function countDays(tx: Tx, marks: readonly Mark[]): Promise<CountedDay[]> {
  const heard = marks.flatMap(({ day, recordedAt }) => (day === null ? [] : [{ day, recordedAt }]))
  if (heard.length > 0) await noteSourceDays(tx, heard)
  const moved = await attachPeople(tx, marks)
  const ofPeople = await accountDaysOf(
    tx,
    marks.filter(mark => mark.kind === 'person_day'),
  )
  const named = marks.filter(mark => mark.kind === 'account_day')
  const horizon = await readHorizon(tx)
  const touched = merged([
    ...moved,
    ...[...ofPeople, ...named].map(each => ({
      groupKey: each.groupKey,
      day: each.day,
      firstRecordedAt: each.recordedAt,
      latestRecordedAt: each.recordedAt,
    })),
  ])
  if (touched.length === 0) return []
  await claimDays(tx, touched, 'events')
  const givenOver = await giveOver(tx, touched, horizon)
  await dropPropertyCells(tx, givenOver)
  const aggregated = await daysOfAggregates(tx, touched)
  const ofWarehouse = touched.filter(each => aggregated.has(keyOf(each)))
  const ofEvents = touched.filter(
    each => !aggregated.has(keyOf(each)) && (horizon === null || each.day >= horizon),
  )
  await dropCells(tx, common(ofEvents, [...moved, ...givenOver]))
  const namedSince = await countEvents(tx, ofEvents)
  await countProperties(tx, ofEvents)
  await copyDailyAggregates(tx, ofWarehouse)
  // somebody who was given another name since counts as one person only from then on
  const counted = [...ofWarehouse, ...ofEvents].map(each => ({
    ...each,
    latestRecordedAt: laterOf(each.latestRecordedAt, namedSince.get(keyOf(each)) ?? each.latestRecordedAt),
  }))
  await sumUpDays(tx, counted)
  return counted
}

function merged(days: readonly CountedDay[]): CountedDay[] {
  const byDay = new Map<string, CountedDay>()
  for (const each of days) {
    const known = byDay.get(keyOf(each)) ?? each
    byDay.set(keyOf(each), {
      groupKey: each.groupKey,
      day: each.day,
      firstRecordedAt: earlierOf(known.firstRecordedAt, each.firstRecordedAt),
      latestRecordedAt: laterOf(known.latestRecordedAt, each.latestRecordedAt),
    })
  }
  return sortedOnce([...byDay.values()])
}

function common(days: readonly AccountDay[], others: readonly AccountDay[]): AccountDay[] {
  const named = new Set(others.map(keyOf))
  return days.filter(each => named.has(keyOf(each)))
}

async function markAccountsDue(
  tx: Tx,
  days: readonly CountedDay[],
  defined: readonly { readonly groupKey: string }[],
): Promise<void> {
  const since = new Map<string, Day>()
  for (const { groupKey, day } of days) {
    const known = since.get(groupKey)
    if (known === undefined || day < known) since.set(groupKey, day)
  }
  for (const { groupKey } of defined) since.set(groupKey, BEGINNING)
  const accounts = await accountIdsOf(tx, [...since.keys()])
  const whole = await withoutStuckMarks(tx, [...accounts.keys()])
  await forgetStuckCounts(
    tx,
    whole.flatMap(groupKey => accounts.get(groupKey) ?? []),
  )
  const due = [...accounts].map(([groupKey, accountId]) => ({
    accountId,
    since: since.get(groupKey) ?? BEGINNING,
  }))
  await markDue(tx, ['usage'], await withSurvivors(tx, due))
}
