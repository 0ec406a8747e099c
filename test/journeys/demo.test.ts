// The demo as a visitor finds it: its key acts on cards, and the year before has taught models and filled past quarters.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ApiClient, createApiClient } from '@rung/cli'
import { day } from '@rung/kernel'
import { openDemo } from '@rung/standalone/demo'
import { openHome } from '@rung/standalone/home'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { judgedThrice } from './judged-thrice.ts'

const TODAY = '2026-03-18'
/** The fewest of whom enough renewals were decided to learn from. */
const ACCOUNTS = 40

let rung: TestRung
let folder: string
let visitor: ApiClient
let asked: string
/** Marks of work that waits when a visitor is let in. */
let waitingAtFirst: number
const told: number[] = []
let again: () => ReturnType<typeof openDemo>
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  folder = await mkdtemp(join(tmpdir(), 'rung-demo-'))
  const { address, operatorKey } = rung
  const home = openHome(folder)
  const options = {
    address,
    operatorKey,
    home,
    today: day(TODAY),
    accounts: ACCOUNTS,
    say: () => undefined,
    settle: () => rung.settle(),
    signal: new AbortController().signal,
    tell: (share: number) => void told.push(share),
  }
  let stops = false
  const settle = () => (stops ? Promise.reject(new Error('stopped')) : rung.settle())
  const made = await openDemo({ ...options, settle })
  waitingAtFirst = await dueMarks()
  // Stopped while it learns: the next start goes on with what is left.
  stops = true
  await expect(made.learn?.()).rejects.toThrow('stopped')
  const demo = await openDemo(options)
  expect(demo.key).toBe(made.key)
  await demo.learn?.()
  // what was learned is in force, and each account is judged by it anew
  await rung.settle()
  visitor = createApiClient({ url: address, key: demo.key })
  // and once more: what was made is found again
  const { key, question } = demo
  expect(await openDemo(options)).toEqual({ key, question, learn: undefined })
  asked = question
  again = () => openDemo(options)
})

async function dueMarks(): Promise<number> {
  const [row] = await rung.query<{ marks: number }>('select count(*)::int as marks from signals.due_work')
  return Number(row?.marks)
}

afterAll(async () => {
  await rung.stop()
  await rm(folder, { recursive: true })
})

it('lets nobody in before every account is judged, today and its past, and says how far it is', () => {
  expect(waitingAtFirst).toBe(0)
  expect(told).toEqual(told.toSorted((a, b) => a - b))
  expect(told.length).toBeGreaterThan(10)
})

it('lets its key act on a card of the list it shows', async () => {
  type List = { cards: { id: string; status: string }[] }
  const { cards } = await visitor.get<List>('/v1/worklists/csm-amara')
  const [card] = cards
  expect(card?.status).toBe('open')
  const acted = await visitor.post(`/v1/worklists/csm-amara/cards/${card?.id}/actions`, { action: 'start' })
  expect(acted).toMatchObject({ status: 'started' })
})

it('has learned from renewals that were kept and lost, told by what was known before', async () => {
  type Models = {
    lastTraining: { resolved: number; leads: { n: number; lost: number; passedOver: number }[] }
  }
  const { lastTraining } = await visitor.get<Models>('/v1/models')
  for (const lead of lastTraining.leads) {
    expect(lead).toMatchObject({ n: 46, lost: 9, passedOver: 0 })
  }
  type Drivers = { drivers: { feature: string; n: number; oddsRatio: number }[] }
  const { drivers } = await visitor.get<Drivers>('/v1/renewal-drivers')
  // what tells of a loss was known of those who stayed as well, though with most nobody had typed in what they wanted
  const attained = drivers.find(driver => driver.feature === 'attained')
  expect(attained?.n).toBeGreaterThan(20)
  expect(attained?.oddsRatio).toBeLessThan(1)
})

it('shows past quarters with what was decided in them', async () => {
  type Forecast = { renewals: { due: number; decided: number; open: number } }
  const past = await visitor.get<Forecast>('/v1/forecast?quarter=2025-Q4')
  expect(past.renewals.due).toBeGreaterThan(5)
  expect(past.renewals.open).toBe(0)
  type Three = { numbers: { final: unknown } }
  const { numbers } = await visitor.get<Three>('/v1/forecast?quarter=2026-Q1')
  expect(numbers.final).not.toBeNull()
  type Past = { accuracy: { quarter: string; seenOn: string; final: { nrrError: number | null } | null }[] }
  const { accuracy } = await visitor.get<Past>('/v1/forecast?quarter=2026-Q1&pastQuarters=4')
  const ofQuarters = new Map(accuracy.map(({ quarter, final }) => [quarter, final?.nrrError]))
  for (const quarter of ['2025-Q4', '2025-Q3', '2025-Q2'])
    expect(ofQuarters.get(quarter)).toEqual(expect.any(Number))
})

it('keeps of every account one judgement: history row, current row and a fresh one are equal', async () => {
  const [workspace] = await rung.query<{ id: string }>(
    'select distinct workspace_id as id from health.current_accounts',
  )
  const { history, current, fresh } = await judgedThrice(rung, String(workspace?.id))
  expect(fresh.size).toBeGreaterThanOrEqual(ACCOUNTS)
  expect(current).toEqual(fresh)
  expect(history).toEqual(fresh)
})

it('asks a customer by a link that is open, and by another one when that was answered', async () => {
  const page = await (await fetch(asked)).text()
  expect(page).toContain('<blockquote')
  const numbers = [...page.matchAll(/name="achieved-(\d+)" value="1"/g)].map(([, number]) => number)
  const fields = Object.fromEntries(
    numbers.flatMap(number => ['achieved', 'experience'].map(field => [`${field}-${number}`, '2'])),
  )
  const thanks = await fetch(asked, { method: 'POST', body: new URLSearchParams(fields) })
  expect(await thanks.text()).toContain('Thank you')
  const { question } = await again()
  expect(question).not.toBe(asked)
  expect((await fetch(question)).status).toBe(200)
})
