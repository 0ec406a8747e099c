// The whole book in two currencies, and what was told late of it: money is stated in one currency or not at all, and a past day stays as it was known.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const THEN = '2026-03-09'
const NOW = '2026-03-12'

type ConcernMap = {
  readonly currency: string
  readonly cells: readonly { readonly promised: number; readonly kept: number }[]
  readonly unmet: readonly {
    readonly concern: { readonly tag: string }
    readonly accounts: readonly { readonly name: string }[]
    readonly arrMinor: number
    readonly arrKnownOf: number
  }[]
}
type Areas = {
  readonly areas: readonly {
    readonly indicators: readonly {
      readonly name: string
      readonly weeks: readonly { readonly week: string; readonly hits: number; readonly of: number }[]
    }[]
  }[]
}

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(THEN)
  workspace = await rung.workspace('Two currencies', 'EUR')
  await tellFirst()
  await rung.settle()
  rung.clock.set(`${NOW}T12:00:00Z`)
  await tellLate()
  await rung.settle()
})
afterAll(() => rung.stop())

const ARR = { euro: [1_000_000, 'EUR'], dollar: [800_000, 'USD'], pound: [300_000, 'GBP'] } as const

/** A rate of the dollar, none of the pound. Each of three customers wants what nothing meets, and was promised exports. */
async function tellFirst(): Promise<void> {
  const { client } = workspace
  await tellRate('USD', 0.5)
  for (const [name, [arrMinor, currency]] of Object.entries(ARR)) {
    const account = { externalId: name, name, segment: 'smb', occurredAt: '2025-06-01' }
    await client.post('/v1/accounts', account)
    const term = {
      startsOn: '2025-06-01',
      endsOn: '2026-06-01',
      termMonths: 12,
      autoRenews: false,
      occurredAt: '2025-05-01',
    }
    await client.post('/v1/subscriptions', {
      externalId: name,
      account: name,
      plan: 'Team',
      arrMinor,
      currency,
      ...term,
    })
    await client.post('/v1/concerns', {
      ...{ externalId: name, account: name, level: 4, tag: 'board_reports', statedOn: '2025-09-01' },
    })
    await client.post('/v1/promises', {
      ...{
        externalId: name,
        account: name,
        capability: 'export',
        weight: 3,
        madeBy: 'sales',
        madeOn: '2026-01-12',
      },
      concern: { level: 3, tag: 'books_late', words: 'Our books close late' },
    })
  }
  for (const [week, accepted] of Object.entries({ '2026-02-16': 20, '2026-02-23': 10, '2026-03-02': 5 })) {
    await client.post('/v1/company-figures', {
      externalId: week,
      week,
      leadsOffered: 40,
      leadsAccepted: accepted,
    })
  }
}

/** The pound had a rate all along, the dollar had another; one concern was never stated, one promise never made, another long kept; leads were counted wrongly. */
async function tellLate(): Promise<void> {
  await tellRate('GBP', 1.2)
  await patch('/v1/concerns/dollar', { retracted: true })
  await patch('/v1/promises/euro', { retracted: true })
  await patch('/v1/promises/pound', { status: 'kept', settledOn: '2026-02-02' })
  await patch('/v1/company-figures/2026-02-23', { retracted: true })
  await patch('/v1/company-figures/2026-03-02', { leadsAccepted: 30 })
}

const tellRate = (base: string, rate: number) =>
  workspace.client.post('/v1/exchange-rates', {
    externalId: base,
    base,
    quote: 'EUR',
    rate,
    on: '2025-01-01',
  })

async function patch(path: string, body: object): Promise<void> {
  const { status, text } = await rung.call({ method: 'PATCH', path, key: workspace.adminKey, body })
  expect(status, text).toBe(200)
}

async function mapped(query = '') {
  const { currency, unmet, cells } = await workspace.client.get<ConcernMap>(`/v1/concern-map${query}`)
  return {
    currency,
    unmet: unmet.map(({ accounts, arrMinor, arrKnownOf }) => ({
      names: accounts.map(({ name }) => name).sort(),
      arrMinor,
      arrKnownOf,
    })),
    cells: cells.map(({ promised, kept }) => ({ promised, kept })),
  }
}
async function accepted(query = '') {
  const { areas } = await workspace.client.get<Areas>(`/v1/chasms?weeks=3${query}`)
  const found = areas.flatMap(({ indicators }) => indicators).find(({ name }) => name === 'leads_accepted')
  return found?.weeks.map(({ hits, of }) => [hits, of])
}

const first = {
  currency: 'EUR',
  unmet: [{ names: ['dollar', 'euro', 'pound'], arrMinor: 1_000_000 + 0.5 * 800_000, arrKnownOf: 2 }],
  cells: [{ promised: 3, kept: 0 }],
}
const late = {
  currency: 'EUR',
  unmet: [{ names: ['euro', 'pound'], arrMinor: 1_000_000 + 1.2 * 300_000, arrKnownOf: 2 }],
  cells: [{ promised: 2, kept: 1 }],
}

describe('a book in three currencies', () => {
  it('has its ARR in that of the workspace by the rates of the day; what has none is not added up', async () => {
    expect(await mapped(`?asOf=${THEN}&knownAt=${THEN}`)).toEqual(first)
  })
})

describe('what is told late', () => {
  it('changes what is known from then on', async () => {
    expect(await mapped()).toEqual(late)
    expect(await accepted()).toEqual([
      [20, 40],
      [0, 0],
      [30, 40],
    ])
  })

  it('leaves what was known before as it was, of the day it was told on and of days before', async () => {
    const known = `&knownAt=${THEN}`
    expect(await accepted(known)).toEqual([
      [20, 40],
      [10, 40],
      [5, 40],
    ])
    expect(await mapped(`?knownAt=${THEN}`)).toEqual(first)
    expect((await mapped(`?asOf=2026-03-05&knownAt=2026-03-08`)).unmet).toEqual([])
  })

  it('is known of days before it was told, too', async () => {
    expect(await mapped(`?asOf=${THEN}`)).toEqual(late)
    expect((await mapped('?asOf=2026-01-31')).cells).toEqual([{ promised: 2, kept: 0 }])
  })
})
