// What had become of a request by an instant.
import { describe, expect, it } from 'vitest'
import { statusOf } from './verdict-request-status.ts'

const at = (day: number) => new Date(Date.UTC(2026, 2, day))
const request = { expiresAt: at(20), openedAt: at(10), answeredAt: null, revokedAt: null }

describe('the status of a verdict request', () => {
  it('is sent, then opened, then expired, each from its instant on', () => {
    const statuses = [9, 10, 19, 20].map(day => statusOf(request, at(day)))
    expect(statuses).toEqual(['sent', 'opened', 'opened', 'expired'])
  })

  it('ends with an answer or a revocation, and an answer stays one after the day it would have expired', () => {
    const answered = { ...request, answeredAt: at(12) }
    expect([11, 12, 30].map(day => statusOf(answered, at(day)))).toEqual(['opened', 'answered', 'answered'])
    const revoked = { ...request, revokedAt: at(12) }
    expect([11, 12, 30].map(day => statusOf(revoked, at(day)))).toEqual(['opened', 'revoked', 'revoked'])
  })
})
