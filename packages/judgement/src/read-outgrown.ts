// How far an account's fall in use is outgrown, out of its signals.
import { type HealthPolicy, outgrownShare } from '@rung/health-score'
import type { Day } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

/** 0..1, by the numbers of the damper `use_falling`. */
export function readOutgrown(
  account: SubjectSignals<'account'>,
  { holdsDays = 0, fadesDays = 1 }: HealthPolicy['dampers']['use_falling'],
  asOf: Day,
): number {
  const reads = { fellOn: account.value('use_fell_on'), confirmedOn: account.value('achieved_confirmed_on') }
  return outgrownShare(reads, { holdsDays, fadesDays }, asOf)
}
