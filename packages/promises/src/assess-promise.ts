// Where one promise stands on a day: open or settled, due, overdue, counted as broken, lost in the hand-off.
import { addDays, clamp01, type Day, daysBetween } from '@rung/kernel'
import type { PromisePolicy } from './policy.ts'
import type { PromiseFact, PromiseStatus, Understanding } from './promise.ts'

// A month: who broke their word to somebody who has nothing else of us may lose four fifths of a score by it, and no day takes
// more than a thirtieth of that. Not in config: a grace that ends at once on a day is what it is there against.
const COMES_TO_COUNT_DAYS = 30

export type PromiseStanding = {
  readonly promiseId: string
  /** As of the day: a promise kept later was still open. */
  readonly status: PromiseStatus
  readonly weight: number
  readonly madeOn: Day
  readonly dueOn: Day | null
  /** The day it was kept, broken or withdrawn; null while it is open. */
  readonly settledOn: Day | null
  /** As we judge it. */
  readonly understanding: Understanding
  /** As it counts: `aligned` is unknown until the customer has said it back or confirmed it. */
  readonly understood: Understanding
  readonly confirmed: boolean
  /** Open, and due within two weeks from now. */
  readonly dueSoon: boolean
  /** Open, and past its due day. */
  readonly overdue: boolean
  /** What reliability counts it as, since when; null while it counts as neither. */
  readonly counts: {
    readonly as: 'kept' | 'broken'
    readonly since: Day
    /** 0..1, how far: what counts as broken by its date alone comes to over the 30 days after its grace. */
    readonly share: number
  } | null
  /** Nobody confirmed it within 30 days of the sale. */
  readonly handoffSymptom: boolean
}

/**
 * overdue = open and asOf > due; broken = marked so, or open past due + 14 days; hand-off symptom = unconfirmed on made + 30;
 * understood = what we judge, but `aligned` only with the customer's words or confirmation: two readings of a promise show
 * as soon as one of them is told, and that both are one is for the customer to say.
 *
 * Units: days. A broken promise counts since the day it was marked or its grace ended, whichever came first, so that marking
 * it changes nothing. What is broken by its date alone weighs a thirtieth more every day from the first after its grace on. Errors: none;
 * undefined for a promise made after `asOf`. Source: the growth-driver essays on promises.
 *
 * @example made 2026-01-01, due 2026-02-01, open: on 2026-02-16 it counts as broken since 2026-02-16, by a thirtieth; on 2026-03-17 all of it
 */
export function assessPromise(
  promise: PromiseFact,
  policy: PromisePolicy,
  asOf: Day,
): PromiseStanding | undefined {
  if (promise.madeOn > asOf) return undefined
  const status = promise.status !== 'open' && promise.settledOn <= asOf ? promise.status : 'open'
  const open = status === 'open'
  const { id, madeOn, dueOn, weight, understanding, confirmedOn, saidBack } = promise
  const confirmed = confirmedOn !== null && confirmedOn <= asOf
  return {
    promiseId: id,
    status,
    weight,
    madeOn,
    dueOn,
    settledOn: open ? null : promise.settledOn,
    understanding,
    understood: understanding === 'aligned' && !saidBack && !confirmed ? 'unknown' : understanding,
    confirmed,
    dueSoon: open && dueOn !== null && asOf <= dueOn && dueOn <= addDays(asOf, policy.dueSoonDays),
    overdue: open && dueOn !== null && dueOn < asOf,
    counts: countsAs(promise, status, policy, asOf),
    handoffSymptom: status !== 'withdrawn' && lostInHandoff(promise, policy, asOf),
  }
}

function countsAs(
  promise: PromiseFact,
  status: PromiseStatus,
  policy: PromisePolicy,
  asOf: Day,
): PromiseStanding['counts'] {
  if (status === 'withdrawn') return null
  const { settledOn, dueOn } = promise
  if (status === 'kept' && settledOn !== null) return { as: 'kept', since: settledOn, share: 1 }
  const graceEnded = dueOn === null ? null : addDays(dueOn, policy.graceDays + 1)
  const since = [graceEnded, status === 'broken' ? settledOn : null]
    .filter(d => d !== null)
    .filter(d => d <= asOf)
    .sort()[0]
  if (since === undefined) return null
  const share = since === graceEnded ? clamp01((daysBetween(since, asOf) + 1) / COMES_TO_COUNT_DAYS) : 1
  return { as: 'broken', since, share }
}

/**
 * weight x share / (1 + weight x (1 - share)): what it takes of a score, broken / (broken + 1), grows by the same every day, whatever
 * it weighs.
 *
 * @example weight 4, half of its 30 days over: 2 / 3, of which the damper takes 0.4, half of what 4 takes
 */
export function weighs({ weight, counts }: Pick<PromiseStanding, 'counts' | 'weight'>): number {
  const share = counts?.share ?? 0
  return (weight * share) / (1 + weight * (1 - share))
}

function lostInHandoff(promise: PromiseFact, policy: PromisePolicy, asOf: Day): boolean {
  const lastDay = addDays(promise.madeOn, policy.confirmWithinDays)
  return asOf > lastDay && (promise.confirmedOn === null || promise.confirmedOn > lastDay)
}
