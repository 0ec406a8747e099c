// A customer with one of each fact a judgement asks for: used well, measured, spoken with, promised to.
import type { ApiClient } from '@rung/cli'
import { addDays, day } from '@rung/kernel'

const BEGAN = '2025-10-01'

/** Tells everything through the API: facts with a key that writes, events with one that collects. */
export async function recordHarbour(told: {
  readonly facts: ApiClient
  readonly events: ApiClient
  readonly today: string
}): Promise<void> {
  await defineUse(told.facts)
  await recordWhoTheyAre(told.facts)
  await recordWhatTheyWant(told.facts)
  await recordWhatPassed(told.facts)
  await told.events.post('/v1/batch', { batch: eventsUntil(told.today) })
}

async function defineUse(client: ApiClient): Promise<void> {
  for (const event of ['Invoice Sent', 'Job Dispatched']) await client.post('/v1/features', { event })
  await client.post('/v1/metrics', {
    key: 'invoices',
    filter: { events: ['Invoice Sent'] },
    aggregation: { kind: 'count' },
  })
  await client.post('/v1/milestones', { key: 'first_invoice', metric: 'invoices', threshold: 1 })
  await client.post('/v1/milestones', { key: 'ten_invoices', metric: 'invoices', threshold: 1000 })
}

async function recordWhoTheyAre(client: ApiClient): Promise<void> {
  const began = { occurredAt: BEGAN }
  await client.post('/v1/accounts', {
    externalId: 'harbour',
    name: 'Harbour Foods',
    segment: 'mid_market',
    csm: 'cleo',
    seats: 4,
    ...began,
  })
  await client.post('/v1/stakeholders', {
    externalId: 'bo',
    account: 'harbour',
    name: 'Bo',
    role: 'economic_buyer',
    influence: 0.9,
    ...began,
  })
  await client.post('/v1/stakeholders', {
    externalId: 'ida',
    account: 'harbour',
    name: 'Ida',
    role: 'champion',
    influence: 0.6,
    productUserIds: ['user-1'],
    ...began,
  })
  await client.post('/v1/subscriptions', {
    externalId: 'contract',
    account: 'harbour',
    arrMinor: 1_200_000,
    currency: 'EUR',
    seats: 4,
    startsOn: '2025-06-01',
    endsOn: '2026-06-01',
    occurredAt: '2025-05-20',
  })
}

async function recordWhatTheyWant(client: ApiClient): Promise<void> {
  const outcome = 'faster-invoices'
  await client.post('/v1/outcomes', {
    externalId: outcome,
    account: 'harbour',
    statement: 'Invoices out within two days',
    measure: { unit: 'days', baseline: 11, target: 2, startsOn: BEGAN, dueOn: '2026-05-01' },
    importance: 5,
    stakeholder: 'ida',
    milestones: [{ key: 'first_invoice' }, { key: 'ten_invoices' }],
    confirmedOn: BEGAN,
    occurredAt: BEGAN,
  })
  for (const [month, value] of [
    ['2025-12', 8],
    ['2026-02', 4],
    ['2026-03', 3],
  ] as const) {
    const fact = { externalId: `measured-${month}`, outcome, value, source: 'integration' }
    await client.post('/v1/measurements', { ...fact, occurredAt: `${month}-10` })
  }
  await client.post('/v1/customer-verdicts', {
    externalId: 'bo-says',
    outcome,
    stakeholder: 'bo',
    achieved: 4,
    experience: 4,
    words: 'The cash is in before payroll.',
    occurredAt: '2026-03-11',
  })
  await client.post('/v1/vendor-verdicts', {
    externalId: 'cleo-says',
    outcome,
    verdict: 5,
    periodStartsOn: '2026-03-01',
    occurredAt: '2026-03-12',
  })
}

async function recordWhatPassed(client: ApiClient): Promise<void> {
  const account = 'harbour'
  for (const [stakeholder, level] of [
    ['bo', 3],
    ['ida', 3],
    ['ida', 2],
  ] as const) {
    await client.post('/v1/ladder-evidence', {
      account,
      stakeholder,
      level,
      polarity: 1,
      strength: 'strong',
      source: 'customer_said',
      quote: 'We changed how we dispatch because of you.',
      occurredAt: '2026-03-05',
    })
  }
  await client.post('/v1/promises', {
    externalId: 'offline',
    account,
    capability: 'offline capture',
    weight: 3,
    madeBy: 'sales',
    madeOn: BEGAN,
    dueOn: '2026-04-30',
    confirmedOn: '2025-10-10',
    understanding: 'aligned',
  })
  await client.post('/v1/surveys', {
    account,
    stakeholder: 'bo',
    kind: 'benevolence',
    score: 4,
    occurredAt: '2026-02-01',
  })
  await client.post('/v1/touches', {
    account,
    stakeholders: ['bo', 'ida'],
    kind: 'business_review',
    occurredAt: '2026-03-04',
  })
  await client.post('/v1/tickets', {
    account,
    subject: 'How do I add a depot?',
    openedAt: '2026-03-02T09:00:00Z',
    firstResponseAt: '2026-03-02T09:30:00Z',
    resolvedAt: '2026-03-02T12:00:00Z',
  })
  await client.post('/v1/pulses', { account, pulse: 'healthy', occurredAt: '2026-03-04' })
}

/** Three people, every day of six weeks. */
function eventsUntil(today: string): object[] {
  const days = Array.from({ length: 42 }, (_, back) => addDays(day(today), -back - 1))
  return days.flatMap(on =>
    [1, 2, 3].map(user => ({
      type: 'track',
      event: user === 1 ? 'Job Dispatched' : 'Invoice Sent',
      messageId: `${on}-${user}`,
      userId: `user-${user}`,
      timestamp: `${on}T09:00:00Z`,
      context: { groupId: 'harbour' },
    })),
  )
}
