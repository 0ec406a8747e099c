// The gaps that need no usage, by example.
import { unknownReading } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { attainmentGaps } from './attainment-gaps.ts'

const reading = (value: number, id: string) => ({ value, evidence: [id], ageDays: 1 })
const standing = {
  attained: reading(0.75, 'mea_1'),
  experience: reading(0.25, 'cvd_1'),
  vendor: reading(1, 'vvd_1'),
  customer: reading(0.5, 'cvd_1'),
}

describe('the gaps without usage', () => {
  it('are a - x and v - c', () => {
    expect(attainmentGaps(standing)).toEqual({
      experienceGap: { value: 0.5, evidence: ['cvd_1', 'mea_1'], ageDays: 1 },
      vendorPerceptionGap: { value: 0.5, evidence: ['cvd_1', 'vvd_1'], ageDays: 1 },
    })
  })

  it('are unknown where the vendor or the customer gave no verdict', () => {
    expect(attainmentGaps({ ...standing, vendor: unknownReading }).vendorPerceptionGap).toEqual(
      unknownReading,
    )
    expect(attainmentGaps({ ...standing, experience: unknownReading }).experienceGap).toEqual(unknownReading)
  })
})
