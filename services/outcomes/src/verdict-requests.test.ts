// A customer asked by a link: what they see, the one answer that counts, and what the vendor sees of it.
import { formatLink } from '@rung/http-service'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  LINK_SECRET,
  OTHER_WORKSPACE,
  OUTCOME,
  type OutcomesUnderTest,
  outcomesUnderTest,
  type Who,
  WORKSPACE,
} from './outcomes-under-test.ts'

const START = '2026-03-10'
let on: OutcomesUnderTest

beforeAll(async () => {
  on = await outcomesUnderTest(START)
})
beforeEach(async () => {
  await on.beginAnew()
  await post('/v1/outcomes', OUTCOME)
})
afterEach(() => expect(on.faults).toEqual([]))
afterAll(() => on.close())

const post = async (path: string, body: object, as: Who = 'nobody') => {
  const answer = await on.call('POST', path, body, as)
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  return answer.body
}
const ask = (body: object = {}, as: Who = 'ann') =>
  post('/v1/verdict-requests', { outcomes: ['tickets'], stakeholder: 'amy', ...body }, as)
const refusedAsk = async (body: object) => {
  const { status, body: said } = await on.call('POST', '/v1/verdict-requests', body)
  return { status, field: said.errors[0]?.field }
}
const look = (token: string) => on.callByLink('GET', '/v1/verdict-link', token)
const SAID = { question: 1, achieved: 2, experience: 3, words: 'Still too many' }
const reply = (token: string, answers: object[] = [SAID]) =>
  on.callByLink('POST', '/v1/verdict-link/answer', token, { answers })
const read = async (id: string, query = '') =>
  (await on.call('GET', `/v1/verdict-requests/${id}${query}`)).body
const list = async (query = '', as: Who = 'nobody') =>
  (await on.call('GET', `/v1/verdict-requests${query}`, undefined, as)).body.data
const verdicts = async () => (await on.call('GET', '/v1/customer-verdicts')).body
const handTo = (csm: string) =>
  on.testDatabase.query('update accounts.accounts set csm_id = $1 where id = $2', [csm, 'acc_acme'])

describe('a customer who is asked by a link', () => {
  it('sees who asks and about what, and nothing else of the account', async () => {
    const { token } = await ask()
    const { status, body } = await look(token)
    expect(status).toBe(200)
    expect(body).toEqual({
      from: 'Vendor',
      expiresAt: '2026-03-24T12:00:00.000Z',
      questions: [{ number: 1, statement: OUTCOME.statement }],
    })
  })

  it('answers once, in their own name: a verdict that says it came by the link', async () => {
    const { id, token } = await ask()
    expect(await reply(token)).toEqual({ status: 201, body: { answeredAt: '2026-03-10T12:00:00.000Z' } })
    const { data } = await verdicts()
    expect(data).toMatchObject([
      {
        outcome: expect.stringMatching(/^out_/),
        stakeholder: 'stk_amy',
        achieved: 2,
        experience: 3,
        words: 'Still too many',
        provenance: 'customer_link',
        recordedBy: id,
        declared: false,
        recordedAt: '2026-03-10T12:00:00.000Z',
      },
    ])
    const again = await reply(token)
    expect(again).toMatchObject({ status: 410, body: { type: 'urn:rung:problem:gone' } })
    expect(again.body.detail).toContain('was answered')
    expect((await look(token)).status).toBe(410)
    expect((await verdicts()).data).toHaveLength(1)
  })

  it('has one answer of two clicks at once', async () => {
    const { token } = await ask()
    const answers = await Promise.all([1, 2, 3, 4].map(achieved => reply(token, [{ ...SAID, achieved }])))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410, 410])
    const counted = await on.testDatabase.query<{ n: number }>(
      'select count(*)::integer as n from outcomes.verdict_receipts',
    )
    expect(counted).toEqual([{ n: 1 }])
  })

  it('keeps the link when an answer cannot be taken, and nothing of the answer', async () => {
    const { id, token } = await ask()
    for (const answers of [
      [],
      [{ ...SAID, achieved: 6 }],
      [{ ...SAID, question: 2 }],
      [SAID, SAID],
      [{ ...SAID, stakeholder: 'bob' }],
    ]) {
      expect((await reply(token, answers)).status).toBe(400)
    }
    expect((await verdicts()).data).toEqual([])
    expect((await read(id)).status).toBe('sent')
    expect((await reply(token)).status).toBe(201)
  })

  it('is asked about several outcomes, and may leave some out', async () => {
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'second', statement: 'A shorter close' })
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'done', statement: 'Over', status: 'closed' })
    const { token, outcomes } = await ask({ outcomes: undefined, account: 'acme' })
    expect(outcomes).toHaveLength(2)
    const { questions } = (await look(token)).body
    expect(questions.map((each: { statement: string }) => each.statement).sort()).toEqual([
      'A shorter close',
      OUTCOME.statement,
    ])
    const [, second] = questions
    expect((await reply(token, [{ ...SAID, question: second.number }])).status).toBe(201)
    expect((await verdicts()).data).toMatchObject([{ outcome: outcomes[second.number - 1] }])
  })

  it('is asked nothing about what was taken back since', async () => {
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'second', statement: 'A shorter close' })
    const { token } = await ask({ outcomes: ['tickets', 'second'] })
    await on.call('PATCH', '/v1/outcomes/tickets', { retracted: true })
    expect((await look(token)).body.questions).toEqual([{ number: 2, statement: 'A shorter close' }])
    expect((await reply(token)).status).toBe(400)
    await on.call('PATCH', '/v1/outcomes/second', { retracted: true })
    expect((await look(token)).status).toBe(410)
    expect((await reply(token, [{ ...SAID, question: 2 }])).status).toBe(410)
  })

  it('finds a link that expired or was revoked closed, and is told which', async () => {
    const { token } = await ask({ expiresInDays: 1 })
    const second = await ask()
    await on.call('POST', `/v1/verdict-requests/${second.id}/revoke`, {})
    expect((await reply(second.token)).body).toMatchObject({
      status: 410,
      detail: expect.stringContaining('revoked'),
    })
    on.clock.advance({ seconds: 86_399 })
    expect((await look(token)).status).toBe(200)
    on.clock.advance({ seconds: 1 })
    for (const answer of [await look(token), await reply(token)]) {
      expect(answer.body).toMatchObject({ status: 410, detail: expect.stringContaining('expired') })
    }
  })

  it('is not known by a token that was signed and never kept, nor by one of another workspace', async () => {
    await ask()
    const draw = new Uint8Array(16).fill(9)
    for (const workspace of [WORKSPACE, OTHER_WORKSPACE, 'ws_00000000000000000000000009']) {
      const answer = await look(formatLink(LINK_SECRET, workspace, draw))
      expect(answer.status).toBe(401)
      expect(answer.body.detail).toContain('not known')
    }
    await on.testDatabase.query('update accounts.workspaces set filling = true where workspace_id = $1', [
      WORKSPACE,
    ])
    const { token } = await ask()
    expect((await look(token)).status).toBe(401)
  })
})

