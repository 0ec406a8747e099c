// Takes milestones that another system says were reached.
import type { Database, Tx } from '@rung/database'
import { readReach, resolveAccounts, withSurvivors } from '@rung/directory'
import { type BatchResult, type Caller, type Keep, problemOf, rejectedItem } from '@rung/http-service'
import { type Day, dayOf, type Refusal, refuse, startOf } from '@rung/kernel'
import { markDue } from '@rung/signals'
import { groupKeysOf } from '../storage/accounts.ts'
import { type MilestoneRow, readDefinitions } from '../storage/definitions.ts'
import { lockRecording } from '../storage/locks.ts'
import { appendReaches, currentReaches, type NewReach } from '../storage/milestone-reaches.ts'
import { eachItemAlone, type Indexed } from './each-item-alone.ts'

export type ReachedItem = {
  readonly account: string
  readonly milestone: string
  /** Null takes it back. */
  readonly reachedOn: Day | null
  readonly recordedAt?: Date | undefined
}

type Sender = {
  readonly caller: Pick<Caller, 'workspaceId' | 'keyId' | 'personId' | 'reach'>
  readonly now: Date
}

export async function recordReached(
  database: Database,
  sender: Sender,
  items: readonly Indexed<ReachedItem>[],
  keep: Keep<readonly BatchResult[]>,
): Promise<BatchResult[]> {
  const together = (tx: Tx, some: typeof items) => recordTogether(tx, sender, some)
  return eachItemAlone(database, sender.caller.workspaceId, items, together, keep)
}

async function recordTogether(
  tx: Tx,
  sender: Sender,
  items: readonly Indexed<ReachedItem>[],
): Promise<BatchResult[]> {
  await lockRecording(tx)
  const names = items.map(({ value }) => value.account)
  const found = await resolveAccounts(tx, names)
  const ids = [...new Set([...found.values()].map(account => account.id))]
  const groupKeys = await groupKeysOf(tx, ids)
  const { milestones } = await readDefinitions(tx)
  const theirs = await readReach(tx, sender.caller, sender.now)
  const held = await currentReaches(tx, [...groupKeys.values()])
  const newest = new Map(held.map(reach => [`${reach.milestoneKey} ${reach.groupKey}`, reach]))
  const results: BatchResult[] = []
  const reaches: NewReach[] = []
  const due: { accountId: string; since: Day }[] = []
  for (const { index, value } of items) {
    const accountId = found.get(value.account)?.id
    const groupKey = groupKeys.get(accountId ?? '')
    const wrong = wrongItem(value, groupKey, milestones, sender.now) ?? notTheirs(accountId, theirs)
    if (accountId === undefined || groupKey === undefined || wrong !== undefined) {
      results.push(rejectedItem(index, problemOf(wrong ?? unknownAccount(value.account))))
      continue
    }
    const name = `${value.milestone} ${groupKey}`
    const former = newest.get(name)
    if ((former?.reachedOn ?? null) === value.reachedOn) {
      results.push({ index, status: 'unchanged', id: `${groupKey}/${value.milestone}` })
      continue
    }
    const reach: NewReach = {
      groupKey,
      milestoneKey: value.milestone,
      revision: (former?.revision ?? 0) + 1,
      reachedOn: value.reachedOn,
      recordedAt: value.recordedAt ?? sender.now,
      declared: value.recordedAt !== undefined,
      recordedBy: sender.caller.keyId,
    }
    newest.set(name, reach)
    reaches.push(reach)
    const days = [value.reachedOn, former?.reachedOn ?? null].filter(day => day !== null)
    due.push({ accountId, since: days.toSorted()[0] ?? dayOf(sender.now) })
    results.push({
      index,
      status: former === undefined ? 'created' : 'corrected',
      id: `${groupKey}/${value.milestone}`,
    })
  }
  await appendReaches(tx, reaches, sender.now)
  await markDue(tx, ['usage'], await withSurvivors(tx, due))
  return results
}

function wrongItem(
  item: ReachedItem,
  groupKey: string | undefined,
  milestones: readonly MilestoneRow[],
  now: Date,
): Refusal | undefined {
  if (groupKey === undefined) return unknownAccount(item.account)
  const milestone = milestones.find(each => each.key === item.milestone)
  if (milestone === undefined) {
    return refuse('invalid', `there is no milestone "${item.milestone}"`, {
      field: 'milestone',
      fix: 'Define it first, with POST /v1/milestones.',
    })
  }
  if (milestone.metric !== null) {
    return refuse('conflict', `"${item.milestone}" is measured here, so no other system can record it`, {
      field: 'milestone',
      fix: 'Send only milestones that are defined without a metric.',
    })
  }
  if (item.reachedOn !== null && item.reachedOn > dayOf(now)) {
    return refuse('invalid', 'lies in the future', {
      field: 'reachedOn',
      fix: 'Send the day it was reached.',
    })
  }
  const { recordedAt } = item
  if (recordedAt !== undefined && recordedAt > now) {
    return refuse('invalid', 'lies in the future', { field: 'recordedAt', fix: 'Leave it out to mean now.' })
  }
  if (recordedAt !== undefined && item.reachedOn !== null && recordedAt < startOf(item.reachedOn)) {
    return refuse('invalid', 'lies before the day itself', {
      field: 'recordedAt',
      fix: 'Send when it became known.',
    })
  }
  return undefined
}

function notTheirs(accountId: string | undefined, reach: ReadonlySet<string> | null): Refusal | undefined {
  if (reach === null || reach.has(accountId ?? '')) return undefined
  return refuse('forbidden', 'is in the care of somebody else', {
    field: 'account',
    fix: 'Have its CSM record it, their deputy while they are away, or a manager or an admin.',
  })
}

function unknownAccount(name: string): Refusal {
  return refuse('invalid', `there is no account "${name}"`, {
    field: 'account',
    fix: 'Create the account first, and name it by its id or externalId.',
  })
}
