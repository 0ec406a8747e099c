// Three years of contracts, tickets and use, imported at once, and a training asked for: it says which days lack signals, has them judged, and learns.
import { setTimeout as pause } from 'node:timers/promises'
import { addMonths } from '@rung/kernel'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstTerms, LEDGER_TODAY, makeLedger, sendLedger, toldOn } from './ledger-of-terms.ts'

const SIZE = { customers: 24, lost: 12, ofThreeTerms: 8 }
const terms = makeLedger(SIZE)

type Lead = {
  leadDays: number
  n: number
  passedOver: number
  withoutSignals: { renewals: number; from: string | null; to: string | null }
}
type Models = {
  training: { stage: string; step: number; steps: number; words: string } | null
  lastTraining: { leads: Lead[] } | null
}

let rung: TestRung
let workspace: TestWorkspace
beforeAll(async () => {
  rung = await startTestRung(LEDGER_TODAY)
  workspace = await rung.workspace('Imported')
  const { client } = workspace
  await sendLedger(client, terms)
  await client.post('/v1/tickets/batch', {
    items: firstTerms(terms).map(({ customer, startsOn }) => ({
      externalId: `ticket of ${customer}`,
      account: customer,
      priority: 'normal',
      openedAt: `${startsOn}T09:00:00Z`,
      ...toldOn(startsOn),
    })),
  })
  const usage = terms.flatMap(({ customer, startsOn }) =>
    [0, 3, 6, 9].map(months => ({
      account: customer,
      day: addMonths(startsOn, months),
      activeUsers: 4,
      counts: { report: 12 },
    })),
  )
  await client.post('/v1/usage/daily', { items: usage.filter(({ day }) => day < LEDGER_TODAY) })
  await rung.settle()
})
afterAll(() => rung.stop())

const call = (method: 'GET' | 'POST', path: string, body?: object) =>
  rung.call({ method, path, key: workspace.adminKey, ...(body === undefined ? {} : { body }) })
const models = async (): Promise<Models> => JSON.parse((await call('GET', '/v1/models')).text)

it('says which days nobody judged, has exactly those judged, and learns from them by itself', async () => {
  const judgedBefore = await pastDays()
  expect(judgedBefore).toEqual(0)
  const asked = await call('POST', '/v1/models/train', {})
  expect(asked.status).toBe(202)
  const waiting = JSON.parse(asked.text)
  expect(waiting).toMatchObject({ stage: 'backfill', step: 1, steps: 6 })
  const { accountDays, accounts, from, to } = waiting.backfill
  expect(waiting.words).toContain(
    `Nobody judged ${accountDays} days of ${accounts} accounts between ${from} and ${to}`,
  )
  // Once for each decided term and lead at most, of so many accounts: not every day of three years.
  expect(accountDays).toBeLessThanOrEqual(3 * terms.length)
  expect(accountDays).toBeGreaterThan(terms.length / 2)
  expect(from < to).toBe(true)

  // Asked again while it waits, it says the same and asks for nothing more.
  const again = await call('POST', '/v1/models/train', {})
  expect([again.status, JSON.parse(again.text).startedAt]).toEqual([202, waiting.startedAt])

  await rung.settle()
  let now = await models()
  for (; now.lastTraining === null; now = await models()) {
    expect(now.training?.steps).toBe(6)
    await pause(200)
  }
  expect(await pastDays()).toBe(accountDays)
  for (const lead of now.lastTraining.leads) {
    expect(lead.n).toBeGreaterThan(terms.length / 2)
    expect(lead.withoutSignals).toEqual({ renewals: 0, from: null, to: null })
  }
  expect(now.training).toBeNull()
})

it('has nothing more to ask for, and answers at once', async () => {
  rung.clock.advance({ hours: 1 })
  const { status, text } = await call('POST', '/v1/models/train', { leadDays: 90 })
  expect(status).toBe(200)
  expect(JSON.parse(text).leads).toMatchObject([{ withoutSignals: { renewals: 0 } }])
})

/** Days before this one on which accounts said something, each of one account. */
async function pastDays(): Promise<number> {
  const [row] = await rung.query<{ days: number }>(
    `select count(distinct (account_id, as_of))::int as days from signals.snapshots
     where context = 'accounts' and as_of < $1`,
    [LEDGER_TODAY],
  )
  return row?.days ?? 0
}
