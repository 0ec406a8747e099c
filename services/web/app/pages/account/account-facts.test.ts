// The line of facts below an account's name.
import { describe, expect, it } from 'vitest'
import { accountFacts } from './account-facts.ts'

const today = '2026-11-28'
const known = {
  segment: 'mid_market',
  csm: 'Amara Obi',
  renewals: [{ dueOn: '2026-12-21', arrMinor: 4_800_000, currency: 'EUR' }],
  startedOn: ['2026-03-20', '2025-03-20', null],
  closedOn: null,
  today,
}
const near = new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short', year: 'numeric' })

describe('the line of facts of an account', () => {
  it('says the segment, a year of money, the renewal, the CSM and for how long', () => {
    const [segment, money, renewal, csm, tenure] = accountFacts(known)
    expect([segment, csm, tenure]).toEqual(['Mid market', 'Amara Obi', 'customer for 20 months'])
    expect(money).toMatch(/48.?000 EUR a year/)
    expect(renewal).toMatch(/^renews .*, in 23 days$/)
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
    expect(money[0]).toMatch(/3.?000 EUR/)
  })

  it('says who has none, what is overdue, who is new and who left', () => {
    expect(accountFacts({ ...known, renewals: [], csm: null, segment: null, startedOn: [today] })).toEqual([
      'no renewal is due',
      'nobody’s customer yet',
      'a customer since this month',
    ])
    const late = accountFacts({
      ...known,
      renewals: [{ dueOn: '2026-11-20', arrMinor: null, currency: null }],
      startedOn: [],
      closedOn: '2025-11-01',
    })
    expect(late[1]).toMatch(/^was to renew .*, 8 days ago$/)
    expect(late.at(-1)).toBe(`left ${near.format(new Date(2025, 10, 1))}`)
  })
})
