// Reasons in words: said of values that are something to speak of, on the side on which they are so, whatever a model makes of others.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { driversOf } from './drivers.ts'
import type { FeatureValue } from './feature.ts'
import { valuesFor } from './renewal.fixture.ts'
import type { RiskContribution } from './risk-contribution.ts'
import { type RiskFeatureName, riskFeatures } from './risk-features.ts'

const part = (name: string, value: FeatureValue, millionths: number): RiskContribution => ({
  kind: value === null ? 'missing' : 'signal',
  name,
  value,
  millionths,
})
const pair = (name: string, millionths: number): RiskContribution => ({
  ...part(name, null, millionths),
  kind: 'pair',
})
const said = (...parts: readonly RiskContribution[]) => driversOf(parts).map(({ words }) => words)
const RAISES = 300_000
const LOWERS = -300_000

describe('a reason', () => {
  it('is none where as many tickets came as usual, nobody escalated, or nothing changed', () => {
    const ordinary: readonly (readonly [RiskFeatureName, FeatureValue])[] = [
      ['ticket_surge', 1],
      ['escalated_tickets', 0],
      ['people_change', 0],
      ['hostility', 0],
      ['experience_gap', -0.2],
      ['notice_given', false],
      ['days_to_due', 200],
    ]
    for (const [name, value] of ordinary) {
      expect([name, said(part(name, value, RAISES)), said(part(name, value, LOWERS))]).toEqual([name, [], []])
    }
  })

  it('counts one as one, and names today and yesterday', () => {
    const facts: readonly (readonly [RiskFeatureName, FeatureValue, number, string])[] = [
      ['escalated_tickets', 1, RAISES, '1 of their tickets is escalated.'],
      ['escalated_tickets', 2, RAISES, '2 of their tickets are escalated.'],
      ['tenure_months', 1, RAISES, 'They have been a customer for only 1 month.'],
      ['days_to_due', -1, RAISES, 'The renewal day passed yesterday without a decision.'],
      ['days_since_touch', 0, LOWERS, 'We spoke with them today.'],
      ['days_since_last_event', 2, LOWERS, 'They used the product 2 days ago.'],
    ]
    expect(facts.map(([name, value, by]) => said(part(name, value, by)))).toEqual(
      facts.map(([, , , words]) => [words]),
    )
  })

  it('is said past that, on its side alone', () => {
    expect(said(part('ticket_surge', 3, RAISES))).toEqual(['They opened 3 times as many tickets as usual.'])
    expect(said(part('ticket_surge', 3, LOWERS))).toEqual([])
    expect(said(part('ticket_surge', 0.2, LOWERS))).toEqual(['They opened fewer tickets than usual.'])
    expect(said(part('usage_score', 0.02, LOWERS))).toEqual([])
    expect(said(part('people_change', Math.log(0.5), RAISES))).toEqual([
      'Fewer of their people use the product: -50 % against their own habit.',
    ])
    expect(said(part('auto_renews', false, RAISES), part('auto_renews', true, LOWERS))).toEqual([
      'The contract ends unless they renew it.',
      'The contract renews by itself.',
    ])
    expect(said(part('days_to_due', -5, RAISES))).toEqual([
      'The renewal day passed 5 days ago without a decision.',
    ])
  })

  it('is what nobody knows where that raises the risk, and not where most are unknown', () => {
    expect(said(part('attained', null, RAISES))).toEqual([
      'Nobody knows whether they got the outcome they wanted.',
    ])
    expect(said(part('attained', null, LOWERS), part('resolution', null, RAISES))).toEqual([])
  })

  it('makes room for the next that says something, three at most', () => {
    const some = [
      part('ticket_surge', 1, 900_000),
      part('attained', 0.2, 800_000),
      part('region', 'north', 700_000),
      part('spend', null, 600_000),
      part('hostility', 1, 500_000),
    ]
    expect(said(...some)).toEqual([
      'They have attained 20 % of what they wanted, and lack the rest.',
      'region is north.',
      'spend is unknown.',
    ])
    expect(said(part('attained', 0.2, 0))).toEqual([])
  })

  it('is of two together only where one of them says something', () => {
    const both = pair('ticket_surge x nps', RAISES)
    const words = 'ticket surge and nps together raise the risk.'
    expect(said(both, part('ticket_surge', 1, 0), part('nps', 8, 0))).toEqual([])
    expect(said(both, part('ticket_surge', 1, 0), part('nps', 2, 0))).toEqual([words])
    expect(said(both)).toEqual([words])
    expect(said(pair('ticket_surge x nps', LOWERS))).toEqual([
      'ticket surge and nps together lower the risk.',
    ])
  })
})

describe('what holds of every feature', () => {
  const names = Object.keys(riskFeatures) as RiskFeatureName[]

  it('raises and lowers by no one value, and by none that is ordinary', () => {
    const valued = fc
      .constantFrom(...names)
      .chain(name => fc.tuple(fc.constant(name), valuesFor[riskFeatures[name].unit]))
    fc.assert(
      fc.property(valued, ([name, value]) => {
        const { ordinary } = riskFeatures[name]
        const [raised, lowered] = [said(part(name, value, RAISES)), said(part(name, value, LOWERS))]
        if (ordinary === null) return
        expect(raised.length + lowered.length).toBeLessThanOrEqual(1)
        const [low, high] = ordinary
        if (Number(value) >= low && Number(value) <= high) expect([...raised, ...lowered]).toEqual([])
      }),
      { numRuns: 1000 },
    )
  })
})
