// Hostility by degree: the formulas by example, and that it is monotone and without a cliff.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import {
  accountHostility,
  excused,
  fadedHostility,
  hostileShareOf,
  hostilityOf,
  type Voice,
} from './hostility.ts'
import { ladderPolicy as policy } from './policy.ts'

const voice = (influence: number, value: number, id = 'evd_1'): Voice => ({
  influence,
  hostility: { value, evidence: [id], ageDays: 1 },
})
const h = (voices: readonly Voice[], unnamed: Voice | null = null) =>
  accountHostility(voices, unnamed, policy).value

describe('one person', () => {
  it('is against us as far as q lies under 0.7, half at 0.6, and wholly at 0.3', () => {
    const h = (against: number, inFavour = 0) => hostilityOf({ against, inFavour }, policy)
    // q = 1.5 / 2; one ordinary word 1.5 / 3; a strong one 1.5 / 4; a word we observed 1.5 / 2.4 = 0.625.
    expect([h(0), h(1), h(2), h(0.4)]).toEqual([0, 2 / 3, 0.875, 0.375].map(each => expect.closeTo(each, 12)))
    expect([h(3), h(3.1)]).toEqual([expect.closeTo(1, 12), 1])
    // Two ordinary words against us and one since for us: 2.5 / 5.
    expect(h(2, 1)).toBeCloseTo(2 / 3, 12)
  })

  it('is not against us at all by two low grades of tickets, each an eighth of a weak word, and half so by eight', () => {
    const by = (grades: number) => hostilityOf({ against: grades * 0.0625, inFavour: 0 }, policy)
    expect([by(1), by(2), by(8)]).toEqual([0, 0, expect.closeTo(0.5, 9)])
  })

  it('is excused of a low verdict by what they said for us since', () => {
    const left = (inFavour: number) => excused(1, { inFavour }, policy)
    expect([left(0), left(1), left(5.5)]).toEqual([1, 5.5 / 6.5, 0.5])
  })

  it('whom nobody hears of is half as hostile after 90 days, and stays as they were where no day is told', () => {
    expect(fadedHostility(0.8, dayAt(0), policy, dayAt(90))).toBe(0.4)
    expect(fadedHostility(0.8, null, policy, dayAt(90))).toBe(0.8)
  })
})

describe('the account', () => {
  it('is as hostile as the example says, and names who decides it', () => {
    const voices = [voice(0.2, 1, 'evd_angry'), voice(0.8, 0, 'evd_glad')]
    expect(accountHostility(voices, null, policy)).toEqual({
      value: expect.closeTo(0.66667, 5),
      evidence: ['evd_angry'],
      ageDays: 1,
    })
    expect(hostileShareOf(voices)).toBe(0.2)
  })

  it('takes the worst of who is much against us and who is less so but weighs more', () => {
    // 1 x 0.1 / 0.3 = 0.3333; at 0.6 both are: 0.6 x min(1, 0.5 / 0.3) = 0.6.
    expect(h([voice(0.1, 1), voice(0.4, 0.6), voice(0.5, 0)])).toBeCloseTo(0.6, 12)
  })

  it('is unknown where nobody of influence was heard of', () => {
    expect([h([]), h([voice(0, 1)]), hostileShareOf([])]).toEqual([null, null, null])
  })

  it('hears what nobody in particular said as one person of ordinary influence', () => {
    expect(h([], voice(0.5, 0.7))).toBe(0.7)
    // 0.5 of 0.5 + 4.5 is a tenth: a third of it.
    expect(h([voice(4.5, 0)], voice(0.5, 0.9))).toBeCloseTo(0.3, 12)
    expect(h([voice(1, 0.8)], voice(0.5, 0))).toBe(0.8)
  })
})

describe('what holds of every account', () => {
  const voices = fc.array(
    fc.tuple(fc.constantFrom(0, 0.1, 0.3, 0.6, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    { minLength: 1, maxLength: 6 },
  )
  const asVoices = (given: readonly (readonly [number, number])[]) =>
    given.map(([influence, value]) => voice(influence, value))

  it('more hostility of one person never lowers it, and it lies within 0..1', () => {
    fc.assert(
      fc.property(voices, fc.nat(5), fc.double({ min: 0, max: 1, noNaN: true }), (given, at, more) => {
        const before = h(asVoices(given), voice(0.5, 0.4)) ?? 0
        const worse = given.map(
          ([influence, value], index) => [influence, index === at ? Math.max(value, more) : value] as const,
        )
        const after = h(asVoices(worse), voice(0.5, 0.4)) ?? 0
        expect(after).toBeGreaterThanOrEqual(before)
        expect(after >= 0 && after <= 1).toBe(true)
      }),
    )
  })

  it('no order of people matters', () => {
    fc.assert(
      fc.property(voices, given => {
        expect(h(asVoices(given.toReversed()))).toBeCloseTo(h(asVoices(given)) ?? 0, 12)
      }),
    )
  })

  it('a little more of one person is never more than that of the account', () => {
    fc.assert(
      fc.property(voices, fc.nat(5), (given, at) => {
        const nudged = given.map(
          ([influence, value], index) =>
            [influence, index === at ? Math.min(1, value + 1e-6) : value] as const,
        )
        const change = (h(asVoices(nudged)) ?? 0) - (h(asVoices(given)) ?? 0)
        // Where two are within that of each other the one joins the other's side: by no more than it is itself.
        const joins = given.some(
          ([, value], index) => index !== at && Math.abs(value - (given[at]?.[1] ?? -1)) < 1e-5,
        )
        if (!joins) expect(change).toBeLessThanOrEqual(1e-6 / policy.hostileShareAt + 1e-12)
      }),
    )
  })
})
