// A way out that is about no account: put once, on the list of a person, with its play, until it is done, dismissed or taken off.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WORKSPACE } from '../../playbook-under-test.ts'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

const TASKS = '/v1/book-tasks'

type Task = {
  readonly id: string
  readonly way: string
  readonly about: string | null
  readonly personId: string
  readonly status: string
  readonly statusAt: string
  readonly snoozedUntil: string | null
  readonly evidence: readonly string[]
  readonly play: { readonly key: string; readonly steps: readonly object[] }
}
type Put = Task & { readonly outcome: string; readonly errors?: readonly { field: string }[] }
type Page = { readonly data: readonly Task[]; readonly nextCursor: string | null }

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(async () => {
  await test.beginAnew()
  test.clock.set('2026-03-02T08:00:00Z')
  await test.addCsm('per_2', 'bea', null, 6)
  for (const id of ['tma_1', 'tma_2']) await addAnswer(id)
  await addItem('rmp_1')
})
afterAll(() => test.close())

const told = [1, '2026-02-01T09:00:00Z', '2026-02-01T09:00:00Z', '2026-02-01T09:00:00Z']
const COLUMNS =
  'workspace_id, id, external_id, revision, occurred_at, recorded_at, stored_at, declared, retracted, recorded_by'

async function addAnswer(id: string): Promise<void> {
  await test.database.query(
    `insert into accounts.team_answers (${COLUMNS}, person_id, segment)
     values ($1, $2, $2, $3, $4, $5, $6, false, false, 'key_1', 'per_1', 'smb')`,
    [WORKSPACE, id, ...told],
  )
}

async function addItem(id: string): Promise<void> {
  await test.database.query(
    `insert into outcomes.roadmap_items (${COLUMNS}, capability, planned_on)
     values ($1, $2, $2, $3, $4, $5, $6, false, false, 'key_1', 'chat', '2026-05-01')`,
    [WORKSPACE, id, ...told],
  )
}

const agree = { chasm: 'focus', way: 'agree_on_customer', evidence: ['tma_1', 'tma_2'], person: 'ann' }
const question = {
  chasm: 'deliver',
  way: 'question_capability',
  about: 'chat',
  evidence: ['rmp_1'],
  person: 'ann',
}
const put = (over: object = {}, as = {}) => test.post<Put>(TASKS, { ...agree, ...over }, as)
const list = async (query = '') => (await test.get<Page>(`${TASKS}${query}`)).body
const act = (id: string, body: object, personId?: string) =>
  test.post<Task & { readonly errors?: readonly { field: string }[] }>(
    `${TASKS}/${id}/actions`,
    body,
    personId === undefined ? {} : { personId },
  )
const end = (id: string, as: string, personId?: string) =>
  test.post<Task>(`${TASKS}/${id}/end`, { as }, personId === undefined ? {} : { personId })

describe('POST /v1/book-tasks', () => {
  it('puts it on the list of the person, with its play and the facts behind it, and audits it', async () => {
    const { status, body } = await put()
    expect(status).toBe(200)
    expect(body).toMatchObject({
      outcome: 'put',
      way: 'agree_on_customer',
      about: null,
      personId: 'per_1',
      status: 'on_list',
      statusAt: '2026-03-02T08:00:00.000Z',
      evidence: ['tma_1', 'tma_2'],
      play: { key: 'agree_on_who_the_customer_is' },
      why: 'The company falls into the focus chasm: its people do not name the same customer.',
    })
    expect(body.play.steps.length).toBeGreaterThan(2)
    const audited = await test.database.query(
      `select from audit.entries where action = 'book_task.put_on_list' and account_id is null`,
    )
    expect(audited).toHaveLength(1)
  })

  it('puts it once, whoever asks for whose list, and anew once it has ended', async () => {
    const { body: first } = await put()
    const { body: again } = await put({ person: 'bea' })
    expect(again).toMatchObject({ outcome: 'already_on_list', id: first.id })
    expect((await test.post<Put>(TASKS, question)).body.outcome).toBe('put')
    expect((await test.post<Put>(TASKS, { ...question, about: 'search' })).body.outcome).toBe('put')
    await end(first.id, 'done')
    expect((await put()).body.outcome).toBe('put')
  })

  it('is of whoever presses where nobody is named', async () => {
    const { person: _, ...nobody } = agree
    const { body } = await test.post<Put>(TASKS, nobody, { personId: 'per_2' })
    expect(body.personId).toBe('per_2')
    for (const sent of [nobody, { ...agree, person: 'nobody' }]) {
      const { status, body: refused } = await test.post<Put>(TASKS, sent)
      expect(status).toBe(400)
      expect(refused.errors?.map(({ field }) => field)).toEqual(['person'])
    }
  })

  it('refuses what is no fact behind it', async () => {
    const { status, body } = await put({ evidence: ['tma_1', 'tma_nowhere'] })
    expect(status).toBe(400)
    expect(body.errors?.map(({ field }) => field)).toEqual(['evidence.1'])
  })

  it('asks for a capability where it is about one, and for none where it is not', async () => {
    for (const sent of [
      { ...question, about: null },
      { ...agree, about: 'chat' },
    ]) {
      const { status, body } = await test.post<Put>(TASKS, sent)
      expect(status).toBe(400)
      expect(body.errors?.map(({ field }) => field)).toEqual(['about'])
    }
  })
})

