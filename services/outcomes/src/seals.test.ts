// A sealed verdict: known to nobody but its writer, in no number, and when it opens known from that instant on.
import { OUTCOMES_SECTIONS } from '@rung/config/outcomes'
import type { Database } from '@rung/database'
import { type Day, dayOf } from '@rung/kernel'
import { indexSignals, readSnapshots } from '@rung/signals'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  OUTCOME,
  type OutcomesUnderTest,
  outcomesUnderTest,
  type Who,
  WORKSPACE,
} from './outcomes-under-test.ts'

const START = '2026-03-10'
const RECEIVED = '2026-03-10T12:00:00.000Z'
let on: OutcomesUnderTest
let health: Database

beforeAll(async () => {
  on = await outcomesUnderTest(START)
  health = on.testDatabase.connectAs('health')
})
beforeEach(async () => {
  await on.beginAnew()
  await handTo('ann')
  await post('/v1/outcomes', OUTCOME)
})
afterEach(() => expect(on.faults).toEqual([]))
afterAll(() => on.close())

/** As the accounts context does: the fact changes and the account is due. */
const handTo = async (who: 'ann' | 'ben' | null) => {
  await on.testDatabase.query('update accounts.accounts set csm_id = $1 where id = $2', [
    who === null ? null : `per_${who}`,
    'acc_acme',
  ])
  await on.markDue('acc_acme')
}
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
const files = (periodStartsOn: string, as: Who = 'ann', more: object = {}) =>
  post('/v1/vendor-verdicts', { outcome: 'tickets', verdict: 5, periodStartsOn, ...more }, as)
/** c of the outcome and how many verdicts are sealed, in the view of the outcomes: the same for everybody. */
const view = async (query = '') => {
  const [first, ...others] = await Promise.all(
    (['ann', 'ben', 'nobody'] as const).map(async who => {
      const { body } = await on.call('GET', `/v1/accounts/acme/success-gap${query}`, undefined, who)
      return [body.outcomes[0].customer.value, body.sealedVerdicts]
    }),
  )
  for (const other of others) expect(other).toEqual(first)
  return first
}
/** c as health reads it. */
const published = async (asOf?: string, knownAt?: string) => {
  const now = on.clock.now()
  const [snapshot] = await health.inWorkspace(WORKSPACE, tx =>
    readSnapshots(tx, {
      accountIds: ['acc_acme'],
      asOf: (asOf as Day | undefined) ?? dayOf(now),
      knownAt: knownAt === undefined ? now : new Date(knownAt),
    }),
  )
  const [outcome] = indexSignals('acc_acme', snapshot?.signals ?? []).subjects('outcome')
  return outcome?.value('customer_verdict') ?? null
}
const ledger = () =>
  on.testDatabase.query(
    'select revision, achieved, recorded_at, received_at, recorded_by from outcomes.customer_verdicts order by id, revision',
  )

