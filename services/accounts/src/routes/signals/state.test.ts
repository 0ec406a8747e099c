// POST /v1/signals: what other systems say.
import { day } from '@rung/kernel'
import { readSnapshots } from '@rung/signals'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AccountsUnderTest, accountsUnderTest } from '../../accounts-under-test.ts'

describe('POST /v1/signals', () => {
  let on: AccountsUnderTest
  let acme: string
  let amy: string
  beforeAll(async () => {
    on = await accountsUnderTest('2026-03-01')
    acme = (await on.make('accounts', { externalId: 'acme', name: 'Acme' })).id
    amy = (await on.make('stakeholders', { externalId: 'amy', account: 'acme' })).id
    await on.make('accounts', { externalId: 'bolt', name: 'Bolt' })
  })
  afterAll(() => on.close())

  const state = (items: unknown[], key?: string) => on.call('POST', '/v1/signals', { items }, key)
  const external = async (asOf: string) => {
    const snapshots = await on.database.inWorkspace(on.workspaceId, tx =>
      readSnapshots(tx, { accountIds: [acme], asOf: day(asOf), knownAt: on.clock.now() }),
    )
    return snapshots.find(snapshot => snapshot.context === 'external')?.signals ?? []
  }

  it('200: keeps what is said about accounts and people, and finds it unchanged the second time', async () => {
    const items = [
      {
        account: 'acme',
        signals: [
          { name: 'crm.deal_stage', value: 'negotiation', evidence: ['deal-7'], ageDays: 3 },
          { name: 'crm.answers', value: true, stakeholder: 'amy' },
        ],
      },
    ]
    expect((await state(items)).body).toMatchObject({
      results: [{ index: 0, status: 'created', id: acme }],
      counts: { created: 1, rejected: 0 },
    })
    expect(await external('2026-03-01')).toEqual([
      {
        subject: { kind: 'account', id: acme },
        name: 'crm.deal_stage',
        value: 'negotiation',
        evidence: ['deal-7'],
        ageDays: 3,
      },
      {
        subject: { kind: 'stakeholder', id: amy },
        name: 'crm.answers',
        value: true,
        evidence: [],
        ageDays: null,
      },
    ])
    expect((await state(items)).body.counts).toMatchObject({ created: 0, unchanged: 1 })
  })

  it('200: another system adds to it, another day ages it, null unsays it', async () => {
    on.clock.advance({ days: 2 })
    await state([
      {
        account: acme,
        signals: [
          { name: 'billing.overdue_days', value: 12 },
          { name: 'crm.answers', value: null, stakeholder: amy },
        ],
      },
    ])
    expect((await external('2026-03-03')).map(({ name, value, ageDays }) => [name, value, ageDays])).toEqual([
      ['billing.overdue_days', 12, null],
      ['crm.deal_stage', 'negotiation', 5],
      ['crm.answers', null, null],
    ])
    expect(await external('2026-03-02')).toHaveLength(2)
  })

  it('200: two statements of one batch about one account both hold', async () => {
    const one = (name: string) => ({ account: 'bolt', signals: [{ name, value: 1 }] })
    expect((await state([one('a'), one('b'), one('b')])).body.results).toMatchObject([
      { status: 'created' },
      { status: 'created' },
      { status: 'unchanged' },
    ])
  })

  it('200: a bad item rejects itself alone, by its field', async () => {
    const good = { account: 'acme', signals: [{ name: 'x', value: 1 }] }
    const answer = await state([
      { account: 'nobody', signals: good.signals },
      { ...good, asOf: '2026-03-04' },
      { account: 'bolt', signals: [{ name: 'x', value: 1, stakeholder: 'amy' }] },
      { account: 'acme', signals: [{ name: 'Not a name', value: 1 }] },
      good,
    ])
    expect(answer.body.counts).toMatchObject({ created: 1, rejected: 4 })
    const fields = answer.body.results.map(
      (result: { problem?: { errors: { field: string }[] } }) => result.problem?.errors[0]?.field ?? null,
    )
    expect(fields).toEqual(['account', 'asOf', 'signals.0.stakeholder', 'signals.0.name', null])
  })

  it('200: an account of another workspace is nobody', async () => {
    const answer = await state([{ account: acme, signals: [{ name: 'x', value: 1 }] }], on.otherKey)
    expect(answer.body.counts).toMatchObject({ rejected: 1 })
  })

  it('403: is for keys that may write', async () => {
    const { key } = (await on.call('POST', '/v1/keys', { scope: 'read' })).body
    expect((await state([], key)).status).toBe(403)
  })
})
