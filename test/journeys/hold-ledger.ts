// A ledger with a row a term, imported whole: what it teaches, what stays open, and what past quarters were, to the cent.
import type { ApiClient } from '@rung/cli'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  LEDGER_TODAY,
  type LedgerSize,
  type LedgerTerm,
  makeLedger,
  sendLedger,
  truthOf,
} from './ledger-of-terms.ts'

type Forecast = {
  readonly renewals: Record<'due' | 'open' | 'decided' | 'leftOut' | 'undecided', number>
  readonly expectedGrr: number
  readonly expectedNrr: number
  readonly decided: Record<string, number>
}

/** Tests of a ledger of that size; `kept` are the terms that were followed, counted by hand. */
export function holdLedger(size: LedgerSize, kept: number): void {
  const terms = makeLedger(size)
  let rung: TestRung
  let workspace: TestWorkspace
  let client: ApiClient

  const forecast = (query: string) => client.get<Forecast>(`/v1/forecast?pastQuarters=0&${query}`)
  const decidedIn = async (query: string) => {
    const { renewals, arrDueMinor, retainedMinor, arrAfterMinor } = (await forecast(query)).decided
    return { renewals, arrDueMinor, retainedMinor, arrAfterMinor }
  }

  /** The weekly training of the service may be at it as well: who is second is told so, and tries again. */
  async function train(): Promise<{ leads: { n: number; lost: number; passedOver: number }[] }> {
    const { adminKey: key } = workspace
    const answer = await rung.call({
      method: 'POST',
      path: '/v1/models/train',
      key,
      body: { leadDays: 30, backfill: false },
    })
    if (answer.status === 409) return train()
    expect(answer.status).toBeLessThan(300)
    return JSON.parse(answer.text)
  }

  beforeAll(async () => {
    rung = await startTestRung(LEDGER_TODAY)
    workspace = await rung.workspace('Ledger')
    client = workspace.client
    await importLedger(client, terms)
    await rung.settle()
  })
  afterAll(() => rung.stop())

  describe(`a ledger of ${size.customers} customers, a row a term`, () => {
    it(`trains on ${kept} kept terms and ${size.lost} lost ones`, async () => {
      const run = await train()
      expect(run.leads).toMatchObject([{ n: kept + size.lost, lost: size.lost, passedOver: 0 }])
    })

    it('has one open renewal for each customer that runs on, and none past its day', async () => {
      const { data } = await client.get<{ data: { externalId: string; dueOn: string; arrMinor: number }[] }>(
        '/v1/renewals?limit=200&sort=due_on',
      )
      const running = terms.filter(term => term.afterMinor === null)
      expect(data.map(({ externalId, dueOn, arrMinor }) => [externalId, dueOn, arrMinor]).toSorted()).toEqual(
        running.map(({ customer, endsOn, arrMinor }) => [customer, endsOn, arrMinor]).toSorted(),
      )
    })

    it('was in each past quarter what it was, however long ago', async () => {
      for (const quarter of ['2023-Q4', '2024-Q2', '2025-Q1', '2025-Q3', '2026-Q1', '2026-Q3']) {
        const truth = truthOf(terms, quarter)
        expect(truth.renewals).toBeGreaterThan(0)
        const { renewals, decided, expectedGrr, expectedNrr } = await forecast(`quarter=${quarter}`)
        expect(renewals).toEqual({
          due: truth.renewals,
          decisions: truth.renewals,
          open: 0,
          decided: truth.renewals,
          leftOut: 0,
          undecided: 0,
        })
        expect(decided).toMatchObject(truth)
        expect(expectedGrr).toBeCloseTo(truth.retainedMinor / truth.arrDueMinor, 12)
        expect(expectedNrr).toBeCloseTo(truth.arrAfterMinor / truth.arrDueMinor, 12)
      }
    })

    it('was it on any later day that one asks of, as it is known now and as it was known then', async () => {
      for (const quarter of ['2024-Q2', '2025-Q1', '2025-Q3']) {
        const truth = truthOf(terms, quarter)
        for (const asOf of ['2025-10-01', '2026-01-31', '2026-06-15', LEDGER_TODAY]) {
          expect(await decidedIn(`quarter=${quarter}&asOf=${asOf}`)).toEqual(truth)
          expect(await decidedIn(`quarter=${quarter}&asOf=${asOf}&knownAt=${asOf}`)).toEqual(truth)
        }
      }
    })

    it('was so in each segment, as of a day since, and as known on one', async () => {
      const large = terms.filter(term => term.segment === 'large')
      expect(await decidedIn('quarter=2025-Q1&segment=large')).toEqual(truthOf(large, '2025-Q1'))
      expect(await decidedIn('quarter=2025-Q1&asOf=2025-10-01')).toEqual(truthOf(terms, '2025-Q1'))
      expect(await decidedIn('quarter=2025-Q1&asOf=2025-10-01&knownAt=2025-10-01')).toEqual(
        truthOf(terms, '2025-Q1'),
      )
      const half = '2025-02-14'
      expect(truthOf(terms, '2025-Q1', half).renewals).toBeLessThan(truthOf(terms, '2025-Q1').renewals)
      expect(await decidedIn(`quarter=2025-Q1&asOf=${half}&knownAt=${half}`)).toEqual(
        truthOf(terms, '2025-Q1', half),
      )
    })

    it('stays so when an account moves to another segment, and when it is closed', async () => {
      const [gone] = terms.filter(term => term.customer === `customer-${size.customers - 1}`)
      await client.post('/v1/accounts', {
        externalId: gone?.customer,
        name: 'Moved',
        segment: 'small',
        closedOn: LEDGER_TODAY,
      })
      await rung.settle()
      expect(await decidedIn('quarter=2025-Q3&segment=large')).toEqual(
        truthOf(
          terms.filter(term => term.segment === 'large'),
          '2025-Q3',
        ),
      )
      expect((await forecast('quarter=2025-Q3&segment=small')).renewals.due).toBe(0)
    })
  })
}

/** The ledger, and what was known of it twice a year. */
async function importLedger(client: ApiClient, terms: readonly LedgerTerm[]): Promise<void> {
  await sendLedger(client, terms)
  await client.post('/v1/signals/backfill', { from: '2022-01-01', to: '2026-11-14', everyDays: 182 })
}
