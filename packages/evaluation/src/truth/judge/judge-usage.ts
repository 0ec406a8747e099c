// What usage says of a customer on a day, from the days known by then, by its own judgement.
import { beganOn, seatsAsOf, termStartedOn } from '@rung/account-standing'
import type { Signal } from '@rung/signals'
import { type UsageFacts, usageSignals } from '@rung/usage/judgement'
import {
  ALWAYS_EXPECTED,
  assessChange,
  assessUsage,
  fellOn,
  hasFallen,
  judgedChange,
  leastNotFallen,
  measureSpans,
  measureWindow,
  spanOf,
  type UsagePolicy,
  usualGap,
} from '@rung/usage-metrics'
import { dayAt, nightOf } from '../calendar.ts'
import { CATALOGUE } from '../facts/usage-facts.ts'
import type { Simulation } from '../world.ts'
import { contractOf } from './judge-standing.ts'

// Every outcome may need three steps; a customer has at most three outcomes.
const STEP_KEYS = [0, 1, 2].flatMap(outcome => [1, 2, 3].map(step => `step_${outcome}_${step}`))

export const definitions = {
  catalogue: CATALOGUE,
  metrics: [],
  milestones: STEP_KEYS.map(key => ({
    key,
    metric: null,
    threshold: null,
    retired: false,
    updatedAt: nightOf(-300),
  })),
}

export function judgeUsage(simulation: Simulation, policy: UsagePolicy, t: number): Signal[] {
  const { customer, usage } = simulation
  const asOf = dayAt(t)
  const known = usage.days.filter(day => day.on <= t && day.knownOn <= t).map(day => day.facts)
  const span = spanOf(known, asOf)
  const window = measureWindow(known, span, CATALOGUE, policy, asOf, null)
  const account = { closedOn: null, subscriptions: [contractOf(simulation, t)] }
  const spans = measureSpans(known, span.firstDay, policy, asOf)
  const change = assessChange(
    { spans, termStartedOn: termStartedOn(account, asOf), ...ALWAYS_EXPECTED, asOf },
    policy,
  )
  const seats = seatsAsOf({ seats: null, ...account }, asOf)
  const assessment = assessUsage(
    {
      window,
      change,
      seats,
      beganOn: beganOn({ lookedAfterSince: null, ...account }, asOf),
      heardSince: null,
      catalogueSize: CATALOGUE.size,
      counted: null,
      sourceUp: true,
    },
    policy,
  )
  const people = [...usage.userOf].map(([stakeholderId, user]) => ({ stakeholderId, user }))
  const seen = people.map(({ stakeholderId, user }) => {
    const days = known.filter(({ cells }) => cells.some(cell => cell.user === user)).map(({ day }) => day)
    return [stakeholderId, usualGap(days, policy, asOf)] as const
  })
  const fell =
    span.firstDay === null || !hasFallen(change, policy)
      ? null
      : fellOn(known, leastNotFallen(change, policy), span.firstDay, policy, asOf)
  const judged: UsageFacts = {
    input: { accountId: customer.id, asOf },
    source: { up: true },
    window: { ...window, recentDays: [] },
    change,
    fellOn: fell,
    assessment,
    lastKnown: { score: assessment.value, change: judgedChange(change), fellOn: fell },
    custom: new Map(),
    milestones: new Map(
      usage.milestones
        .filter(({ on, knownOn }) => on <= asOf && knownOn <= t)
        .map(({ key, on }) => [key, on]),
    ),
    seen: new Map(seen),
  }
  return usageSignals(judged, definitions)
}
