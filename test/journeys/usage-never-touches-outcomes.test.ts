// Whatever becomes of usage, what a customer attained and how both sides see it stays the same, bit for bit.

import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'

const TODAY = '2026-03-18'
const ACCOUNTS = ['judged', 'unjudged'] as const
type Account = (typeof ACCOUNTS)[number]
/** Days that tell usage by events, and days that tell it by a warehouse: an account-day is one or the other. */
const EVENT_DAYS = ['2026-01-20', '2026-02-25', '2026-03-10', '2026-03-18']
const DAILY_DAYS = ['2026-02-03', '2026-03-03', '2026-03-17']
const EVENTS = ['Report Viewed', 'Invoice Sent', 'Signed In']

let rung: TestRung
let workspace: TestWorkspace
let before: ReadonlyMap<Account, Judged>

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  workspace = await rung.workspace('Two customers')
  await post('/v1/people', { externalId: 'csm', name: 'Cleo' })
  await post('/v1/metrics', {
    key: 'reports',
    filter: { events: ['Report Viewed'] },
    aggregation: { kind: 'count' },
  })
  await post('/v1/milestones', { key: 'first_report', metric: 'reports', threshold: 1 })
  await post('/v1/milestones', { key: 'onboarded' })
  for (const account of ACCOUNTS) await recordOf(account)
  await rung.settle()
  before = new Map(await Promise.all(ACCOUNTS.map(async each => [each, await judged(each)] as const)))
})
afterAll(() => rung.stop())

it('begins with everything known that usage must not move', () => {
  const sides = ['attained', 'experience', 'perception'] as const
  const known = ACCOUNTS.map(account => sides.filter(side => before.get(account)?.gaps[side] !== undefined))
  expect(known).toEqual([
    ['attained', 'experience', 'perception'],
    ['attained', 'experience'],
  ])
})

it('leaves attained, experience gap, and perception gap where we have judged, bit-identical', async () => {
  const functional = new Set<string>()
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async changes => {
      for (const { path, body } of changes) {
        const answer = await rung.call({ method: 'POST', path, key: workspace.adminKey, body })
        expect(answer.status, answer.text).toBe(200)
      }
      await rung.settle()
      for (const account of ACCOUNTS) {
        const now = await judged(account)
        expect(now).toEqual(before.get(account))
        functional.add(await usageOf(account))
      }
    }),
    { numRuns: 25, endOnFailure: true },
  )
  // Otherwise nothing was tried.
  expect(functional.size).toBeGreaterThan(10)
})

const account = fc.constantFrom(...ACCOUNTS)
const user = fc.integer({ min: 1, max: 4 })
/** Few ids, so that some messages are sent twice; a new one otherwise. */
const messageId = fc.oneof(fc.constantFrom('m1', 'm2', 'm3'), fc.uuid())

const track = fc.record({ account, user, messageId, day: fc.constantFrom(...EVENT_DAYS) }).chain(each =>
  fc.constantFrom(...EVENTS).map(event => ({
    type: 'track',
    event,
    messageId: each.messageId,
    userId: `user-${each.user}`,
    timestamp: `${each.day}T10:00:00Z`,
    context: { groupId: each.account },
  })),
)
/** Moves a person, and what they did without naming an account, from one account to another. */
const group = fc.record({ account, user, messageId }).map(each => ({
  type: 'group',
  groupId: each.account,
  messageId: each.messageId,
  userId: `user-${each.user}`,
  timestamp: '2026-02-01T10:00:00Z',
}))
const alias = fc.record({ user, messageId }).map(each => ({
  type: 'alias',
  previousId: `user-${each.user + 1}`,
  messageId: each.messageId,
  userId: `user-${each.user}`,
}))
const page = fc.record({ user, messageId }).map(each => ({
  type: 'page',
  name: 'Home',
  messageId: each.messageId,
  userId: `user-${each.user}`,
  timestamp: '2026-03-12T10:00:00Z',
}))

const calls = fc
  .array(fc.oneof(track, track, group, alias, page), { minLength: 1, maxLength: 12 })
  .map(batch => ({ path: '/v1/batch', body: { batch } }))
/** The same account-day again with other numbers is a correction; nothing at all takes its use away. */
const daily = fc
  .record({
    account,
    day: fc.constantFrom(...DAILY_DAYS),
    activeUsers: fc.nat(9),
    count: fc.nat(50),
    event: fc.constantFrom(...EVENTS),
  })
  .map(({ account, day, activeUsers, count, event }) => ({
    path: '/v1/usage/daily',
    body: { items: [{ account, day, activeUsers, counts: count === 0 ? {} : { [event]: count } }] },
  }))
