// Looks for milestones again where counted days could have moved them, and writes down what is new.
import type { Tx } from '@rung/database'
import { addDays, type Day, windowEnding } from '@rung/kernel'
import {
  type ComputedMilestone,
  firstReached,
  isMilestoneMetric,
  mayMove,
  reachBackDays,
  type UsagePolicy,
} from '@rung/usage-metrics'
import type { CountedDay } from '../storage/account-days.ts'
import { type KnownDayFacts, readDayFacts } from '../storage/day-facts.ts'
import type { Definitions } from '../storage/definitions.ts'
import type { Mark } from '../storage/dirty-marks.ts'
import { appendReaches, currentReaches, type NewReach, type Reach } from '../storage/milestone-reaches.ts'

type Search = {
  readonly groupKey: string
  readonly key: string
  readonly milestone: ComputedMilestone
  readonly before: Reach | undefined
  /** The day to look from; null looks from the beginning. */
  readonly from: Day | null
  /** When the change became known, for a milestone that is no longer reached. */
  readonly changedAt: Date
}

/** `defined` marks ask for one milestone since the beginning; counted days for all, each from its earliest day. */
export async function settleMilestones(
  tx: Tx,
  changed: {
    readonly days: readonly CountedDay[]
    readonly defined: readonly (Mark & { kind: 'milestone' })[]
  },
  definitions: Definitions,
  policy: UsagePolicy,
  now: Date,
): Promise<void> {
  const computed = computedMilestones(definitions)
  const byAccount = Map.groupBy(changed.days, each => each.groupKey)
  const groups = [...new Set([...byAccount.keys(), ...changed.defined.map(mark => mark.groupKey)])]
  if (computed.size === 0 || groups.length === 0) return
  const held = await currentReaches(tx, groups)
  const reachOf = new Map(held.map(reach => [`${reach.milestoneKey} ${reach.groupKey}`, reach]))
  for (const groupKey of groups) {
    const days = byAccount.get(groupKey) ?? []
    const anew = new Set(changed.defined.filter(mark => mark.groupKey === groupKey).map(mark => mark.userKey))
    const searches = [...computed].flatMap(([key, milestone]): Search[] => {
      const before = reachOf.get(`${key} ${groupKey}`)
      const search = { groupKey, key, milestone, before }
      if (anew.has(key)) return [{ ...search, from: null, changedAt: now }]
      const from = days.map(each => each.day).toSorted()[0]
      if (from === undefined) return []
      const changedAt = new Date(Math.max(...days.map(each => each.latestRecordedAt.getTime())))
      return mayMove(before?.reachedOn ?? null, from) ? [{ ...search, from, changedAt }] : []
    })
    await search(tx, groupKey, searches, definitions.catalogue, policy, now)
  }
}

async function search(
  tx: Tx,
  groupKey: string,
  searches: readonly Search[],
  catalogue: ReadonlySet<string>,
  policy: UsagePolicy,
  now: Date,
): Promise<void> {
  if (searches.length === 0) return
  const sinces = searches.map(({ from, milestone }) =>
    from === null ? null : addDays(from, 1 - reachBackDays(milestone, policy)),
  )
  const since = sinces.includes(null) ? null : (sinces.toSorted()[0] ?? null)
  const facts = await readDayFacts(tx, groupKey, { since, until: null })
  const found = searches.flatMap((each): NewReach[] => {
    const reachedOn = firstReached(facts, each.milestone, catalogue, policy, each.from)
    if (reachedOn === (each.before?.reachedOn ?? null)) return []
    return [
      {
        groupKey,
        milestoneKey: each.key,
        revision: (each.before?.revision ?? 0) + 1,
        reachedOn,
        recordedAt:
          reachedOn === null ? each.changedAt : knownSince(facts, each.milestone, policy, reachedOn),
        declared: false,
        recordedBy: null,
      },
    ]
  })
  await appendReaches(tx, found, now)
}

/** When all that the day's value rests on was known. */
function knownSince(
  facts: readonly KnownDayFacts[],
  milestone: ComputedMilestone,
  policy: UsagePolicy,
  reachedOn: Day,
): Date {
  const { since, until } = windowEnding(reachedOn, reachBackDays(milestone, policy))
  const instants = facts
    .filter(each => each.day >= since && each.day < until)
    .map(each => each.latestRecordedAt.getTime())
  return new Date(Math.max(...instants))
}

function computedMilestones({ milestones, metrics }: Definitions): Map<string, ComputedMilestone> {
  const own = new Map(metrics.map(metric => [metric.key, metric]))
  return new Map(
    milestones.flatMap(({ key, metric, threshold }): [string, ComputedMilestone][] => {
      if (metric === null || threshold === null) return []
      const measured = isMilestoneMetric(metric) ? metric : own.get(metric)
      return measured === undefined ? [] : [[key, { metric: measured, threshold }]]
    }),
  )
}
