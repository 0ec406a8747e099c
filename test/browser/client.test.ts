// The published client in a page of Chromium, against Rung at the page's own origin: what the pages rest on.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ApiProblem, Client } from '@rung/client'
import { buildClient } from '@rung/client/build'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startChromium } from './chromium.ts'

type InPage = { readonly rung: Client; readonly tries: string[] }

let rung: TestRung
let browser: Browser
let page: Page
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rung-client-page-'))
  await buildClient(folder)
  browser = await startChromium()
  rung = await startTestRung('2026-03-18')
  const { adminKey } = await rung.workspace('In a page')
  page = await browser.newPage()
  await page.route(`${rung.address}/client/*`, async route => {
    const name = new URL(route.request().url()).pathname.replace('/client/', '')
    const body = name === 'page' ? htmlOf(adminKey) : await readFile(join(folder, name), 'utf8')
    await route.fulfill({ body, contentType: name === 'page' ? 'text/html' : 'text/javascript' })
  })
  await page.goto(`${rung.address}/client/page`)
  await page.waitForFunction(() => 'rung' in globalThis)
})
afterAll(async () => {
  await browser?.close()
  await rung?.stop()
  await rm(folder, { recursive: true })
})

/** The page counts what is sent, and loses the answer to the first POST. */
const htmlOf = (key: string): string => `<!doctype html><title>Rung</title><script type="module">
  import { createClient } from './index.js'
  globalThis.tries = []
  globalThis.rung = createClient({
    baseUrl: '',
    key: ${JSON.stringify(key)},
    credentials: 'same-origin',
    surroundings: {
      fetch: async (address, init) => {
        const isFirst = init.method === 'POST' && tries.length === 0
        if (init.method === 'POST') tries.push(init.headers.get('idempotency-key'))
        const answer = await fetch(address, init)
        if (isFirst) throw new TypeError('the connection broke after the work was done')
        return answer
      },
    },
  })
</script>`

it('writes once though the first answer is lost, and lists over pages', async () => {
  const { tries, names } = await page.evaluate(async () => {
    const { rung, tries } = globalThis as unknown as InPage
    for (const name of ['Acme', 'Borg', 'Cyan'])
      await rung.post('/v1/accounts', { body: { externalId: name, name } })
    const names: (string | null)[] = []
    for await (const account of rung.list('/v1/accounts', { query: { limit: 2 } })) names.push(account.name)
    return { tries, names }
  })
  expect(names.toSorted()).toEqual(['Acme', 'Borg', 'Cyan'])
  expect(tries).toHaveLength(4)
  expect(tries[0]).toBe(tries[1])
  expect(new Set(tries).size).toBe(3)
})

it('throws problems with their fields, and the reason of an abort', async () => {
  const { problem, reason } = await page.evaluate(async () => {
    const { rung } = globalThis as unknown as InPage
    const body = { account: 'nobody', pulse: 'healthy' } as const
    const problem = await rung.post('/v1/pulses', { body }).catch((error: ApiProblem) => ({
      status: error.status,
      fields: error.fields.map(({ field }) => field),
      hasId: error.requestId !== undefined,
    }))
    const controller = new AbortController()
    const asking = rung
      .get('/v1/portfolio', { signal: controller.signal })
      .catch((error: Error) => error.message)
    controller.abort(new Error('left the page'))
    return { problem, reason: await asking }
  })
  expect(problem).toEqual({ status: 400, fields: ['account'], hasId: true })
  expect(reason).toBe('left the page')
})
