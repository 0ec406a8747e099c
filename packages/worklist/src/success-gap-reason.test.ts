// When the success gap is a reason, and by which of its three gaps it is named.
import { describe, expect, it } from 'vitest'
import { calm, kinds, one, outcome } from './account-view.fixture.ts'
import type { AccountView } from './account-view.ts'

describe('a success gap', () => {
  const gapOf = (over: Partial<AccountView['gap']>) => ({ gap: { ...calm.gap, ...over } })

  it('arises under one half attained, and is about the outcomes that lack', () => {
    const outcomes = [
      outcome({ outcomeId: 'out_2', attained: 0.1 }),
      outcome({ outcomeId: 'out_1', attained: 0.3 }),
      outcome({ outcomeId: 'out_3', attained: 0.9 }),
      outcome({ outcomeId: 'out_4', attained: 0.1, active: false }),
    ]
    const reason = one('success_gap', { ...gapOf({ attained: 0.45, evidence: ['mea_1'] }), outcomes })
    expect(reason).toMatchObject({ subjects: ['out_1', 'out_2'], evidence: ['mea_1'] })
    expect(reason.words).toBe('They have attained 45 % of what they set out for.')
    expect(kinds(gapOf({ attained: 0.5 }))).toEqual([])
  })

  it('arises from each of the three gaps, and is named by the largest', () => {
    expect(one('success_gap', gapOf({ attained: 0.8, completion: 0.3 })).words).toContain('lack the outcome')
    expect(one('success_gap', gapOf({ attained: 0.8, perception: 0.3 })).words).toContain('where they do not')
    expect(one('success_gap', gapOf({ attained: 0.8, experience: 0.7, perception: 0.3 })).words).toContain(
      'hard',
    )
    expect(kinds(gapOf({ attained: 0.8, completion: 0.29, perception: -0.9 }))).toEqual([])
  })

  it('counts a hard way to what they have half of what is missing', () => {
    expect(one('success_gap', gapOf({ attained: 0.9, experience: 0.8 })).size).toBe(0.4)
    expect(kinds(gapOf({ attained: 0.9, experience: 0.29 }))).toEqual([])
  })

  it('says that the way was hard, never that all is well, where they got it and found the way there hard', () => {
    const gap = { ...calm.gap, attained: 0.9, experience: 0.9 }
    const outcomes = [outcome({ outcomeId: 'out_1' }), outcome({ outcomeId: 'out_2', attained: 0.2 })]
    expect(one('success_gap', { gap, outcomes })).toMatchObject({
      words: 'They have what they wanted, and found the way there hard.',
      subjects: ['out_1'],
      gap: 'experience',
    })
    expect(one('success_gap', { gap: { ...gap, attained: 0.67 }, outcomes }).words).toBe(
      'They have 67 % of what they set out for, and find the way there hard.',
    )
    expect(one('success_gap', { gap: { ...gap, attained: null }, outcomes }).words).toBe(
      'They have what they wanted, and found the way there hard.',
    )
  })
})
