// What a contract is worth and for how many seats on a day: as signed, as changed in mid-term, as renewed.
import type { Day } from '@rung/kernel'
import type { Subscription } from './account-facts.ts'
import { newest } from './newest.ts'

export type SeatChanges = {
  readonly seats: number | null
  readonly changes: readonly {
    readonly changeId: string
    readonly effectiveOn: Day
    readonly seats: number | null
  }[]
}

type Step = { readonly on: Day; readonly id: string; readonly amount: number }

/** ARR in minor units of the contract's own currency: the latest amount that took effect on or before the day. */
export function arrOn(subscription: Subscription, on: Day): number {
  const steps: Step[] = []
  for (const change of subscription.changes) {
    if (change.arrMinor !== null)
      steps.push({ on: change.effectiveOn, id: change.changeId, amount: change.arrMinor })
  }
  for (const renewal of subscription.renewals) {
    if (renewal.resolution === null || renewal.resolution === 'churned' || renewal.arrAfterMinor === null)
      continue
    // '' sorts first: a change in mid-term that takes effect on the same day has the last word
    steps.push({ on: renewal.dueOn, id: '', amount: renewal.arrAfterMinor })
  }
  return latestStep(steps, on)?.amount ?? subscription.arrMinor
}

/** Seats: the latest count that took effect on or before the day, `null` when none was ever written. */
export function seatsOn(subscription: SeatChanges, on: Day): number | null {
  const steps: Step[] = []
  for (const change of subscription.changes) {
    if (change.seats !== null)
      steps.push({ on: change.effectiveOn, id: change.changeId, amount: change.seats })
  }
  return latestStep(steps, on)?.amount ?? subscription.seats
}

function latestStep(steps: readonly Step[], on: Day): Step | undefined {
  return newest(
    steps.filter(step => step.on <= on),
    step => step,
  )
}
