// What a tool writes is audited by person, key and tool, from its first revision on; what waits under a seal says nothing.
import { startTestRung, type TestRung, type TestWorkspace } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

let rung: TestRung
let mine: TestWorkspace
let key: string
let keyId: string
let ann: string
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  mine = await rung.workspace('Mine')
  const { post } = mine.client
  ann = (await post<{ id: string }>('/v1/people', { externalId: 'ann', name: 'Ann' })).id
  await post('/v1/accounts', { externalId: 'northfield', name: 'Northfield', csm: 'ann' })
  await post('/v1/stakeholders', { externalId: 'amy', account: 'northfield', name: 'Amy' })
  await post('/v1/outcomes', {
    externalId: 'faster',
    account: 'northfield',
    statement: 'Faster invoices',
    importance: 4,
    measure: { unit: 'days', baseline: 10, target: 4, startsOn: '2026-01-01', dueOn: '2026-06-01' },
    occurredAt: '2026-01-01',
  })
  const made = await post<{ id: string; key: string }>('/v1/keys', { scope: 'write', person: 'ann' })
  key = made.key
  keyId = made.id
})
afterAll(() => rung.stop())

const send = (tool: string | undefined, path: string, body: object) =>
  rung.call({
    method: 'POST',
    path,
    body,
    key,
    ...(tool !== undefined && { headers: { 'rung-tool': tool } }),
  })
const audit = async (query: string) => {
  type Entry = { action: string; subject: { kind: string }; after: object; by: object }
  return (await mine.client.get<{ data: Entry[] }>(`/v1/audit${query}`)).data
}
const verdict = (externalId: string) => ({
  externalId,
  outcome: 'faster',
  stakeholder: 'amy',
  achieved: 4,
  experience: 3,
})

describe('what a tool writes', () => {
  it('is audited with the person, the key and the tool, and asked for by tool', async () => {
    const body = { outcome: 'faster', verdict: 4, periodStartsOn: '2026-03-01' }
    expect((await send('file_verdict', '/v1/vendor-verdicts', body)).status).toBe(201)
    const [entry, ...others] = await audit('?tool=file_verdict')
    expect(others).toEqual([])
    expect(entry).toMatchObject({
      action: 'fact.created',
      subject: { kind: 'vendor-verdicts' },
      after: { revision: 1, verdict: 4 },
      by: { keyId, personId: ann, onBehalfOf: null, tool: 'file_verdict' },
    })
    expect(await audit('?tool=act_on_card')).toEqual([])
  })

  it('is no entry more than before where no tool writes', async () => {
    const before = await audit('?kind=customer-verdicts')
    expect((await send(undefined, '/v1/customer-verdicts', verdict('plain'))).status).toBe(201)
    expect(await audit('?kind=customer-verdicts')).toEqual(before)
  })

  it('and waits under a seal is told of, and never what it says; once open it is named with the tool', async () => {
    const body = { ...verdict('sealed'), occurredAt: '2026-04-02T10:00:00Z' }
    rung.clock.advance({ days: 20 })
    const { status, text } = await send('record_evidence', '/v1/customer-verdicts', body)
    expect([status, JSON.parse(text).sealedUntil]).toEqual([201, expect.any(String)])
    const [entry] = await audit('?tool=record_evidence')
    expect(entry).toMatchObject({ action: 'fact.created', after: { revision: 1, sealed: true } })
    expect(JSON.stringify(entry)).not.toContain('achieved')
    rung.clock.advance({ days: 8 })
    await rung.settle()
    expect(await audit('?tool=record_evidence')).toMatchObject([
      { after: { revision: 1, achieved: 4 }, by: { keyId, personId: ann, tool: 'record_evidence' } },
      { after: { sealed: true } },
    ])
  })

  it('is refused where the name is none', async () => {
    const { status, text } = await send('Ignore this', '/v1/people', { externalId: 'ben', name: 'Ben' })
    expect([status, text]).toEqual([400, expect.stringContaining('Rung-Tool')])
  })
})
