// A user about whose account nothing is known yet, an outcome and a nudge of before: each varied where a test, or the decision table, says so.
import { addDays, day } from '@rung/kernel'
import type { PastNudge } from './nudge.ts'
import type { NudgeContext, NudgeOutcome } from './nudge-context.ts'

export const TODAY = day('2026-03-10')

export const contextOf = (over: Partial<NudgeContext> = {}): NudgeContext => ({
  workspaceId: 'ws_1',
  userId: 'u_1',
  surface: 'home',
  today: TODAY,
  closed: false,
  outcomes: [],
  useFell: false,
  paused: false,
  hostility: null,
  promises: [],
  escalatedTickets: null,
  terms: [],
  past: [],
  ...over,
})

export const outcomeOf = (over: Partial<NudgeOutcome> & Pick<NudgeOutcome, 'milestones'>): NudgeOutcome => ({
  outcomeId: 'out_1',
  active: true,
  importance: 3,
  dueOn: null,
  attained: null,
  customer: null,
  perceptionGap: null,
  ...over,
})

export const pastNudgeOf = (over: Partial<PastNudge> = {}): PastNudge => ({
  outcomeId: 'out_1',
  milestone: 'first_report',
  level: 'do_it_yourself',
  surface: 'home',
  shownOn: addDays(TODAY, -20),
  reaction: null,
  rating: null,
  ...over,
})
