// The stated rate of false alarms, held by simulation: a symptom that nothing is behind is raised once in 104 weeks at most.
import { mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { binomial, weekAt } from './company.fixture.ts'
import { chasmPolicy } from './policy.ts'
import { watchSymptom } from './watch-symptom.ts'

const COMPANIES = 400
const WEEKS = 156

describe.each([
  { things: 3, share: 0.2 },
  { things: 5, share: 0.1 },
  { things: 10, share: 0.5 },
  { things: 40, share: 0.05 },
  { things: 200, share: 0.1 },
])('$things things a week of which $share miss', ({ things, share }) => {
  // Without the margin, which only lowers the rate: the bound is the detector's own.
  it.each([
    { margin: 1, season: 1 },
    { margin: chasmPolicy.margin, season: 1 },
    { margin: chasmPolicy.margin, season: 1.8 },
  ])('odds may rise by $margin, December by $season', ({ margin, season }) => {
    const draw = mulberry32(things * 1_000 + share * 100)
    let [alarms, watchedWeeks] = [0, 0]
    for (let company = 0; company < COMPANIES; company += 1) {
      const weeks = Array.from({ length: WEEKS }, (_, index) => {
        const odds = (share / (1 - share)) * (index % 52 >= 48 ? season : 1)
        return {
          week: weekAt(index),
          misses: binomial(draw, things, odds / (1 + odds)),
          of: things,
          all: things,
          told: true,
          spoken: things,
        }
      })
      const watched = watchSymptom(weeks, { ...chasmPolicy, margin })
      watched.forEach(({ raised }, index) => {
        if (raised === null) watchedWeeks += Number(index >= chasmPolicy.leastReferenceWeeks)
        else if (raised.raisedAt === index) alarms += 1
      })
    }
    expect(alarms * chasmPolicy.symptomWeeks).toBeLessThanOrEqual(watchedWeeks)
  })
})
