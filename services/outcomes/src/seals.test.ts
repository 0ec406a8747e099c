// What is sealed to an account's CSM: in the outcomes' own view, in what is published for others, and when it opens.
import type { Database } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import { indexSignals, readSnapshots } from '@rung/signals'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  OUTCOME,
  type OutcomesUnderTest,
  outcomesUnderTest,
  type Who,
  WORKSPACE,
} from './outcomes-under-test.ts'

const START = '2026-03-10'
let on: OutcomesUnderTest
let health: Database

beforeEach(async () => {
  on = await outcomesUnderTest(START)
  health = on.testDatabase.connectAs('health')
  await handTo('ann')
  await post('/v1/outcomes', OUTCOME)
})
afterEach(async () => {
  expect(on.faults).toEqual([])
  await on.close()
})

const handTo = (who: 'ann' | 'ben') =>
  on.testDatabase.query('update accounts.accounts set csm_id = $1 where id = $2', [`per_${who}`, 'acc_acme'])
const post = async (path: string, body: object, as: Who = 'nobody') => {
  const answer = await on.call('POST', path, body, as)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}
const says = (achieved: number, more: object = {}) =>
  post('/v1/customer-verdicts', {
    externalId: 'said',
    outcome: 'tickets',
    stakeholder: 'amy',
    achieved,
    experience: 4,
    words: 'Quite so',
    ...more,
  })
const files = (periodStartsOn: string) =>
  post('/v1/vendor-verdicts', { outcome: 'tickets', verdict: 5, periodStartsOn }, 'ann')
/** c of the outcome and how many verdicts are sealed, in the view of the outcomes. */
const view = async (as: Who, query = '') => {
  const { body } = await on.call('GET', `/v1/accounts/acme/success-gap${query}`, undefined, as)
  return [body.outcomes[0].customer.value, body.sealedVerdicts]
}
/** The same as health reads it. */
const published = async (as: 'ann' | 'ben' | 'nobody', asOf?: string, knownAt?: string) => {
  const now = on.clock.now()
  const [snapshot] = await health.inWorkspace(WORKSPACE, tx =>
    readSnapshots(tx, {
      accountIds: ['acc_acme'],
      asOf: (asOf as Day | undefined) ?? dayOf(now),
      knownAt: knownAt === undefined ? now : new Date(knownAt),
      viewer: as === 'nobody' ? null : { personId: `per_${as}`, now },
    }),
  )
  const [outcome] = indexSignals('acc_acme', snapshot?.signals ?? []).subjects('outcome')
  return [outcome?.value('customer_verdict') ?? null, snapshot?.sealedCount]
}

describe('a sealed verdict', () => {
  it('is left out for the CSM of the account, who is told that there is one, and for nobody else', async () => {
    await says(4)
    await on.service.drain()
    expect(await view('ann')).toEqual([null, 1])
    expect(await published('ann')).toEqual([null, 1])
    for (const who of ['ben', 'nobody'] as const) {
      expect(await view(who)).toEqual([0.75, 0])
      expect(await published(who)).toEqual([0.75, 0])
    }
    for (const path of ['ladder', 'promises']) {
      const { body } = await on.call('GET', `/v1/accounts/acme/${path}`, undefined, 'ann')
      expect(body.sealedVerdicts).toBe(1)
    }
  })

  it('is not told by the list, the read or a guess', async () => {
    const { id } = await says(4)
    const list = await on.call('GET', '/v1/customer-verdicts', undefined, 'ann')
    expect(list.body).toEqual({ data: [], nextCursor: null, sealed: 1 })
    const read = await on.call('GET', `/v1/customer-verdicts/${id}`, undefined, 'ann')
    expect(read.body).toMatchObject({
      achieved: null,
      experience: null,
      words: null,
      sealedUntil: '2026-03-17T12:00:00.000Z',
    })
    const guess = { externalId: 'said', outcome: 'tickets', stakeholder: 'amy', achieved: 4, experience: 4 }
    expect((await on.call('POST', '/v1/customer-verdicts', guess, 'ann')).status).toBe(403)
    expect((await on.call('PATCH', `/v1/customer-verdicts/${id}`, { retracted: true }, 'ann')).status).toBe(
      403,
    )
  })

  it('opens when the CSM files, on past days and as known before too', async () => {
    await on.service.drain()
    await says(4)
    await on.service.drain()
    const sealedAt = on.clock.now().toISOString()
    on.clock.advance({ days: 2 })
    await on.service.drain()
    expect(await published('ann', START)).toEqual([null, 1])
    await files('2026-03-01')
    await on.service.drain()
    expect(await published('ann')).toEqual([0.75, 0])
    expect(await published('ann', START)).toEqual([0.75, 0])
    expect(await published('ann', START, sealedAt)).toEqual([0.75, 0])
    expect(await view('ann', `?asOf=${START}&knownAt=${sealedAt}`)).toEqual([0.75, 0])
  })

  it('stays sealed when another period is filed for', async () => {
    await says(4)
    await files('2026-01-20')
    await on.service.drain()
    expect(await view('ann')).toEqual([null, 1])
    expect(await published('ann')).toEqual([null, 1])
  })

  it('opens by itself after seven days', async () => {
    await says(4)
    await on.service.drain()
    on.clock.set('2026-03-17T11:59:59.999Z')
    expect([await view('ann'), await published('ann')]).toEqual([
      [null, 1],
      [null, 1],
    ])
    on.clock.set('2026-03-17T12:00:00Z')
    expect([await view('ann'), await published('ann')]).toEqual([
      [0.75, 0],
      [0.75, 0],
    ])
  })

  it('opens at once at 2 or less, and when it is corrected to that; a better word does not seal it again', async () => {
    await says(4)
    await on.service.drain()
    on.clock.advance({ hours: 1 })
    await says(2)
    await on.service.drain()
    expect([await view('ann'), await published('ann')]).toEqual([
      [0.25, 0],
      [0.25, 0],
    ])
    await says(5)
    await on.service.drain()
    expect([await view('ann'), await published('ann')]).toEqual([
      [1, 0],
      [1, 0],
    ])
  })

  it('follows the account to its next CSM, in what was known before they came too', async () => {
    await says(4)
    await on.service.drain()
    const before = on.clock.now().toISOString()
    on.clock.advance({ days: 1 })
    await handTo('ben')
    await on.service.drain()
    expect(await view('ben', `?asOf=${START}&knownAt=${before}`)).toEqual([null, 1])
    expect(await published('ben', START, before)).toEqual([null, 1])
    expect(await published('ann')).toEqual([0.75, 0])
  })

  it('that was taken back stays sealed where it was known', async () => {
    await says(4)
    await on.service.drain()
    const before = on.clock.now().toISOString()
    on.clock.advance({ hours: 1 })
    await on.call('PATCH', '/v1/customer-verdicts/said', { retracted: true })
    await on.service.drain()
    expect(await view('ann')).toEqual([null, 0])
    expect(await view('ann', `?knownAt=${before}`)).toEqual([null, 1])
    const read = await on.call('GET', '/v1/customer-verdicts/said', undefined, 'ann')
    expect(read.body).toMatchObject({ retracted: true, achieved: null })
  })
})
