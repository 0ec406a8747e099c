// Critical values of Student's t against printed tables.
import { describe, expect, it } from 'vitest'
import { studentT } from './student-t.ts'

describe("Student's t", () => {
  it.each([
    [1, 12.7062],
    [2, 4.3027],
    [3, 3.1824],
    [4, 2.7764],
    [9, 2.2622],
    [30, 2.0423],
    [1000, 1.9623],
  ])('holds 95 %% with %i degrees of freedom within %f standard errors', (df, t) => {
    expect(studentT(0.95, df)).toBeCloseTo(t, 4)
  })

  it('holds 80 % with less', () => {
    expect(studentT(0.8, 5)).toBeCloseTo(1.4759, 4)
  })

  it('refuses what no table has', () => {
    expect(() => studentT(0.95, 0)).toThrow(RangeError)
    expect(() => studentT(0.95, 1.5)).toThrow(RangeError)
    expect(() => studentT(1, 3)).toThrow(RangeError)
  })
})
