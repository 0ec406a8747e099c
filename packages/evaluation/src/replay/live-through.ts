// Lives through days of simulated customers with a clock that is turned by hand: facts, late facts, corrections, usage.
import { type ApiClient, type Chance, createChance } from '@rung/cli'
import { addDays, type Day, dayOf } from '@rung/kernel'
import { arrival } from './arrival.ts'
import { happening } from './happening.ts'
import { type Body, CSMS, LATE_DAYS, type Recorded } from './recorded.ts'

export type Life = {
  readonly client: ApiClient
  readonly clock: { now(): Date; advance(by: { readonly days: number }): void }
  /** Returns once nothing is due any more. */
  readonly settle: () => Promise<void>
  readonly accounts: number
  readonly days: number
  readonly seed: number
  /** After the facts of each day are judged. */
  readonly dayDone?: (day: Day, index: number) => Promise<void>
}

const FACTS_AT_ONCE = 500

/** Each day about one account in four says something, one fact in six of them late or put right later. */
export async function liveThrough(life: Life): Promise<void> {
  const { client, clock, settle, accounts, days, seed } = life
  const chance = createChance(seed)
  const names = Array.from({ length: accounts }, (_, index) => `customer-${index + 1}`)
  await define(client)
  await record(
    client,
    names.flatMap(name => arrival(name, chance, dayOf(clock.now()))),
  )
  for (let index = 0; index < days; index++) {
    const today = dayOf(clock.now())
    await sendUsage(client, names, chance, today)
    await record(
      client,
      names.flatMap(name => (chance.next() < 0.25 ? happening(name, chance, today, index) : [])),
    )
    await settle()
    await life.dayDone?.(today, index)
    if (index < days - 1) clock.advance({ days: 1 })
  }
}

async function define(client: ApiClient): Promise<void> {
  const people = CSMS.map(externalId => ({ externalId, name: externalId, timeZone: 'UTC', hoursPerDay: 6 }))
  await client.post('/v1/people/batch', { items: people })
  await client.post('/v1/features', { event: 'report' })
  await client.post('/v1/features', { event: 'plan' })
  await client.post('/v1/metrics', {
    key: 'reports',
    filter: { events: ['report'] },
    aggregation: { kind: 'count' },
    windowDays: 28,
  })
  await client.post('/v1/milestones', { key: 'first_reports', metric: 'reports', threshold: 20 })
}

async function sendUsage(
  client: ApiClient,
  names: readonly string[],
  chance: Chance,
  today: Day,
): Promise<void> {
  const items = names.flatMap(account => {
    if (chance.next() < 0.3) return []
    // Now and then a warehouse sends a day again, with other numbers.
    const day = chance.next() < 0.05 ? addDays(today, -chance.integer(1, LATE_DAYS)) : today
    return [
      {
        account,
        day,
        activeUsers: chance.integer(0, 10),
        counts: { report: chance.integer(0, 6), ...(chance.next() < 0.5 ? { plan: 1 } : {}) },
      },
    ]
  })
  await sendBatches(client, '/v1/usage/daily', items)
}

async function record(client: ApiClient, told: readonly Recorded[]): Promise<void> {
  const byResource = Map.groupBy(told, each => each.resource)
  for (const [resource, of] of byResource) {
    await sendBatches(
      client,
      `/v1/${resource}/batch`,
      of.map(each => each.body),
    )
  }
}

type Results = { readonly results: readonly { readonly status: string; readonly problem?: unknown }[] }

async function sendBatches(client: ApiClient, path: string, items: readonly Body[]): Promise<void> {
  for (let first = 0; first < items.length; first += FACTS_AT_ONCE) {
    const { results } = await client.post<Results>(path, { items: items.slice(first, first + FACTS_AT_ONCE) })
    const refused = results.find(result => result.status === 'rejected')
    if (refused) throw new Error(`${path} refused a simulated fact: ${JSON.stringify(refused)}`)
  }
}
