// How far an account's fall in use is outgrown, out of its signals, and what of its use is left to it then.
import { type HealthPolicy, outgrownShare } from '@rung/health-score'
import { clamp01, type Day } from '@rung/kernel'
import type { SubjectSignals } from '@rung/signals'

type Numbers = HealthPolicy['dampers']['use_falling']

// At least half of what they wanted: below that, nobody outgrew anything.
const ATTAINED_FROM = 0.5
// Two of five no longer come, and they are content: the work is done without us by then.
const QUIET_AT = 0.6
// Achieved 4 of 5: what they call content.
const CONTENT_AT = 0.75

/** 0..1, by the numbers of the damper `use_falling`. */
export function readOutgrown(
  account: SubjectSignals<'account'>,
  { holdsDays = 0, fadesDays = 1 }: Numbers,
  asOf: Day,
): number {
  const reads = { fellOn: account.value('use_fell_on'), confirmedOn: account.value('achieved_confirmed_on') }
  return outgrownShare(reads, { holdsDays, fadesDays }, asOf)
}

/** The same where they have what they wanted: 0 where `attained` is unknown, or under half. */
export function outgrownBy(
  account: SubjectSignals<'account'>,
  attained: number | null,
  numbers: Numbers,
  asOf: Day,
): number {
  return attained !== null && attained >= ATTAINED_FROM ? readOutgrown(account, numbers, asOf) : 0
}

/** 0 at `from` of the habit to 1 at three fifths of it, straight in ln(use / habit); null while no change is known. */
function fallenBy(account: SubjectSignals<'account'>, { from = 1 }: Numbers): number | null {
  const change = account.value('use_change') ?? account.value('use_change_last_known')
  return change === null ? null : clamp01((Math.log(from) - change) / (Math.log(from) - Math.log(QUIET_AT)))
}

/**
 * The use by which the state of an account is told: the usage score, less what they outgrew: U x (1 - g x f), g how far the fall is
 * outgrown, f from 0 at `from` of the habit to 1 at three fifths of it, straight in ln(use / habit). So who does much less than they
 * did, and is content, is a quiet success, whatever the seats would bear.
 *
 * @example U 0.53, half of the habit, confirmed since: 0
 */
export function usageOfState(
  account: SubjectSignals<'account'>,
  { usage, outgrown }: { readonly usage: number | null; readonly outgrown: number },
  numbers: Numbers,
): number | null {
  const fallen = fallenBy(account, numbers)
  return usage === null || fallen === null ? usage : usage * (1 - outgrown * fallen)
}

/**
 * How much of the way between use and outcome is explained: g x f x clamp((A - 0.5) / 0.25, 0, 1), g and f as for the state. All of it
 * where they fell to three fifths of their habit and have what they wanted, none at the lines of either, and no step between.
 *
 * @example half of the habit, confirmed since, A 0.8: 1; A 0.6: 0.4
 */
export function explainedByOutgrowing(
  account: SubjectSignals<'account'>,
  { attained, outgrown }: { readonly attained: number | null; readonly outgrown: number },
  numbers: Numbers,
): number {
  const content = clamp01(((attained ?? 0) - ATTAINED_FROM) / (CONTENT_AT - ATTAINED_FROM))
  return outgrown * (fallenBy(account, numbers) ?? 0) * content
}
