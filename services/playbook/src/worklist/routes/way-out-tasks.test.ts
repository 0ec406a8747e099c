// A way out on lists: put once, on the list of who looks after the account, ended as a card is, counted, and taken off again.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WELL, WORKSPACE } from '../../playbook-under-test.ts'
import type { PutAnswer, TaskAnswer } from './schema/way-out-task.ts'
import type { WorklistAnswer } from './schema/worklist.ts'
import { cardsOf, createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

const TASKS = '/v1/way-out-tasks'
const AT = '2026-02-20T09:00:00Z'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(async () => {
  await test.beginAnew()
  test.clock.set('2026-03-02T08:00:00Z')
  // three customers with nothing to see to, but for what is asked
  for (const n of [1, 2, 3]) await addCalm(`acc_${n}`)
  await test.addWords('wrd_ours', 'promise.ourWords', null, 'Books by Friday')
  await test.addWords('wrd_jane', 'stakeholder.name', 'stk_acc_1', 'Jane Roe')
  for (const n of [1, 2, 3]) await addPromise(`prm_${n}`, `acc_${n}`)
})
afterAll(() => test.close())

/** Their renewal is far, and nobody has anything to ask of them. */
async function addCalm(id: string): Promise<void> {
  await test.addAccount(id, `Name of ${id}`)
  await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = $1`, [id])
  await test.record(id, 'accounts', [
    { values: { ...WELL.standing, csm: 'per_1' } },
    {
      kind: 'renewal',
      id: `rnw_${id}`,
      values: { ...WELL.renewal, arr_minor: 1_000_000, due_on: '2026-12-01' },
    },
    { kind: 'stakeholder', id: `stk_${id}`, values: { role: 'economic_buyer', influence: 0.9 } },
    { kind: 'stakeholder', id: `stk_other_${id}`, values: { role: 'user', influence: 0.3 } },
  ])
  await test.record(id, 'outcomes', [
    { kind: 'outcome', id: `out_${id}`, values: { ...WELL.outcome, attained: 0.7 } },
  ])
}

async function addPromise(id: string, accountId: string, over: Record<string, unknown> = {}): Promise<void> {
  const row = {
    workspace_id: WORKSPACE,
    id,
    revision: 1,
    external_id: `crm-${id}`,
    account_id: accountId,
    occurred_at: AT,
    recorded_at: AT,
    stored_at: AT,
    declared: false,
    retracted: false,
    recorded_by: 'key_1',
    capability: 'auto_billing',
    weight: 3,
    made_by: 'sales',
    understanding: 'unknown',
    status: 'open',
    our_words_ref: 'wrd_ours',
    ...over,
  }
  const columns = Object.keys(row)
  await test.database.query(
    `insert into outcomes.promises (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  )
}

const line = (n: number) => ({ account: `acc_${n}`, promise: `prm_${n}` })
const put = async (lines: readonly object[], over: object = {}) =>
  test.post<PutAnswer & { errors?: { field: string }[] }>(TASKS, {
    chasm: 'execute',
    way: 'confirm_promises',
    lines,
    ...over,
  })
const outcomesOf = ({ body }: { body: PutAnswer }) => body.lines.map(({ outcome }) => outcome)
const tasks = async (query = '') => {
  const { status, body } = await test.get<{ data: TaskAnswer[]; nextCursor: string | null }>(
    `${TASKS}${query}`,
  )
  expect(status).toBe(200)
  return body
}
const statuses = async () => (await tasks()).data.map(({ accountId, status }) => `${accountId} ${status}`)
const asked = ({ cards }: WorklistAnswer) =>
  cards.flatMap(({ accountId, reasons }) =>
    reasons.filter(({ kind }) => kind === 'confirm_promises').map(() => accountId),
  )
const actAt = async (accountId: string, body: object, from = path) => {
  const list = await test.open('', from)
  const card = list.cards.find(each => each.accountId === accountId)
  return test.post<{ status: string }>(`${from}/cards/${card?.id}/actions`, body)
}
const undo = async (lines: readonly object[]) => {
  const { status, body } = await test.post<{ takenOff: number; lines: { outcome: string }[] }>(
    `${TASKS}/undo`,
    { way: 'confirm_promises', lines },
  )
  expect(status).toBe(200)
  return [body.takenOff, ...body.lines.map(({ outcome }) => outcome)]
}

describe('POST /v1/way-out-tasks', () => {
  it('makes cards of whoever looks after the accounts, with a reason that names its thing', async () => {
    const { status, body } = await put([line(1)])
    expect({ status, body }).toMatchObject({
      status: 200,
      body: {
        put: 1,
        lines: [{ accountId: 'acc_1', promiseId: 'prm_1', outcome: 'put', csmId: 'per_1', reason: null }],
      },
    })
    const { cards } = await test.open()
    const card = cards.find(({ accountId }) => accountId === 'acc_1')
    expect(card).toMatchObject({ status: 'open', play: { key: 'confirm_in_their_words' } })
    expect(card?.reasons.find(({ kind }) => kind === 'confirm_promises')).toMatchObject({
      sentence:
        'The company falls into the execute chasm: confirm this promise with Jane Roe, in their own words.',
      words:
        'The company falls into the execute chasm: confirm this promise with the customer, in their own words.',
      evidence: ['prm_1'],
      about: ['“Books by Friday”'],
    })
    expect(card?.talk).toMatchObject({ stakeholderId: 'stk_acc_1' })
  })

  it('puts a line once, whoever asks how often, in one request or in many at once', async () => {
    const first = await put([line(1), line(1), line(2)])
    expect(outcomesOf(first)).toEqual(['put', 'put'])
    const again = await Promise.all([put([line(1), line(3)]), put([line(3), line(2)])])
    expect(again.flatMap(outcomesOf).filter(outcome => outcome === 'put')).toHaveLength(1)
    expect((await tasks()).data).toHaveLength(3)
    expect(again[0].body.lines[0]).toMatchObject({
      outcome: 'already_on_list',
      taskId: first.body.lines[0]?.taskId,
    })
  })

  it('comes onto a list that was opened before it, as new today, and onto that of tomorrow', async () => {
    const before = await test.open()
    expect(asked(before)).toEqual([])
    test.clock.set('2026-03-02T09:00:00Z')
    await put([line(1), line(2)])
    const after = await test.open()
    expect(asked(after).sort()).toEqual(['acc_1', 'acc_2'])
    expect(after.cards.slice(0, before.cards.length).map(({ id }) => id)).toEqual(
      before.cards.map(({ id }) => id),
    )
    expect((await test.open()).cards).toEqual(after.cards)
    test.clock.set('2026-03-03T08:00:00Z')
    expect(asked(await test.open()).sort()).toEqual(['acc_1', 'acc_2'])
  })

  it('says of a promise that a card of today is about already which reason says so', async () => {
    const due = { promise_status: 'open', promise_due_on: '2026-02-10', promise_overdue: true }
    await test.record('acc_1', 'outcomes', [{ kind: 'promise', id: 'prm_1', values: due }])
    expect(cardsOf(await test.open())).toEqual(['acc_1'])
    expect((await put([line(1), line(2)], { way: 'share_out_promises' })).body.lines).toMatchObject([
      { outcome: 'already_on_card', reason: 'promise_broken', csmId: 'per_1', taskId: null },
      { outcome: 'put' },
    ])
  })

  it('says of what is nobody’s, and of what is settled, that there is nothing to put', async () => {
    await test.database.query(`update accounts.accounts set csm_id = null where id = 'acc_2'`)
    await addPromise('prm_1', 'acc_1', { revision: 2, confirmed_on: '2026-02-25' })
    await addPromise('prm_3', 'acc_3', { revision: 2, status: 'kept', settled_on: '2026-02-26' })
    expect(outcomesOf(await put([line(1), line(2), line(3)]))).toEqual([
      'promise_settled',
      'no_csm',
      'promise_settled',
    ])
    expect(outcomesOf(await put([line(1)], { way: 'say_how', about: 'auto_billing' }))).toEqual(['put'])
  })

  it.each([
    ['lines.0.account', [{ account: 'acc_9', promise: 'prm_1' }], {}],
    ['lines.1.promise', [line(1), { account: 'acc_2', promise: 'prm_1' }], {}],
    ['lines.0.promise', [{ account: 'acc_1' }], {}],
    ['lines.0.promise', [line(1)], { way: 'ask_expectations' }],
    ['way', [line(1)], { way: 'agree_on_customer' }],
  ])('400 at %s', async (field, lines, over) => {
    const { status, body } = await put(lines, over)
    expect({ status, field: body.errors?.[0]?.field }).toEqual({ status: 400, field })
    expect((await tasks()).data).toEqual([])
  })

  it('puts nothing at an account that is closed, and the others all the same', async () => {
    await test.database.query(`update accounts.accounts set closed_on = '2026-02-01' where id = 'acc_1'`)
    expect(outcomesOf(await put([line(1), line(2)]))).toEqual(['account_closed', 'put'])
  })

  it('is audited, line by line', async () => {
    await put([line(1), line(2)])
    const entries = await test.database.query<{ account_id: string; after: object }>(
      `select account_id, after from audit.entries where action = 'way_out.put_on_list' order by account_id`,
    )
    expect(entries).toMatchObject([
      { account_id: 'acc_1', after: { chasm: 'execute', way: 'confirm_promises', promiseId: 'prm_1' } },
      { account_id: 'acc_2' },
    ])
  })
})

describe('GET /v1/way-out-tasks', () => {
  it('says what became of each: done, put off, handed over, taken back', async () => {
    await test.addCsm('per_2', 'kim', 'Europe/Berlin', 3)
    await put([line(1), line(2), line(3)])
    expect(await statuses()).toEqual(['acc_3 on_list', 'acc_2 on_list', 'acc_1 on_list'])
    await actAt('acc_1', { action: 'done', result: 'worked' })
    await actAt('acc_2', { action: 'snooze', until: '2026-03-05' })
    await actAt('acc_3', { action: 'hand_over', to: 'kim' })
    expect(await statuses()).toEqual(['acc_3 handed_over', 'acc_2 put_off', 'acc_1 done'])
    expect(asked(await test.open('', '/v1/worklists/kim'))).toEqual(['acc_3'])
    await actAt('acc_3', { action: 'done', result: 'worked' }, '/v1/worklists/kim')
    await actAt('acc_1', { action: 'undo' })
    expect(await statuses()).toEqual(['acc_3 done', 'acc_2 put_off', 'acc_1 on_list'])
    expect(outcomesOf(await put([line(3), line(2)]))).toEqual(['already_done', 'already_on_list'])
  })

  it('names the follow-up that a customer’s answer asks for, and the task as done', async () => {
    await put([line(1)])
    await actAt('acc_1', { action: 'done', result: 'partly', reaction: 'disagree' })
    expect(await statuses()).toEqual(['acc_1 done'])
    test.clock.set('2026-03-04T08:00:00Z')
    const [card] = (await test.open()).cards.filter(({ accountId }) => accountId === 'acc_1')
    expect(card?.reasons.map(({ kind }) => kind)).toEqual(['follow_up'])
    expect(card?.reasons[0]?.sentence).toContain('Record it as misaligned')
  })

  it('is settled once its promise is, and on no list from then on', async () => {
    await put([line(1)])
    test.clock.set('2026-03-02T10:00:00Z')
    await addPromise('prm_1', 'acc_1', {
      revision: 2,
      confirmed_on: '2026-03-02',
      recorded_at: '2026-03-02T09:00:00Z',
    })
    expect(await statuses()).toEqual(['acc_1 settled'])
    test.clock.set('2026-03-03T08:00:00Z')
    expect(asked(await test.open())).toEqual([])
    test.clock.set('2026-03-04T08:00:00Z')
    // as it was known at the end of the day before anybody recorded it
    expect(asked(await test.open('?date=2026-03-01'))).toEqual([])
  })

  it('is answered by page, and to its own workspace alone', async () => {
    await put([line(1), line(2), line(3)])
    const first = await tasks('?limit=2')
    const second = await tasks(`?limit=2&cursor=${first.nextCursor}`)
    expect([...first.data, ...second.data].map(({ accountId }) => accountId)).toEqual([
      'acc_3',
      'acc_2',
      'acc_1',
    ])
    expect(second.nextCursor).toBeNull()
    const { body } = await test.get<{ data: object[] }>(TASKS, OTHER)
    expect(body.data).toEqual([])
  })
})

describe('POST /v1/way-out-tasks/undo', () => {
  it('takes what nobody began on off, and puts its card of today away', async () => {
    await put([line(1), line(2), line(3)])
    await actAt('acc_2', { action: 'start' })
    await actAt('acc_3', { action: 'done', result: 'worked' })
    expect(await undo([line(1), line(2), line(3)])).toEqual([1, 'taken_off', 'begun', 'begun'])
    expect(await undo([line(1)])).toEqual([0, 'not_on_list'])
    expect(await statuses()).toEqual(['acc_3 done', 'acc_2 on_list', 'acc_1 taken_off'])
    const own = (await test.open()).cards.find(({ accountId }) => accountId === 'acc_1')
    expect(own).toMatchObject({ status: 'dismissed', reasons: [{ kind: 'confirm_promises' }] })
    test.clock.set('2026-03-03T08:00:00Z')
    expect(asked(await test.open())).toEqual(['acc_2'])
    expect(outcomesOf(await put([line(1)]))).toEqual(['put'])
    expect(asked(await test.open()).sort()).toEqual(['acc_1', 'acc_2'])
    const audited = await test.database.query(
      `select from audit.entries where action = 'way_out.taken_off_list' and account_id = 'acc_1'`,
    )
    expect(audited).toHaveLength(1)
  })

  it('leaves a card that has another reason as it is for the day', async () => {
    await test.record('acc_1', 'outcomes', [{ values: { ...WELL.standing, champion_gone: true } }])
    await put([line(1)])
    expect(asked(await test.open())).toEqual(['acc_1'])
    expect(await undo([line(1)])).toEqual([1, 'taken_off'])
    expect((await test.open()).cards.find(({ accountId }) => accountId === 'acc_1')?.status).toBe('open')
    test.clock.set('2026-03-03T08:00:00Z')
    const next = await test.open()
    expect(asked(next)).toEqual([])
    expect(cardsOf(next)).toContain('acc_1')
  })

  it('takes names of the caller’s own, as putting does', async () => {
    const named = { account: 'crm-acc_1', promise: 'crm-prm_1' }
    expect(outcomesOf(await put([named]))).toEqual(['put'])
    expect(await undo([named])).toEqual([1, 'taken_off'])
  })
})

it('changes no list of a day before it', async () => {
  const shown = async () => (await test.open('?date=2026-02-27')).cards
  const before = await shown()
  await put([line(1), line(2), line(3)])
  expect(await shown()).toEqual(before)
})
