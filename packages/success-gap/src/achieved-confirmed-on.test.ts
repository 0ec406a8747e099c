// When customers said that they have what they wanted.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { achievedConfirmedOn } from './achieved-confirmed-on.ts'

const TODAY = day('2026-06-30')
const outcomes = [
  { outcomeId: 'fast', active: true },
  { outcomeId: 'old', active: false },
]

function said(id: string, on: string, achieved: number, { by = 'ada', of = 'fast' } = {}) {
  return { id, occurredOn: day(on), stakeholderId: by, outcomeId: of, achieved, experience: 1 }
}

describe('the day on which a customer confirmed an outcome', () => {
  it('is the newest of all people, by what each said last', () => {
    const verdicts = [
      said('a', '2026-03-01', 5),
      said('b', '2026-04-01', 4, { by: 'ben' }),
      said('c', '2026-05-01', 3, { by: 'cy' }),
    ]
    expect(achievedConfirmedOn(outcomes, verdicts, TODAY)).toEqual({
      value: '2026-04-01',
      evidence: ['b'],
      ageDays: 90,
    })
    const disappointed = [...verdicts, said('d', '2026-06-01', 2, { by: 'ben' })]
    expect(achievedConfirmedOn(outcomes, disappointed, TODAY).value).toBe('2026-03-01')
  })

  it('is unknown where nobody’s last word of an active outcome is one, or it lies ahead', () => {
    const nobody = { value: null, evidence: [], ageDays: null }
    const verdicts = [said('a', '2026-03-01', 5, { of: 'old' }), said('b', '2026-07-01', 5)]
    expect(achievedConfirmedOn(outcomes, verdicts, TODAY)).toEqual(nobody)
    expect(achievedConfirmedOn(outcomes, [said('c', '2026-06-01', 3)], TODAY)).toEqual(nobody)
    expect(achievedConfirmedOn(outcomes, [], TODAY)).toEqual(nobody)
  })
})
