// Lives through days of simulated customers with a clock that is turned by hand: facts, late facts, corrections, usage.
import { type ApiClient, type Chance, createChance } from '@rung/cli'
import { addDays, type Day, dayOf } from '@rung/kernel'

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

type Body = Readonly<Record<string, unknown>>
type Recorded = { readonly resource: string; readonly body: Body }

const CSMS = ['csm-a', 'csm-b', 'csm-c'] as const
const FACTS_AT_ONCE = 500
// How many days late a late fact is known.
const LATE_DAYS = 12

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

function arrival(account: string, chance: Chance, today: Day): Recorded[] {
  const startsOn = addDays(today, -chance.integer(30, 300))
  const occurredAt = `${startsOn}T09:00:00.000Z`
  const time = { occurredAt, recordedAt: occurredAt }
  const csm = chance.pick(CSMS)
  const outcome = `${account}-outcome`
  return [
    {
      resource: 'accounts',
      body: {
        externalId: account,
        name: account,
        segment: chance.pick(['smb', 'enterprise']),
        csm,
        seats: 10,
        ...time,
      },
    },
    ...(['champion', 'economic_buyer'] as const).map(role => ({
      resource: 'stakeholders',
      body: {
        externalId: `${account}-${role}`,
        account,
        name: role,
        role,
        influence: chance.integer(2, 9) / 10,
        ...time,
      },
    })),
    {
      resource: 'subscriptions',
      body: {
        externalId: `${account}-sub`,
        account,
        plan: 'Team',
        arrMinor: 1_000_000,
        currency: 'EUR',
        seats: 10,
        startsOn,
        endsOn: addDays(startsOn, 364),
        termMonths: 12,
        autoRenews: true,
        ...time,
      },
    },
    {
      resource: 'outcomes',
      body: {
        externalId: outcome,
        account,
        statement: 'Invoices go out the same day',
        measure: { unit: 'hours', baseline: 40, target: 10, startsOn, dueOn: addDays(startsOn, 400) },
        importance: chance.integer(1, 5),
        stakeholder: `${account}-economic_buyer`,
        milestones: [{ key: 'first_reports', weight: 1 }],
        confirmedOn: startsOn,
        status: 'active',
        ...time,
      },
    },
  ]
}

/** One or two facts of a day: mostly of the day itself, some known late, some the correction of an earlier one. */
function happening(account: string, chance: Chance, today: Day, index: number): Recorded[] {
  const isLate = chance.next() < 0.15
  const occurredOn = isLate ? addDays(today, -chance.integer(1, LATE_DAYS)) : today
  // The same number twice within some days is the same fact told again, with another content: a correction.
  const number = chance.next() < 0.2 ? Math.max(0, index - chance.integer(1, LATE_DAYS)) : index
  const time = { occurredAt: `${occurredOn}T08:00:00.000Z` }
  const role = chance.pick(['champion', 'economic_buyer'])
  const kinds: readonly [() => Recorded, ...(() => Recorded)[]] = [
    () =>
      fact('measurements', {
        outcome: `${account}-outcome`,
        value: chance.integer(8, 44),
        source: 'integration',
      }),
    () =>
      fact('customer-verdicts', {
        outcome: `${account}-outcome`,
        stakeholder: `${account}-economic_buyer`,
        achieved: chance.integer(1, 5),
        experience: chance.integer(1, 5),
      }),
    () =>
      fact('ladder-evidence', {
        account,
        stakeholder: `${account}-${role}`,
        level: chance.integer(1, 5),
        polarity: chance.pick([1, 1, -1]),
        strength: chance.pick(['weak', 'moderate', 'strong']),
        source: chance.pick(['customer_said', 'observed', 'csm_judgement']),
      }),
    () =>
      fact('tickets', {
        account,
        subject: 'A question',
        priority: chance.pick(['normal', 'urgent']),
        openedAt: time.occurredAt,
        // Said of each: a correction that left it out would keep the day on which an earlier one was resolved.
        resolvedAt: chance.next() < 0.6 ? `${occurredOn}T11:00:00.000Z` : null,
        reopenedCount: chance.integer(0, 1),
        escalated: chance.next() < 0.1,
      }),
    () =>
      fact('touches', {
        account,
        stakeholders: [`${account}-${role}`],
        kind: 'call',
        direction: 'outbound',
        person: chance.pick(CSMS),
      }),
    () =>
      fact('surveys', {
        account,
        stakeholder: `${account}-${role}`,
        kind: chance.pick(['nps', 'benevolence']),
        score: chance.integer(1, 5),
      }),
    () =>
      fact('pulses', {
        account,
        person: chance.pick(CSMS),
        pulse: chance.pick(['healthy', 'watch', 'at_risk']),
      }),
    () =>
      fact('vendor-verdicts', {
        outcome: `${account}-outcome`,
        person: chance.pick(CSMS),
        verdict: chance.integer(1, 5),
        periodStartsOn: addDays(occurredOn, -30),
      }),
    () =>
      fact('promises', {
        account,
        capability: 'Works offline',
        weight: chance.integer(1, 5),
        madeBy: 'sales',
        madeOn: occurredOn,
        dueOn: addDays(occurredOn, chance.integer(5, 60)),
        understanding: chance.pick(['aligned', 'partial', 'misaligned', 'unknown']),
        status: 'open',
      }),
  ]
  const fact = (resource: string, body: Body): Recorded => ({
    resource,
    body: {
      externalId: `${account}-${resource}-${number}`,
      ...body,
      ...(resource === 'tickets' || resource === 'promises' ? {} : time),
    },
  })
  return [chance.pick(kinds)()]
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
