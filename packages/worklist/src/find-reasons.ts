// Everything that speaks for looking at an account today.
import { type Day, daysBetween } from '@rung/kernel'
import type { AccountView } from './account-view.ts'
import { outcomeReasons } from './outcome-reasons.ts'
import { peopleReasons } from './people-reasons.ts'
import { byKind, type Reason } from './reason.ts'
import type { ReasonPolicy } from './reason-policy.ts'
import { standingReasons } from './standing-reasons.ts'

/**
 * At most one reason of each kind, in the order of `REASON_KINDS`. What is unknown is no reason: a card asks somebody to act, and
 * there must be something to act on.
 *
 * @example attained 0.2 of an account whose renewal is due in 40 days // success_gap (size 0.6) and renewal_window
 */
export function findReasons(view: AccountView, policy: ReasonPolicy, asOf: Day): Reason[] {
  const said = [...peopleReasons(view, policy, asOf), ...standingReasons(view, policy, asOf)]
  const reasons = [...outcomeReasons(view, said, policy, asOf), ...said].sort(byKind)
  return view.pause === null ? reasons : pausedReasons(view.pause.until, reasons, policy, asOf)
}

/** A pause was agreed: nobody calls, but for a notice they gave, until a few days before it ends. */
function pausedReasons(
  until: Day | null,
  reasons: readonly Reason[],
  policy: ReasonPolicy,
  asOf: Day,
): Reason[] {
  const notice = reasons.filter(({ kind }) => kind === 'win_back')
  if (until === null || daysBetween(asOf, until) > policy.pauseEndsDays) return notice
  const words = `The agreed pause ends on ${until}: agree how they begin again.`
  const ending: Reason = {
    kind: 'pause_ending',
    subjects: [],
    size: 1,
    evidence: [],
    dueOn: until,
    words,
  }
  return [...notice, ending]
}
