// The queue of contradictions: sizes that compare, filters, pages, the past, acknowledgements, other workspaces.
import type { PairName } from '@rung/health-score'
import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { HealthAnswer } from '../../account-health/routes/schema/health.ts'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import { contradictionAcknowledgements } from '../../judge/storage/contradiction-acknowledgements.ts'

type Listed = HealthAnswer['contradictions'][number] & {
  accountId: string
  name: string | null
  segment: string | null
  csmId: string | null
  marks: string[]
}
type Page = { data: Listed[]; nextCursor: string | null }

const ANN = 'per_ann'
const BOB = 'per_bob'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-01T08:00:00Z')
  await addPerson(ANN, 'ann')
  await addPerson(BOB, 'bob')
  await addCustomer('acc_a', ANN, { attained: 0.2, customer: 0.2, vendor: 0.25 })
  await addCustomer('acc_b', BOB, { attained: 0.5, customer: 0.25, vendor: 0.75 })
  await addCustomer('acc_c', ANN, { attained: 0.8, customer: 0.75, vendor: 0.75 })
  await test.addAccount('acc_theirs', undefined, OTHER)
  await recordOutcome('acc_theirs', { attained: 0, customer: 0, vendor: 1 }, OTHER)
  await test.service.runDueWork()
})
afterAll(() => test.close())

type Views = { readonly attained: number; readonly customer: number; readonly vendor: number }

