// A customer is asked by a link and answers: through the front door, into the judgement, and out of it when they are erased.
import { createLog } from '@rung/http-service'
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const TODAY = '2026-03-18'
const STATEMENT = 'Invoices leave the day we deliver'
let rung: TestRung
let workspace: TestWorkspace
const logged: string[] = []

beforeAll(async () => {
  rung = await startTestRung(TODAY, { log: createLog('debug', { write: line => void logged.push(line) }) })
  workspace = await rung.workspace('Dispatch Ltd')
  const { client } = workspace
  await client.post('/v1/people', { externalId: 'cleo', name: 'Cleo' })
  await client.post('/v1/accounts', {
    externalId: 'harbour',
    name: 'Harbour Foods',
    csm: 'cleo',
    occurredAt: '2025-10-01',
  })
  for (const externalId of ['mira', 'bo']) {
    const who = {
      externalId,
      account: 'harbour',
      name: `${externalId} Zq`,
      role: 'economic_buyer',
      influence: 0.8,
    }
    await client.post('/v1/stakeholders', { ...who, occurredAt: '2025-10-01' })
  }
  await client.post('/v1/outcomes', {
    externalId: 'faster',
    account: 'harbour',
    statement: STATEMENT,
    importance: 5,
    measure: { baseline: 11, target: 2, startsOn: '2025-10-01', dueOn: '2026-06-01' },
    occurredAt: '2025-10-01',
  })
  await rung.settle()
})
afterAll(() => rung.stop())

const ask = (stakeholder: string, more: object = {}) =>
  workspace.client.post<{ id: string; token: string }>('/v1/verdict-requests', {
    account: 'harbour',
    stakeholder,
    ...more,
  })
const answer = (key: string, achieved: number) =>
  rung.call({
    method: 'POST',
    path: '/v1/verdict-link/answer',
    key,
    body: { answers: [{ question: 1, achieved, experience: 2, words: 'A week late, still' }] },
  })

describe('an angry answer', () => {
  it('is known at once, in the judgement too, and says that it came by the link', async () => {
    const { id, token } = await ask('mira')
    const page = await rung.call({ method: 'GET', path: '/v1/verdict-link', key: token })
    expect(JSON.parse(page.text)).toMatchObject({
      from: 'Dispatch Ltd',
      questions: [{ statement: STATEMENT }],
    })
    for (const word of ['Harbour', 'harbour', 'mira', 'Cleo', 'cleo']) expect(page.text).not.toContain(word)
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('referrer-policy')).toBe('no-referrer')
    expect((await answer(token, 1)).status).toBe(201)
    await rung.settle()
    const gap = await workspace.client.get<{ outcomes: { attained: { value: number | null } }[] }>(
      '/v1/accounts/harbour/success-gap',
    )
    expect(gap.outcomes).toMatchObject([{ attained: { value: 0 } }])
    const { data } = await workspace.client.get<{ data: object[] }>('/v1/customer-verdicts')
    expect(data).toMatchObject([{ provenance: 'customer_link', recordedBy: id, words: 'A week late, still' }])
  })
})

describe('a person who is erased', () => {
  it('is asked nothing any more from that instant on, and their name is in no request', async () => {
    const { id, token } = await ask('bo', { externalId: 'ask bo zq' })
    rung.clock.advance({ seconds: 60 })
    const [before] = await rung.query<{ n: number }>(
      'select count(*)::integer as n from outcomes.verdict_requests',
    )
    await workspace.client.post('/v1/erasures', { kind: 'stakeholder', who: 'bo' })
    const closed = await answer(token, 5)
    expect(closed.status).toBe(410)
    expect(closed.text).toContain('revoked')
    const request = await workspace.client.get(`/v1/verdict-requests/${id}`)
    expect(request).toMatchObject({ externalId: id, status: 'revoked', revokedAt: `${TODAY}T12:01:00.000Z` })
    expect(await workspace.client.get(`/v1/verdict-requests/${id}?knownAt=${TODAY}T12:00:30Z`)).toMatchObject(
      {
        status: 'sent',
        revokedAt: null,
      },
    )
    const [after] = await rung.query<{ n: number }>(
      'select count(*)::integer as n from outcomes.verdict_requests',
    )
    expect(after).toEqual(before)
  })
})

describe('the page behind a link', () => {
  const form = (token: string, fields: Readonly<Record<string, string>>) =>
    fetch(`${rung.address}/verdict/${token}`, { method: 'POST', body: new URLSearchParams(fields) })

  it('takes an angry answer into the judgement, and thanks for it', async () => {
    const { id, token } = await ask('mira', { externalId: 'by page' })
    expect((await fetch(`${rung.address}/verdict/${token}`)).status).toBe(200)
    const said = { 'achieved-1': '1', 'experience-1': '1', 'words-1': 'Worse', 'wanted-1': 'No invoices' }
    const thanks = await form(token, said)
    expect(await thanks.text()).toContain('Thank you')
    await rung.settle()
    const { data } = await workspace.client.get<{ data: { id: string; recordedBy: string }[] }>(
      '/v1/customer-verdicts',
    )
    const verdict = data.find(({ recordedBy }) => recordedBy === id)
    expect(verdict).toMatchObject({
      achieved: 1,
      words: 'Worse',
      stillWanted: false,
      wantedNow: 'No invoices',
    })
    const evidence = await workspace.client.get(`/v1/evidence?ids=${verdict?.id}`)
    expect(JSON.stringify(evidence)).toContain('They want something else now: “No invoices”.')
  })

  it('is met in words when the person was erased', async () => {
    const { token } = await ask('mira', { externalId: 'erased' })
    await workspace.client.post('/v1/erasures', { kind: 'stakeholder', who: 'mira' })
    const closed = await fetch(`${rung.address}/verdict/${token}`)
    expect(closed.status).toBe(410)
    expect(await closed.text()).toContain('Dispatch Ltd no longer asks this question.')
  })
})

describe('tokens', () => {
  it('are in no log line, and the log was listening', () => {
    for (const route of ['/v1/verdict-link', '/verdict/:token'])
      expect(logged.filter(line => line.includes(route)).length).toBeGreaterThan(2)
    expect(logged.filter(line => line.includes('rung_ask_'))).toEqual([])
  })
})
