// The CSM's own feeling about an account: a fact about the CSM, set beside the score and never into it.
import type { Day } from '@rung/kernel'
import type { Pulse, PulseValue } from './account-facts.ts'
import { newest } from './newest.ts'
import type { StandingPolicy } from './policy.ts'
import { type DatedValue, UNREAD } from './reading.ts'
import { expiring } from './survey-answers.ts'

/** The newest pulse; unknown once it is 90 days old. */
export function newestPulse(
  pulses: readonly Pulse[],
  policy: StandingPolicy,
  asOf: Day,
): DatedValue<PulseValue> {
  const found = newest(pulses, pulse => ({ on: pulse.on, id: pulse.pulseId }))
  if (found === undefined) return UNREAD
  return expiring(
    { value: found.pulse, evidence: [found.pulseId], newestOn: found.on },
    policy.pulseExpiresDays,
    asOf,
  )
}
