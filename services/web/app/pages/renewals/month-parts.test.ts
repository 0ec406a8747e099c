// The parts of a month add up to what falls due in it.
import { expect, it } from 'vitest'
import { partsOf } from './month-parts.ts'

it('parts what is decided into kept and lost, and what is open into expected and at risk', () => {
  const parts = partsOf({
    month: '2026-04',
    renewals: 5,
    arrDueMinor: 1000,
    open: {
      renewals: 1,
      arrMinor: 400,
      expectedRetainedMinor: 300,
      expectedAfterMinor: 320,
      arrAtRiskMinor: 100,
    },
    renewed: { renewals: 1 },
    expanded: { renewals: 1, gainedMinor: 50 },
    contracted: { renewals: 1, lostMinor: 30 },
    lost: { renewals: 1, lostMinor: 200 },
  })
  expect(parts.map(({ minor }) => minor)).toEqual([370, 230, 300, 100])
  expect(parts.reduce((sum, { minor }) => sum + minor, 0)).toBe(1000)
})
