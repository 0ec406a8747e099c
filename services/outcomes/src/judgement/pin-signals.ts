// What is told of a CSM's own opinion of the level. A name of its own, which no judgement reads.
import { type Day, dayOf } from '@rung/kernel'
import type { SignalBy } from '@rung/signals'
import type { LadderPin } from './account-facts.ts'
import { behindFact, signalsOf } from './subject-signals.ts'

/** Nothing without one: an account nobody pinned says no more than before. */
export function pinSignals(accountId: string, pin: LadderPin | null, asOf: Day): SignalBy<'outcomes'>[] {
  if (pin === null) return []
  const set = behindFact(pin.id, dayOf(pin.occurredAt), asOf)
  return signalsOf({ kind: 'account', id: accountId }, [
    ['ladder_pin_level', pin.level, set],
    ['ladder_pin_until', pin.expiresOn, set],
    ['ladder_pin_by', pin.personId, set],
    ['ladder_pin_since', dayOf(pin.occurredAt), set],
    ['ladder_pin_reason_ref', pin.reasonRef, set],
  ])
}
