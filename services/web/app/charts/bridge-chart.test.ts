// Where the bars of a bridge begin and end.
import { expect, it } from 'vitest'
import { barsOf, groundOf } from './bridge-chart.tsx'

it('hangs each step on where the one before ended, and stands totals on the ground', () => {
  const bars = barsOf([
    { name: 'Due', minor: 100, kind: 'total' },
    { name: 'Lost', minor: -30, kind: 'lost' },
    { name: 'Expanded', minor: 10, kind: 'won' },
    { name: 'Expected', minor: 80, kind: 'total' },
  ])
  expect(bars.map(({ from, to }) => [from, to])).toEqual([
    [0, 100],
    [100, 70],
    [70, 80],
    [0, 80],
  ])
})

it('begins bars at nothing, but where the steps would be too thin to see', () => {
  expect(groundOf([100, 30, 80])).toBe(0)
  expect(groundOf([100, 90, 95])).toBe(80)
  expect(groundOf([0, 0])).toBe(0)
})
