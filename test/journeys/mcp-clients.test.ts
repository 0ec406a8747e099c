// The official clients of the protocol, the present one and the one before, list and call every tool as they are.
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { Client as FormerClient } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { StreamableHTTPClientTransport as FormerTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { tools } from '@rung/mcp/tools'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KNOWN_PACKAGES } from './standalone-process.ts'

let rung: TestRung
let key: string
/** What each tool that needs something is asked with. */
let asked: Readonly<Record<string, Readonly<Record<string, unknown>>>>
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  const { client } = await rung.workspace('Mine')
  await client.post('/v1/people', { externalId: 'ann', name: 'Ann' })
  await client.post('/v1/accounts', { externalId: 'northfield', name: 'Northfield', csm: 'ann' })
  await client.post('/v1/stakeholders', { externalId: 'amy', account: 'northfield', name: 'Amy' })
  const measure = { baseline: 10, target: 4, startsOn: '2026-01-01', dueOn: '2026-06-01' }
  const outcome = { externalId: 'faster', account: 'northfield', statement: 'Faster invoices', importance: 4 }
  const { id } = await client.post<{ id: string }>('/v1/outcomes', { ...outcome, measure })
  await rung.settle()
  key = (await client.post<{ key: string }>('/v1/keys', { scope: 'write', person: 'ann' })).key
  const { cards } = await client.get<{ cards: { id: string }[] }>('/v1/worklists/ann')
  const task = await client.post<{ id: string }>('/v1/book-tasks', {
    ...{ chasm: 'deliver', way: 'question_capability', about: 'dark mode', evidence: [], person: 'ann' },
  })
  const account = 'northfield'
  asked = {
    account_brief: { account },
    why_this_score: { account },
    what_changed: { account },
    renewal_risk: { account },
    people_and_ladder: { account },
    evidence: { ids: [id] },
    record_evidence: {
      ...{ account, stakeholder: 'amy', level: 3, speaks: 'for', strength: 'weak', source: 'observed' },
    },
    file_verdict: { outcome: 'faster', verdict: 4, periodStartsOn: '2026-02-16' },
    act_on_card: { card: cards[0]?.id ?? 'none', action: 'start' },
    act_on_company_task: { task: task.id, action: 'snooze', until: '2026-12-31' },
    request_verdict: { account, stakeholder: 'amy' },
  }
})
afterAll(() => rung.stop())

type Called = { readonly isError?: boolean; readonly structuredContent?: unknown; readonly content?: unknown }
type AnyClient = {
  listTools(): Promise<{ tools: { name: string; outputSchema?: unknown }[] }>
  callTool(call: { name: string; arguments: Record<string, unknown> }): Promise<unknown>
  close(): Promise<void>
}

/** Every tool, called once: the client itself holds each answer against the tool's output schema. */
async function callsAll(client: AnyClient): Promise<void> {
  const listed = (await client.listTools()).tools
  expect(listed.map(({ name }) => name)).toEqual(tools.map(({ name }) => name))
  const failed: unknown[] = []
  for (const { name, outputSchema } of listed) {
    expect(outputSchema).toMatchObject({ type: 'object' })
    const answer = (await client.callTool({ name, arguments: asked[name] ?? {} })) as Called
    if (answer.isError === true) failed.push([name, answer.content])
    else expect(answer).toMatchObject({ structuredContent: expect.any(Object), content: [{ type: 'text' }] })
  }
  expect(failed).toEqual([])
  await client.close()
}

const info = { name: 'test', version: '1.0.0' }
const headers = () => ({ requestInit: { headers: { authorization: `Bearer ${key}` } } })

describe('every tool', () => {
  it('is listed and called by the present client', async () => {
    const client = new Client(info)
    await client.connect(new StreamableHTTPClientTransport(new URL('/mcp', rung.address), headers()))
    await callsAll(client as AnyClient)
  })

  it('is listed and called by the client before it', async () => {
    const client = new FormerClient(info)
    await client.connect(new FormerTransport(new URL('/mcp', rung.address), headers()) as never)
    await callsAll(client as AnyClient)
  })

  it('is listed and called over the standard input of rung mcp', async () => {
    const client = new FormerClient(info)
    const args = [...KNOWN_PACKAGES, 'packages/cli/bin/rung.js', 'mcp']
    const env = { PATH: process.env.PATH ?? '', RUNG_URL: rung.address, RUNG_KEY: key }
    await client.connect(new StdioClientTransport({ command: process.execPath, args, env }))
    await callsAll(client as AnyClient)
  })
})
