// What customers answer, how often we speak, and what the CSM feels.
import { day } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import type { SurveyAnswer } from './account-facts.ts'
import { aTicket, aTouch } from './build-customer.ts'
import { STANDING_POLICY } from './policy.ts'
import { newestPulse } from './pulse.ts'
import { assessBenevolence, lastKnownBenevolence, newestCsat, newestNps } from './survey-answers.ts'
import { daysSinceTouch, touchesOf, usualTouchGap } from './touches.ts'

const asOf = day('2026-03-01')
const answer = (surveyId: string, kind: SurveyAnswer['kind'], score: number, on: string): SurveyAnswer => ({
  surveyId,
  kind,
  stakeholderId: null,
  score,
  on: day(on),
})

describe('benevolence', () => {
  const yearly = [
    answer('srv_2', 'benevolence', 4, '2025-09-01'),
    answer('srv_1', 'benevolence', 1, '2024-09-01'),
    answer('srv_3', 'nps', 0, '2026-01-01'),
  ]

  it('is the newest yearly answer and nothing else', () => {
    expect(assessBenevolence(yearly, STANDING_POLICY, asOf)).toEqual({
      value: 0.75,
      evidence: ['srv_2'],
      newestOn: '2025-09-01',
    })
  })

  it('expires on its 365th day, but is remembered', () => {
    expect(assessBenevolence(yearly, STANDING_POLICY, day('2026-08-31')).value).toBe(0.75)
    expect(assessBenevolence(yearly, STANDING_POLICY, day('2026-09-01'))).toMatchObject({
      value: null,
      evidence: ['srv_2'],
    })
    expect(lastKnownBenevolence(yearly).value).toBe(0.75)
  })

  it('is unknown when nobody was ever asked', () => {
    expect(assessBenevolence([], STANDING_POLICY, asOf)).toEqual({
      value: null,
      evidence: [],
      newestOn: null,
    })
  })
})

describe('NPS and CSAT', () => {
  it('are the newest answers, the later written of one day', () => {
    const answers = [answer('srv_2', 'nps', 3, '2026-01-01'), answer('srv_1', 'nps', 9, '2026-01-01')]
    expect(newestNps(answers, STANDING_POLICY, asOf).value).toBe(3)
  })

  it('count the mark on a ticket from the day it was solved', () => {
    const tickets = [
      aTicket('tkt_1', '2026-02-01T09:00:00Z', { csat: 2 }),
      aTicket('tkt_2', '2026-02-20T09:00:00Z', { csat: 5, resolvedAt: new Date('2026-03-05T09:00:00Z') }),
      aTicket('tkt_3', '2026-02-25T09:00:00Z'),
      aTicket('tkt_4', '2026-02-26T09:00:00Z', { csat: 4, resolvedAt: null }),
    ]
    const surveys = [answer('srv_1', 'csat', 4, '2026-01-01')]
    expect(newestCsat(surveys, tickets, STANDING_POLICY, asOf)).toMatchObject({
      value: 2,
      evidence: ['tkt_1'],
    })
    expect(newestCsat(surveys, tickets, STANDING_POLICY, day('2026-03-05')).value).toBe(5)
    expect(newestCsat(surveys, [], STANDING_POLICY, asOf).value).toBe(4)
  })
})

describe('touches', () => {
  const touches = [
    aTouch('tch_3', '2026-01-15', 'stk_1'),
    aTouch('tch_1', '2026-01-01', 'stk_1', 'stk_2'),
    aTouch('tch_2', '2026-01-08', 'stk_1'),
    aTouch('tch_4', '2026-01-15', 'stk_2'),
    aTouch('tch_5', '2024-01-15', 'stk_1'),
  ]

  it('say how long ago the account, and each person, was spoken to', () => {
    expect(daysSinceTouch(touches, asOf)).toMatchObject({ value: 45, evidence: ['tch_4'] })
    expect(daysSinceTouch(touchesOf(touches, 'stk_1'), asOf)).toMatchObject({
      value: 45,
      evidence: ['tch_3'],
    })
    expect(daysSinceTouch(touchesOf(touches, 'stk_9'), asOf).value).toBeNull()
  })

  it('are a person’s own where both spoke: a letter of ours that nobody answered is none', () => {
    const letter = { ...aTouch('tch_6', '2026-02-20', 'stk_1'), kind: 'email' as const }
    const outbound = { ...letter, direction: 'outbound' as const }
    expect(daysSinceTouch(touchesOf([...touches, outbound], 'stk_1'), asOf)).toMatchObject({ value: 45 })
    const inbound = { ...letter, direction: 'inbound' as const }
    expect(daysSinceTouch(touchesOf([...touches, inbound], 'stk_1'), asOf)).toMatchObject({
      evidence: ['tch_6'],
    })
  })

  it('say what gap is usual, by the days of contact in a year', () => {
    expect(usualTouchGap(touchesOf(touches, 'stk_1'), STANDING_POLICY, asOf)).toEqual({
      value: 7,
      evidence: ['tch_1', 'tch_2', 'tch_3'],
      newestOn: '2026-01-15',
    })
    expect(usualTouchGap(touchesOf(touches, 'stk_2'), STANDING_POLICY, asOf).value).toBeNull()
  })

  it('are not made rare by one long holiday', () => {
    const weekly = ['2025-06-01', '2025-06-08', '2025-06-15', '2025-09-15'].map((on, index) =>
      aTouch(`tch_${index}`, on, 'stk_1'),
    )
    expect(usualTouchGap(weekly, STANDING_POLICY, asOf).value).toBe(7)
    expect(usualTouchGap([...weekly, aTouch('tch_9', '2025-09-29')], STANDING_POLICY, asOf).value).toBe(10.5)
  })
})

describe('pulse', () => {
  it('is the newest one, for a quarter', () => {
    const pulses = [
      { pulseId: 'pls_2', pulse: 'at_risk', on: day('2026-01-01') } as const,
      { pulseId: 'pls_1', pulse: 'healthy', on: day('2026-01-01') } as const,
      { pulseId: 'pls_0', pulse: 'watch', on: day('2025-01-01') } as const,
    ]
    expect(newestPulse(pulses, STANDING_POLICY, asOf)).toMatchObject({
      value: 'at_risk',
      evidence: ['pls_2'],
    })
    expect(newestPulse(pulses, STANDING_POLICY, day('2026-04-01')).value).toBeNull()
    expect(newestPulse([], STANDING_POLICY, asOf).value).toBeNull()
  })
})
