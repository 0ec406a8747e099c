// The walk of a vendor's engineer: from nothing to a judged customer, and back into what was known before a correction.
import type { ApiClient } from '@rung/cli'
import { healthRegistry } from '@rung/health-score'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { evidenceIn, expectEveryFactFound } from './evidence.ts'
import { recordHarbour } from './harbour.ts'

const TODAY = '2026-03-18'
const HEALTH = '/v1/accounts/harbour/health'
const RISK = '/v1/accounts/harbour/renewal-risk'

type Contribution = { readonly name: string; readonly hundredths: number; readonly millionths: number }
type Health = {
  readonly score: number
  readonly scoreHundredths: number
  readonly band: string
  readonly coverage: number
  readonly contributions: readonly Contribution[]
  readonly components: Readonly<Record<string, { readonly value: number | null }>>
  readonly state: { readonly state: string; readonly since: string }
  readonly nextLevel: { readonly question: string; readonly stakeholderName: string } | null
  readonly outcomes: readonly { readonly statement: string; readonly attained: number }[]
}
type Renewal = {
  readonly renewalId: string
  readonly probabilityLost: number
  readonly logit: number
  readonly logitMillionths: number
  readonly contributions: readonly Contribution[]
  readonly drivers: readonly { readonly words: string }[]
  readonly outcomes: Readonly<Record<string, number>>
  readonly basis: string
  readonly arrMinor: number
  readonly arrAtRiskMinor: number
}

let rung: TestRung
let vendor: TestWorkspace
const keys: Record<string, ApiClient> = {}

beforeAll(async () => {
  rung = await startTestRung(TODAY)
  vendor = await rung.workspace('Dispatch Ltd')
  await vendor.client.post('/v1/people', {
    externalId: 'cleo',
    name: 'Cleo',
    timeZone: 'Europe/Berlin',
    hoursPerDay: 6,
  })
  for (const [scope, person] of [['collect'], ['read'], ['write', 'cleo']]) {
    const { key } = await vendor.client.post<{ key: string }>('/v1/keys', { scope, person })
    keys[scope ?? ''] = rung.client(key)
  }
  await recordHarbour({ facts: key('write'), events: key('collect'), today: TODAY })
  await rung.settle()
})
afterAll(() => rung.stop())

describe('a customer told of through the API', () => {
  it('has a score whose contributions add up to it exactly, and a state', async () => {
    const health = await read<Health>(HEALTH)
    expect(sum(health.contributions.map(each => each.hundredths))).toBe(health.scoreHundredths)
    expect(health.score).toBe(health.scoreHundredths / 100)
    expect(health).toMatchObject({ coverage: 1, state: { state: 'thriving', since: TODAY } })
    const components = Object.entries(health.components).map(([name, { value }]) => [name, value !== null])
    expect(components).toEqual(healthRegistry.components.map(({ name }) => [name, true]))
    expect(health.outcomes[0]?.statement).toBe('Invoices out within two days')
    expect(health.nextLevel).toMatchObject({ stakeholderName: expect.any(String) })
  })

  it('has evidence behind each judgement, and every piece of it can be read', async () => {
    const answers = [HEALTH, RISK, `${HEALTH.replace('health', 'ladder')}`, '/v1/worklists/cleo']
    const named = new Set((await Promise.all(answers.map(path => read(path)))).flatMap(evidenceIn))
    const kinds = new Set([...named].map(id => id.slice(0, 3)))
    expect([...kinds].sort()).toEqual(
      expect.arrayContaining(['cvd', 'day', 'evd', 'mea', 'prm', 'srv', 'vvd']),
    )
    await expectEveryFactFound(key('read'), 'harbour', named)
  })

  it('has a renewal whose log-odds add up exactly, in the list, the forecast and a worklist', async () => {
    const { renewals } = await read<{ renewals: Renewal[] }>(RISK)
    const [renewal] = renewals
    if (renewal === undefined) throw new Error('there is no open renewal')
    expect(sum(renewal.contributions.map(each => each.millionths))).toBe(renewal.logitMillionths)
    expect(renewal.logit).toBe(renewal.logitMillionths / 1_000_000)
    expect(renewal.probabilityLost).toBeCloseTo(1 / (1 + Math.exp(-renewal.logit)), 12)
    expect(sum(Object.values(renewal.outcomes))).toBeCloseTo(1, 12)
    expect(renewal).toMatchObject({ basis: 'prior', arrMinor: 1_200_000 })
    expect(renewal.drivers).toHaveLength(3)

    const listed = await read<{ data: Renewal[] }>('/v1/renewals?from=2026-04-01&to=2026-07-01')
    expect(listed.data).toMatchObject([
      { renewalId: renewal.renewalId, probabilityLost: renewal.probabilityLost },
    ])

    const forecast = await read<{ expectedGrr: number; gross: { amountMinor: Record<string, number> } }>(
      '/v1/forecast?quarter=2026-Q2',
    )
    const { p10 = 0, p50 = 0, p90 = 0 } = forecast.gross.amountMinor
    expect(p10).toBeLessThanOrEqual(p50)
    expect(p50).toBeLessThanOrEqual(p90)
    expect(forecast).toMatchObject({ currency: 'EUR', arrDueMinor: 1_200_000, renewals: { due: 1, open: 1 } })

    const { cards } = await read<{ cards: { externalId: string; reasons: unknown[] }[] }>(
      '/v1/worklists/cleo',
    )
    expect(cards).toMatchObject([{ externalId: 'harbour' }])
    expect(cards[0]?.reasons.length).toBeGreaterThan(0)
  })

  it('may be nudged, once, towards the outcome; a key that proves nothing about the user is told nothing', async () => {
    const question = { account: 'harbour', user: 'user-1', surface: 'home' }
    const decided = await key('write').post<{ decisionId: string; nudge: object | null }>(
      '/v1/nudges/decide',
      question,
    )
    expect(decided).toMatchObject({
      nudge: { milestone: 'ten_invoices' },
      reason: { kind: 'next_milestone' },
    })
    const again = await key('write').post('/v1/nudges/decide', question)
    expect(again).toMatchObject({ decisionId: decided.decisionId })
    const elsewhere = await key('write').post('/v1/nudges/decide', { ...question, surface: 'reports' })
    expect(elsewhere).toMatchObject({ nudge: null, reason: { kind: 'queued' } })
    const path = `/v1/nudges/${decided.decisionId}/reactions`
    const reacted = await key('write').post(path, { reaction: 'tell_me_more' })
    expect(reacted).toMatchObject({ status: 'created' })
    const unproven = await key('collect').post('/v1/nudges/decide', question)
    expect(unproven).toMatchObject({ nudge: null, reason: { kind: 'user_not_proven' } })
  })
})

