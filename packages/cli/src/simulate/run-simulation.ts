// Makes a workspace full of simulated customers, through the public API alone, and says what was planted in which.
import type { Day } from '@rung/kernel'
import type { ApiClient } from '../api-client.ts'
import { drawCourse } from './course.ts'
import { mergeFacts } from './merge-facts.ts'
import { withOwnNames } from './own-names.ts'
import { relateAccounts } from './related-accounts.ts'
import type { Body } from './scene.ts'
import { createChance } from './seeded-random.ts'
import { RESOURCES, ROUTES } from './sent-resources.ts'
import { type SimulatedAccount, simulateAccount } from './simulated-account.ts'
import { simulateCompany } from './simulated-company.ts'
import { type Past, simulatePast } from './simulated-past.ts'
import { simulateWeeks } from './simulated-weeks.ts'
import { type Planted, storiesFor } from './stories.ts'
import { CORE_FEATURES } from './vocabulary.ts'

export type Truth = {
  readonly seed: number
  readonly asOf: Day
  readonly accounts: readonly {
    readonly externalId: string
    readonly name: string
    readonly planted: Planted
    /** The chance 0 to 1, drawn with the customer, that they leave at the end of their term. */
    readonly lossProbability: number
    readonly arrMinor: number
    /** The end of their term. */
    readonly dueOn: Day
  }[]
}

export type SimulationOptions = {
  readonly client: ApiClient
  readonly accounts: number
  readonly seed: number
  /** The day on which the simulated customers stand where they were planted. */
  readonly today: Day
  /** `year`: with the renewals that were decided in the year before, kept and lost. */
  readonly past: 'none' | 'year'
  readonly progress: (done: number, all: number) => void
}

const CSMS = ['csm-amara', 'csm-bruno', 'csm-clara', 'csm-deniz'] as const
const FACTS_AT_ONCE = 500
const EVENTS_AT_ONCE = 1000
const IN_FLIGHT = 3

/** Sends everything and returns the truth. The same seed and day send the same facts, so twice changes nothing. */
export async function runSimulation(options: SimulationOptions): Promise<Truth> {
  const { client, seed, today } = options
  const planned = plan(options)
  const past = options.past === 'none' ? NO_PAST : pastOf(options, planned)
  await define(client)
  const eventBatches = chunks(
    planned.flatMap(account => account.use.events),
    EVENTS_AT_ONCE,
  )
  const factBatches = RESOURCES.map(resource => ({
    resource,
    batches: chunks(
      [...(past.facts[resource] ?? []), ...planned.flatMap(account => account.facts[resource] ?? [])],
      FACTS_AT_ONCE,
    ),
  }))
  const dailyBatches = chunks(
    [...past.daily, ...planned.flatMap(account => account.use.daily)],
    EVENTS_AT_ONCE,
  )
  const all =
    eventBatches.length +
    dailyBatches.length +
    factBatches.reduce((sum, { batches }) => sum + batches.length, 0)
  let done = 0
  const step = (): void => options.progress(++done, all)
  for (const { resource, batches } of factBatches) {
    await inParallel(batches, async items => {
      await sendBatch(client, `/v1/${ROUTES[resource] ?? resource}/batch`, { items })
      step()
    })
  }
  await inParallel(dailyBatches, async items => {
    await client.post('/v1/usage/daily', { items })
    step()
  })
  await inParallel(eventBatches, async batch => {
    await client.post('/v1/batch', { batch })
    step()
  })
  return {
    seed,
    asOf: today,
    accounts: planned.map(({ externalId, name, story, lossProbability, term }) => ({
      externalId,
      name,
      planted: story.planted,
      lossProbability,
      arrMinor: term.arrMinor,
      dueOn: term.endsOn,
    })),
  }
}

function plan({ accounts, seed, today }: SimulationOptions): SimulatedAccount[] {
  const chance = createChance(seed)
  const apart = createChance(seed + 4)
  const planned = storiesFor(accounts).map((story, index) =>
    simulateAccount({
      chance,
      apart,
      today,
      story,
      course: drawCourse(chance, story),
      externalId: `customer-${String(index + 1).padStart(4, '0')}`,
      csm: CSMS[index % CSMS.length] ?? CSMS[0],
    }),
  )
  return relateAccounts(withOwnNames(planned, new Set()))
}

const NO_PAST: Past = { facts: {}, daily: [], former: [] }

/** Drawn apart, so that today's customers are the same with a past and without. */
function pastOf({ seed, today }: SimulationOptions, current: readonly SimulatedAccount[]): Past {
  const past = simulatePast({ chance: createChance(seed + 1), today, csms: CSMS, current })
  const company = simulateCompany({ chance: createChance(seed + 2), today, csms: CSMS, current })
  const { former } = past
  const weeks = simulateWeeks(
    { chance: createChance(seed + 3), today, current, former },
    company.concerns ?? [],
  )
  return { ...past, facts: mergeFacts([past.facts, company, weeks]) }
}

async function define(client: ApiClient): Promise<void> {
  const people = CSMS.map(externalId => ({
    externalId,
    name: externalId.replace('csm-', '').replace(/^./, letter => letter.toUpperCase()),
    timeZone: 'Europe/Berlin',
    hoursPerDay: 6,
  }))
  await sendBatch(client, '/v1/people/batch', { items: people })
  for (const event of CORE_FEATURES) await client.post('/v1/features', { event })
  await client.post('/v1/metrics', {
    key: 'reports_viewed',
    filter: { events: ['Report Viewed'] },
    aggregation: { kind: 'count' },
    windowDays: 28,
  })
  await client.post('/v1/milestones', { key: 'first_report', metric: 'reports_viewed', threshold: 1 })
}

async function sendBatch(client: ApiClient, path: string, body: { items: readonly Body[] }): Promise<void> {
  const { results } = await client.post<{ results: { status: string; problem?: unknown }[] }>(path, body)
  const refused = results.find(result => result.status === 'rejected')
  if (refused) throw new Error(`${path} refused a simulated fact: ${JSON.stringify(refused)}`)
}

async function inParallel<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items]
  const worker = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, worker))
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}
