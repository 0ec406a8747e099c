// A CSM's own write key against the seal: whatever it sends, it makes no pair, removes none, and learns nothing early.
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest, type Who } from './outcomes-under-test.ts'

let on: OutcomesUnderTest

beforeAll(async () => {
  on = await outcomesUnderTest('2026-03-10')
})
beforeEach(async () => {
  await on.beginAnew()
  await csmIs('ann')
  await post('/v1/outcomes', OUTCOME)
})
afterEach(() => expect(on.faults).toEqual([]))
afterAll(() => on.close())

const send = (method: 'POST' | 'PATCH' | 'PUT', path: string, body: object, as: Who = 'ann') =>
  on.call(method, path, body, as)
const post = async (path: string, body: object, as: Who = 'nobody') => {
  const answer = await on.call('POST', path, body, as)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}
const csmIs = async (who: 'ann' | 'ben' | null, account = 'acme') => {
  const person = who === null ? null : `per_${who}`
  await on.testDatabase.query('update accounts.accounts set csm_id = $1 where id = $2', [
    person,
    `acc_${account}`,
  ])
  await on.markDue(`acc_${account}`)
  await on.service.runDueWork()
}
const verdict = (achieved: number, more: object = {}) => ({
  externalId: 'said',
  outcome: 'tickets',
  stakeholder: 'amy',
  achieved,
  experience: 4,
  ...more,
})
const says = (achieved: number, more: object = {}, as: Who = 'nobody') =>
  post('/v1/customer-verdicts', verdict(achieved, more), as)
const filing = (grade: number, more: object = {}) => ({
  externalId: 'filed',
  outcome: 'tickets',
  verdict: grade,
  periodStartsOn: '2026-03-01',
  ...more,
})
const files = (grade: number, more: object = {}, as: Who = 'ann') =>
  post('/v1/vendor-verdicts', filing(grade, more), as)
const pairs = async () => {
  const { team, csms } = (await on.call('GET', '/v1/optimism-bias')).body
  const leftOut = Object.entries(team.leftOut).filter(([, count]) => count !== 0)
  expect(team.n).toBe(csms.reduce((sum: number, { n }: { n: number }) => sum + n, 0))
  return { n: team.n, mean: team.mean, leftOut: Object.fromEntries(leftOut), sealed: team.sealed }
}
/** What the CSM is shown of the customer. */
const seen = async () => {
  const { body } = await on.call('GET', '/v1/accounts/acme/success-gap', undefined, 'ann')
  return body.outcomes[0].customer.value
}
const ONE = { n: 1, mean: 0.25, leftOut: {}, sealed: 0 }
const WAITS = { n: 0, mean: null, leftOut: {}, sealed: 1 }

describe('a pair', () => {
  beforeEach(async () => {
    await says(4)
    await files(5)
    expect(await pairs()).toEqual(ONE)
  })
  afterEach(async () => {
    await on.service.runDueWork()
    expect(await pairs()).toEqual(ONE)
  })

  it('is not moved or removed by correcting, retracting and refiling the filing', async () => {
    const { id } = (await send('PATCH', '/v1/vendor-verdicts/filed', { verdict: 3 })).body
    await send('PUT', `/v1/vendor-verdicts/${id}`, filing(1))
    await send('PATCH', '/v1/vendor-verdicts/filed', { retracted: true })
    await files(3, { externalId: 'refiled' })
    await send('POST', '/v1/vendor-verdicts/batch', {
      items: [filing(2), filing(2, { externalId: 'third', periodStartsOn: '2026-03-02' })],
    })
  })

  it('is not removed by moving the filing to another period or outcome', async () => {
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'calls' })
    await send('PATCH', '/v1/vendor-verdicts/filed', { periodStartsOn: '2026-01-01' })
    await send('PATCH', '/v1/vendor-verdicts/filed', { outcome: 'calls' })
  })

  it('is not moved or removed by correcting, retracting and restating the customer’s verdict', async () => {
    await send('PATCH', '/v1/customer-verdicts/said', { achieved: 5 })
    await send('PUT', '/v1/customer-verdicts/said', verdict(1))
    await send('PATCH', '/v1/customer-verdicts/said', { retracted: true })
    await says(5, {}, 'ann')
    await says(2, { recordedAt: '2026-03-10T12:00:00Z', occurredAt: '2026-03-01' }, 'ann')
  })

  it('is not removed by giving the account away, to nobody and back', async () => {
    await csmIs('ben')
    await csmIs(null)
    await csmIs('ann')
  })

  it('is not removed by a backdated change of the CSM', async () => {
    await on.testDatabase.query(
      `insert into accounts.accounts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
         stored_at, declared, retracted, recorded_by, segment, csm_id)
       select workspace_id, id, 2, external_id, account_id, occurred_at, '2026-01-02', now(), true, false,
         recorded_by, segment, 'per_ben'
       from accounts.accounts where id = 'acc_acme' and revision = 1`,
    )
    await on.markDue('acc_acme')
  })

  it('is not removed by taking the stakeholder’s influence or merging the account away', async () => {
    await on.testDatabase.query("update accounts.stakeholders set influence = 0 where id = 'stk_amy'")
    await merge('acme', 'bolt')
  })

  it('is not made a second time by another verdict of the same period after refiling with hindsight', async () => {
    await send('PATCH', '/v1/vendor-verdicts/filed', { retracted: true })
    await says(4, { externalId: 'more' })
    await files(4, { externalId: 'refiled' })
  })
})

