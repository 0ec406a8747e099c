// Retention through the door: the bridge to the cent, both retentions, groups, times and CSV.
import { day } from '@rung/kernel'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../accounts-under-test.ts'
import { readRetention } from './actions/read-retention.ts'
import { type Bridge, bridgeByDays, type MadeBook, madeBook } from './made-book.fixture.ts'
import { periodsOf } from './periods.ts'
import type { RetentionAnswer } from './routes/schema.ts'

type Row = RetentionAnswer['data'][number]

let on: AccountsUnderTest
beforeAll(async () => {
  on = await accountsUnderTest('2026-07-10')
})
afterAll(() => on.close())

const ask = async (query: string): Promise<RetentionAnswer> => {
  const { status, body } = await on.call('GET', `/v1/retention?${query}`)
  if (status !== 200) throw new Error(JSON.stringify(body))
  return body
}

describe('a book of a few customers', () => {
  beforeAll(async () => {
    await on.make('people', { externalId: 'ann', name: 'Ann Abel', occurredAt: '2024-01-01' })
    await on.make('people', { externalId: 'ben', name: 'Ben Bird', occurredAt: '2024-01-01' })
    const account = (externalId: string, csm: string, segment: string) =>
      on.make('accounts', {
        externalId,
        name: externalId,
        segment,
        csm,
        occurredAt: '2024-01-01',
        recordedAt: '2024-01-01',
      })
    await account('stays', 'ann', 'large')
    await account('grows', 'ann', 'small')
    await account('leaves', 'ben', 'small')
    await account('comes', 'ben', 'large')
    const contract = (name: string, arrMinor: number, startsOn: string, endsOn: string | null) =>
      on.make('subscriptions', {
        ...{
          externalId: `${name}-${startsOn}`,
          account: name,
          plan: 'seats',
          arrMinor,
          currency: 'EUR',
          startsOn,
          endsOn,
        },
        ...{ occurredAt: startsOn, recordedAt: startsOn },
      })
    await contract('stays', 100_00, '2025-05-01', '2026-05-01')
    await contract('grows', 200_00, '2025-05-01', '2026-05-01')
    await contract('leaves', 300_00, '2025-06-01', '2026-06-01')
    await contract('comes', 50_00, '2026-02-01', '2027-02-01')
    const decided = (name: string, dueOn: string, resolution: string, after: object, resolvedOn: string) =>
      on.make('renewals', {
        ...{
          externalId: `${name}-r`,
          subscription: `${name}-2025-0${dueOn[6]}-01`,
          dueOn,
          resolution,
          resolvedOn,
          ...after,
        },
        ...{ occurredAt: resolvedOn, recordedAt: resolvedOn },
      })
    // written down three weeks after it was due
    await decided('stays', '2026-05-01', 'renewed', {}, '2026-05-22')
    await decided('grows', '2026-05-01', 'expanded', { arrAfterMinor: 230_00 }, '2026-04-20')
    await decided('leaves', '2026-06-01', 'churned', {}, '2026-06-01')
  })

  it('is bridged by quarter, of the book and of what fell due', async () => {
    const { data, totals, currency } = await ask('every=quarter&from=2026-01-01&to=2026-06-30')
    expect(currency).toBe('EUR')
    expect(data).toEqual(totals)
    expect(data).toMatchObject([
      {
        ...{
          period: '2026-Q1',
          since: '2026-01-01',
          until: '2026-04-01',
          lastDay: '2026-03-31',
          isOver: true,
        },
        book: {
          ...{ openingMinor: 600_00, newMinor: 50_00, closingMinor: 650_00, grr: 1, nrr: 1 },
          logos: { opening: 3, arrived: 1, returned: 0, churned: 0, closing: 4, retention: 1 },
        },
        due: { renewals: 0, dueMinor: 0, grr: null, nrr: null },
      },
      {
        period: '2026-Q2',
        book: {
          ...{
            openingMinor: 650_00,
            expandedMinor: 30_00,
            contractedMinor: 0,
            churnedMinor: 300_00,
            closingMinor: 380_00,
          },
          ...{ grr: 350 / 650, nrr: 380 / 650, unknownAccounts: 0, revaluationMinor: 0 },
          logos: { opening: 4, churned: 1, closing: 3, retention: 0.75 },
        },
        due: {
          ...{
            renewals: 3,
            dueMinor: 600_00,
            decidedMinor: 600_00,
            retainedMinor: 300_00,
            lostMinor: 300_00,
          },
          ...{ expandedMinor: 30_00, afterMinor: 330_00, grr: 0.5, nrr: 0.55 },
          logos: { decided: 3, lost: 1 },
        },
      },
    ])
  })

  it('loses nobody to a renewal that was written down late, and knew no better at the time', async () => {
    const may = (await ask('from=2026-05-01&to=2026-05-31')).data[0] as Row
    expect(may.book).toMatchObject({
      openingMinor: 650_00,
      churnedMinor: 0,
      expandedMinor: 30_00,
      closingMinor: 680_00,
    })
    const then = (await ask('from=2026-05-01&to=2026-05-31&asOf=2026-05-10&knownAt=2026-05-10'))
      .data[0] as Row
    expect(then).toMatchObject({
      ...{ isOver: false, lastDay: '2026-05-10' },
      book: { churnedMinor: 100_00, closingMinor: 580_00 },
      due: { decided: 1, undecided: 1, undecidedMinor: 100_00, grr: 1 },
    })
  })

  it('is apart by segment, by CSM with their names, and by the quarter they began to pay in', async () => {
    const parts = (rows: readonly Row[]) =>
      rows.map(({ key, name, book }) => [key, name, book.openingMinor, book.closingMinor])
    const span = 'every=quarter&from=2026-04-01&to=2026-06-30'
    expect(parts((await ask(`${span}&by=segment`)).data)).toEqual([
      ['large', null, 150_00, 150_00],
      ['small', null, 500_00, 230_00],
    ])
    const byCsm = (await ask(`${span}&by=csm`)).data
    expect(byCsm.map(({ name, due }) => [name, due.decided, due.lostMinor]).toSorted()).toEqual([
      ['Ann Abel', 2, 0],
      ['Ben Bird', 1, 300_00],
    ])
    expect(parts((await ask(`${span}&by=start_quarter`)).data)).toEqual([
      ['2025-Q2', null, 600_00, 330_00],
      ['2026-Q1', null, 50_00, 50_00],
    ])
    const byMonth = parts((await ask(`${span}&by=start_month`)).data)
    const months = byMonth.map(([key]) => String(key))
    expect(months).toEqual(months.toSorted())
    expect(new Set(months.map(key => key.slice(0, 4)))).toEqual(new Set(['2025', '2026']))
    expect(byMonth.filter(([key]) => String(key) > '2026').map(([, , ...arr]) => arr)).toEqual([
      [50_00, 50_00],
    ])
    expect((await ask(`${span}&segment=small&csm=ben`)).totals[0]?.book.churnedMinor).toBe(300_00)
  })

  it('leaves a past period where it was when an account changes hands', async () => {
    const span = 'every=quarter&from=2026-04-01&to=2026-06-30&by=csm'
    const before = (await ask(span)).data
    await on.make('accounts', {
      externalId: 'grows',
      name: 'grows',
      segment: 'small',
      csm: 'ben',
      occurredAt: '2024-01-01',
    })
    expect((await ask(span)).data).toEqual(before)
    const running = (await ask('from=2026-07-01&by=csm')).data
    expect(running.map(({ name, book }) => [name, book.closingMinor]).toSorted()).toEqual([
      ['Ann Abel', 100_00],
      ['Ben Bird', 280_00],
    ])
  })

  it('counts twelve months up to today by default, and none that is to come', async () => {
    const { data } = await ask('')
    expect(data).toHaveLength(12)
    expect([data[0]?.period, data.at(-1)?.period, data.at(-1)?.isOver]).toEqual(['2025-08', '2026-07', false])
    expect((await ask('from=2026-07-01&to=2027-12-31')).data).toHaveLength(1)
    expect((await ask('from=2027-01-01&to=2027-12-31')).data).toEqual([])
  })

  it('is a line a row as CSV', async () => {
    const answer = await on.app.inject({
      url: '/v1/retention?every=quarter&from=2026-04-01&to=2026-06-30&by=segment',
      headers: { authorization: `Bearer ${on.adminKey}`, accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [head = '', ...lines] = answer.body
      .trim()
      .split('\r\n')
      .map(line => line.split(','))
    expect(lines).toHaveLength(2)
    const closing = (head as string[]).indexOf('book.closingMinor')
    expect(lines.map(cells => cells[closing])).toEqual(['15000', '23000'])
  })

  it('400: refuses a span the wrong way round, too many periods, and a CSM who is nobody', async () => {
    const fields = async (query: string) =>
      (await on.call('GET', `/v1/retention?${query}`)).body.errors.map(
        (error: { field: string }) => error.field,
      )
    expect(await fields('from=2026-05-01&to=2026-04-30')).toEqual(['to'])
    expect(await fields('from=2015-01-01')).toEqual(['from'])
    expect(await fields('csm=nobody')).toEqual(['csm'])
  })

  it('is empty in a workspace without contracts', async () => {
    const { body } = await on.call('GET', '/v1/retention?every=quarter', undefined, on.otherKey)
    expect(body.totals).toHaveLength(4)
    expect(body.totals[0]).toMatchObject({ book: { openingMinor: 0, grr: null }, due: { renewals: 0 } })
    expect(body.data).toEqual([])
  })
})

const BRIDGE: readonly (keyof Bridge)[] = [
  ...(['openingMinor', 'newMinor', 'returnedMinor', 'expandedMinor'] as const),
  ...(['contractedMinor', 'churnedMinor', 'revaluationMinor', 'closingMinor'] as const),
]
const bridgeOf = ({ book }: Row): Bridge =>
  Object.fromEntries(BRIDGE.map(line => [line, book[line]])) as Bridge

describe.each([11, 12, 13])('a book drawn from seed %i', seed => {
  let drawn: AccountsUnderTest
  const book: MadeBook = madeBook(seed, 25)
  beforeAll(async () => {
    drawn = await accountsUnderTest('2026-07-10')
    await record(drawn, book)
  })
  afterAll(() => drawn.close())
  const read = async (query: string): Promise<RetentionAnswer> =>
    (await drawn.call('GET', `/v1/retention?${query}`)).body

  it('closes every month to the cent, as it does counted day by day, in euros and dollars', async () => {
    const { data, totals } = await read('from=2025-01-01&by=segment')
    for (const row of totals) {
      const everybody = new Set(book.accounts.map(({ externalId }) => externalId))
      expect(bridgeOf(row), row.period).toEqual(
        bridgeByDays(book, everybody, day(row.since), day(row.lastDay)),
      )
    }
    for (const row of data) {
      const those = new Set(
        book.accounts.flatMap(each => (each.segment === row.key ? [each.externalId] : [])),
      )
      expect(bridgeOf(row), `${row.period} ${row.key}`).toEqual(
        bridgeByDays(book, those, day(row.since), day(row.lastDay)),
      )
    }
    expect(totals.some(({ book: { revaluationMinor } }) => revaluationMinor !== 0)).toBe(true)
  })

  it('opens each period with what the one before closed with, months and quarters alike', async () => {
    const months = (await read('from=2025-01-01')).data
    const quarters = (await read('from=2025-01-01&every=quarter')).data
    for (const rows of [months, quarters]) {
      for (const [at, row] of rows.slice(1).entries())
        expect(row.book.openingMinor).toBe(rows[at]?.book.closingMinor)
    }
    expect(quarters[0]?.book.closingMinor).toBe(months[2]?.book.closingMinor)
    const dueOf = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + row.due.dueMinor, 0)
    expect(dueOf(quarters)).toBe(dueOf(months))
  })

  it.each([null, 'segment', 'start_month'] as const)(
    'is the same by %s however few accounts are read at once',
    async by => {
      const [asOf, knownAt] = [day('2026-07-10'), drawn.clock.now()]
      const periods = periodsOf('month', day('2025-01-01'), asOf, asOf)
      const { workspaceId, database } = drawn
      const asked = { workspaceId, asOf, knownAt, periods, by, segment: null, csm: null }
      const whole = await readRetention(database, asked)
      expect(await readRetention(database, asked, 7)).toEqual(whole)
      expect(whole).toMatchObject({ currency: 'EUR' })
    },
  )

  it('adds up over any groups', async () => {
    const all = (await read('every=quarter&from=2025-01-01')).totals
    for (const by of ['segment', 'csm', 'start_quarter', 'start_month']) {
      const { data } = await read(`every=quarter&from=2025-01-01&by=${by}`)
      for (const total of all) {
        const groups = data.filter(({ period }) => period === total.period)
        for (const line of BRIDGE) {
          expect(groups.reduce((sum, each) => sum + each.book[line], 0)).toBe(total.book[line])
        }
        expect(groups.reduce((sum, each) => sum + each.due.afterMinor, 0)).toBe(total.due.afterMinor)
      }
    }
  })
})

async function record(drawn: AccountsUnderTest, { accounts, contracts, rates }: MadeBook): Promise<void> {
  const batch = async (plural: string, items: readonly object[]) => {
    const { status, body } = await drawn.call('POST', `/v1/${plural}/batch`, { items })
    if (status !== 200 || body.rejected > 0)
      throw new Error(`${plural}: ${status} ${JSON.stringify(body).slice(0, 800)}`)
  }
  const since = { occurredAt: '2024-06-01', recordedAt: '2024-06-01' }
  await batch(
    'exchange-rates',
    rates.map((rate, at) => ({ externalId: `rate-${at}`, base: 'USD', quote: 'EUR', ...rate })),
  )
  await batch(
    'accounts',
    accounts.map(each => ({ ...each, name: each.externalId, ...since })),
  )
  await batch(
    'subscriptions',
    contracts.map((each, at) => ({
      ...{ externalId: `sub-${at}`, account: each.account, plan: `plan ${at}`, arrMinor: each.arrMinor },
      ...{
        currency: each.currency,
        startsOn: each.startsOn,
        endsOn: null,
        termMonths: 12,
        endedOn: each.endedOn,
      },
      ...since,
    })),
  )
  const changes = contracts.flatMap((each, at) => each.changes.map(change => ({ ...change, at })))
  await batch(
    'subscription-changes',
    changes.map(({ on: effectiveOn, arrMinor, at }, index) => ({
      ...{ externalId: `change-${index}`, subscription: `sub-${at}`, effectiveOn, arrMinor },
      ...since,
    })),
  )
}