const reached = fc
  .record({ account, reachedOn: fc.constantFrom('2026-02-02', '2026-03-01', null) })
  .map(({ account, reachedOn }) => ({
    path: '/v1/milestones/reached',
    body: { items: [{ account, milestone: 'onboarded', reachedOn }] },
  }))
const feature = fc
  .record({ event: fc.constantFrom(...EVENTS), core: fc.boolean() })
  .map(body => ({ path: '/v1/features', body }))
const threshold = fc.nat(5).map(least => ({
  path: '/v1/milestones',
  body: { key: 'first_report', metric: 'reports', threshold: least + 1 },
}))

const change = fc.oneof(calls, calls, daily, reached, feature, threshold)

type Judged = {
  readonly gaps: { readonly attained?: unknown; readonly experience?: unknown; readonly perception?: unknown }
  readonly outcomes: readonly object[]
}
type Health = {
  readonly gaps: Readonly<Record<'attained' | 'experience' | 'perception', Mean>>
  readonly components: { readonly usage: object }
  readonly outcomes: readonly {
    readonly outcomeId: string
    readonly functional: number | null
    readonly attained: number | null
    readonly attainedLastKnown: number | null
    readonly customer: number | null
    readonly vendor: number | null
    readonly experience: number | null
    readonly experienceGap: number | null
    readonly perceptionGap: number | null
    readonly evidence: readonly string[]
  }[]
}
type Mean = { readonly value: number | null; readonly basis?: string }

/** What usage must not move. The perception gap of an outcome is held against use where nobody here has judged it. */
async function judged(account: Account): Promise<Judged> {
  const { gaps, outcomes } = await healthOf(account)
  const known = (mean: Mean) => (mean.value === null ? undefined : mean)
  return {
    gaps: {
      attained: known(gaps.attained),
      experience: known(gaps.experience),
      perception: gaps.perception.basis === 'vendor' ? known(gaps.perception) : undefined,
    },
    outcomes: outcomes.map(({ functional: _, perceptionGap, ...each }) => ({
      id: each.outcomeId,
      attained: each.attained,
      attainedLastKnown: each.attainedLastKnown,
      customer: each.customer,
      vendor: each.vendor,
      experience: each.experience,
      experienceGap: each.experienceGap,
      evidence: each.evidence,
      ...(each.vendor === null ? {} : { perceptionGap }),
    })),
  }
}

/** What usage does move, to see that it was moved. */
async function usageOf(account: Account): Promise<string> {
  const { components, outcomes } = await healthOf(account)
  return JSON.stringify([account, components.usage, outcomes.map(each => each.functional)])
}

function healthOf(account: Account): Promise<Health> {
  return workspace.client.get(`/v1/accounts/${account}/health`)
}

/** Two outcomes of an account, functionally completed by milestones; only of the `judged` one do we say anything. */
async function recordOf(account: Account): Promise<void> {
  await post('/v1/accounts', { externalId: account, seats: 4, occurredAt: '2025-06-01' })
  const productUserIds = account === 'judged' ? ['user-1', 'user-2'] : ['user-3']
  await post('/v1/stakeholders', { externalId: `${account}-bo`, account, influence: 0.8, productUserIds })
  for (const [importance, milestone] of [
    [5, 'first_report'],
    [2, 'onboarded'],
  ] as const) {
    const outcome = `${account}-${milestone}`
    const measure = { baseline: 10, target: 2, startsOn: '2025-12-01', dueOn: '2026-06-01' }
    const milestones = [{ key: milestone }]
    await post('/v1/outcomes', {
      externalId: outcome,
      account,
      statement: 'Faster',
      measure,
      importance,
      milestones,
      occurredAt: '2025-12-01',
    })
    await post('/v1/measurements', {
      outcome,
      value: 10 - importance,
      source: 'customer',
      occurredAt: '2026-03-01',
    })
    await post('/v1/customer-verdicts', {
      outcome,
      stakeholder: `${account}-bo`,
      achieved: 3,
      experience: 4,
    })
    if (account === 'unjudged') continue
    await post('/v1/vendor-verdicts', { outcome, person: 'csm', verdict: 5, periodStartsOn: '2026-02-20' })
  }
}

async function post(path: string, body: object): Promise<void> {
  await workspace.client.post(path, body)
}
