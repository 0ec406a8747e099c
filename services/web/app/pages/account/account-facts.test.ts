// The line of facts below an account's name.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { accountFacts } from './account-facts.ts'

const today = '2026-11-28'
const contract = (startsOn: string, endsOn: string | null, endedOn: string | null = null) => ({
  startsOn,
  endsOn,
  endedOn,
})
const known = {
  segment: 'mid_market',
  csm: 'Amara Obi',
  renewals: [{ dueOn: '2026-12-21', arrMinor: 4_800_000, currency: 'EUR' }],
  contracts: [contract('2026-03-20', '2027-03-20'), contract('2025-03-20', '2026-03-20')],
  closedOn: null,
  today,
}
const near = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

describe('the line of facts of an account', () => {
  it('says the segment, a year of money, the renewal, the CSM and for how long', () => {
    const [segment, money, renewal, csm, tenure] = accountFacts(known)
    expect(asRead([segment, csm, tenure])).toEqual(['Mid market', 'Amara Obi', 'customer for 20 months'])
    expect(asRead(money)).toMatch(/48.?000 EUR a year/)
    expect(asRead(renewal)).toMatch(/^renews .*, in 23 days$/)
  })

  it('adds up what renews in one currency, and keeps two apart', () => {
    const renewals = [
      { dueOn: '2027-02-01', arrMinor: 100_000, currency: 'EUR' },
      { dueOn: '2027-01-01', arrMinor: 200_000, currency: 'EUR' },
      { dueOn: '2027-01-01', arrMinor: 300_000, currency: 'USD' },
      { dueOn: '2027-01-01', arrMinor: null, currency: null },
    ]
    const money = accountFacts({ ...known, renewals }).filter(words => words.includes('a year'))
    expect(money).toHaveLength(2)
    expect(asRead(money[0])).toMatch(/3.?000 EUR/)
  })

  it('says who has none, what is overdue, who is new and who left', () => {
    expect(
      accountFacts({ ...known, renewals: [], csm: null, segment: null, contracts: [contract(today, null)] }),
    ).toEqual(['no renewal is due', 'nobody of ours looks after them', 'a customer since this month'])
    const late = accountFacts({
      ...known,
      renewals: [{ dueOn: '2026-11-20', arrMinor: null, currency: null }],
      contracts: [],
      closedOn: '2025-11-01',
    })
    expect(asRead(late[1])).toMatch(/^was to renew .*, 8 days ago$/)
    const over = [contract('2024-11-28', '2025-11-28'), contract('2023-11-28', '2024-11-28', '2024-11-01')]
    expect(accountFacts({ ...known, renewals: [], contracts: over }).at(-1)).toMatch(/^a customer until /)
    expect(asRead(accountFacts({ ...known, contracts: over }).at(-1))).toBe('customer for 36 months')
    expect(asRead(late.at(-1))).toBe(`left ${near.format(new Date(2025, 10, 1))}`)
  })
})
