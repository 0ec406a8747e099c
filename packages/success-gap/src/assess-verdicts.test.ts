// c, x and v by worked examples.
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { assessCustomer, assessVendor } from './assess-verdicts.ts'
import { successGapPolicy as policy } from './policy.ts'

const verdict = (
  id: string,
  stakeholderId: string,
  days: number,
  achieved: number,
  influence = 0.5,
  experience = 3,
) => ({ id, stakeholderId, occurredOn: dayAt(days), influence, achieved, experience })

describe('c and x, the customer', () => {
  it('weighs the newest verdict of each stakeholder by influence', () => {
    const verdicts = [
      verdict('cvd_1', 'stk_a', 1, 1, 0.75),
      verdict('cvd_3', 'stk_a', 9, 5, 0.75, 5),
      verdict('cvd_2', 'stk_b', 4, 1, 0.25, 1),
    ]
    const { customer, experience } = assessCustomer(verdicts, policy, dayAt(10))
    expect(customer).toEqual({
      value: 0.75,
      evidence: ['cvd_2', 'cvd_3'],
      ageDays: 1,
      reason: 'newest_per_stakeholder',
    })
    expect(experience.value).toBe(0.75)
  })

  it('lets a verdict expire at 180 days, and says it is stale', () => {
    const verdicts = [verdict('cvd_1', 'stk_a', 0, 4)]
    expect(assessCustomer(verdicts, policy, dayAt(179)).customer.value).toBe(0.75)
    expect(assessCustomer(verdicts, policy, dayAt(180)).customer).toEqual({
      value: null,
      evidence: ['cvd_1'],
      ageDays: 180,
      reason: 'stale',
    })
  })

  it('is unknown without a verdict, and when those who spoke carry no influence', () => {
    expect(assessCustomer([], policy, dayAt(0)).experience).toMatchObject({ value: null, reason: 'no_fact' })
    const unheard = [verdict('cvd_1', 'stk_a', 0, 4, 0)]
    expect(assessCustomer(unheard, policy, dayAt(1)).customer).toEqual({
      value: null,
      evidence: ['cvd_1'],
      ageDays: 1,
      reason: 'no_influence',
    })
  })

  it('leaves out what was said after the day', () => {
    expect(assessCustomer([verdict('cvd_1', 'stk_a', 5, 4)], policy, dayAt(4)).customer.reason).toBe(
      'no_fact',
    )
  })
})

describe('v, the vendor', () => {
  const filed = (id: string, days: number, grade: number) => ({ id, occurredOn: dayAt(days), verdict: grade })

  it('is the newest verdict filed', () => {
    expect(assessVendor([filed('vvd_1', 0, 1), filed('vvd_2', 3, 4)], policy, dayAt(4))).toEqual({
      value: 0.75,
      evidence: ['vvd_2'],
      ageDays: 1,
      reason: 'newest_verdict',
    })
  })

  it('is unknown when none was filed or the newest has expired', () => {
    expect(assessVendor([], policy, dayAt(4))).toMatchObject({ value: null, reason: 'no_fact' })
    expect(assessVendor([filed('vvd_1', 0, 4)], policy, dayAt(180))).toMatchObject({
      value: null,
      reason: 'stale',
    })
  })
})
