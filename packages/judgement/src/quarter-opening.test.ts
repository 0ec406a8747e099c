// On the first day of a quarter, and on no other, a row says what forecasts add up.
import { addDays, day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { KeptRenewal } from './kept-renewals.ts'
import { quarterOpening } from './quarter-opening.ts'

const renewal = {
  renewalId: 'rnw_1',
  dueOn: day('2026-06-01'),
  arrMinor: 1_000,
  csmCall: 'contracted',
  csmProbability: null,
  evidence: ['sub_1'],
}
const kept = {
  renewal,
  risk: { probabilityLost: 0.2, givenKept: { contracted: 0.1, renewed: 0.6, expanded: 0.3 } },
  arrAtRiskMinor: 200,
  atLeads: [],
} as unknown as KeptRenewal

describe('the opening of a quarter', () => {
  it('holds of each open renewal what is added up, and nothing of what is only shown', () => {
    expect(quarterOpening(day('2026-04-01'), [kept])).toEqual([
      { ...renewal, probabilityLost: 0.2, givenKept: [0.1, 0.6, 0.3] },
    ])
    expect(quarterOpening(day('2026-04-01'), [])).toEqual([])
  })

  it('is that of four days of a year', () => {
    const days = Array.from({ length: 365 }, (_, at) => addDays(day('2026-01-01'), at))
    expect(days.filter(on => quarterOpening(on, [kept]) !== null)).toEqual([
      '2026-01-01',
      '2026-04-01',
      '2026-07-01',
      '2026-10-01',
    ])
  })
})
