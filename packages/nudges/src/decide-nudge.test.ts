// What a nudge is aimed at: at most one, with its reason, or none and why.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { ago, decide, outcome, past, reached, today, why } from './decided-nudge.fixture.ts'
import { HELP, NEXT, RESULT } from './nudge.ts'
import type { NudgeOutcome } from './nudge-context.ts'

describe('what a nudge is aimed at', () => {
  it('is the next milestone of the customer’s outcome', () => {
    const aim = { outcomeId: 'out_1', milestone: 'first_report' }
    expect(decide()).toEqual({
      nudge: { ...aim, level: 'do_it_yourself' },
      reason: { kind: 'next_milestone' },
      aim,
    })
  })

  it('is of the most important outcome, then of the one due first, then of the first id', () => {
    const of = (...outcomes: NudgeOutcome[]) => decide({ outcomes }).nudge?.outcomeId
    const a = outcome({ outcomeId: 'a' })
    const b = outcome({ outcomeId: 'b' })
    expect(of(a, { ...b, importance: 5 })).toBe('b')
    expect(of(a, { ...b, dueOn: day('2027-01-01') })).toBe('b')
    expect(of({ ...a, dueOn: day('2027-01-01') }, { ...b, dueOn: day('2026-06-01') })).toBe('b')
    expect(of(b, a)).toBe('a')
  })

  it('is nothing when nothing is wanted, named, or left', () => {
    expect(why(decide({ outcomes: [] }))).toBe('no_outcome')
    expect(why(decide({ outcomes: [outcome({ active: false })] }))).toBe('no_outcome')
    expect(why(decide({ outcomes: [outcome({ milestones: [] })] }))).toBe('no_milestone')
    expect(why(decide({ outcomes: [outcome({ milestones: [] }), reached] }))).toBe('all_reached')
  })
})

describe('help towards an outcome, and what comes next', () => {
  const done = { ...reached, attained: 0.17, customer: 0.25 }
  const won = { ...reached, attained: 0.93, customer: 1 }

  it('is offered where the product is done and the outcome is not, and where they stopped coming', () => {
    expect(decide({ outcomes: [done] })).toEqual({
      nudge: { outcomeId: 'out_1', milestone: HELP, level: 'do_it_yourself' },
      reason: { kind: 'outcome_help' },
      aim: { outcomeId: 'out_1', milestone: HELP },
    })
    expect(why(decide({ outcomes: [{ ...done, attained: 0.79 }] }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won], useFell: true }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won] }))).toBe('what_comes_next')
    expect(decide({ outcomes: [won] }).nudge?.milestone).toBe(NEXT)
    expect(why(decide({ outcomes: [{ ...won, customer: 0.5 }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [{ ...won, customer: null }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [{ ...done, attained: null }] }))).toBe('all_reached')
    expect(why(decide({ outcomes: [outcome({ attained: 0.17 })] }))).toBe('next_milestone')
  })

  it('goes to the outcome they fall short of before a more important one that goes well', () => {
    const short = { ...done, outcomeId: 'out_2', importance: 1 }
    expect(decide({ outcomes: [{ ...won, importance: 5 }, short] }).aim?.outcomeId).toBe('out_2')
    const near = { ...short, attained: 0.5 }
    expect(decide({ outcomes: [{ ...won, importance: 5 }, near] }).aim?.outcomeId).toBe('out_1')
  })

  it('is silenced by no dispute, escalation or term that ends: what pushes and sells is', () => {
    const term = { terms: [{ endsOn: addDays(today, 5), months: 12 }] }
    const disputed = { ...done, perceptionGap: 0.75 }
    expect(why(decide({ outcomes: [disputed] }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [done], escalatedTickets: 2 }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [done], ...term }))).toBe('outcome_help')
    expect(why(decide({ outcomes: [won], ...term }))).toBe('term_ending')
    expect(why(decide({ outcomes: [{ ...won, perceptionGap: 0.3 }] }))).toBe('outcome_disputed')
    // In place of its open milestones too: they are pushed at nobody who disputes what they bring.
    expect(decide({ outcomes: [outcome({ attained: 0.2, perceptionGap: 0.6 })] }).aim?.milestone).toBe(HELP)
    expect(why(decide({ outcomes: [done], closed: true }))).toBe('account_closed')
    expect(why(decide({ outcomes: [done], paused: true }))).toBe('account_paused')
    expect(why(decide({ outcomes: [done], hostility: 1 }))).toBe('talk_first')
    expect(why(decide({ outcomes: [done], promises: [{ overdue: true, broken: false, dueOn: null }] }))).toBe(
      'promise_broken',
    )
  })

  it('is asked again after a fortnight, on its own surface the same day, and not on another', () => {
    const asked = (days: number, surface = 'home') => [past({ milestone: HELP, shownOn: ago(days), surface })]
    const again = (days: number, surface?: string) =>
      decide({ outcomes: [done], past: asked(days, surface) }).reason
    expect(again(0)).toEqual({ kind: 'outcome_help' })
    expect(again(0, 'reports')).toEqual({ kind: 'resting', until: addDays(today, 14) })
    expect(again(13)).toEqual({ kind: 'resting', until: addDays(today, 1) })
    expect(again(14)).toEqual({ kind: 'outcome_help' })
    expect(why(decide({ outcomes: [done], escalatedTickets: 1, past: asked(3) }))).toBe('ticket_escalated')
    const sent = past({ milestone: HELP, shownOn: ago(20), reaction: { said: 'not_important', on: ago(20) } })
    expect(decide({ outcomes: [done], past: [sent] }).reason).toEqual({
      kind: 'resting',
      until: addDays(today, 70),
    })
  })
})

describe('what came of a nudge', () => {
  const done = outcome({
    milestones: [{ key: 'first_report', reachedOn: ago(1) }],
    attained: 0.6,
    customer: 0.5,
  })
  const shown = past({ shownOn: ago(4) })

  it('is asked about before the next step, and the next step follows', () => {
    const asked = decide({ outcomes: [done], past: [shown] })
    expect(asked).toMatchObject({
      nudge: { outcomeId: 'out_1', milestone: RESULT },
      reason: { kind: 'how_did_it_go' },
    })
    const rated = past({ milestone: RESULT, shownOn: ago(1), rating: 3 })
    expect(why(decide({ outcomes: [done], past: [shown, rated] }))).toBe('outcome_help')
    const won = { ...done, attained: 0.9, customer: 1 }
    const good = past({ milestone: RESULT, shownOn: ago(1), rating: 5 })
    expect(why(decide({ outcomes: [won], past: [shown, good] }))).toBe('what_comes_next')
  })

  it('rests a fortnight when it is left unanswered, and the next step does not wait for it', () => {
    const unanswered = past({ milestone: RESULT, shownOn: ago(1) })
    expect(why(decide({ outcomes: [done], past: [shown, unanswered] }))).toBe('outcome_help')
    const long = past({ milestone: RESULT, shownOn: ago(14) })
    expect(why(decide({ outcomes: [done], past: [{ ...shown, shownOn: ago(20) }, long] }))).toBe(
      'how_did_it_go',
    )
  })

  it('is asked about where what pushes is silent, and not where all is', () => {
    expect(why(decide({ outcomes: [done], past: [shown], escalatedTickets: 1 }))).toBe('how_did_it_go')
    expect(why(decide({ outcomes: [done], past: [shown], hostility: 1 }))).toBe('talk_first')
  })
})