describe('the seal', () => {
  it('counts a verdict by a link as any other: it waits for the CSM, and the CSM opens it', async () => {
    await handTo('per_ann')
    const { id, token } = await ask()
    await reply(token, [{ ...SAID, achieved: 4 }])
    expect(await verdicts()).toMatchObject({ data: [], sealed: 1 })
    expect(await read(id)).toMatchObject({ status: 'answered' })
    await post('/v1/vendor-verdicts', { outcome: 'tickets', verdict: 5, periodStartsOn: '2026-03-01' }, 'ann')
    expect(await verdicts()).toMatchObject({
      data: [
        { achieved: 4, provenance: 'customer_link', recordedBy: id, receivedAt: '2026-03-10T12:00:00.000Z' },
      ],
      sealed: 0,
    })
  })

  it('does not hold an angry one back', async () => {
    await handTo('per_ann')
    const { token } = await ask()
    await reply(token, [{ ...SAID, achieved: 5, experience: 1 }])
    expect(await verdicts()).toMatchObject({ data: [{ experience: 1 }], sealed: 0 })
  })

  it('says of a correction by a key that it is the key’s', async () => {
    const { token } = await ask()
    await reply(token)
    const { data } = await verdicts()
    const corrected = await on.call('PATCH', `/v1/customer-verdicts/${data[0].id}`, { achieved: 3 })
    expect(corrected.body).toMatchObject({ achieved: 3, provenance: 'api', recordedBy: 'key_nobody' })
  })
})

