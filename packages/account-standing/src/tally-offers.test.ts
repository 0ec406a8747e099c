// Offers by kind and segment: who took them, how surely, how soon.
import { addDays, day } from '@rung/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { OFFER_POLICY } from './policy.ts'
import { type Offer, tallyOffers } from './tally-offers.ts'

const asOf = day('2026-03-31')
const offer = (given: Partial<Offer> = {}): Offer => ({
  kind: 'discount',
  segment: 'mid',
  offeredOn: day('2026-03-01'),
  validUntil: null,
  acceptedOn: null,
  declinedOn: null,
  ...given,
})

describe('tallyOffers', () => {
  it('shares the accepted among the settled; an open offer is in no share', () => {
    const accepted = [3, 5, 9, 20].map(days => offer({ acceptedOn: addDays(day('2026-03-01'), days) }))
    const others = [
      offer({ declinedOn: day('2026-03-04') }),
      offer({ validUntil: day('2026-03-30') }),
      offer({ validUntil: asOf }),
      offer(),
    ]
    const [tally] = tallyOffers([...accepted, ...others], OFFER_POLICY, asOf)
    expect(tally).toMatchObject({ offered: 8, accepted: 4, declined: 1, expired: 1, open: 2 })
    expect(tally?.acceptedShare).toBeCloseTo(4 / 6, 12)
    expect(tally?.medianDaysToAccept).toBe(7)
  })

  it("gives Wilson's interval, as in the books", () => {
    const eight = Array.from({ length: 8 }, () => offer({ acceptedOn: day('2026-03-02') }))
    const two = [offer({ declinedOn: day('2026-03-02') }), offer({ declinedOn: day('2026-03-02') })]
    const [tally] = tallyOffers([...eight, ...two], { shareDeviations: 1.96 }, asOf)
    expect(tally?.interval?.low).toBeCloseTo(0.4902, 4)
    expect(tally?.interval?.high).toBeCloseTo(0.9433, 4)
  })

  it('knows no share before anything is settled, and takes what comes later as not yet there', () => {
    const later = offer({ acceptedOn: day('2026-04-02') })
    const notYetMade = offer({ offeredOn: day('2026-04-01') })
    expect(tallyOffers([later, notYetMade], OFFER_POLICY, asOf)).toEqual([
      {
        kind: 'discount',
        segment: 'mid',
        offered: 1,
        accepted: 0,
        declined: 0,
        expired: 0,
        open: 1,
        acceptedShare: null,
        interval: null,
        medianDaysToAccept: null,
      },
    ])
  })

  it('holds kinds and segments apart, an unknown segment too, and says the median of an odd number', () => {
    const tallies = tallyOffers(
      [
        offer({ kind: 'upgrade', segment: null, acceptedOn: day('2026-03-11') }),
        offer({ kind: 'discount', segment: 'small' }),
        offer(),
      ],
      OFFER_POLICY,
      asOf,
    )
    expect(tallies.map(({ kind, segment }) => [kind, segment])).toEqual([
      ['discount', 'mid'],
      ['discount', 'small'],
      ['upgrade', null],
    ])
    expect(tallies[2]).toMatchObject({ acceptedShare: 1, medianDaysToAccept: 10 })
  })

  it('counts every offer once, and has the share inside its interval', () => {
    const days = fc.option(
      fc.nat(40).map(n => addDays(day('2026-03-01'), n)),
      { nil: null },
    )
    const any = fc
      .record({ validUntil: days, acceptedOn: days, declinedOn: days })
      .map(given => offer(given.acceptedOn === null ? given : { ...given, declinedOn: null }))
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 30 }), offers => {
        for (const tally of tallyOffers(offers, OFFER_POLICY, asOf)) {
          expect(tally.accepted + tally.declined + tally.expired + tally.open).toBe(tally.offered)
          if (tally.acceptedShare === null || tally.interval === null) continue
          expect(tally.interval.low).toBeLessThanOrEqual(tally.acceptedShare + 1e-12)
          expect(tally.interval.high).toBeGreaterThanOrEqual(tally.acceptedShare - 1e-12)
        }
      }),
    )
  })
})
