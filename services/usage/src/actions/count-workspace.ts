// Counts what became dirty in one workspace: from marks to account-days, milestones, and accounts due to be judged.
import type { Database, Tx } from '@rung/database'
import type { Day } from '@rung/kernel'
import { markDue } from '@rung/signals'
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
import { countEvents, dropCells, takeOverTold } from '../storage/day-cells.ts'
import { readDefinitions } from '../storage/definitions.ts'
import { claimMarks, type Mark } from '../storage/dirty-marks.ts'
import { readHorizon } from '../storage/events.ts'
import { lockCount } from '../storage/locks.ts'
import { countProperties, dropPropertyCells } from '../storage/property-cells.ts'
import { giveOver } from '../storage/source-choices.ts'
import { noteSourceDays } from '../storage/source-days.ts'
import { attachPeople } from './attach-people.ts'
import { settleMilestones } from './settle-milestones.ts'

/**
 * Settles up to `limit` marks in one transaction, and gives how many. One count at a time in a workspace. Days are made
 * anew from their events, never added to, so doing it twice changes nothing; a mark that is added meanwhile stays.
 */
export async function countWorkspace(
  database: Database,
  workspaceId: string,
  { policy, limit, now }: { readonly policy: UsagePolicy; readonly limit: number; readonly now: Date },
): Promise<number> {
  return database.inWorkspace(workspaceId, async tx => {
    await lockCount(tx)
    const { marks, settle } = await claimMarks(tx, limit)
    if (marks.length === 0) return 0
    const days = await countDays(tx, marks)
    const definitions = await readDefinitions(tx)
    const defined = marks.filter(mark => mark.kind === 'milestone')
    await settleMilestones(tx, { days, defined }, definitions, policy, now)
    await markAccountsDue(tx, days, defined)
    await settle()
    return marks.length
  })
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
  const told = await daysOfAggregates(tx, touched)
  const ofWarehouse = touched.filter(each => told.has(keyOf(each)))
  const ofEvents = touched.filter(each => !told.has(keyOf(each)) && (horizon === null || each.day >= horizon))
  await dropCells(tx, common(ofEvents, [...moved, ...givenOver]))
  const namedSince = await countEvents(tx, ofEvents)
  await countProperties(tx, ofEvents)
  await takeOverTold(tx, ofWarehouse)
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
  await markDue(
    tx,
    ['usage'],
    [...accounts].map(([groupKey, accountId]) => ({ accountId, since: since.get(groupKey) ?? BEGINNING })),
  )
}
