// What a preview of a tool that writes is good for: for whom it was shown to, for what it showed, while that is so, and once.
import type { ApiClient } from '@rung/cli'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Asker, asker, withKey } from './tools-under-test.ts'

const TODAY = '2026-03-18'
const STALE = 'as things stand now'

let rung: TestRung
let client: ApiClient
let ann: Asker
let bo: Asker
let annKey: { id: string; key: string }
beforeAll(async () => {
  rung = await startTestRung(TODAY)
  ;({ client } = await rung.workspace('Mine'))
  for (const name of ['ann', 'bo']) await client.post('/v1/people', { externalId: name, name })
  for (const account of ['northfield', 'harbour']) {
    const of = { account, occurredAt: '2026-01-01' }
    await client.post('/v1/accounts', {
      externalId: account,
      name: account,
      csm: 'ann',
      occurredAt: '2026-01-01',
    })
    await client.post('/v1/stakeholders', { ...of, externalId: `amy-${account}`, name: 'Amy' })
    await client.post('/v1/stakeholders', { ...of, externalId: `amy-w-${account}`, name: 'Amy Winter' })
    await client.post('/v1/outcomes', { ...of, ...OUTCOME, externalId: `faster-${account}` })
  }
  await client.post('/v1/promises', {
    ...{ externalId: 'late', account: 'harbour', capability: 'Exports', weight: 5, madeBy: 'sales' },
    ...{ ourWords: 'Exports by March', dueOn: '2026-03-01', occurredAt: '2026-01-10' },
  })
  await rung.settle()
  const keyOf = (person: string) =>
    client.post<{ id: string; key: string }>('/v1/keys', { scope: 'write', person, name: person })
  annKey = await keyOf('ann')
  ann = askerWith(annKey.key)
  bo = askerWith((await keyOf('bo')).key)
  return () => rung.stop()
})

const OUTCOME = {
  ...{ statement: 'Faster invoices', importance: 4 },
  measure: { baseline: 10, target: 4, startsOn: '2026-01-01', dueOn: '2026-06-01' },
}
const EVIDENCE = {
  ...{ account: 'northfield', stakeholder: 'Amy', level: 3, speaks: 'for', strength: 'moderate' },
  ...{ source: 'customer_said' },
}

const askerWith = (key: string): Asker =>
  asker({ address: rung.address, now: rung.clock.now, headers: withKey(key) })

/** A preview, and what sends just that. */
async function previewed(ask: Asker, tool: string, input: object) {
  const { structured, words } = await ask(tool, input)
  const { confirm } = structured as { confirm: string }
  return { words, send: (as: Asker = ask) => as(tool, { ...input, preview: false, confirm }) }
}

async function cards(): Promise<{ id: string; accountId: string }[]> {
  return (await client.get<{ cards: { id: string; accountId: string }[] }>('/v1/worklists/ann')).cards
}

