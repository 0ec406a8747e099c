// Rung and the PostgreSQL it brings: killed under it, gone for good, and wanted by a second Rung at once.
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { createApiClient } from '@rung/cli'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { isAlive, postgresOf, type StandaloneProcess, startStandalone } from './standalone-process.ts'

const homes: string[] = []
const started: StandaloneProcess[] = []
let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'rung-home-'))
  homes.push(home)
})
afterAll(async () => {
  for (const process of started) process.signal('SIGKILL')
  await Promise.all(started.map(process => process.ended()))
  for (const each of homes) await rm(each, { recursive: true, force: true, maxRetries: 5 })
})

it('starts its PostgreSQL again that was killed with -9, refuses nothing for good and loses nothing', async () => {
  const { process, address } = await start()
  const client = await workspaceAt(address)
  await client.post('/v1/accounts', { externalId: 'before' })
  const first = postgresOf(home) ?? 0

  globalThis.process.kill(first, 'SIGKILL')
  const statuses = await askUntilServed(address)

  expect(statuses.filter(status => status !== 200 && status !== 503)).toEqual([])
  await client.post('/v1/accounts', { externalId: 'after' })
  const { data } = await client.get<{ data: { externalId: string }[] }>('/v1/accounts')
  expect(data.map(account => account.externalId).sort()).toEqual(['after', 'before'])
  const second = postgresOf(home) ?? 0
  expect(second).not.toBe(first)
  process.signal('SIGTERM')
  expect(await process.ended()).toBe(0)
  expect(isAlive(second)).toBe(false)
})

it('ends with a word and a code of its own when its PostgreSQL cannot come back', async () => {
  const { process, address } = await start()
  const postgres = postgresOf(home) ?? 0
  await rename(join(home, 'postgres/cluster'), join(home, 'postgres/moved'))
  globalThis.process.kill(postgres, 'SIGKILL')
  await process.said(/The embedded PostgreSQL on .* is gone: its data directory is not there any more/)
  expect(await process.ended()).toBe(1)
  await expect(fetch(`${address}/livez`)).rejects.toThrow()
})

it('refuses a second Rung on one home by name, and lets it in once the first was killed', async () => {
  const first = await start()
  const client = await workspaceAt(first.address)
  await client.post('/v1/accounts', { externalId: 'kept' })

  const second = startStandalone({ RUNG_HOME: home, RUNG_PORT: '0' })
  started.push(second)
  const [sentence] = await second.said(/^RUNG_HOME: another Rung .*$/m)
  expect(sentence).toContain(`process ${first.process.pid}, at ${first.address}`)
  expect(sentence).toContain(home)
  expect(await second.ended()).toBe(1)
  // and the first has not noticed
  expect((await readFile(join(home, 'address'), 'utf8')).trim()).toBe(first.address)
  expect(await client.get('/v1/accounts/kept')).toMatchObject({ externalId: 'kept' })

  first.process.signal('SIGKILL')
  await first.process.ended()
  const third = await start()
  const again = createApiClient({ url: third.address, key: client.key })
  expect(await again.get('/v1/accounts/kept')).toMatchObject({ externalId: 'kept' })
  third.process.signal('SIGTERM')
  expect(await third.process.ended()).toBe(0)
})

async function start(): Promise<{ process: StandaloneProcess; address: string }> {
  const process = startStandalone({ RUNG_HOME: home, RUNG_PORT: '0' })
  started.push(process)
  const [, address = ''] = await process.said(/Rung is at (http:\S+)/)
  return { process, address }
}

async function workspaceAt(address: string) {
  const operatorKey = (await readFile(join(home, 'operator.key'), 'utf8')).trim()
  const operator = createApiClient({ url: address, key: operatorKey })
  const { adminKey } = await operator.post<{ adminKey: string }>('/v1/workspaces', {
    name: 'Kept',
    currency: 'EUR',
  })
  return { ...createApiClient({ url: address, key: adminKey }), key: adminKey }
}

/** What `/readyz` answers from now on, up to its first 200. */
async function askUntilServed(address: string): Promise<number[]> {
  const statuses: number[] = []
  for (;;) {
    const { status } = await fetch(`${address}/readyz`)
    statuses.push(status)
    if (status === 200 && postgresOf(home) !== undefined) return statuses
    await pause(50)
  }
}
