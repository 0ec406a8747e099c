// The pages as they are served: built when their sources changed, small, kept by browsers, and free of other hosts.
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { ensureBuilt } from '@rung/web/build'
import { firstLoadFiles, gzippedBytes } from '@rung/web/first-load'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const FIRST_LOAD_BYTES = 130_000

let rung: TestRung
let folder: string

beforeAll(async () => {
  const built = await ensureBuilt()
  expect(built.note).toBeUndefined()
  if (built.folder === undefined) throw new Error('there are no built pages')
  folder = built.folder
  rung = await startTestRung('2026-03-18', { pages: { folder } })
})
afterAll(() => rung.stop())

const get = (path: string, headers: Record<string, string> = {}) =>
  rung.call({ method: 'GET', path, headers })

describe('a page', () => {
  it('is one shell at every address, looked at anew each time, with nothing inline and nobody else in it', async () => {
    for (const path of ['/', '/today', '/accounts', '/accounts/northfield', '/settings/keys', '/sign-in']) {
      const { status, headers, text } = await get(path)
      expect({ path, status }).toEqual({ path, status: 200 })
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';(?!.*unsafe)/)
      expect(headers.get('cache-control')).toBe('no-cache')
      expect(headers.get('etag')).not.toBeNull()
      expect(text).not.toMatch(/<style|<script(?![^>]*src="\/)|\son[a-z]+=|style="|https?:\/\//)
    }
  })

  it('is served at the beginning of every address that the router knows', async () => {
    const router = readFileSync(join(import.meta.dirname, '../../services/web/app/router.tsx'), 'utf8')
    const paths = [...router.matchAll(/path: '(\/[a-z-]+)/g)].flatMap(([, path]) => path ?? [])
    expect(new Set(paths).size).toBeGreaterThan(8)
    for (const path of new Set(paths))
      expect({ path, status: (await get(path)).status }).toEqual({ path, status: 200 })
  })

  it('is not sent again to who has it', async () => {
    const etag = (await get('/today', { 'accept-encoding': 'identity' })).headers.get('etag') ?? ''
    // by hand: fetch asks past every cache when it is given this header
    const status = await new Promise(resolve => {
      request(`${rung.address}/today`, { headers: { 'if-none-match': etag } }, answer => {
        answer.resume()
        resolve(answer.statusCode)
      }).end()
    })
    expect(status).toBe(304)
  })

  it('leaves addresses that are no page to the API', async () => {
    const { status, text } = await get('/nothing-here')
    expect(status).toBe(404)
    expect(JSON.parse(text)).toMatchObject({ title: 'Not found' })
  })

  it('keeps its files for a year under names that change with them, in brotli', async () => {
    for (const file of readdirSync(join(folder, 'assets')).filter(name => /\.(js|css)$/.test(name))) {
      const { status, headers } = await get(`/assets/${file}`, { 'accept-encoding': 'br' })
      expect({ file, status }).toEqual({ file, status: 200 })
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
      expect(headers.get('content-encoding')).toBe('br')
    }
    expect((await get('/assets/..%2Fbuilt-from')).status).toBe(404)
    expect((await get('/assets/none.js')).status).toBe(404)
  })

  it('may be read by whoever serves it, not by its maker alone', () => {
    const shut = readdirSync(folder, { recursive: true, withFileTypes: true })
      .map(({ parentPath, name }) => join(parentPath, name))
      .concat(folder)
      .filter(path => (statSync(path).mode & 0o004) === 0)
    expect(shut).toEqual([])
  })

  it('loads in at most 130 KB gzipped, Today with it', () => {
    expect(gzippedBytes(folder, firstLoadFiles(folder))).toBeLessThanOrEqual(FIRST_LOAD_BYTES)
  })
})

describe('a Rung without built pages', () => {
  it('says how to make them, and serves the API', async () => {
    const bare = await startTestRung('2026-03-18', { pages: { folder: undefined } })
    const page = await bare.call({ method: 'GET', path: '/today' })
    const probe = await bare.call({ method: 'GET', path: '/livez' })
    await bare.stop()
    expect(page.status).toBe(503)
    expect(page.text).toContain('npm run build -w @rung/web')
    expect(probe.status).toBe(200)
  })

  it('makes them when they are gone', async () => {
    rmSync(join(folder, 'built-from'))
    expect(await ensureBuilt()).toEqual({ folder, note: undefined })
    expect(readFileSync(join(folder, 'built-from'), 'utf8')).toMatch(/^[0-9a-f]{64}\n$/)
  })
})
