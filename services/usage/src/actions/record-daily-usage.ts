// Takes a warehouse's daily numbers of account-days. Sent again they change nothing; events of the same days are kept too.
import type { Database, Tx } from '@rung/database'
import { resolveAccounts } from '@rung/directory'
import { type BatchResult, type Keep, problemOf, rejectedItem } from '@rung/http-service'
import { type Day, dayOf, type Refusal, refuse, startOf } from '@rung/kernel'
import { claimDays, keyOf } from '../storage/account-days.ts'
import { groupKeysOf } from '../storage/accounts.ts'
import {
  appendDailyAggregates,
  type DailyAggregate,
  type DailyAggregateRevision,
  newestDailyAggregates,
} from '../storage/daily-aggregates.ts'
import { addMarks } from '../storage/dirty-marks.ts'
import { lockRecording } from '../storage/locks.ts'
import { daysOfOther } from '../storage/source-choices.ts'
import { eachItemAlone, type Indexed } from './each-item-alone.ts'

export type DailyItem = {
  readonly account: string
  readonly day: Day
  readonly activeUsers: number | null
  readonly counts: Readonly<Record<string, number>>
  readonly recordedAt?: Date | undefined
}

type Sender = { readonly workspaceId: string; readonly keyId: string; readonly now: Date }
type Placed = Indexed<DailyItem> & { readonly aggregate: DailyAggregate }

/** Items in the order sent: of two on one account-day the later is a correction of the first. */
export async function recordDailyUsage(
  database: Database,
  sender: Sender,
  items: readonly Indexed<DailyItem>[],
  keep: Keep<readonly BatchResult[]>,
): Promise<BatchResult[]> {
  const together = (tx: Tx, some: typeof items) => recordTogether(tx, sender, some)
  return eachItemAlone(database, sender.workspaceId, items, together, keep)
}

async function recordTogether(
  tx: Tx,
  sender: Sender,
  items: readonly Indexed<DailyItem>[],
): Promise<BatchResult[]> {
  const { placed, rejected } = await placeItems(tx, sender, items)
  await lockRecording(tx)
  const days = placed.map(each => each.aggregate)
  await claimDays(tx, days, 'aggregates')
  const uncounted = await daysOfOther(tx, days, 'aggregates')
  const { revisions, results } = reviseDays(placed, await newestDailyAggregates(tx, days), uncounted, sender)
  await appendDailyAggregates(tx, revisions, { storedAt: sender.now, recordedBy: sender.keyId })
  await addMarks(
    tx,
    revisions.map(({ groupKey, day, recordedAt }) => ({
      kind: 'account_day',
      groupKey,
      userKey: null,
      day,
      recordedAt,
    })),
  )
  return [...rejected, ...results]
}

/** Those of accounts that are known, and of days and instants that can be. */
async function placeItems(
  tx: Tx,
  sender: Sender,
  items: readonly Indexed<DailyItem>[],
): Promise<{ readonly placed: readonly Placed[]; readonly rejected: readonly BatchResult[] }> {
  const found = await resolveAccounts(
    tx,
    items.map(({ value }) => value.account),
  )
  const groupKeys = await groupKeysOf(
    tx,
    [...found.values()].map(account => account.id),
  )
  const placed: Placed[] = []
  const rejected: BatchResult[] = []
  for (const { index, value } of items) {
    const groupKey = groupKeys.get(found.get(value.account)?.id ?? '')
    const wrong = groupKey === undefined ? unknownAccount(value.account) : wrongTime(value, sender.now)
    if (groupKey === undefined || wrong !== undefined) {
      rejected.push(rejectedItem(index, problemOf(wrong ?? unknownAccount(value.account))))
    } else placed.push({ index, value, aggregate: dailyAggregateOf(value, groupKey) })
  }
  return { placed, rejected }
}

/** What each makes of what was known of its day; of two on one day the later corrects the first. */
function reviseDays(
  placed: readonly Placed[],
  before: Awaited<ReturnType<typeof newestDailyAggregates>>,
  uncounted: Awaited<ReturnType<typeof daysOfOther>>,
  sender: Sender,
): { readonly revisions: readonly DailyAggregateRevision[]; readonly results: readonly BatchResult[] } {
  const newest = new Map(before.map(each => [keyOf(each), each]))
  const revisions: DailyAggregateRevision[] = []
  const results: BatchResult[] = []
  for (const { index, value, aggregate } of placed) {
    const former = newest.get(keyOf(aggregate))
    const result = {
      index,
      id: `${aggregate.groupKey}/${aggregate.day}`,
      ...(uncounted.has(keyOf(aggregate)) && { note: countsEvents(value) }),
    }
    if (former !== undefined && sameNumbers(former, aggregate)) {
      results.push({ ...result, status: 'unchanged' })
      continue
    }
    const recordedAt = value.recordedAt ?? sender.now
    const next = {
      ...aggregate,
      revision: (former?.revision ?? 0) + 1,
      recordedAt,
      declared: value.recordedAt !== undefined,
    }
    newest.set(keyOf(aggregate), next)
    revisions.push(next)
    results.push({ ...result, status: former === undefined ? 'created' : 'corrected' })
  }
  return { revisions, results }
}

function dailyAggregateOf({ day, activeUsers, counts }: DailyItem, groupKey: string): DailyAggregate {
  const some = Object.entries(counts).filter(([, count]) => count > 0)
  return { groupKey, day, activeUsers, counts: Object.fromEntries(some.sort(([a], [b]) => (a < b ? -1 : 1))) }
}

function sameNumbers(a: DailyAggregate, b: DailyAggregate): boolean {
  const names = Object.keys(a.counts)
  return (
    a.activeUsers === b.activeUsers &&
    names.length === Object.keys(b.counts).length &&
    names.every(name => a.counts[name] === b.counts[name])
  )
}

function wrongTime({ day, recordedAt }: DailyItem, now: Date): Refusal | undefined {
  if (day > dayOf(now)) {
    return refuse('invalid', 'lies in the future', { field: 'day', fix: 'Send days that have begun.' })
  }
  if (recordedAt === undefined) return undefined
  if (recordedAt > now) {
    return refuse('invalid', 'lies in the future', { field: 'recordedAt', fix: 'Leave it out to mean now.' })
  }
  if (recordedAt < startOf(day)) {
    return refuse('invalid', 'lies before the day itself', {
      field: 'recordedAt',
      fix: 'Send when the numbers became known.',
    })
  }
  return undefined
}

function unknownAccount(name: string): Refusal {
  return refuse('invalid', `there is no account "${name}"`, {
    field: 'account',
    fix: 'Create the account first, and name it by its id or externalId.',
  })
}

function countsEvents({ account, day }: DailyItem): string {
  return `day: ${day} of account "${account}" already has events; an account-day has either aggregates or events. \
Kept, and counted once an admin chooses aggregates there: PUT /v1/usage-sources`
}