describe('no pair is made', () => {
  it('by a filing that is backdated to before the verdict opened', async () => {
    await says(4)
    on.clock.advance({ days: 8 })
    await on.service.runDueWork()
    await files(4, { occurredAt: '2026-03-09', recordedAt: '2026-03-10T12:00:00Z' })
    await on.service.runDueWork()
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { time: 1 }, sealed: 0 })
  })

  it('by giving the account to nobody, looking, and taking it back to file', async () => {
    await says(4)
    await csmIs(null)
    expect(await seen()).toBe(0.75)
    await csmIs('ann')
    await files(4)
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { noCsm: 1 }, sealed: 0 })
  })

  it('by having a colleague open it: theirs is no pair either', async () => {
    await says(4)
    await csmIs('ben')
    await files(5, {}, 'ben')
    await csmIs('ann')
    await files(4, { externalId: 'mine' })
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { reassigned: 1 }, sealed: 0 })
  })

  it('by a customer’s verdict that the CSM wrote', async () => {
    await says(5, {}, 'ann')
    await files(5)
    await says(5, { externalId: 'another' }, 'ann')
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { ownRecord: 2 }, sealed: 0 })
  })

  it('by history that is declared', async () => {
    await files(5)
    await says(5, { occurredAt: '2026-03-05', recordedAt: '2026-03-05' })
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { declared: 1 }, sealed: 0 })
  })

  it('by retracting what was seen and having it sent anew under its name', async () => {
    await says(2)
    await send('PATCH', '/v1/customer-verdicts/said', { retracted: true })
    await says(4)
    await files(4)
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { lowGrade: 1 }, sealed: 0 })
  })
})

describe('nothing is learned early, and the verdict waits on', () => {
  beforeEach(async () => {
    await says(4)
  })
  afterEach(async () => {
    await on.service.runDueWork()
    expect(await pairs()).toEqual(WAITS)
    expect(await seen()).toBeNull()
  })

  it('by giving the account away and back', async () => {
    await csmIs('ben')
    expect(await seen()).toBeNull()
    expect((await on.call('GET', '/v1/customer-verdicts/said', undefined, 'ann')).status).toBe(404)
    await csmIs('ann')
  })

  it('by filing for another period or outcome, or with a declared time', async () => {
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'calls' })
    await files(5, { outcome: 'calls' })
    await files(5, {
      externalId: 'past',
      periodStartsOn: '2026-02-01',
      recordedAt: '2026-02-02',
      occurredAt: '2026-02-01',
    })
  })

  it('by writing to it: every guess, change, batch and retraction is answered alike', async () => {
    const tries = [
      await send('POST', '/v1/customer-verdicts', verdict(4)),
      await send('POST', '/v1/customer-verdicts', verdict(1)),
      await send('PATCH', '/v1/customer-verdicts/said', { achieved: 2 }),
      await send('PATCH', '/v1/customer-verdicts/said', { retracted: true }),
      await send('PUT', '/v1/customer-verdicts/said', verdict(4)),
      await send(
        'POST',
        '/v1/customer-verdicts',
        verdict(1, { recordedAt: '2026-03-09', occurredAt: '2026-03-09' }),
      ),
    ]
    for (const answer of tries) {
      expect(answer.status).toBe(403)
      expect(answer.body.detail).toBe(tries[0]?.body.detail)
    }
    const { results } = (
      await send('POST', '/v1/customer-verdicts/batch', { items: [verdict(4), verdict(5)] })
    ).body
    expect(results).toMatchObject([
      { status: 'rejected', problem: { detail: tries[0]?.body.detail } },
      { status: 'rejected', problem: { detail: tries[0]?.body.detail } },
    ])
  })

  it('by asking for a past day or instant', async () => {
    for (const query of ['?asOf=2026-03-10', '?knownAt=2026-03-10T12:00:00Z', '?asOf=2026-03-09']) {
      const { body } = await on.call('GET', `/v1/accounts/acme/success-gap${query}`, undefined, 'ann')
      expect(body.outcomes[0].customer.value).toBeNull()
    }
  })

  it('by merging the account into another of one’s own', async () => {
    await csmIs('ann', 'bolt')
    await merge('acme', 'bolt')
    expect(
      (await on.call('GET', '/v1/accounts/bolt/success-gap', undefined, 'ann')).body.sealedVerdicts,
    ).toBe(1)
  })
})

describe('a merged account', () => {
  it('opens for the CSM of what it was merged into, whose filing is no pair of whom it was received for', async () => {
    await says(4)
    await csmIs('ben', 'bolt')
    await merge('acme', 'bolt')
    await files(5)
    expect(await pairs()).toEqual(WAITS)
    await files(5, { externalId: 'bens' }, 'ben')
    expect(await pairs()).toEqual({ n: 0, mean: null, leftOut: { reassigned: 1 }, sealed: 0 })
  })
})

async function merge(from: string, into: string): Promise<void> {
  await on.testDatabase.query(
    `update accounts.accounts set merged_into_id = $1, merged_on = '2026-03-01' where id = $2 and revision = 1`,
    [`acc_${into}`, `acc_${from}`],
  )
  await on.markDue(`acc_${into}`)
  await on.service.runDueWork()
}
