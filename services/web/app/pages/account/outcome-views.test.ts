// An outcome as four see it.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { type OutcomeToView, outcomeViews } from './outcome-views.ts'

const reading = (value: number | null, evidence: string[] = []) => ({
  value,
  evidence,
  ageDays: 3,
  reason: 'no_fact' as const,
})
const names: Record<string, string> = { stk_1: 'Dana Haas', stk_2: 'Kofi Diaz', per_1: 'Amara' }
const nameOf = (id: string | null | undefined) => names[id ?? ''] ?? 'somebody'

const seen: OutcomeToView = {
  outcome: {
    measured: reading(0.07, ['mea_1', 'mea_2']),
    customer: reading(0.25, ['cvd_1', 'cvd_2']),
    vendor: reading(0.75, ['vvd_1']),
  },
  functional: 1,
  fact: {
    measure: {
      unit: 'days',
      maintain: false,
      baseline: 11,
      target: 2,
      startsOn: '2025-05-01',
      dueOn: '2026-02-01',
    },
    milestones: [
      { key: 'a', weight: 1 },
      { key: 'b', weight: 1 },
    ],
  },
  measurements: [
    { id: 'mea_1', value: 10.43, occurredAt: '2025-11-04T09:00:00Z' },
    { id: 'mea_2', value: 11, occurredAt: '2025-10-04T09:00:00Z' },
    { id: 'mea_of_another', value: 1, occurredAt: '2025-11-09T09:00:00Z' },
  ],
  said: [
    { id: 'cvd_1', stakeholder: 'stk_1', achieved: 2, occurredAt: '2025-11-04T09:00:00Z' },
    { id: 'cvd_2', stakeholder: 'stk_2', achieved: 3, occurredAt: '2025-11-05T09:00:00Z' },
  ],
  weSaid: [{ id: 'vvd_1', person: 'per_1', verdict: 4, occurredAt: '2025-11-06T09:00:00Z' }],
  nameOfTheirs: nameOf,
  nameOfOurs: nameOf,
}

describe('an outcome as four see it', () => {
  it('says what each says, by whom and when', () => {
    const [product, measured, customer, us] = outcomeViews(seen)
    expect(product).toMatchObject({ share: 1, hue: 'usage', words: 'All 2 milestones' })
    expect(measured?.words).toMatch(/^10[.,]4 of 2 days, /)
    expect(customer?.words).toMatch(/^Kofi 3 of 5, .*2025; Dana 2 of 5, /)
    expect(us?.words).toMatch(/^Amara 4 of 5, /)
  })

  it('says of what is unknown what would make it known', () => {
    const nothing = outcomeViews({
      ...seen,
      functional: null,
      outcome: { measured: reading(null), customer: reading(null), vendor: reading(null) },
    })
    expect(nothing.map(({ share, words }) => [share, words])).toEqual([
      [null, 'Known once it names milestones in the product'],
      [null, 'Known once it is measured'],
      [null, 'Known once they say how near they are'],
      [null, 'Known once we say what we think'],
    ])
  })

  it('keeps in sight what was said and has grown too old', () => {
    const views = outcomeViews({ ...seen, outcome: { ...seen.outcome, customer: reading(null, ['cvd_1']) } })
    expect(views[2]?.words).toMatch(/^Dana 2 of 5, .*: too old\. Known once they say how near they are$/)
  })

  it('counts milestones that are reached, and knows a measurement without a number', () => {
    const words = (functional: number, count: number) =>
      outcomeViews({
        ...seen,
        functional,
        fact: {
          measure: null,
          milestones: Array.from({ length: count }, (_, key) => ({ key: `${key}`, weight: 1 })),
        },
        measurements: [{ id: 'mea_1', value: null, occurredAt: '2025-11-04T09:00:00Z' }],
      }).map(view => view.words)
    expect(words(1, 1)[0]).toBe('Its milestone is reached')
    expect(words(0, 1)[0]).toBe('Its milestone is not reached')
    expect(asRead(words(0.5, 2)[0])).toBe('50 % of 2 milestones')
    expect(words(0.5, 2)[1]).toMatch(/^a measurement, /)
  })
})
