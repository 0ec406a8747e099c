// Contradictions: disagreement is kept with both sides, worst first, with the day it began.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { defaultContradictionPolicy } from './contradiction-policy.ts'
import { findContradictions, type Pair } from './find-contradictions.ts'

const today = day('2026-03-01')
const side = (name: string, value: number | null) => ({ name, value, evidence: [`evidence_of_${name}`] })
const pair = (name: Pair['pair'], left: number | null, right: number | null): Pair => ({
  pair: name,
  left: side('left', left),
  right: side('right', right),
})

describe('contradictions', () => {
  it('keeps both sides of a pair that disagrees, and since when', () => {
    const found = findContradictions([pair('usage_outcome', 0.9, 0.2)], [], defaultContradictionPolicy, today)
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({
      pair: 'usage_outcome',
      left: { value: 0.9, evidence: ['evidence_of_left'] },
      right: { value: 0.2, evidence: ['evidence_of_right'] },
      since: today,
    })
    expect(found[0]?.size).toBeCloseTo(0.7, 12)
  })

  it('goes on from the day it began', () => {
    const began = day('2026-01-15')
    const found = findContradictions(
      [pair('usage_outcome', 0.9, 0.2)],
      [
        { pair: 'pulse_health', since: day('2026-01-01') },
        { pair: 'usage_outcome', since: began },
      ],
      defaultContradictionPolicy,
      today,
    )
    expect(found[0]?.since).toBe(began)
  })

  it('finds nothing where a side is unknown or both nearly agree', () => {
    const pairs = [
      pair('vendor_customer', 1, null),
      pair('pulse_health', null, 0.2),
      pair('survey_tickets', 0.5, 0.6),
    ]
    expect(findContradictions(pairs, [], defaultContradictionPolicy, today)).toEqual([])
  })

  it('puts the worst first, ties by name', () => {
    const pairs = [
      pair('usage_outcome', 0.75, 0.25),
      pair('vendor_customer', 1, 0),
      pair('champion_buyer', 0.25, 0.75),
    ]
    const found = findContradictions(pairs, [], defaultContradictionPolicy, today)
    expect(found.map(each => each.pair)).toEqual(['vendor_customer', 'champion_buyer', 'usage_outcome'])
    const reversed = findContradictions([...pairs].reverse(), [], defaultContradictionPolicy, today)
    expect(reversed).toEqual(found)
  })
})