describe('a sealed verdict', () => {
  it('is in no number, for anybody, and counted', async () => {
    await says(4)
    await on.service.runDueWork()
    expect(await view()).toEqual([null, 1])
    expect(await published()).toBeNull()
    expect(await ledger()).toEqual([])
    const { body } = await on.call('GET', '/v1/accounts/acme/promises', undefined, 'ann')
    expect(body.sealedVerdicts).toBe(1)
  })

  it('is answered to the key that wrote it alone', async () => {
    const { id } = await says(4)
    for (const who of ['ann', 'ben', 'other'] as const) {
      expect((await on.call('GET', `/v1/customer-verdicts/${id}`, undefined, who)).status).toBe(404)
      expect((await on.call('GET', '/v1/customer-verdicts', undefined, who)).body.data).toEqual([])
    }
    expect((await on.call('GET', '/v1/customer-verdicts?account=acme', undefined, 'ann')).body.sealed).toBe(1)
    expect((await on.call('GET', `/v1/customer-verdicts/${id}`)).body).toMatchObject({
      achieved: 4,
      words: 'Quite so',
      recordedAt: null,
      receivedAt: RECEIVED,
      sealedUntil: '2026-03-17T12:00:00.000Z',
    })
  })

  it('opens when the CSM files: late knowledge, the past stays what it was', async () => {
    await on.service.runDueWork()
    await says(4)
    await on.service.runDueWork()
    on.clock.advance({ days: 2 })
    await on.service.runDueWork()
    expect(await published(START)).toBeNull()
    const filedAt = on.clock.now()
    await files('2026-03-01')
    expect(await ledger()).toEqual([
      {
        revision: 1,
        achieved: 4,
        recorded_at: filedAt,
        received_at: new Date(RECEIVED),
        recorded_by: 'key_nobody',
      },
    ])
    await on.service.runDueWork()
    expect([await view(), await published(), await published(START)]).toEqual([[0.75, 0], 0.75, 0.75])
    const before = new Date(filedAt.getTime() - 1).toISOString()
    expect(await view(`?asOf=${START}&knownAt=${before}`)).toEqual([null, 1])
    expect(await published(START, before)).toBeNull()
  })

  it.each([
    ['another period', () => files('2026-01-20')],
    ['somebody who does not look after the account', () => files('2026-03-01', 'ben')],
  ])('stays sealed when a filing is of %s', async (_, file) => {
    await says(4)
    await file()
    await on.service.runDueWork()
    expect(await view()).toEqual([null, 1])
  })

  it('opens by itself after seven days; a late worker makes it known later, never earlier', async () => {
    await says(4)
    await on.service.runDueWork()
    on.clock.set('2026-03-17T11:59:59.999Z')
    await on.service.runDueWork()
    expect(await view()).toEqual([null, 1])
    on.clock.set('2026-03-18T09:00:00Z')
    expect(await view()).toEqual([null, 1])
    await on.service.runDueWork()
    expect(await ledger()).toMatchObject([{ recorded_at: new Date('2026-03-18T09:00:00Z') }])
    expect([await view(), await published()]).toEqual([[0.75, 0], 0.75])
  })

  it('opens by its due mark without anything else happening to the account', async () => {
    await says(4)
    await on.service.runDueWork()
    on.clock.set('2026-03-17T12:00:00Z')
    // Also of a day whose pass has been made already.
    await on.testDatabase.query(
      `insert into signals.daily_passes (workspace_id, consumer, day) values ($1, 'outcomes', '2026-03-17')`,
      [WORKSPACE],
    )
    await on.service.runDueWork()
    expect(await view()).toEqual([0.75, 0])
  })

  it('opens at once at 2 or less, and all revisions come when a correction says so', async () => {
    await says(4)
    on.clock.advance({ hours: 1 })
    await says(3)
    expect(await ledger()).toEqual([])
    on.clock.advance({ hours: 1 })
    expect(await says(2)).toMatchObject({ write: 'corrected', revision: 3, sealedUntil: null })
    const at = on.clock.now()
    expect((await ledger()).map(row => [row.revision, row.achieved, row.recorded_at])).toEqual([
      [1, 4, at],
      [2, 3, at],
      [3, 2, at],
    ])
    await on.service.runDueWork()
    expect([await view(), await published()]).toEqual([[0.25, 0], 0.25])
    await says(5)
    expect(await view()).toEqual([1, 0])
    await says(1, { externalId: 'angry', stakeholder: 'bob' })
    expect((await ledger()).length).toBe(5)
  })

  it('waits on with the account for its next CSM, and opens when there is none any more', async () => {
    await says(4)
    await handTo('ben')
    await on.service.runDueWork()
    await files('2026-03-01', 'ann')
    expect(await view()).toEqual([null, 1])
    await handTo(null)
    await on.service.runDueWork()
    expect(await view()).toEqual([0.75, 0])
  })

  it('never is: history, of an account without CSM, after a filing, where the workspace does without', async () => {
    await says(4, { externalId: 'history', occurredAt: '2026-02-01', recordedAt: '2026-02-02' })
    await handTo(null)
    await says(4, { externalId: 'nobody' })
    await handTo('ann')
    await files('2026-03-01')
    await says(4, { externalId: 'filed' })
    expect(await ledger()).toHaveLength(3)
    expect(await view()).toEqual([0.75, 0])
  })

  it('opens when the workspace does without seals, and none follows', async () => {
    await says(4)
    const sections = Object.fromEntries(OUTCOMES_SECTIONS.map(name => [name, {}]))
    const document = { ...sections, successGap: { seal: { enabled: false } } }
    await on.testDatabase.query(
      `insert into config.versions (workspace_id, version, document, changed, note, published_at, published_by, draft_id)
       values ($1, 1, $3, '{successGap}', '', $2, 'key_seed', 'cfd_1')`,
      [WORKSPACE, on.clock.now(), document],
    )
    await on.markDue('acc_acme')
    await on.service.runDueWork()
    await says(4, { externalId: 'second' })
    expect(await ledger()).toHaveLength(2)
  })

  it('that was taken back waits as it is', async () => {
    await says(4)
    on.clock.advance({ hours: 1 })
    await on.call('PATCH', '/v1/customer-verdicts/said', { retracted: true })
    expect(await view()).toEqual([null, 1])
    await files('2026-03-01')
    await on.service.runDueWork()
    expect(await view()).toEqual([null, 0])
    expect(await ledger()).toHaveLength(2)
  })

  it('is found in no text of the audit before it opens', async () => {
    await says(4)
    await says(3)
    const of = () =>
      on.testDatabase.query("select after from audit.entries where subject_kind = 'customer-verdicts'")
    expect(await of()).toEqual([])
    await files('2026-03-01')
    expect(await of()).toHaveLength(1)
  })

  it('is one verdict when it is sent twice at once', async () => {
    const sent = await Promise.all([says(4), says(4), says(4)])
    expect(new Set(sent.map(({ id }) => id)).size).toBe(1)
    await files('2026-03-01')
    expect(await ledger()).toHaveLength(1)
  })

  it('is moved once when it is corrected, filed for and due at once', async () => {
    await says(4)
    on.clock.set('2026-03-17T12:00:00Z')
    await Promise.all([
      on.service.runDueWork(),
      files('2026-03-01'),
      says(5),
      files('2026-03-02', 'ann', { externalId: 'again' }),
    ])
    await on.service.runDueWork()
    expect(await view()).toEqual([1, 0])
    expect(await on.testDatabase.query('select from outcomes.sealed_verdicts')).toEqual([])
    expect((await ledger()).map(row => row.revision)).toEqual([1, 2])
  })
})