describe('a preview', () => {
  it('shows all of the words that would be written, and finds one by a whole name before a part of it', async () => {
    const quote = `${'You changed how we work. '.repeat(70)}And this is the end.`
    const { words } = await previewed(ann, 'record_evidence', { ...EVIDENCE, quote })
    expect(words).toContain('And this is the end.⟧')
    expect(words).toContain('⟦Amy⟧')
    await expect(ann('record_evidence', { ...EVIDENCE, stakeholder: 'am' })).rejects.toThrow('2 people go by')
  })

  it('is written once, however often and at once it is confirmed', async () => {
    const { send } = await previewed(ann, 'record_evidence', { ...EVIDENCE, quote: 'Said once' })
    const written = await Promise.all([send(), send(), send()])
    const ids = written.map(({ structured }) => (structured.result as { id: string }).id)
    expect(new Set(ids).size).toBe(1)
  })

  it('is nobody else’s to confirm: theirs says in whose name it would be', async () => {
    const input = { outcome: 'faster-northfield', verdict: 4, periodStartsOn: '2026-02-16' }
    const { words, send } = await previewed(ann, 'file_verdict', input)
    expect(words).toContain('4 of 5, by ⟦ann⟧')
    await expect(send(bo)).rejects.toThrow(STALE)
    expect((await previewed(bo, 'file_verdict', input)).words).toContain('by ⟦bo⟧')
    await expect(send()).resolves.toMatchObject({ structured: { result: { write: 'created' } } })
  })

  it('names what a customer would be asked about, and is over when there is more to ask', async () => {
    const input = { account: 'harbour', stakeholder: 'Amy' }
    const { words, send } = await previewed(ann, 'request_verdict', input)
    expect(words).toContain('⟦Faster invoices⟧ (out_')
    await client.post('/v1/outcomes', {
      ...OUTCOME,
      account: 'harbour',
      externalId: 'another',
      statement: 'Fewer calls',
    })
    await expect(send()).rejects.toThrow(STALE)
    expect((await previewed(ann, 'request_verdict', input)).words).toContain('⟦Fewer calls⟧')
    const foreign = { ...input, outcomes: ['faster-northfield'] }
    await expect(ann('request_verdict', foreign)).rejects.toThrow('is known of that account')
  })

  it('is over when the names that it showed are others', async () => {
    const { send } = await previewed(ann, 'record_evidence', { ...EVIDENCE, quote: 'Renamed' })
    await client.post('/v1/accounts', { externalId: 'northfield', name: 'Southfield' })
    await expect(send()).rejects.toThrow(STALE)
  })

  it('of a card is over once somebody acted on the card: what they said of it stands', async () => {
    const [card] = await cards()
    const done = { card: card?.id, action: 'done' }
    const { words, send } = await previewed(ann, 'act_on_card', { ...done, result: 'did_not_work' })
    expect(words).toMatch(
      /done: the card of ⟦\w+⟧ \(acc_\w+\) of 2026-03-18, open before; its play is ⟦.+⟧\./,
    )
    const path = `/v1/worklists/ann/cards/${card?.id}/actions`
    await client.post(path, { action: 'done', result: 'worked' })
    await expect(send()).rejects.toThrow(STALE)
    const undo = await previewed(ann, 'act_on_card', { card: card?.id, action: 'undo' })
    expect(undo.words).toMatch(/Takes back: done, said at .+; it is open again\./)
    await client.post(path, { action: 'undo' })
    await client.post(path, { action: 'dismiss', reason: 'other' })
    await expect(undo.send()).rejects.toThrow(STALE)
    const { data } = await client.get<{ data: { result: string | null }[] }>(path)
    expect(data.map(({ result }) => result)).not.toContain('did_not_work')
  })

  it('of a card opens no list, and names who would take it', async () => {
    rung.clock.advance({ days: 1 })
    const [card] = await client
      .get<{ cards: { id: string }[] }>('/v1/worklists/ann?date=2026-03-18')
      .then(list => list.cards)
    const hand = { card: card?.id, action: 'hand_over', to: 'bo' }
    await expect(ann('act_on_card', hand)).rejects.toThrow('is on that list of 2026-03-19')
    const { words } = await previewed(ann, 'act_on_card', { ...hand, date: '2026-03-18' })
    expect(words).toContain('It goes to ⟦bo⟧')
    type Days = { data: { externalId: string; builtAt: string | null }[] }
    const { data } = await client.get<Days>('/v1/worklists')
    expect(data.find(({ externalId }) => externalId === 'ann')?.builtAt).toBeNull()
  })

  it('opens nothing for a key that was revoked since', async () => {
    const { send } = await previewed(ann, 'record_evidence', { ...EVIDENCE, quote: 'Too late' })
    await client.post(`/v1/keys/${annKey.id}/revoke`, {})
    // every process may remember a key for some seconds
    rung.clock.advance({ seconds: 60 })
    await expect(send()).rejects.toThrow('401')
  })
})
