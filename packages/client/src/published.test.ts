// What is published: small, whole, typed, and the same client.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { buildClient } from '../build/build-client.ts'
import type { createClient } from './main.ts'

const MOST_BYTES = 10_000
const COMPILER = join(import.meta.dirname, '../../../node_modules/typescript/bin/tsc')

let folder: string
let gzippedBytes: number
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-client-'))
  ;({ gzippedBytes } = await buildClient(join(folder, 'dist')))
})
afterAll(() => rm(folder, { recursive: true }))

describe('the published client', () => {
  it('is under 10,000 bytes gzipped', () => {
    expect(gzippedBytes).toBeGreaterThan(1000)
    expect(gzippedBytes).toBeLessThan(MOST_BYTES)
  })

  it('calls an API without anything beside it', async () => {
    const module = (await import(pathToFileURL(join(folder, 'dist/index.js')).href)) as {
      createClient: typeof createClient
    }
    const asked: string[] = []
    const rung = module.createClient({
      baseUrl: 'https://rung.example.com/api/',
      surroundings: {
        fetch: async (address, init) => {
          asked.push(`${init.method} ${address} ${new Headers(init.headers).get('idempotency-key')}`)
          return Response.json({ id: 'acc_1' })
        },
      },
    })
    await rung.post('/v1/accounts', { body: { externalId: 'acme' } })
    expect(asked).toEqual([
      expect.stringMatching(/^POST https:\/\/rung.example.com\/api\/v1\/accounts [0-9a-f]{32}$/),
    ])
  })

  it('is typed for who installs it: a misspelt path, filter and field each fail to compile', async () => {
    await mkdir(join(folder, 'node_modules/@rung'), { recursive: true })
    await symlink(join(folder, 'dist'), join(folder, 'node_modules/@rung/client'))
    const said = await compile(`
      import { createClient } from '@rung/client'
      const rung = createClient({ baseUrl: 'https://rung.example.com' })
      for await (const account of rung.list('/v1/portfolio', { query: { segment: 'smb' } })) {
        console.log(account.score, account.scroe)
      }
      await rung.get('/v1/portfolo')
      await rung.get('/v1/portfolio', { query: { segmnt: 'smb' } })
    `)
    expect(said.map(line => line.replace(/^use\.mts\((\d+),.*?: /, '$1 '))).toEqual([
      expect.stringMatching(/^5 .*'scroe'/),
      expect.stringMatching(/^7 .*"\/v1\/portfolo"/),
      expect.stringMatching(/^8 .*'segmnt'/),
    ])
  })
})

/** The errors of a file that uses the client, in a project with a browser's types alone. */
async function compile(source: string): Promise<string[]> {
  await writeFile(join(folder, 'use.mts'), source)
  const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'nodenext', '--types', '']
  const run = promisify(execFile)(process.execPath, [COMPILER, ...flags, 'use.mts'], { cwd: folder })
  const said = await run.then(
    () => '',
    (error: { stdout: string }) => error.stdout,
  )
  return said.split('\n').filter(line => line.startsWith('use.mts('))
}
