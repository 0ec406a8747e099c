// The bridge of a quarter adds up, month by month.
import { expect, it } from 'vitest'
import { bridgeSteps } from './bridge-steps.ts'

const month = {
  month: '2026-04',
  renewals: 4,
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
  contracted: { renewals: 0, lostMinor: 0 },
  lost: { renewals: 1, lostMinor: 200 },
}

it('adds what was lost, won, is at risk and is expected over the months', () => {
  const steps = bridgeSteps([month, { ...month, lost: { renewals: 0, lostMinor: 0 } }])
  expect(steps.map(({ name, minor }) => [name, minor])).toEqual([
    ['Due', 2000],
    ['Lost', -200],
    ['Contracted', -0],
    ['Expanded', 100],
    ['At risk', -200],
    ['Growth expected', 40],
    ['Expected', 1740],
  ])
})

it('is nothing where nothing is due', () => {
  expect(bridgeSteps([]).at(-1)).toEqual({ name: 'Expected', minor: 0, kind: 'total' })
})
