// The typed client and its example against the whole of Rung: lists over pages, one write under one key, problems.
import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ApiProblem, type Client, createClient } from '@rung/client'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, expect, it } from 'vitest'

let rung: TestRung
let key: string
let client: Client
beforeAll(async () => {
  rung = await startTestRung('2026-03-18')
  ;({ adminKey: key } = await rung.workspace('In a program'))
  client = createClient({ baseUrl: rung.address, key })
  for (const externalId of ['acme', 'borg', 'cyan']) {
    await client.post('/v1/accounts', { body: { externalId, name: `Name of ${externalId}`, segment: 'smb' } })
  }
  await client.post('/v1/surveys', { body: { account: 'acme', kind: 'benevolence', score: 5 } })
  await client.post('/v1/pulses', { body: { account: 'acme', pulse: 'healthy' } })
  await rung.settle()
})
afterAll(() => rung.stop())

it('a list goes over all pages', async () => {
  const names: (string | null)[] = []
  for await (const { name } of client.list('/v1/portfolio', { query: { limit: 2, csm: undefined } }))
    names.push(name)
  expect(names.toSorted()).toEqual(['Name of acme', 'Name of borg', 'Name of cyan'])
})

it('a POST whose answer was lost is done once, under the key of its first try', async () => {
  let sent = 0
  const losing = createClient({
    baseUrl: rung.address,
    key,
    surroundings: {
      wait: async () => {},
      fetch: async (address, init) => {
        const answer = await fetch(address, init)
        if (++sent > 1) return answer
        await answer.text()
        throw new TypeError('the connection broke after the work was done')
      },
    },
  })
  const made = await losing.post('/v1/keys', { body: { scope: 'read' } })
  expect(sent).toBe(2)
  const ids: string[] = []
  for await (const { id, scope } of client.list('/v1/keys')) if (scope === 'read') ids.push(id)
  expect(ids).toEqual([made.id])
})

it('a refusal names each field, and the request', async () => {
  const body = { account: 'nobody', pulse: 'healthy' } as const
  const failure = await client.post('/v1/pulses', { body }).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiProblem)
  expect(failure).toMatchObject({ status: 400, code: 'invalid', requestId: expect.any(String) })
  expect((failure as ApiProblem).fields.map(({ field }) => field)).toEqual(['account'])
})

it('a list comes as CSV, as a stream', async () => {
  const csv = await client.stream('/v1/portfolio', { headers: { accept: 'text/csv' } })
  const text = await new Response(csv).text()
  expect(text.trimEnd().split('\n')).toHaveLength(4)
})

it('the example prints the portfolio and what a score is made of, and says why it cannot', async () => {
  const run = (id: string, secret: string) =>
    promisify(execFile)(process.execPath, ['examples/portfolio.ts', id], {
      cwd: join(import.meta.dirname, '../..'),
      env: { RUNG_URL: rung.address, RUNG_KEY: secret },
    }).catch((error: { code: number; stderr: string }) => error)
  const { score } = await client.get('/v1/accounts/{id}/health', { path: { id: 'acme' } })
  const printed = await run('acme', key)
  expect(printed).toMatchObject({ stderr: '', stdout: expect.stringContaining(`\nacme: ${score}\n  `) })
  expect(printed).toMatchObject({ stdout: expect.stringContaining('Name of borg: unknown, unknown') })
  expect(await run('acme', 'rung_wrong')).toMatchObject({ code: 1, stderr: expect.stringContaining('401') })
})
