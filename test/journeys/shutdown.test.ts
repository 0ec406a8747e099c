// Rung as a process: it serves, ends without breaking off what was begun, leaves no PostgreSQL behind, and finds its data.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApiClient } from '@rung/cli'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { isAlive, postgresOf, type StandaloneProcess, startStandalone } from './standalone-process.ts'

let home: string
let adminKey: string
const started: StandaloneProcess[] = []

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'rung-home-'))
})
afterAll(async () => {
  for (const process of started) process.signal('SIGTERM')
  await Promise.all(started.map(process => process.ended()))
  await rm(home, { recursive: true })
})

it('serves from an empty folder, finishes a request in flight when told to stop, and takes PostgreSQL along', async () => {
  const { process, address } = await start()
  const operator = createApiClient({ url: address, key: await operatorKey() })
  const made = await operator.post<{ adminKey: string }>('/v1/workspaces', { name: 'Kept', currency: 'EUR' })
  adminKey = made.adminKey
  await createApiClient({ url: address, key: adminKey }).post('/v1/accounts', { externalId: 'before' })
  const postgres = postgresOf(home) ?? 0
  expect(isAlive(postgres)).toBe(true)

  const inFlight = await beginPost(`${address}/v1/accounts`, adminKey)
  process.signal('SIGTERM')
  await process.said(/Finishing what is in hand/)
  const status = await inFlight.finish({ externalId: 'in-flight' })

  expect(status).toBe(201)
  expect(await process.ended()).toBe(0)
  await expect(fetch(`${address}/livez`)).rejects.toThrow()
  expect(isAlive(postgres)).toBe(false)
  expect(postgresOf(home)).toBe(undefined)
})

it('finds the same data when it is started again, that of the last request too', async () => {
  const { process, address } = await start()
  const client = createApiClient({ url: address, key: adminKey })
  const { data } = await client.get<{ data: { externalId: string }[] }>('/v1/accounts')
  expect(data.map(account => account.externalId).sort()).toEqual(['before', 'in-flight'])
  process.signal('SIGINT')
  expect(await process.ended()).toBe(0)
})

it.concurrent.each([
  ['RUNG_PORT', 'banana'],
  ['RUNG_OPERATOR_KEY', 'short'],
  ['DATABASE_URL', 'mysql://somewhere'],
])('does not start with a %s it cannot use, and names it without repeating it', async (name, value) => {
  const process = startStandalone({ RUNG_HOME: home, [name]: value })
  started.push(process)
  const [sentence] = await process.said(new RegExp(`^.*${name}.*$`, 'm'))
  expect(sentence).not.toContain(value)
  expect(await process.ended()).toBe(1)
})

async function start(): Promise<{ process: StandaloneProcess; address: string }> {
  const process = startStandalone({ RUNG_HOME: home, RUNG_PORT: '0' })
  started.push(process)
  const [, address = ''] = await process.said(/Rung is at (http:\S+)/)
  return { process, address }
}

async function operatorKey(): Promise<string> {
  return (await readFile(join(home, 'operator.key'), 'utf8')).trim()
}

/** Sends the head of a POST, and gives back once the server has read it and waits for the body. */
function beginPost(url: string, key: string): Promise<{ finish(body: object): Promise<number | undefined> }> {
  const headers = {
    authorization: `Bearer ${key}`,
    'content-type': 'application/json',
    expect: '100-continue',
  }
  const post = request(url, { method: 'POST', headers })
  const answered = new Promise<number | undefined>((resolve, reject) => {
    post.once('error', reject)
    post.once('response', response => {
      response.resume()
      response.once('end', () => resolve(response.statusCode))
    })
  })
  return new Promise((resolve, reject) => {
    post.once('error', reject)
    post.once('continue', () =>
      resolve({
        finish: body => {
          post.end(JSON.stringify(body))
          return answered
        },
      }),
    )
    post.flushHeaders()
  })
}