describe('GET /v1/book-tasks', () => {
  it('lists the newest first, page by page, of a person, of open ones, and of nobody else’s workspace', async () => {
    const { body: first } = await put()
    test.clock.set('2026-03-02T09:00:00Z')
    await test.post(TASKS, { ...question, person: 'bea' })
    await end(first.id, 'dismissed')
    const ways = async (query: string) => (await list(query)).data.map(({ way }) => way)
    expect(await ways('')).toEqual(['question_capability', 'agree_on_customer'])
    expect(await ways('?person=ann')).toEqual(['agree_on_customer'])
    expect(await ways('?person=ann&open=true')).toEqual([])
    expect(await ways('?open=true')).toEqual(['question_capability'])
    const page = await list('?limit=1')
    expect((await ways(`?limit=1&cursor=${page.nextCursor}`)).concat(page.data[0]?.way ?? '')).toEqual([
      'agree_on_customer',
      'question_capability',
    ])
    const { body } = await test.get<Page>(TASKS, OTHER)
    expect(body.data).toEqual([])
  })
})

describe('POST /v1/book-tasks/{id}/actions', () => {
  const snooze = (until: string) => ({ action: 'snooze', until })
  const standing = async () => (await list('?person=ann&open=true')).data.map(({ status }) => status)

  it('puts it off until a day of whoever has it, and on that day it is back', async () => {
    const { body } = await put()
    const snoozed = await act(body.id, snooze('2026-03-05'), 'per_1')
    expect(snoozed).toMatchObject({
      status: 200,
      body: { status: 'snoozed', snoozedUntil: '2026-03-05', statusAt: '2026-03-02T08:00:00.000Z' },
    })
    expect((await put()).body).toMatchObject({ outcome: 'already_on_list', status: 'snoozed' })
    // in Berlin it is the 5th an hour before it is in London
    test.clock.set('2026-03-04T22:59:00Z')
    expect(await standing()).toEqual(['snoozed'])
    test.clock.set('2026-03-04T23:00:00Z')
    expect((await list('?person=ann')).data).toMatchObject([
      { status: 'on_list', snoozedUntil: null, statusAt: '2026-03-04T23:00:00.000Z' },
    ])
  })

  it('is said once, anew for another day, and taken back on its day alone; each is audited', async () => {
    const { body } = await put()
    await act(body.id, snooze('2026-03-05'))
    await act(body.id, snooze('2026-03-05'))
    expect((await act(body.id, snooze('2026-03-09'))).body.snoozedUntil).toBe('2026-03-09')
    expect((await act(body.id, { action: 'undo' })).body).toMatchObject({
      status: 'on_list',
      snoozedUntil: null,
      statusAt: '2026-03-02T08:00:00.000Z',
    })
    expect((await act(body.id, { action: 'undo' })).status).toBe(409)
    await act(body.id, snooze('2026-03-09'))
    test.clock.set('2026-03-03T08:00:00Z')
    expect((await act(body.id, { action: 'undo' })).status).toBe(409)
    expect(await standing()).toEqual(['snoozed'])
    const audited = await test.database.query<{ action: string }>(
      `select action from audit.entries where action like 'book_task.snooze%' order by seq`,
    )
    expect(audited.map(({ action }) => action)).toEqual([
      ...Array.from({ length: 2 }, () => 'book_task.snoozed'),
      'book_task.snooze_undone',
      'book_task.snoozed',
    ])
  })

  it('is of whose list it is on, for a day that is ahead, of what nobody ended', async () => {
    const { body } = await put()
    expect((await act(body.id, snooze('2026-03-05'), 'per_2')).status).toBe(403)
    const past = await act(body.id, snooze('2026-03-02'))
    expect({ status: past.status, fields: past.body.errors?.map(({ field }) => field) }).toEqual({
      status: 400,
      fields: ['until'],
    })
    expect((await act('bkt_nowhere', snooze('2026-03-05'))).status).toBe(404)
    await act(body.id, snooze('2026-03-05'))
    expect((await end(body.id, 'done')).body).toMatchObject({ status: 'done', snoozedUntil: null })
    expect((await act(body.id, snooze('2026-03-06'))).status).toBe(409)
  })
})

describe('POST /v1/book-tasks/{id}/end', () => {
  it('ends it once, and says so', async () => {
    const { body } = await put()
    test.clock.set('2026-03-04T08:00:00Z')
    const ended = await end(body.id, 'done')
    expect(ended.body).toMatchObject({ status: 'done', statusAt: '2026-03-04T08:00:00.000Z' })
    expect((await end(body.id, 'done')).status).toBe(200)
    expect((await end(body.id, 'dismissed')).status).toBe(409)
    expect((await end('bkt_nowhere', 'done')).status).toBe(404)
    const audited = await test.database.query(`select from audit.entries where action = 'book_task.done'`)
    expect(audited).toHaveLength(1)
  })

  it('is of whose list it is on; taken off by who leads', async () => {
    const { body } = await put()
    expect((await end(body.id, 'done', 'per_2')).status).toBe(403)
    expect((await end(body.id, 'taken_off', 'per_1')).status).toBe(403)
    expect((await end(body.id, 'taken_off')).body.status).toBe('taken_off')
    const { body: anew } = await put()
    expect((await end(anew.id, 'done', 'per_1')).body.status).toBe('done')
  })
})
