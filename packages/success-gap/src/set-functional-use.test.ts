// Functional use beside the standing, and the invariant that usage moves nothing the customer said.
import { type Reading, unknownReading } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, milestonesReached, standings } from '../test/arbitraries.ts'
import type { OutcomeStanding } from './outcome.ts'
import { setFunctionalUse } from './set-functional-use.ts'

const reading = (value: number, id: string): Reading => ({ value, evidence: [id], ageDays: 3 })
const standing: OutcomeStanding = {
  outcomeId: 'out_1',
  importance: 3,
  active: true,
  milestones: [
    { key: 'live', weight: 3 },
    { key: 'invited_team', weight: 1 },
  ],
  customer: reading(0.5, 'cvd_1'),
  vendor: unknownReading,
  experience: reading(0.5, 'cvd_1'),
  attained: reading(0.25, 'mea_1'),
  attainedLastKnown: reading(0.25, 'mea_1'),
}
const reached = (key: string, days: number | null) => ({
  key,
  reachedOn: days === null ? null : dayAt(days),
  evidence: [`evt_${key}`],
  ageDays: 1,
})

describe('functional use', () => {
  it('is the share of milestones reached by weight, and opens the completion and perception gap', () => {
    const [use] = setFunctionalUse([standing], [reached('live', 4), reached('invited_team', null)])
    expect(use?.functional).toEqual({ value: 0.75, evidence: ['evt_invited_team', 'evt_live'], ageDays: 1 })
    expect(use?.completionGap).toEqual({
      value: 0.5,
      evidence: ['evt_invited_team', 'evt_live', 'mea_1'],
      ageDays: 1,
    })
    expect(use?.perceptionGap).toMatchObject({ value: 0.25, basis: 'functional' })
  })

  it('leaves out a milestone usage has never heard of, and is unknown when it knows none', () => {
    expect(setFunctionalUse([standing], [reached('live', 4)])[0]?.functional.value).toBe(1)
    const [blind] = setFunctionalUse([standing], [])
    expect(blind?.functional.value).toBeNull()
    expect(blind?.completionGap.value).toBeNull()
    expect(blind?.perceptionGap).toEqual({ ...unknownReading, basis: null })
  })

  it("prefers the vendor's verdict to functional use, and says so", () => {
    const judged = { ...standing, vendor: reading(1, 'vvd_1') }
    const [use] = setFunctionalUse([judged], [reached('live', null)])
    expect(use?.perceptionGap).toEqual({
      value: 0.5,
      evidence: ['cvd_1', 'vvd_1'],
      ageDays: 3,
      basis: 'vendor',
    })
  })
})

describe('usage and attainment', () => {
  it('no milestone changes attained, experience gap, or perception gap where v is known: bit-identical', () => {
    fc.assert(
      fc.property(standings, milestonesReached, milestonesReached, (outcomes, some, others) => {
        const before = setFunctionalUse(outcomes, some)
        const after = setFunctionalUse(outcomes, others)
        before.forEach((use, index) => {
          expect(after[index]?.standing).toBe(use.standing)
          expect(after[index]?.gaps).toStrictEqual(use.gaps)
          if (use.standing.vendor.value === null) return
          expect(after[index]?.perceptionGap).toStrictEqual(use.perceptionGap)
        })
      }),
    )
  })

  it('one milestone more never lowers functional use; the order of milestones does not matter', () => {
    fc.assert(
      fc.property(standings, milestonesReached, fc.nat(2), (outcomes, reachedNow, which) => {
        const more = reachedNow.map((milestone, index) =>
          index === which ? { ...milestone, reachedOn: dayAt(0) } : milestone,
        )
        const mixed = outcomes.map(outcome => ({ ...outcome, milestones: outcome.milestones.toReversed() }))
        const before = setFunctionalUse(outcomes, reachedNow)
        const after = setFunctionalUse(outcomes, more)
        const turned = setFunctionalUse(mixed, reachedNow.toReversed())
        before.forEach((use, index) => {
          expect(turned[index]?.functional).toStrictEqual(use.functional)
          const [f, g] = [use.functional.value, after[index]?.functional.value ?? null]
          if (f !== null && g !== null) expect(g).toBeGreaterThanOrEqual(f)
        })
      }),
    )
  })
})
