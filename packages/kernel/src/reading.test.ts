// Readings: what a difference keeps of its two sides, and unknown.
import { describe, expect, it } from 'vitest'
import { agedBy, differenceOf, mergeEvidence, newestAge, unknownReading } from './reading.ts'

const left = { value: 0.75, evidence: ['b'], ageDays: 3 }
const right = { value: 0.5, evidence: ['a', 'b'], ageDays: 9 }

describe('a reading', () => {
  it('as a difference keeps the evidence of both and the newer age', () => {
    expect(differenceOf(left, right)).toEqual({ value: 0.25, evidence: ['a', 'b'], ageDays: 3 })
  })

  it('is unknown as soon as one side is', () => {
    expect(differenceOf(left, unknownReading)).toBe(unknownReading)
    expect(differenceOf(unknownReading, right)).toBe(unknownReading)
  })

  it('lists evidence once, in order', () => {
    expect(mergeEvidence([['c', 'a'], [], ['a', 'b']])).toEqual(['a', 'b', 'c'])
  })

  it('has the age of the newest, and none when nothing has an age', () => {
    expect(newestAge([9, null, 3])).toBe(3)
    expect(newestAge([null])).toBeNull()
  })

  it('grows older without changing', () => {
    expect(agedBy(left, 30)).toEqual({ value: 0.75, evidence: ['b'], ageDays: 33 })
    expect(agedBy(unknownReading, 30)).toEqual(unknownReading)
  })
})
