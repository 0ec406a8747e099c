// When outcomes are a reason: off their pace, won, outgrown, or without a verdict.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { asOf, calm, kinds, one, outcome } from './account-view.fixture.ts'
import type { OutcomeView } from './account-view.ts'

describe('an outcome off its pace', () => {
  it('arises under four fifths of the pace, or when it is expected after its day', () => {
    const dueOn = addDays(asOf, 30)
    expect(one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.5, dueOn })] })).toMatchObject({
      size: 0.5,
      dueOn,
      subjects: ['out_1'],
    })
    const late = outcome({ outcomeId: 'out_2', onTrack: null, expectedOn: addDays(dueOn, 1), dueOn })
    const reason = one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.7 }), late] })
    expect(reason.words).toContain('2 outcomes')
    expect(reason.size).toBeCloseTo(0.3, 12)
    expect(kinds({ outcomes: [outcome({ onTrack: 0.8, expectedOn: dueOn, dueOn })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ expectedOn: dueOn })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ onTrack: 0.1, active: false }), outcome()] })).toEqual([])
  })

  it('is none once it has arrived, though after its day', () => {
    const [dueOn, expectedOn] = [addDays(asOf, -2), addDays(asOf, -1)]
    expect(kinds({ outcomes: [outcome({ onTrack: 1, expectedOn, dueOn })] })).toEqual([])
    expect(
      one('outcome_off_pace', { outcomes: [outcome({ onTrack: 0.9, expectedOn, dueOn })] }),
    ).toBeDefined()
  })

  it('names its day, how far it is, and when it will be there; a level to hold names no day', () => {
    const off = (over: Partial<OutcomeView>) => one('outcome_off_pace', { outcomes: [outcome(over)] })
    expect(off({ onTrack: 0.5 })).toMatchObject({
      dueOn: null,
      words: 'An outcome stands at 50 % of the level to hold.',
    })
    const dueOn = day('2026-04-01')
    expect(off({ onTrack: 0.5, dueOn }).words).toBe(
      'An outcome due on 2026-04-01 is at 50 % of where it should be by now.',
    )
    expect(off({ onTrack: 0.5, dueOn, expectedOn: day('2026-05-09') }).words).toBe(
      'An outcome due on 2026-04-01 is at 50 % of where it should be by now: at this pace it is reached on 2026-05-09.',
    )
    expect(off({ onTrack: null, dueOn, expectedOn: day('2026-05-09') }).words).toBe(
      'An outcome due on 2026-04-01 is behind its plan: at this pace it is reached on 2026-05-09.',
    )
    expect(off({ onTrack: 0.1, dueOn, expectedOn: day('2034-02-16') }).words).toContain(
      'at this pace it is reached more than a year late.',
    )
  })
})

describe('a win, a missing verdict and what comes next', () => {
  it('is a win when attained and the customer says so', () => {
    expect(one('win_to_share', { outcomes: [outcome({ attained: 0.9, customer: 0.75 })] }).size).toBe(0.9)
    expect(kinds({ outcomes: [outcome({ attained: 0.9 })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ attained: 0.7, customer: 1 })] })).toEqual([])
  })

  it('asks for the verdicts that are missing on active outcomes', () => {
    const missing = outcome({ vendorVerdictMissing: true })
    expect(
      one('own_verdict_missing', { outcomes: [missing, outcome({ outcomeId: 'out_2' })] }),
    ).toMatchObject({
      size: 0.5,
      words: 'Your own verdict on one outcome is missing.',
    })
    const both = [missing, outcome({ outcomeId: 'out_2', vendorVerdictMissing: true })]
    expect(one('own_verdict_missing', { outcomes: both }).words).toContain('2 outcomes')
  })

  it('asks the customer what they wanted, and how far they have come, once nobody knows', () => {
    expect(one('verdict_missing', { outcomes: [] })).toMatchObject({ subjects: [], size: 1 })
    expect(one('verdict_missing', { outcomes: [outcome({ active: false })] }).words).toContain('wanted')
    const unheard = outcome({ outcomeId: 'out_2', attained: null, ageDays: null })
    expect(one('verdict_missing', { outcomes: [outcome(), unheard] })).toMatchObject({
      subjects: ['out_2'],
      size: 0.5,
      words: 'Nobody has said lately how far they have come with an outcome.',
    })
    const old = outcome({ ageDays: 135 })
    expect(one('verdict_missing', { outcomes: [old, unheard] }).words).toContain('2 outcomes')
    expect(kinds({ outcomes: [outcome({ ageDays: 134 })] })).toEqual([])
    expect(kinds({ outcomes: [outcome({ ageDays: null })] })).toEqual([])
  })

  it('asks nobody who has no contract any more, nor just after they signed for another term', () => {
    const outcomes: OutcomeView[] = []
    expect(kinds({ outcomes, lapsed: true })).toEqual([])
    expect(kinds({ outcomes, renewedOn: addDays(asOf, -30) })).toEqual([])
    expect(kinds({ outcomes, renewedOn: addDays(asOf, -31) })).toEqual(['verdict_missing'])
  })

  it('asks what comes next where they outgrew us', () => {
    const use = { ...calm.use, change: Math.log(1 / 3), fellOn: asOf, outgrown: true }
    expect(one('outgrown', { use }).size).toBeCloseTo(2 / 3, 12)
    expect(kinds({ use })).toEqual(['outgrown'])
  })
})
