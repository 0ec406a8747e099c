// The bridge of the book adds up, over and running.
import { expect, it } from 'vitest'
import { type BookQuarter, bookSteps } from './book-steps.ts'

const quarter = (isOver: boolean) =>
  ({
    ...{
      period: '2026-Q1',
      since: '2026-01-01',
      until: '2026-04-01',
      lastDay: '2026-03-31',
      isOver,
      key: null,
      name: null,
    },
    book: {
      ...{ openingMinor: 1000, newMinor: 300, returnedMinor: 0, expandedMinor: 50, contractedMinor: 20 },
      ...{
        churnedMinor: 100,
        revaluationMinor: -5,
        closingMinor: 1225,
        grr: 0.88,
        nrr: 0.93,
        unknownAccounts: 0,
      },
    },
    due: { undecidedMinor: 40 },
  }) as unknown as BookQuarter

const open = {
  renewals: 2,
  arrMinor: 140,
  expectedRetainedMinor: 110,
  expectedAfterMinor: 120,
  arrAtRiskMinor: 30,
}
const months = [{ open }, { open: { ...open, arrAtRiskMinor: 10, expectedAfterMinor: 110 } }] as never

const sumOf = (steps: readonly { minor: number }[]) =>
  steps.slice(0, -1).reduce((sum, { minor }) => sum + minor, 0)

it('is what happened of a quarter that is over, to the minor unit', () => {
  const { steps, grr, nrr, closingMinor } = bookSteps(quarter(true), months)
  expect(steps.map(({ name, minor }) => [name, minor])).toEqual([
    ['Opened', 1000],
    ['New', 300],
    ['Expanded', 50],
    ['Contracted', -20],
    ['Left', -100],
    ['Rates', -5],
    ['Closed', 1225],
  ])
  expect([sumOf(steps), grr, nrr]).toEqual([closingMinor, 0.88, 0.93])
})

it('goes on with what is expected of open renewals while it runs', () => {
  const { steps, grr, nrr, closingMinor } = bookSteps(quarter(false), months)
  expect(steps.slice(-4).map(({ name, minor }) => [name, minor])).toEqual([
    ['Undecided', 40],
    ['At risk', -40],
    ['Growth expected', 10],
    ['Expected', 1235],
  ])
  expect(sumOf(steps)).toBe(closingMinor)
  expect([grr, nrr]).toEqual([0.88, 0.94])
})
