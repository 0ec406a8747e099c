// How far CSMs differ beyond their books.
import { boxMuller, mulberry32 } from '@rung/statistics'
import { describe, expect, it } from 'vitest'
import { accountOf, companyOf, weekAt } from './company.fixture.ts'
import { indexCompany } from './company.ts'
import type { AccountWeek, CompanyAccount } from './company-facts.ts'
import { csmSpread } from './csm-spread.ts'
import { chasmPolicy } from './policy.ts'
import { weekGrid } from './week-grid.ts'

const ASOF = weekAt(60, 6)
const looking = { policy: chasmPolicy, asOf: ASOF, grid: weekGrid(ASOF, 156) }
const spreadOf = (accounts: readonly CompanyAccount[], accountWeeks: readonly AccountWeek[]) =>
  csmSpread(indexCompany(companyOf({ accounts, accountWeeks })), looking)

const weekOf = (accountId: string, csmId: string | null, attained: number | null): AccountWeek => ({
  accountId,
  week: weekAt(60),
  csmId,
  usageSide: null,
  attained,
  ladderLevel: null,
  trust: null,
})

/** Eight books of 25, each of its CSM's own level, with the noise of accounts. */
function booksOf(seed: number, deviation: number, bySegment = 0) {
  const normal = boxMuller(mulberry32(seed))
  const rows = Array.from({ length: 8 }, (_, csm) => {
    const own = 0.5 + deviation * normal()
    return Array.from({ length: 25 }, (_, place) => {
      const segment = place % 2 === csm % 2 ? 'smb' : 'enterprise'
      const attained = own + (segment === 'smb' ? -bySegment : bySegment) + 0.15 * normal()
      return { id: `acc_${csm}_${place}`, csmId: `csm_${csm}`, segment, attained }
    })
  }).flat()
  return spreadOf(
    rows.map(({ id, segment }) => accountOf(id, { segment })),
    rows.map(({ id, csmId, attained }) => weekOf(id, csmId, attained)),
  )
}

describe('csmSpread', () => {
  it('is near what was planted, and its interval holds it', () => {
    const { deviation, interval, csms, accounts, coverage } = booksOf(3, 0.2)
    expect([csms, accounts, coverage]).toEqual([8, 200, 1])
    expect(Number(deviation)).toBeGreaterThan(0.08)
    expect(Number(deviation)).toBeLessThan(0.35)
    expect(Number(interval?.low)).toBeLessThan(0.2)
    expect(Number(interval?.high)).toBeGreaterThan(0.2)
  })

  it('takes what segments explain for no difference of CSMs', () => {
    const { interval } = booksOf(4, 0, 0.3)
    expect(interval?.low).toBe(0)
    expect(Number(interval?.high)).toBeLessThan(0.12)
  })

  it('holds the planted spread in at least 91 of 100 companies, as 95 % say', () => {
    const held = Array.from({ length: 100 }, (_, seed) => booksOf(seed + 10, 0.1).interval)
    expect(
      held.filter(each => each !== null && each.low <= 0.1 && each.high >= 0.1).length,
    ).toBeGreaterThanOrEqual(91)
  })

  it('is unknown with one book, with small ones, and where nobody differs within a book', () => {
    const of = (csms: readonly (string | null)[], attained: number | null) =>
      spreadOf(
        csms.map((_, place) => accountOf(`acc_${place}`)),
        csms.map((csmId, place) => weekOf(`acc_${place}`, csmId, attained)),
      )
    const five = (csmId: string): string[] => new Array<string>(5).fill(csmId)
    expect(of(five('a'), 0.5)).toMatchObject({ deviation: null, csms: 1 })
    expect(of(['a', 'b', 'c'], 0.5)).toMatchObject({ deviation: null, csms: 0, accounts: 0, coverage: 1 })
    expect(of([...five('a'), ...five('b')], 0.5)).toMatchObject({ deviation: null, csms: 2 })
    expect(of([...five('a'), null], null)).toMatchObject({ deviation: null, csms: 0, coverage: 0 })
    expect(spreadOf([], [])).toMatchObject({ deviation: null, coverage: 0 })
  })

  it('leaves out who is not yet or no more a customer, and tells newcomers apart', () => {
    const accounts = [
      accountOf('gone', { closedOn: weekAt(60, 3) }),
      accountOf('coming', { customerOn: weekAt(60, 1) }),
      accountOf('new', { customerOn: weekAt(55), segment: null }),
      accountOf('leaving', { closedOn: weekAt(70) }),
      accountOf('silent'),
    ]
    const rows = ['gone', 'coming', 'new', 'leaving'].map(id => weekOf(id, 'a', 0.5))
    expect(spreadOf(accounts, rows)).toMatchObject({ accounts: 0, coverage: 2 / 3 })
  })

  it('tells what it was at the end of each quarter, the last of them now, without those of which nothing was known', () => {
    const normal = boxMuller(mulberry32(6))
    const accounts = Array.from({ length: 40 }, (_, place) => accountOf(`acc_${place}`))
    const at = (week: number, apart: number): AccountWeek[] =>
      accounts.map(({ accountId }, place) => ({
        ...weekOf(accountId, `csm_${place % 4}`, 0.5 + apart * (place % 4) + 0.05 * normal()),
        week: weekAt(week),
      }))
    const { quarters, ...now } = spreadOf(accounts, [...at(34, 0), ...at(47, 0.05), ...at(60, 0.2)])
    expect(quarters.map(({ week }) => week)).toEqual([weekAt(34), weekAt(47), weekAt(60)])
    expect(quarters.at(-1)).toEqual({ week: weekAt(60), ...now })
    const [first, second, third] = quarters.map(({ deviation }) => Number(deviation))
    expect(first).toBeLessThan(0.03)
    expect(second).toBeCloseTo(0.06, 1)
    expect(third).toBeCloseTo(0.26, 1)
  })
})