describe('a correction of the past', () => {
  it('changes the answer from now on, and not one bit of what was answered before', async () => {
    const then = `asOf=${TODAY}&knownAt=${rung.clock.now().toISOString()}`
    const before = await Promise.all([text(`${HEALTH}?${then}`), text(`${RISK}?${then}`)])
    expect(JSON.parse(before[0] ?? '')).toMatchObject({ state: { state: 'thriving' } })
    rung.clock.advance({ days: 2 })

    // It was never so: the warehouse had counted drafts.
    await key('write').post('/v1/measurements', {
      externalId: 'measured-2026-03',
      outcome: 'faster-invoices',
      value: 10.5,
      source: 'integration',
      occurredAt: '2026-03-10',
    })
    await key('write').post('/v1/customer-verdicts', {
      externalId: 'bo-says',
      outcome: 'faster-invoices',
      stakeholder: 'bo',
      achieved: 1,
      experience: 3,
      occurredAt: '2026-03-11',
    })
    await rung.settle()

    const now = await read<Health>(HEALTH)
    expect(now.state.state).not.toBe('thriving')
    expect(now.outcomes[0]?.attained).toBeLessThan(0.5)
    expect(sum(now.contributions.map(each => each.hundredths))).toBe(now.scoreHundredths)
    const asOfThen = await read<Health>(`${HEALTH}?asOf=${TODAY}`)
    expect(asOfThen.outcomes[0]?.attained).toBeLessThan(0.5)

    const after = await Promise.all([text(`${HEALTH}?${then}`), text(`${RISK}?${then}`)])
    expect(after).toEqual(before)
  })

  it('deletes nothing: what was said before can still be read', async () => {
    const { revision, value } = await read<{ revision: number; value: number }>(
      '/v1/measurements/measured-2026-03',
    )
    expect({ revision, value }).toEqual({ revision: 2, value: 10.5 })
    const former = await read(`/v1/measurements/measured-2026-03?knownAt=${TODAY}`)
    expect(former).toMatchObject({ revision: 1, value: 3 })
  })
})

function key(scope: 'collect' | 'read' | 'write'): ApiClient {
  const client = keys[scope]
  if (client === undefined) throw new Error(`there is no key of scope ${scope}`)
  return client
}

function read<T>(path: string): Promise<T> {
  return key('read').get<T>(path)
}

async function text(path: string): Promise<string> {
  const answer = await rung.call({ method: 'GET', path, key: vendor.adminKey })
  expect(answer.status).toBe(200)
  return answer.text
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
