// A change split by cause: whatever the scores were, the causes add up to it, per contribution too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptContribution as Contribution } from './assess-health.ts'
import { addChanges, CAUSES, type Contributed, changeBetween, NO_CHANGE, splitDay } from './explain-change.ts'

const component = (name: 'outcomes' | 'usage', hundredths: number): Contribution => ({
  kind: 'component',
  name,
  hundredths,
})
const damper = (hundredths: number): Contribution => ({ kind: 'damper', name: 'stale', hundredths })
const score = (...contributions: Contribution[]): Contributed => ({ contributions })

const contribution = fc.oneof(
  fc.record({
    kind: fc.constant('component' as const),
    name: fc.constantFrom('outcomes' as const, 'relationship' as const, 'trust' as const, 'usage' as const),
    hundredths: fc.integer({ min: 0, max: 10_000 }),
  }),
  fc.record({
    kind: fc.constantFrom('damper' as const, 'guard' as const),
    name: fc.constantFrom('hostile', 'outcome_short', 'not_attained', 'stale', 'unproven'),
    hundredths: fc.integer({ min: -10_000, max: 0 }),
  }),
)
const anyScore = fc.record({
  contributions: fc.uniqueArray(contribution, { selector: each => `${each.kind} ${each.name}` }),
})
const anyDay = fc.record({
  before: anyScore,
  opened: anyScore,
  lateBefore: anyScore,
  configs: fc.array(fc.record({ before: anyScore, after: anyScore }), { maxLength: 3 }),
  closed: anyScore,
})

describe('the split of a day', () => {
  it('is the worked example of its page', () => {
    const split = splitDay({
      before: score(component('usage', 6000)),
      opened: score(component('usage', 5800)),
      lateBefore: score(component('usage', 5500)),
      configs: [],
      closed: score(component('usage', 7000)),
    })
    expect(split).toEqual({
      customer_facts: { hundredths: 1700, contributions: [component('usage', 1700)] },
      decay: { hundredths: -200, contributions: [component('usage', -200)] },
      corrections: { hundredths: -500, contributions: [component('usage', -500)] },
      config: NO_CHANGE,
    })
  })

  it('adds up to the whole change, in all and per contribution', () => {
    fc.assert(
      fc.property(anyDay, day => {
        expect(addChanges(Object.values(splitDay(day)))).toEqual(changeBetween(day.before, day.closed))
      }),
    )
  })

  it('is all decay when nothing was learned and no config was published', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, closed) => {
        const split = splitDay({ before, opened: closed, lateBefore: before, configs: [], closed })
        expect(split).toEqual({
          decay: changeBetween(before, closed),
          customer_facts: NO_CHANGE,
          corrections: NO_CHANGE,
          config: NO_CHANGE,
        })
      }),
    )
  })

  it('is all config when the day lies still but for it', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, after) => {
        const configs = [{ before, after }]
        const split = splitDay({ before, opened: before, lateBefore: before, configs, closed: after })
        expect(split.config).toEqual(changeBetween(before, after))
        expect([split.customer_facts, split.decay, split.corrections]).toEqual([
          NO_CHANGE,
          NO_CHANGE,
          NO_CHANGE,
        ])
      }),
    )
  })

  it('is all corrections when what was learned late about the day before is all there is', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, late) => {
        const split = splitDay({ before, opened: before, lateBefore: late, configs: [], closed: late })
        expect(split.corrections).toEqual(changeBetween(before, late))
        expect(split.customer_facts).toEqual(NO_CHANGE)
      }),
    )
  })
})

describe('a change', () => {
  it('names what changed, components before dampers, and leaves out what did not', () => {
    const before = score(component('usage', 2000), component('outcomes', 3000), damper(-100))
    const after = score(component('outcomes', 3500), component('usage', 2000), damper(-600))
    expect(changeBetween(before, after)).toEqual({
      hundredths: 0,
      contributions: [component('outcomes', 500), damper(-500)],
    })
  })

  it('counts a score that is unknown as one without contributions', () => {
    expect(changeBetween(score(), score(component('usage', 2000))).hundredths).toBe(2000)
    expect(changeBetween(score(), score())).toEqual(NO_CHANGE)
  })

  it('has five causes, each named once', () => {
    expect(new Set(CAUSES).size).toBe(5)
  })
})
