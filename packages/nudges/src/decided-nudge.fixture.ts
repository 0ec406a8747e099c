// What is decided for a user who has one step left, and who was shown nudges before.
import { addDays, day } from '@rung/kernel'
import { decideNudge, type NudgeDecision } from './decide-nudge.ts'
import { contextOf, outcomeOf, pastNudgeOf, TODAY } from './nudge-context.fixture.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'
import { nudgePolicy as policy } from './policy.ts'

export const today = TODAY

export const ago = (days: number) => addDays(today, -days)

export const outcome = (over: Partial<NudgeOutcome> = {}): NudgeOutcome =>
  outcomeOf({
    milestones: [
      { key: 'data_in', reachedOn: day('2026-01-05') },
      { key: 'first_report', reachedOn: null },
      { key: 'shared_report', reachedOn: null },
    ],
    ...over,
  })

export const reached = outcome({ milestones: [{ key: 'first_report', reachedOn: today }] })

export const past = pastNudgeOf

export const elsewhere = (days: number) =>
  past({ outcomeId: 'out_9', milestone: 'other', shownOn: ago(days) })

export const context = (over: Partial<NudgeContext> = {}): NudgeContext =>
  contextOf({ outcomes: [outcome()], ...over })

export const decide = (over: Partial<NudgeContext> = {}) => decideNudge(context(over), policy)

export const why = (decision: NudgeDecision) => decision.reason.kind
