// Since when an account belongs to a segment, as far as it was known.
import { startOf } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { dayAt } from '../test/arbitraries.ts'
import { type AccountRevision, joinedOn } from './joined-on.ts'

const revision = (days: number, segment: string | null, change: Partial<AccountRevision> = {}) => ({
  recordedAt: startOf(dayAt(days)),
  retracted: false,
  segment,
  customerOn: dayAt(-100),
  closedOn: null,
  ...change,
})
const since = (account: AccountRevision[], segment: string, days: number) =>
  joinedOn(account, segment, startOf(dayAt(days)).getTime())?.day ?? null

describe('the day an account joined a segment', () => {
  it('is its first day as a customer for the segment it was first known by', () => {
    expect(since([revision(0, 'smb')], 'smb', 0)).toBe(dayAt(-100))
    expect(since([revision(0, null), revision(5, 'smb')], 'smb', 9)).toBe(dayAt(-100))
    expect(since([revision(0, 'old', { retracted: true }), revision(5, 'smb')], 'smb', 9)).toBe(dayAt(-100))
  })

  it('is the day it became known for any later one, also after it has left again', () => {
    const account = [revision(20, 'smb'), revision(0, 'smb'), revision(10, 'enterprise')]
    expect(since(account, 'enterprise', 9)).toBeNull()
    expect([10, 20, 30].map(days => since(account, 'enterprise', days))).toEqual(Array(3).fill(dayAt(10)))
  })

  it('is never before it was a customer', () => {
    const later = { customerOn: dayAt(40) }
    expect(since([revision(0, 'smb', later), revision(10, 'enterprise', later)], 'enterprise', 50)).toBe(
      dayAt(40),
    )
  })

  it('is not there for an account that is unknown, taken back, or was never in it', () => {
    expect(since([revision(5, 'smb')], 'smb', 4)).toBeNull()
    expect(since([revision(0, 'smb'), revision(5, 'smb', { retracted: true })], 'smb', 5)).toBeNull()
    expect(since([revision(0, 'smb')], 'enterprise', 4)).toBeNull()
  })

  it('comes with the day it closed', () => {
    const account = [revision(0, 'smb'), revision(5, 'smb', { closedOn: dayAt(4) })]
    expect(joinedOn(account, 'smb', startOf(dayAt(5)).getTime())?.closedOn).toBe(dayAt(4))
  })
})
