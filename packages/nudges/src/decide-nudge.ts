// The one decision: a nudge and the reason for it, or none and why.
import { hashShare } from '@rung/kernel'
import { chooseLevel } from './choose-level.ts'
import { nextAim } from './next-aim.ts'
import { type Aim, isSameAim, type NudgeLevel, type PastNudge } from './nudge.ts'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgePolicy } from './policy.ts'
import { type Silence, staySilent } from './stay-silent.ts'

export type NoneWhy = Silence | 'budget_spent' | 'held_out' | 'nothing_next'

export type NudgeDecision =
  | {
      readonly kind: 'nudge'
      readonly aim: Aim
      readonly level: NudgeLevel
      /** Id of the nudge that waited and is shown now, or was shown moments ago and is given again; null for a new one. */
      readonly nudgeId: string | null
      /** True when it was shown moments ago: nothing is to be recorded, and the budget is not touched. */
      readonly repeated: boolean
      readonly reason: 'next_milestone' | 'waited'
    }
  | {
      readonly kind: 'none'
      readonly why: NoneWhy
      /** What would have been said, to be kept until it may be; null when there is nothing, or it waits already. */
      readonly queue: { readonly aim: Aim; readonly level: NudgeLevel } | null
    }

/**
 * Aim -> silence -> holdout -> repeat -> budget. What may not be said now is queued, not erased, except for accounts held out.
 *
 * Units: hours, days, minutes as the policy names them. Errors: none. The same context gives the same decision.
 *
 * @example an outcome of importance 5 with the milestone `first_report` still to reach, nothing shown yet // do_it_yourself
 */
export function decideNudge(context: NudgeContext, policy: NudgePolicy): NudgeDecision {
  const aim = nextAim(context, policy)
  const silence = staySilent(context, policy)
  if (aim === null) return { kind: 'none', why: silence ?? 'nothing_next', queue: null }
  const { outcomeId, milestone } = aim
  const shown = context.past.filter(nudge => nudge.shownAt !== null)
  const waiting = context.past.find(nudge => nudge.shownAt === null && isSameAim(nudge, aim))
  const level = chooseLevel(aim, context.past, policy)
  const wait = (why: NoneWhy): NudgeDecision => {
    const queue = waiting === undefined ? { aim: { outcomeId, milestone }, level } : null
    return { kind: 'none', why, queue }
  }
  if (silence !== null) return wait(silence)
  if (hashShare('nudge', context.accountId) < policy.holdoutShare) {
    return { kind: 'none', why: 'held_out', queue: null }
  }
  const repeated = shown.find(nudge => isJustShown(nudge, aim, context.now, policy))
  if (repeated !== undefined) {
    const { nudgeId, level: shownLevel } = repeated
    const given = { aim: { outcomeId, milestone }, level: shownLevel, nudgeId }
    return { kind: 'nudge', ...given, repeated: true, reason: 'next_milestone' }
  }
  if (isSpent(shown, context.now, policy)) return wait('budget_spent')
  return {
    kind: 'nudge',
    aim: { outcomeId, milestone },
    level,
    nudgeId: waiting?.nudgeId ?? null,
    repeated: false,
    reason: waiting === undefined ? 'next_milestone' : 'waited',
  }
}

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

function sinceShownMs(nudge: PastNudge, now: Date): number {
  return now.getTime() - Number(nudge.shownAt?.getTime())
}

function isJustShown(nudge: PastNudge, aim: Aim, now: Date, policy: NudgePolicy): boolean {
  const unanswered = nudge.reaction === null && nudge.rating === null
  return unanswered && isSameAim(nudge, aim) && sinceShownMs(nudge, now) < policy.repeatMinutes * MINUTE_MS
}

function isSpent(shown: readonly PastNudge[], now: Date, { budget }: NudgePolicy): boolean {
  const lately = shown.filter(nudge => sinceShownMs(nudge, now) < budget.days * DAY_MS)
  const justNow = lately.some(nudge => sinceShownMs(nudge, now) < budget.leastGapHours * HOUR_MS)
  return justNow || lately.length >= budget.most
}
