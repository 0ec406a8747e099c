// A book in columns: the same as its renewals one by one, and added up in steps that nobody waits long for.
import { describe, expect, it } from 'vitest'
import { forecast, forecastSteps } from './forecast.ts'
import { book } from './large-book.fixture.ts'
import { bookedColumns, columnsOf, openIn } from './outlook-columns.ts'
import { decidedOutlook, outlookOf } from './outlook-of.ts'
import { forecastPolicy as policy } from './policy.ts'

const split = { contracted: 0.1, renewed: 0.7, expanded: 0.2 }
const column = (...values: number[]) => Float64Array.from(values)

describe('a book in columns', () => {
  it('is the same as its renewals: an open one, a kept one and a lost one', () => {
    const columns = bookedColumns(
      {
        arrMinor: column(1_000_003, 500, 700),
        chanceLost: column(0.3, 0, 1),
        arrAfterMinor: column(Number.NaN, 600, 0),
        split: [column(0.1, 0, 0), column(0.7, 0, 0), column(0.2, 0, 0)],
      },
      policy,
    )
    const outlooks = [
      outlookOf({ renewalId: 'a', arrMinor: 1_000_003, chanceLost: 0.3, split }, policy),
      decidedOutlook({ renewalId: 'b', arrMinor: 500, arrAfterMinor: 600 }),
      decidedOutlook({ renewalId: 'c', arrMinor: 700, arrAfterMinor: 0 }),
    ]
    expect(openIn(columns)).toBe(1)
    const steps = forecastSteps(columns, policy)
    let step = steps.next()
    while (step.done !== true) step = steps.next()
    expect(step.value).toEqual(forecast(outlooks, policy))
  })

  it('is added up in many steps, each a small part of the whole', () => {
    const steps = forecastSteps(columnsOf(book(3_000)), policy)
    let taken = 0
    while (steps.next().done !== true) taken += 1
    // three at least at each of some 36 nodes: the chances, and both measures' moments
    expect(taken).toBeGreaterThan(100)
  })
})
