// A stranger's first click: into the demo as one of its people, only there, and only from the machine it runs on.
import { request as send } from 'node:http'
import { configSchema, letsDemoIn } from '@rung/standalone/config'
import { createBrowser } from '@rung/test-harness/browser'
import { startTestRung, type TestRung } from '@rung/test-harness/rung'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const PEOPLE = [
  ['amara', 'csm-amara', 'csm'],
  ['rita', 'lead-rita', 'manager'],
  ['ada', 'admin-ada', 'admin'],
] as const

let rung: TestRung
let demo: string | undefined
let port: string

beforeAll(async () => {
  rung = await startTestRung('2026-03-18', { demoWorkspace: () => demo })
  port = new URL(rung.address).port
})
afterAll(() => rung.stop())

const browse = () => createBrowser(rung.call, rung.address)
const click = (person: string, headers = {}) =>
  browse().send('POST', '/v1/sessions/demo', { person }, headers)

describe('the demo', () => {
  it('lets nobody in while it is not made', async () => {
    expect((await click('amara')).status).toBe(404)
    const { id, client } = await rung.workspace('Demo')
    for (const [, externalId] of PEOPLE) await client.post('/v1/people', { externalId, name: externalId })
    demo = id
  })

  it.each(PEOPLE)('lets a visitor in as %s by one click', async (person, externalId, role) => {
    const browser = browse()
    expect(await browser.send('POST', '/v1/sessions/demo', { person })).toMatchObject({
      status: 201,
      body: { role },
    })
    expect(await browser.send('GET', '/v1/session')).toMatchObject({
      status: 200,
      body: { role, method: 'demo', person: { externalId }, workspace: { id: demo } },
    })
    const listed = await browser.send('GET', '/v1/sessions')
    expect(listed.status).toBe(role === 'admin' ? 200 : 403)
  })

  it('makes the visitor another one by another click, and ends who they were', async () => {
    const browser = browse()
    await browser.send('POST', '/v1/sessions/demo', { person: 'amara' })
    const before = browser.cookie
    await browser.send('POST', '/v1/sessions/demo', { person: 'ada' })
    expect((await browser.send('GET', '/v1/session')).body.role).toBe('admin')
    const left = Object.assign(browse(), { cookie: before })
    expect((await left.send('GET', '/v1/session')).status).toBe(401)
  })

  it('lets in nobody else: no other person, no page of another site, no other machine, no name that points here', async () => {
    expect((await click('bruno')).status).toBe(400)
    for (const headers of [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'x-forwarded-for': '203.0.113.7' },
    ]) {
      expect({ headers, status: (await click('ada', headers)).status }).toEqual({ headers, status: 403 })
    }
    const rebound = `evil.example:${port}`
    expect(await askAs(rebound, { origin: `http://${rebound}`, 'sec-fetch-site': 'same-origin' })).toBe(403)
    const own = `localhost:${port}`
    expect(await askAs(own, { origin: `http://${own}`, 'sec-fetch-site': 'same-origin' })).toBe(201)
  })
})

/** As a browser asks that found this machine under a name. */
function askAs(host: string, headers: Readonly<Record<string, string>>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const asked = send({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/sessions/demo',
      headers: { ...headers, host, 'content-type': 'application/json' },
    })
    asked.once('response', answer => {
      answer.resume()
      resolve(answer.statusCode)
    })
    asked.once('error', reject)
    asked.end(JSON.stringify({ person: 'ada' }))
  })
}

describe('a Rung without a demo', () => {
  it('has no such address', async () => {
    const plain = await startTestRung('2026-03-18')
    const body = { person: 'ada' }
    const headers = { origin: plain.address }
    const answer = await plain.call({ method: 'POST', path: '/v1/sessions/demo', body, headers })
    await plain.stop()
    expect(answer.status).toBe(404)
  })
})

describe('the settings', () => {
  const given = (env: Record<string, string>) => letsDemoIn(configSchema.parse(env))

  it('let visitors in on this machine alone, and refuse to open the demo to others', () => {
    expect(given({})).toBe(true)
    expect(given({ RUNG_DEMO_SIGN_IN: 'off' })).toBe(false)
    expect(given({ RUNG_HOST: '0.0.0.0' })).toBe(false)
    expect(() => given({ RUNG_HOST: '0.0.0.0', RUNG_DEMO_SIGN_IN: 'on' })).toThrow('anybody could sign in')
  })
})
