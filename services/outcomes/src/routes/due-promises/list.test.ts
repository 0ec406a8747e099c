// GET /v1/due-promises, and that promises fall due and break by the mere passing of days.

import { addDays, type Day, day } from '@rung/kernel'
import { assessPromise, promisePolicy } from '@rung/promises'
import { indexSignals, readSnapshots } from '@rung/signals'
import { propertyRuns } from '@rung/test-harness/property-runs'
import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { promiseOf } from '../../judgement/judge-account.ts'
import { type OutcomesUnderTest, outcomesUnderTest, WORKSPACE } from '../../outcomes-under-test.ts'
import type { PromiseRow } from '../../storage/promises.ts'

const TODAY = day('2026-03-01')
const PROMISE = {
  account: 'acme',
  capability: 'sso',
  weight: 3,
  madeBy: 'sales',
  madeOn: '2026-02-20',
  ourWords: 'Soon',
  confirmedOn: '2026-02-20',
}

type Listed = { externalId: string; reasons: string[]; daysOverdue: number | null; account: string }

describe('the promises to see to', () => {
  let under: OutcomesUnderTest
  beforeAll(async () => {
    under = await outcomesUnderTest(TODAY)
    const made: [string, object][] = [
      ['far', { dueOn: '2026-03-16' }],
      ['soon', { dueOn: '2026-03-15', weight: 2 }],
      ['today', { dueOn: '2026-03-01', weight: 2 }],
      ['late', { dueOn: '2026-02-28', weight: 1 }],
      ['later', { account: 'bolt', dueOn: '2026-02-21', weight: 5 }],
      ['broken', { madeOn: '2026-01-01', dueOn: '2026-02-10', weight: 1, confirmedOn: '2026-01-02' }],
      ['unconfirmed', { madeOn: '2026-01-29', confirmedOn: undefined, weight: 5 }],
      ['lately', { madeOn: '2026-01-30', confirmedOn: undefined }],
      ['kept', { madeOn: '2026-01-01', dueOn: '2026-02-10', status: 'kept', settledOn: '2026-02-05' }],
      ['both', { madeOn: '2026-01-01', dueOn: '2026-03-02', confirmedOn: undefined, weight: 1 }],
    ]
    for (const [externalId, change] of made) {
      const { status } = await under.call('POST', '/v1/promises', { ...PROMISE, ...change, externalId })
      expect([externalId, status]).toEqual([externalId, 201])
    }
    await under.testDatabase.query(`insert into accounts.accounts (workspace_id, id, revision, external_id, account_id,
        occurred_at, recorded_at, stored_at, declared, retracted, recorded_by, segment, csm_id)
      values ('${WORKSPACE}', 'acc_bolt', 2, 'bolt', 'acc_bolt', '2025-01-01', '2025-01-02', '2025-01-02', false, false,
        'key_seed', 'enterprise', 'per_ben')`)
  })
  afterEach(() => expect(under.faults).toEqual([]))
  afterAll(() => under.close())

  const due = async (query = '', as?: 'ben') => {
    const { status, body } = await under.call('GET', `/v1/due-promises${query}`, undefined, as)
    expect([status, body.detail]).toEqual([200, undefined])
    return body as { data: Listed[]; nextCursor: string | null }
  }
  const names = async (query?: string, as?: 'ben') => (await due(query, as)).data.map(each => each.externalId)

  it('come worst first: past their grace, overdue, due soon, unconfirmed; then the heaviest, then the first due', async () => {
    expect(await names()).toEqual(['broken', 'later', 'late', 'today', 'soon', 'both', 'unconfirmed'])
    const { data } = await due()
    expect(data.map(({ reasons, daysOverdue }) => [reasons, daysOverdue])).toEqual([
      [['past_grace'], 19],
      [['overdue'], 8],
      [['overdue'], 1],
      [['due_soon'], 0],
      [['due_soon'], -14],
      [['due_soon', 'unconfirmed'], -1],
      [['unconfirmed'], null],
    ])
    expect(data[1]).toMatchObject({
      account: 'acc_bolt',
      accountExternalId: 'bolt',
      segment: 'enterprise',
      csmId: 'per_ben',
      ourWords: 'Soon',
      segmentPromise: null,
    })
  })

  it('reach as far ahead as is asked, and are those of one CSM or segment', async () => {
    expect(await names('?until=2026-03-16')).toContain('far')
    expect(await names('?until=2026-03-01')).not.toContain('soon')
    expect(await names('?csm=ben')).toEqual(['later'])
    expect(await names('?csm=me', 'ben')).toEqual(['later'])
    expect(await names('?csm=ann')).toEqual([])
    expect(await names('?segment=enterprise')).toEqual(['later'])
  })

  it('are refused for a CSM nobody knows, and for me where the key is nobody’s', async () => {
    for (const [csm, as] of [
      ['zoe', 'ann'],
      ['me', 'nobody'],
    ] as const) {
      const { status, body } = await under.call('GET', `/v1/due-promises?csm=${csm}`, undefined, as)
      expect([status, body.errors[0].field]).toEqual([400, 'csm'])
    }
  })

  it('come in pages of one picture', async () => {
    const pages: string[] = []
    let cursor: string | null = null
    do {
      const page: { data: Listed[]; nextCursor: string | null } = await due(
        `?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
      )
      pages.push(...page.data.map(each => each.externalId))
      cursor = page.nextCursor
    } while (cursor !== null)
    expect(pages).toEqual(await names())
    expect((await under.call('GET', '/v1/due-promises?cursor=bad')).status).toBe(400)
  })

  it('come as CSV with the rows of the list, the next page named in a header', async () => {
    const { data } = await due('?limit=2')
    const csv = await under.csv('/v1/due-promises?limit=2')
    expect(csv.type).toBe('text/csv; charset=utf-8; header=present')
    const [head = '', ...lines] = csv.body.trimEnd().split('\r\n')
    const columns = head.split(',')
    const cell = (line: string, name: string) => line.split(',')[columns.indexOf(name)]
    expect(lines.map(line => [cell(line, 'externalId'), cell(line, 'reasons')])).toEqual(
      data.map(({ externalId, reasons }) => [externalId, reasons.join(';')]),
    )
    const { body } = await under.call('GET', String(/<(.+)>; rel="next"/.exec(csv.link)?.[1]))
    expect(body.data.map((each: Listed) => each.externalId)).toEqual((await names()).slice(2, 4))
  })

  it('are those of the day asked about, as known then, and none of an account that closed', async () => {
    expect(await names('?asOf=2026-02-24')).toEqual(['later', 'broken', 'today', 'late', 'both'])
    expect(await names('?knownAt=2026-02-28')).toEqual([])
    await under.testDatabase.query(`insert into accounts.accounts (workspace_id, id, revision, external_id, account_id,
        occurred_at, recorded_at, stored_at, declared, retracted, recorded_by, segment, closed_on)
      values ('${WORKSPACE}', 'acc_bolt', 3, 'bolt', 'acc_bolt', '2025-01-01', '2026-03-01', '2026-03-01', false, false,
        'key_seed', 'enterprise', '2026-02-28')`)
    expect(await names()).not.toContain('later')
    expect(await names('?asOf=2026-02-27')).toContain('later')
    expect((await under.call('GET', '/v1/due-promises', undefined, 'other')).body.data).toEqual([])
  })

  it('show by the passing of days alone: the next day’s signals, list and view say so', async () => {
    const said = async (asOf: Day) => {
      const snapshots = await under.database.inWorkspace(WORKSPACE, tx =>
        readSnapshots(tx, { accountIds: ['acc_acme'], asOf, knownAt: under.clock.now() }),
      )
      const { body } = await under.call('GET', '/v1/promises/today')
      const index = indexSignals(
        'acc_acme',
        snapshots.flatMap(({ signals }) => signals),
      )
      const told = index.subjects('promise').find(each => each.id === body.id)
      const view = await under.call('GET', '/v1/accounts/acme/promises')
      const shown = view.body.promises.find((each: { id: string }) => each.id === body.id)
      return [
        told?.value('promise_overdue'),
        told?.value('promise_counts_as'),
        shown.overdue,
        shown.countsAs,
        index.account.value('reliability'),
      ]
    }
    await under.service.runDueWork()
    const before = await said(TODAY)
    expect(before.slice(0, 4)).toEqual([false, null, false, null])
    under.clock.advance({ days: 1 })
    await under.service.runDueWork()
    expect((await said(addDays(TODAY, 1))).slice(0, 4)).toEqual([true, null, true, null])
    expect((await due()).data.find(each => each.externalId === 'today')?.reasons).toEqual(['overdue'])
    under.clock.advance({ days: 14 })
    await under.service.runDueWork()
    const broken = await said(addDays(TODAY, 15))
    expect(broken.slice(0, 4)).toEqual([true, 'broken', true, 'broken'])
    expect(broken[4]).toBeLessThan(Number(before[4]))
    expect((await due()).data.find(each => each.externalId === 'today')?.reasons).toEqual(['past_grace'])
  })

  it('agree with the ledger’s own judgement of each promise on every day', async () => {
    const rows = await under.testDatabase.query<PromiseRow>(
      `select promises.id, promises.external_id as "externalId", promises.occurred_at as "occurredAt",
         promises.due_on::text as "dueOn", promises.weight, promises.confirmed_on::text as "confirmedOn",
         promises.understanding, promises.status, promises.settled_on::text as "settledOn",
         promises.customer_words_ref as "customerWordsRef"
       from outcomes.promises where promises.account_id = 'acc_acme'`,
    )
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -80, max: 60 }), async days => {
        const asOf = addDays(TODAY, days)
        const judged = rows.flatMap(row => {
          const standing = assessPromise(promiseOf(row), promisePolicy, asOf)
          if (standing?.status !== 'open') return []
          const { counts, overdue, dueSoon, handoffSymptom, confirmed } = standing
          const reasons = [
            ...(counts?.as === 'broken' ? ['past_grace'] : overdue ? ['overdue'] : []),
            ...(dueSoon ? ['due_soon'] : []),
            ...(handoffSymptom && !confirmed ? ['unconfirmed'] : []),
          ]
          return reasons.length > 0 ? [[row.externalId, reasons]] : []
        })
        const { data } = await due(`?asOf=${asOf}&segment=smb&limit=1000`)
        expect(Object.fromEntries(data.map(each => [each.externalId, each.reasons]))).toEqual(
          Object.fromEntries(judged),
        )
      }),
      propertyRuns(20),
    )
  })
})
