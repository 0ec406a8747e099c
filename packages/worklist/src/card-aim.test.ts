// Which outcome a card is about: the one its leading reason names, else one with a step left to take.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { aimOf, aimsOf } from './card-aim.ts'

const reached = (key: string) => ({ key, reachedOn: day('2026-02-01') })
const open = (key: string) => ({ key, reachedOn: null })

describe('what a card is about', () => {
  const aims = aimsOf([
    { outcomeId: 'out_1', active: true, milestones: [reached('live')] },
    { outcomeId: 'out_2', active: false, milestones: [open('live')] },
    { outcomeId: 'out_3', active: true, milestones: [reached('live'), open('first_report'), open('all')] },
    { outcomeId: 'out_4', active: true, milestones: [] },
  ])

  it('is of active outcomes alone, each with its first step left to take', () => {
    expect(aims).toEqual([
      { outcomeId: 'out_1', milestone: null },
      { outcomeId: 'out_3', milestone: 'first_report' },
      { outcomeId: 'out_4', milestone: null },
    ])
  })

  it('is the outcome that the reason names, though nothing is left to reach there', () => {
    expect(aimOf({ subjects: ['out_1', 'prm_1'] }, aims)?.outcomeId).toBe('out_1')
    expect(aimOf({ subjects: ['out_4', 'out_3'] }, aims)?.outcomeId).toBe('out_3')
  })

  it('is one with a step left where none that is active is named, else the first, and none without an outcome', () => {
    expect(aimOf({ subjects: ['out_2'] }, aims)?.outcomeId).toBe('out_3')
    expect(aimOf({ subjects: [] }, aims.slice(0, 1))?.outcomeId).toBe('out_1')
    expect(aimOf({ subjects: [] }, [])).toBeUndefined()
  })
})
