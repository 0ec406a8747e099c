// A quarter's book from contracts to expected retention: what retention counts and what the forecast expects are one book, to the cent.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

type Contract = { readonly account: string; readonly from: string; readonly to: string; readonly arr: number }
const CONTRACTS: readonly Contract[] = [
  { account: 'june', from: '2025-06-01', to: '2026-06-01', arr: 12_000_003 },
  { account: 'september', from: '2025-09-15', to: '2026-09-15', arr: 9_000_001 },
  { account: 'far', from: '2024-07-01', to: '2027-07-01', arr: 30_000_007 },
  // Decided in the quarter: contracted to 35,000, and lost.
  { account: 'less', from: '2025-04-20', to: '2026-04-20', arr: 5_000_000 },
  { account: 'gone', from: '2025-04-15', to: '2026-04-15', arr: 2_000_000 },
  // Past its day, and nobody said what came of it.
  { account: 'silent', from: '2025-05-01', to: '2026-05-01', arr: 1_000_009 },
  { account: 'new', from: '2026-04-25', to: '2027-04-25', arr: 1_500_000 },
]
const LESS_MINOR = 3_500_000

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung('2026-05-10')
  workspace = await rung.workspace('Books')
  for (const { account, from, to, arr } of CONTRACTS) {
    await say('accounts', { externalId: account, segment: 'mid_market', occurredAt: from })
    await say('subscriptions', {
      externalId: `sub-${account}`,
      account,
      plan: 'Team',
      arrMinor: arr,
      currency: 'EUR',
      startsOn: from,
      endsOn: to,
      termMonths: account === 'far' ? 36 : 12,
      autoRenews: false,
      occurredAt: from,
    })
  }
  await decide('less', '2026-04-20', { resolution: 'contracted', arrAfterMinor: LESS_MINOR })
  await decide('gone', '2026-04-15', { resolution: 'churned', arrAfterMinor: 0 })
  await rung.settle()
})
afterAll(() => rung.stop())

const say = async (resource: string, body: object) => {
  const answer = await rung.call({ method: 'POST', path: `/v1/${resource}`, key: workspace.adminKey, body })
  expect([resource, answer.status < 300, answer.text]).toEqual([resource, true, answer.text])
}

function decide(account: string, dueOn: string, became: object): Promise<void> {
  const of = { externalId: `renewal-${account}`, subscription: `sub-${account}`, dueOn }
  return say('renewals', { ...of, resolvedOn: dueOn, ...became })
}

type Bridge = Record<
  'churnedMinor' | 'closingMinor' | 'contractedMinor' | 'expandedMinor' | 'newMinor' | 'openingMinor',
  number
>
type Retention = {
  readonly totals: readonly [{ readonly book: Bridge; readonly due: { undecidedMinor: number } }]
}
type Measure = { readonly expectedMinor: number; readonly p10Minor: number; readonly p90Minor: number }
type Ahead = {
  readonly data: readonly [
    {
      readonly bookMinor: number
      readonly dueMinor: number
      readonly notDueMinor: number
      readonly gross: Measure
      readonly net: Measure
    },
  ]
}
type Risk = {
  readonly renewals: readonly [
    { readonly probabilityLost: number; readonly givenKept: { readonly contracted: number } },
  ]
}

const arrOf = (account: string): number => CONTRACTS.find(each => each.account === account)?.arr ?? 0
const sum = (values: readonly number[]): number => values.reduce((all, each) => all + each, 0)

/** A kept renewal that contracts is taken to keep three quarters of its ARR (config `forecast.arrAfterShare`). */
async function expectedLoss(account: string): Promise<number> {
  const { renewals } = await workspace.client.get<Risk>(`/v1/accounts/${account}/renewal-risk`)
  const [{ probabilityLost, givenKept }] = renewals
  const arr = arrOf(account)
  const shrinks = givenKept.contracted * (arr - Math.round(0.75 * arr))
  return probabilityLost * arr + (1 - probabilityLost) * shrinks
}

it('is the same book for retention, the forecast and whoever adds up the contracts', async () => {
  const { totals } = await workspace.client.get<Retention>(
    '/v1/retention?every=quarter&from=2026-04-01&to=2026-05-10',
  )
  const [{ book, due }] = totals
  const [ahead] = (await workspace.client.get<Ahead>('/v1/forecast/book?quarters=1')).data
  const before = CONTRACTS.filter(each => each.from < '2026-04-01').map(({ arr }) => arr)
  expect(book).toMatchObject({
    openingMinor: sum(before),
    newMinor: arrOf('new'),
    contractedMinor: arrOf('less') - LESS_MINOR,
    churnedMinor: arrOf('gone') + arrOf('silent'),
  })
  expect(due.undecidedMinor).toBe(arrOf('silent'))
  const there = ['june', 'september', 'far', 'silent', 'new'].map(arrOf)
  expect(ahead.bookMinor).toBe(sum(there) + LESS_MINOR)
  expect(ahead.bookMinor).toBe(book.closingMinor + due.undecidedMinor)
  expect(ahead.dueMinor).toBe(arrOf('june') + arrOf('silent'))
  expect(ahead.notDueMinor).toBe(ahead.bookMinor - ahead.dueMinor)
})

it('keeps what its renewals are expected to keep, over the whole quarter with what has happened in it', async () => {
  const [{ book, due }] = (
    await workspace.client.get<Retention>('/v1/retention?every=quarter&from=2026-04-01&to=2026-05-10')
  ).totals
  const [ahead] = (await workspace.client.get<Ahead>('/v1/forecast/book?quarters=1')).data
  const losses = (await expectedLoss('june')) + (await expectedLoss('silent'))
  expect(losses).toBeGreaterThan(0)
  expect(Math.abs(ahead.bookMinor - ahead.gross.expectedMinor - losses)).toBeLessThanOrEqual(1)
  const atRisk = ahead.bookMinor - ahead.gross.expectedMinor
  const kept = book.openingMinor - book.contractedMinor - book.churnedMinor + due.undecidedMinor - atRisk
  const byHand = book.openingMinor - (arrOf('less') - LESS_MINOR) - arrOf('gone') - losses
  expect(Math.abs(kept - byHand)).toBeLessThanOrEqual(1)
  expect(ahead.gross.p10Minor).toBeLessThan(ahead.gross.p90Minor)
  expect(ahead.net.expectedMinor).toBeGreaterThan(ahead.gross.expectedMinor)
})
