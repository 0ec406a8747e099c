// What each person says of all they wanted, as one share.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { personVerdicts } from './person-verdicts.ts'
import { successGapPolicy as policy } from './policy.ts'

const outcomes = [
  { outcomeId: 'out_a', importance: 3, active: true },
  { outcomeId: 'out_b', importance: 1, active: true },
  { outcomeId: 'out_closed', importance: 5, active: false },
]
const said = (
  id: string,
  stakeholderId: string,
  outcomeId: string,
  days: number,
  [achieved, experience]: [number, number],
) => ({ id, stakeholderId, outcomeId, occurredOn: dayAt(days), achieved, experience })

describe('the verdicts of a person', () => {
  it('are the mean of both grades, by importance, newest of each active outcome', () => {
    const verdicts = [
      said('cvd_2', 'stk_b', 'out_a', 8, [5, 1]),
      said('cvd_1', 'stk_a', 'out_a', 1, [1, 1]),
      said('cvd_4', 'stk_a', 'out_b', 9, [1, 1]),
      said('cvd_3', 'stk_a', 'out_a', 7, [5, 5]),
      said('cvd_5', 'stk_a', 'out_closed', 9, [1, 1]),
      said('cvd_6', 'stk_c', 'out_closed', 9, [1, 1]),
      said('cvd_7', 'stk_b', 'out_a', 11, [1, 1]),
    ]
    // Amy: 1 of weight 3, 0 of weight 1. Bob: achieved 1, experience 0.
    expect(personVerdicts(outcomes, verdicts, policy, dayAt(10))).toEqual([
      { stakeholderId: 'stk_a', value: 0.75, evidence: ['cvd_3', 'cvd_4'], ageDays: 1 },
      { stakeholderId: 'stk_b', value: 0.5, evidence: ['cvd_2'], ageDays: 2 },
    ])
  })

  it('expire at 180 days, as what the customer says does', () => {
    const verdicts = [said('cvd_1', 'stk_a', 'out_a', 0, [4, 4])]
    expect(personVerdicts(outcomes, verdicts, policy, dayAt(179))).toMatchObject([{ value: 0.75 }])
    expect(personVerdicts(outcomes, verdicts, policy, dayAt(180))).toEqual([])
  })
})
