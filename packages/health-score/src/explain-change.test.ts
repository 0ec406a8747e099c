// A change split by cause: whatever the scores were, the causes add up to it, per contribution too.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptContribution as Contribution } from './assess-health.ts'
import {
  addChanges,
  CAUSES,
  type Contributed,
  changeBetween,
  NO_CHANGE,
  partKey,
  splitDay,
} from './explain-change.ts'

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
  news: fc
    .subarray(['component outcomes', 'component usage', 'damper hostile', 'damper stale'])
    .map(keys => new Set(keys)),
})
const NO_NEWS: ReadonlySet<string> = new Set()

describe('the split of a day', () => {
  it('is the worked example of its page', () => {
    const split = splitDay({
      before: score(component('usage', 6000)),
      opened: score(component('usage', 5800)),
      lateBefore: score(component('usage', 5500)),
      configs: [],
      closed: score(component('usage', 7000)),
      news: NO_NEWS,
    })
    expect(split).toEqual({
      customer_facts: { hundredths: 1500, contributions: [component('usage', 1500)] },
      decay: NO_CHANGE,
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

  it('tells no contribution twice, up by one and down by the other', () => {
    fc.assert(
      fc.property(anyDay, day => {
        const { decay, customer_facts: facts } = splitDay(day)
        const passed = new Map(decay.contributions.map(part => [partKey(part), part.hundredths]))
        for (const part of facts.contributions)
          expect((passed.get(partKey(part)) ?? 0) * part.hundredths).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('lays nothing to time that rests on facts of which the day before knew nothing', () => {
    fc.assert(
      fc.property(anyDay, day => {
        for (const part of splitDay(day).decay.contributions) expect(day.news.has(partKey(part))).toBe(false)
      }),
    )
    const quiet = score(component('usage', 6000))
    const hostile = score(component('usage', 6000), damper(-4000))
    const split = (news: ReadonlySet<string>) =>
      splitDay({ before: quiet, opened: hostile, lateBefore: quiet, configs: [], closed: hostile, news })
    const change = changeBetween(quiet, hostile)
    expect(split(new Set(['damper stale']))).toMatchObject({ decay: NO_CHANGE, customer_facts: change })
    expect(split(NO_NEWS)).toMatchObject({ decay: change, customer_facts: NO_CHANGE })
  })

  it('leaves of time and facts that pull opposite ways what is left of the stronger', () => {
    const split = (opened: number, closed: number) => {
      const [before, after] = [score(component('usage', 5000)), score(component('usage', closed))]
      const { decay, customer_facts: facts } = splitDay({
        before,
        opened: score(component('usage', opened)),
        lateBefore: before,
        configs: [],
        closed: after,
        news: NO_NEWS,
      })
      return [decay.hundredths, facts.hundredths]
    }
    expect(split(3000, 5000)).toEqual([0, 0])
    expect(split(3000, 5100)).toEqual([0, 100])
    expect(split(3000, 4000)).toEqual([-1000, 0])
    expect(split(5200, 3000)).toEqual([0, -2000])
    expect(split(3000, 1000)).toEqual([-2000, -2000])
  })

  it('is all decay when nothing was learned and no config was published', () => {
    fc.assert(
      fc.property(anyScore, anyScore, (before, closed) => {
        const split = splitDay({
          before,
          opened: closed,
          lateBefore: before,
          configs: [],
          closed,
          news: NO_NEWS,
        })
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
        const split = splitDay({
          before,
          opened: before,
          lateBefore: before,
          configs,
          closed: after,
          news: NO_NEWS,
        })
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
        const split = splitDay({
          before,
          opened: before,
          lateBefore: late,
          configs: [],
          closed: late,
          news: NO_NEWS,
        })
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