describe('whoever asked', () => {
  it('is shown the token once, and sees sent, opened, answered, expired and revoked, as of any day', async () => {
    const made = await ask({ externalId: 'march' })
    expect(made).toMatchObject({
      write: 'created',
      status: 'sent',
      account: 'acc_acme',
      stakeholder: 'stk_amy',
      person: 'per_ann',
      recordedBy: 'key_ann',
      token: expect.stringMatching(/^rung_ask_/),
    })
    await ask({ externalId: 'expires', expiresInDays: 2 })
    const revoked = await ask({ externalId: 'revoked' })
    on.clock.advance({ days: 1 })
    await look(made.token)
    await on.call('POST', `/v1/verdict-requests/${revoked.id}/revoke`, {})
    on.clock.advance({ days: 2 })
    await reply(made.token)
    const statuses = async (query = '') =>
      Object.fromEntries(
        (await list(query)).map((each: { externalId: string; status: string }) => [
          each.externalId,
          each.status,
        ]),
      )
    expect(await statuses()).toEqual({ march: 'answered', expires: 'expired', revoked: 'revoked' })
    expect(await statuses('?asOf=2026-03-11')).toEqual({
      march: 'opened',
      expires: 'sent',
      revoked: 'revoked',
    })
    expect(await statuses('?knownAt=2026-03-10')).toEqual({ march: 'sent', expires: 'sent', revoked: 'sent' })
    expect(await statuses('?asOf=2026-03-09')).toEqual({})
    expect(await read('march', '?asOf=2026-03-11')).toMatchObject({
      status: 'opened',
      openedAt: '2026-03-11T12:00:00.000Z',
      answeredAt: null,
    })
    for (const query of ['', '?asOf=2026-03-10', '?asOf=2026-03-11', '?asOf=2026-03-12']) {
      const of = await statuses(query)
      for (const status of ['sent', 'opened', 'answered', 'expired', 'revoked']) {
        const narrowed = await statuses(`${query}${query ? '&' : '?'}status=${status}`)
        expect(narrowed).toEqual(Object.fromEntries(Object.entries(of).filter(([, each]) => each === status)))
      }
    }
  })

  it('never sees a token again, nor does anybody in a table', async () => {
    const { id, token } = await ask()
    const answers = [
      await list(),
      await read(id),
      (await on.call('POST', `/v1/verdict-requests/${id}/revoke`, {})).body,
    ]
    const [row] = await on.testDatabase.query('select * from outcomes.verdict_requests')
    const audit = await on.testDatabase.query('select * from audit.entries')
    for (const said of [answers, row, audit]) expect(JSON.stringify(said)).not.toContain(token.slice(-43))
  })

  it('is in the audit, and so is whoever revoked', async () => {
    const { id } = await ask()
    await on.call('POST', `/v1/verdict-requests/${id}/revoke`, {}, 'ben')
    await on.call('POST', `/v1/verdict-requests/${id}/revoke`, {}, 'ann')
    const entries = await on.testDatabase.query(
      'select action, subject_id, account_id, key_id, person_id from audit.entries order by action',
    )
    expect(entries).toEqual([
      {
        action: 'verdict_request.made',
        subject_id: id,
        account_id: 'acc_acme',
        key_id: 'key_ann',
        person_id: 'per_ann',
      },
      {
        action: 'verdict_request.revoked',
        subject_id: id,
        account_id: 'acc_acme',
        key_id: 'key_ben',
        person_id: 'per_ben',
      },
    ])
  })

  it('asks the same once under one name, and is refused another question under it', async () => {
    const first = await ask({ externalId: 'march' })
    expect(await ask({ externalId: 'march' })).toMatchObject({
      id: first.id,
      write: 'unchanged',
      token: null,
    })
    const other = { externalId: 'march', outcomes: ['tickets'], stakeholder: 'bob' }
    expect(await refusedAsk(other)).toEqual({ status: 409, field: 'externalId' })
    expect(await list()).toHaveLength(1)
  })

  it('is refused what cannot be asked, by its field', async () => {
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'elsewhere', account: 'bolt', stakeholder: 'cleo' })
    const asked = [
      { stakeholder: 'amy' },
      { stakeholder: 'amy', outcomes: ['tickets'], account: 'bolt' },
      { stakeholder: 'nobody', outcomes: ['tickets'] },
      { stakeholder: 'amy', outcomes: ['tickets', 'nothing'] },
      { stakeholder: 'amy', outcomes: ['tickets', 'elsewhere'] },
      { stakeholder: 'amy', account: 'bolt' },
      { stakeholder: 'amy', account: 'nowhere' },
      { stakeholder: 'amy', outcomes: ['tickets'], expiresInDays: 91 },
    ]
    const fields = []
    for (const body of asked) fields.push(await refusedAsk(body))
    expect(fields.map(({ status }) => status)).toEqual(asked.map(() => 400))
    expect(fields.map(({ field }) => field)).toEqual([
      'outcomes',
      'account',
      'stakeholder',
      'outcomes.1',
      'outcomes.1',
      'account',
      'account',
      'expiresInDays',
    ])
    await on.call('PATCH', '/v1/outcomes/tickets', { status: 'closed' })
    expect(await refusedAsk({ stakeholder: 'amy', account: 'acme' })).toEqual({
      status: 400,
      field: 'account',
    })
  })

  it('cannot revoke what was answered, and sees nothing of another workspace', async () => {
    const { id, token } = await ask()
    expect(await list('', 'other')).toEqual([])
    expect((await on.call('POST', `/v1/verdict-requests/${id}/revoke`, {}, 'other')).status).toBe(404)
    expect((await on.call('GET', `/v1/verdict-requests/${id}`, undefined, 'other')).status).toBe(404)
    await reply(token)
    expect((await on.call('POST', `/v1/verdict-requests/${id}/revoke`, {})).status).toBe(409)
  })

  it('reads the list in pages of one picture, of one account', async () => {
    for (const externalId of ['a', 'b', 'c']) await ask({ externalId })
    await ask({ outcomes: undefined, account: 'acme', stakeholder: 'bob', externalId: 'd' })
    const first = (await on.call('GET', '/v1/verdict-requests?account=acme&limit=3')).body
    on.clock.advance({ seconds: 1 })
    await ask({ externalId: 'later' })
    const rest = (
      await on.call('GET', `/v1/verdict-requests?account=acme&limit=3&cursor=${first.nextCursor}`)
    ).body
    const names = [...first.data, ...rest.data].map((each: { externalId: string }) => each.externalId)
    expect(names).toEqual(['a', 'b', 'c', 'd'])
    expect(rest.nextCursor).toBeNull()
    expect(await list('?account=bolt')).toEqual([])
    expect(await list('?account=nowhere')).toEqual([])
  })
})
