// The one decision: at most one nudge and the reason for it, or none and why.
import { addDays, type Day, hashShare } from '@rung/kernel'
import { chooseLevel } from './choose-level.ts'
import { firstFreeDay } from './first-free-day.ts'
import { type Aim, HELP, isQuestion, isSameAim, NEXT, type Nudge, RESULT } from './nudge.ts'
import type { NudgeContext } from './nudge-context.ts'
import type { NudgeReason } from './nudge-reason.ts'
import { helpAims, openAims, resultAims } from './open-aims.ts'
import { ASK_AGAIN_DAYS, type NudgePolicy } from './policy.ts'
import { quietRule } from './quiet-rules.ts'
import { restUntil } from './rest-until.ts'

export type NudgeDecision = {
  /** What to show now; null for none. */
  readonly nudge: Nudge | null
  readonly reason: NudgeReason
  /** What it is about: what is shown, or what would be if it were not kept back; null when there is nothing to say. */
  readonly aim: Aim | null
}

/**
 * Silence -> what is open and not resting -> holdout -> what was shown here today -> budget.
 *
 * What pushes the product or sells is silent where an outcome is disputed, a ticket escalated or a term ending; help, and how it went, are not. Asked
 * again on the same day and surface it is the same nudge, while it is open and the user has not sent it away. One step is shown once
 * a day: on another surface it is queued. Units: days. Errors: none. Source: "Worklist and nudges" of the domain. **Invariants:** a
 * nudge names an active outcome, and an open milestone of it or none; whoever obeys never exceeds the budget; the order of outcomes,
 * terms and past does not matter.
 *
 * @example an outcome of importance 5 with the milestone `first_report` still to reach, nothing shown yet // do_it_yourself
 */
export function decideNudge(context: NudgeContext, policy: NudgePolicy): NudgeDecision {
  const quiet = quietRule(context, policy)
  const silence: NudgeReason | null = quiet === null ? null : { kind: quiet.name }
  if (silence !== null && quiet?.silences === 'everything') return keptBack(silence, null)
  const open = [...resultAims(context, policy), ...(silence === null ? openAims(context) : helpAims(context))]
  if (silence !== null && open.length === 0) return keptBack(silence, null)
  const awake = open.filter(aim => !isResting(aim, context, policy))
  const again = shownHereToday(awake, context)
  const aim = again ?? awake[0]
  if (aim === undefined) return keptBack(silence ?? whyNothing(open, context, policy), null)
  const { outcomeId, milestone } = aim
  if (isHeldOut(context, policy)) return keptBack({ kind: 'held_out' }, { outcomeId, milestone })
  if (again !== undefined) return shown(again)
  const showOn = firstDayFor(aim, context, policy)
  if (showOn > context.today) return keptBack({ kind: 'queued', showOn }, aim)
  return shown({ ...aim, level: chooseLevel(aim, context.past, context.today, policy) })
}

function shown({ outcomeId, milestone, level }: Nudge): NudgeDecision {
  const aim = { outcomeId, milestone }
  return { nudge: { ...aim, level }, reason: { kind: whyShown(milestone) }, aim }
}

function whyShown(
  milestone: string,
): 'next_milestone' | 'outcome_help' | 'what_comes_next' | 'how_did_it_go' {
  if (milestone === HELP) return 'outcome_help'
  if (milestone === RESULT) return 'how_did_it_go'
  return milestone === NEXT ? 'what_comes_next' : 'next_milestone'
}

function keptBack(reason: NudgeReason, aim: Aim | null): NudgeDecision {
  return { nudge: null, reason, aim }
}

function isResting(aim: Aim, context: NudgeContext, policy: NudgePolicy): boolean {
  const until = wakesOn(aim, context, policy)
  return until !== null && until > context.today
}

/** The day it comes back: an outcome that was sent away, or a question that was asked lately. */
function wakesOn(aim: Aim, { past, today, surface }: NudgeContext, policy: NudgePolicy): Day | null {
  const asked = past
    .filter(nudge => isQuestion(aim) && isSameAim(nudge, aim))
    .filter(({ shownOn, surface: where }) => shownOn < today || where !== surface)
    .map(({ shownOn }) => addDays(shownOn, ASK_AGAIN_DAYS))
  return (
    [...asked, restUntil(aim.outcomeId, past, policy)]
      .filter(each => each !== null)
      .sort()
      .at(-1) ?? null
  )
}

/** A day's own nudge stays, even when something more important has come up since: nothing flickers under the reader's eyes. */
function shownHereToday(awake: readonly Aim[], { past, surface, today }: NudgeContext): Nudge | undefined {
  const here = past.filter(nudge => nudge.shownOn === today && nudge.surface === surface)
  const aim = awake.find(each => here.some(nudge => isSameAim(nudge, each)))
  return aim === undefined ? undefined : here.find(nudge => isSameAim(nudge, aim))
}

/** By the user and not by the account: the budget and the reactions are the user's. */
function isHeldOut({ workspaceId, userId }: NudgeContext, { campaign, holdoutShare }: NudgePolicy): boolean {
  return hashShare(workspaceId, userId, campaign) < holdoutShare
}

function firstDayFor({ milestone }: Aim, { past, today }: NudgeContext, policy: NudgePolicy): Day {
  const wasToday = past.some(nudge => nudge.milestone === milestone && nudge.shownOn === today)
  return firstFreeDay(
    past.map(({ shownOn }) => shownOn),
    wasToday ? addDays(today, 1) : today,
    policy,
  )
}

/** When nothing is both open and awake. */
function whyNothing(open: readonly Aim[], context: NudgeContext, policy: NudgePolicy): NudgeReason {
  const { outcomes } = context
  const [until] = open
    .map(aim => wakesOn(aim, context, policy))
    .filter(each => each !== null)
    .toSorted()
  if (until !== undefined) return { kind: 'resting', until }
  const active = outcomes.filter(outcome => outcome.active)
  if (active.length === 0) return { kind: 'no_outcome' }
  return { kind: active.some(({ milestones }) => milestones.length > 0) ? 'all_reached' : 'no_milestone' }
}