async function addPerson(id: string, externalId: string): Promise<void> {
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by)
     values ($1, $2, 1, $3, $4, $4, $4, false, false, 'key_1')`,
    [WORKSPACE, id, externalId, '2026-01-01T00:00:00Z'],
  )
}

async function addCustomer(id: string, csmId: string, views: Views): Promise<void> {
  await test.addAccount(id, `Name of ${id}`)
  await test.database.query('update accounts.accounts set csm_id = $2 where id = $1', [id, csmId])
  // No pulse: what the score does would be a view of its own here.
  await test.record(id, 'accounts', [{ values: { ...WELL.standing, pulse: null, csm: csmId } }])
  await test.record(id, 'usage', [{ values: WELL.usage }])
  await recordOutcome(id, views)
}

const outcomeOf = ({ attained, customer, vendor }: Views) => ({
  ...WELL.outcome,
  attained,
  attained_last_known: attained,
  customer_verdict: customer,
  vendor_verdict: vendor,
})

async function recordOutcome(id: string, views: Views, workspace = WORKSPACE): Promise<void> {
  const values = outcomeOf(views)
  await test.record(id, 'outcomes', [{ kind: 'outcome', id: `out_${id}`, values }], undefined, workspace)
}

const list = async (query = '', personId?: string) => {
  const { status, body } = await test.get<Page>(`/v1/contradictions${query}`, WORKSPACE, personId)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const linesOf = ({ data }: Page) => data.map(({ accountId, pair }) => [accountId, pair])
const acknowledge = (accountId: string, pair: PairName, personId?: string, workspace = WORKSPACE) =>
  test.post<Record<string, unknown>>(
    `/v1/accounts/${accountId}/contradictions/${pair}/acknowledgements`,
    {},
    { workspace, ...(personId === undefined ? {} : { personId }) },
  )
const atAccount = async (accountId: string, query = '') =>
  (await test.get<HealthAnswer>(`/v1/accounts/${accountId}/health${query}`)).body.contradictions

describe('the queue', () => {
  it('lists the worst first, measured in the everyday spread of each pair, with both sides and their evidence', async () => {
    const { data, nextCursor } = await list()
    expect(nextCursor).toBeNull()
    expect(data.map(({ accountId, pair, size }) => [accountId, pair, size])).toEqual([
      ['acc_a', 'usage_outcome', expect.closeTo(2, 12)],
      ['acc_b', 'vendor_customer', expect.closeTo(0.5 / 0.4, 12)],
      ['acc_b', 'usage_outcome', expect.closeTo(0.4 / 0.35, 12)],
    ])
    expect(data[1]).toEqual({
      accountId: 'acc_b',
      externalId: 'crm-acc_b',
      name: 'Name of acc_b',
      segment: 'smb',
      csmId: BOB,
      marks: [],
      pair: 'vendor_customer',
      left: { name: 'vendor', value: 0.75, evidence: ['fact_of_vendor_verdict'] },
      right: { name: 'customer', value: 0.25, evidence: ['fact_of_customer_verdict'] },
      distance: 0.5,
      size: 0.5 / 0.4,
      since: '2026-03-01',
      acknowledgedAt: null,
      acknowledgedBy: null,
    })
  })

  it('shows what the health of each account shows', async () => {
    for (const { accountId, externalId, name, segment, csmId, marks, ...shown } of (await list())
      .data as (Listed & {
      externalId: string
    })[]) {
      expect([externalId, name, segment, csmId, marks]).toEqual([
        `crm-${accountId}`,
        `Name of ${accountId}`,
        'smb',
        accountId === 'acc_a' ? ANN : BOB,
        [],
      ])
      expect(await atAccount(accountId)).toContainEqual(shown)
    }
  })

  it('is narrowed by pair, CSM and segment', async () => {
    expect(linesOf(await list('?pair=usage_outcome'))).toEqual([
      ['acc_a', 'usage_outcome'],
      ['acc_b', 'usage_outcome'],
    ])
    for (const csm of ['bob', BOB]) {
      expect(linesOf(await list(`?csm=${csm}`))).toEqual([
        ['acc_b', 'vendor_customer'],
        ['acc_b', 'usage_outcome'],
      ])
    }
    expect(linesOf(await list('?csm=me', ANN))).toEqual([['acc_a', 'usage_outcome']])
    expect((await list('?segment=smb')).data).toHaveLength(3)
    expect((await list('?segment=enterprise')).data).toEqual([])
  })

  it('is 400 for a pair, a CSM or a cursor there is not, and for `me` with a key that speaks for nobody', async () => {
    const fields = async (query: string) => {
      const { status, body } = await test.get<{ errors: { field: string }[] }>(`/v1/contradictions${query}`)
      return [status, body.errors[0]?.field]
    }
    expect(await fields('?pair=night_day')).toEqual([400, 'pair'])
    expect(await fields('?csm=nobody')).toEqual([400, 'csm'])
    expect(await fields('?csm=me')).toEqual([400, 'csm'])
    expect(await fields('?cursor=abc')).toEqual([400, 'cursor'])
    expect(await fields('?asOf=2026-03-02')).toEqual([400, 'asOf'])
  })

  it('is paged, each page beginning where the last one ended', async () => {
    const whole = linesOf(await list())
    const paged: unknown[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: Page = await list(`?limit=1${cursor === '' ? '' : `&cursor=${cursor}`}`)
      expect(page.data).toHaveLength(1)
      paged.push(...linesOf(page))
      cursor = page.nextCursor
    }
    expect(paged).toEqual(whole)
  })

  it('shows another workspace its own alone', async () => {
    const { body } = await test.get<Page>('/v1/contradictions', OTHER)
    expect(linesOf(body)).toEqual([['acc_theirs', 'vendor_customer']])
  })
})

describe('an acknowledgement', () => {
  it('is of the person whose key it is, stands in the queue and the account’s health, and closes nothing', async () => {
    const { status, body } = await acknowledge('crm-acc_b', 'vendor_customer', BOB)
    expect([status, body]).toEqual([
      200,
      {
        accountId: 'acc_b',
        pair: 'vendor_customer',
        since: '2026-03-01',
        acknowledgedAt: '2026-03-01T08:00:00.000Z',
        acknowledgedBy: BOB,
        keyId: 'key_1',
      },
    ])
    const seen = { acknowledgedAt: '2026-03-01T08:00:00.000Z', acknowledgedBy: BOB }
    expect((await list()).data.find(({ pair }) => pair === 'vendor_customer')).toMatchObject(seen)
    expect((await atAccount('acc_b')).find(({ pair }) => pair === 'vendor_customer')).toMatchObject(seen)
    expect(linesOf(await list('?acknowledged=true'))).toEqual([['acc_b', 'vendor_customer']])
    expect(linesOf(await list('?acknowledged=false'))).toEqual([
      ['acc_a', 'usage_outcome'],
      ['acc_b', 'usage_outcome'],
    ])
  })

  it('stands as it was first made, and is audited once', async () => {
    test.clock.advance({ hours: 1 })
    const [first, again] = await Promise.all([
      acknowledge('acc_b', 'vendor_customer', ANN),
      acknowledge('acc_b', 'vendor_customer'),
    ])
    for (const { status, body } of [first, again]) {
      expect([status, body.acknowledgedBy, body.acknowledgedAt]).toEqual([
        200,
        BOB,
        '2026-03-01T08:00:00.000Z',
      ])
    }
    const entries = await test.database.query(
      `select entries.action, entries.subject_kind, entries.subject_id, entries.account_id, entries.before,
         entries.after, entries.key_id, entries.person_id
       from audit.entries where entries.workspace_id = $1`,
      [WORKSPACE],
    )
    expect(entries).toEqual([
      {
        action: 'contradiction.acknowledged',
        subject_kind: 'contradictions',
        subject_id: 'acc_b/vendor_customer',
        account_id: 'acc_b',
        before: null,
        after: { pair: 'vendor_customer', since: '2026-03-01' },
        key_id: 'key_1',
        person_id: BOB,
      },
    ])
  })

  it('made at once by several is one', async () => {
    const answers = await Promise.all(
      [ANN, BOB, ANN, BOB].map(person => acknowledge('acc_b', 'usage_outcome', person)),
    )
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ body }) => body.acknowledgedBy)).size).toBe(1)
  })

  it('is 404 of one that is not there, 404 of an account of another workspace, 400 of no pair, 403 for a reading key', async () => {
    expect((await acknowledge('acc_c', 'usage_outcome', ANN)).status).toBe(404)
    expect((await acknowledge('acc_b', 'usage_outcome', ANN, OTHER)).status).toBe(404)
    expect((await acknowledge('acc_b', 'night_day' as PairName, ANN)).status).toBe(400)
    const path = '/v1/accounts/acc_b/contradictions/usage_outcome/acknowledgements'
    expect((await test.post(path, {}, { scope: 'read' })).status).toBe(403)
    expect((await test.post(path, { closed: true })).status).toBe(400)
  })

  it('cannot be changed or taken away by the service', async () => {
    const asHealth = test.database.connectAs('health')
    for (const text of [
      'delete from health.contradiction_acknowledgements',
      'update health.contradiction_acknowledgements set acknowledged_by = null',
    ]) {
      await expect(asHealth.inWorkspace(WORKSPACE, tx => tx.query({ text }))).rejects.toThrow(
        'permission denied',
      )
    }
  })

  it('lives on with its run, and not in the next one after the data closed it', async () => {
    test.clock.set('2026-03-02T08:00:00Z')
    await recordOutcome('acc_b', { attained: 0.5, customer: 0.25, vendor: 0.8 })
    await test.service.runDueWork()
    expect((await list('?csm=bob&pair=vendor_customer')).data[0]).toMatchObject({
      since: '2026-03-01',
      acknowledgedBy: BOB,
    })
    test.clock.set('2026-03-03T08:00:00Z')
    await recordOutcome('acc_b', { attained: 0.5, customer: 0.7, vendor: 0.8 })
    await test.service.runDueWork()
    expect(linesOf(await list('?csm=bob'))).toEqual([['acc_b', 'usage_outcome']])
    expect((await acknowledge('acc_b', 'vendor_customer', BOB)).status).toBe(404)
    test.clock.set('2026-03-04T08:00:00Z')
    await recordOutcome('acc_b', { attained: 0.5, customer: 0.25, vendor: 0.75 })
    await test.service.runDueWork()
    expect((await list('?csm=bob&pair=vendor_customer')).data[0]).toMatchObject({
      since: '2026-03-04',
      acknowledgedAt: null,
      acknowledgedBy: null,
    })
    expect((await acknowledge('acc_b', 'vendor_customer', ANN)).body).toMatchObject({
      since: '2026-03-04',
      acknowledgedBy: ANN,
    })
  })
})

describe('the queue of the past', () => {
  it('is as of a day and as known then, acknowledgements included', async () => {
    const then = await list('?asOf=2026-03-01&knownAt=2026-03-01T08:00:00Z&csm=bob')
    expect(then.data.map(({ pair, acknowledgedBy }) => [pair, acknowledgedBy])).toEqual([
      ['vendor_customer', BOB],
      ['usage_outcome', null],
    ])
    expect(linesOf(await list('?asOf=2026-03-03&csm=bob'))).toEqual([['acc_b', 'usage_outcome']])
    expect((await list('?asOf=2026-02-28')).data).toEqual([])
    expect((await atAccount('acc_b', '?asOf=2026-03-02')).map(({ pair, since }) => [pair, since])).toEqual([
      ['vendor_customer', '2026-03-01'],
      ['usage_outcome', '2026-03-01'],
    ])
  })

  it('keeps its first page’s instant: what comes in between pages shows in none of them', async () => {
    const first = await list('?limit=1')
    test.clock.advance({ hours: 1 })
    await recordOutcome('acc_c', { attained: 0.1, customer: 0.75, vendor: 0.75 })
    await test.service.runDueWork()
    const rest = await list(`?limit=10&cursor=${first.nextCursor}`)
    expect(linesOf(rest).filter(([accountId]) => accountId === 'acc_c')).toEqual([])
    expect(linesOf(await list())[0]).toEqual(['acc_c', 'usage_outcome'])
  })

  it('says of each row how to read it, now and of a past day', async () => {
    await test.record('acc_b', 'accounts', [
      { values: { ...WELL.standing, pulse: null, csm: BOB, paused_from: '2026-03-04' } },
    ])
    await test.service.runDueWork()
    const marksOf = async (query: string) => (await list(query)).data.map(({ marks }) => marks)
    expect(await marksOf('?csm=bob')).toEqual([['paused'], ['paused']])
    expect(await marksOf('?csm=ann')).toEqual([[], []])
    test.clock.advance({ days: 1 })
    expect(await marksOf('?csm=bob&asOf=2026-03-04')).toEqual([['paused'], ['paused']])
    expect(await marksOf('?csm=bob&asOf=2026-03-03')).toEqual([[]])
  })

  it('leaves out an account that is closed', async () => {
    await test.database.query(`update accounts.accounts set closed_on = '2026-03-04' where id = 'acc_c'`)
    await test.record('acc_c', 'accounts', [
      { values: { ...WELL.standing, pulse: null, csm: ANN, closed: true } },
    ])
    await test.service.runDueWork()
    expect(linesOf(await list()).filter(([accountId]) => accountId === 'acc_c')).toEqual([])
  })
})

it('declares its table as migrated', () =>
  expectTablesMatchSchema(test.database, [contradictionAcknowledgements]))

describe('contradictions as CSV', () => {
  it('have both sides of each row of the queue, and name their next page in a header', async () => {
    const { data } = await list('?limit=1')
    const answer = await test.app.inject({
      url: '/v1/contradictions?limit=1',
      headers: { ...test.authorized(), accept: 'text/csv' },
    })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8; header=present')
    const [head = '', ...lines] = answer.body.trimEnd().split('\r\n')
    const names = head.split(',')
    const cell = (line: string, name: string) => line.split(',')[names.indexOf(name)]
    expect(
      lines.map(line => [cell(line, 'accountId'), cell(line, 'pair'), Number(cell(line, 'left.value'))]),
    ).toEqual(data.map(({ accountId, pair, left }) => [accountId, pair, left.value]))
    const next = /<(.+)>; rel="next"/.exec(String(answer.headers.link))?.[1]
    const page = await test.get<Page>(String(next))
    expect(linesOf(page.body)).toEqual(linesOf(await list()).slice(1, 2))
  })
})
