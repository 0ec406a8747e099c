import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS, WORKSPACE } from './app-under-test.ts'
import { createLog, loggedError } from './log.ts'

const PERSONAL = 'jane.doe@example.com'

let app: App
let logged: () => string

beforeAll(async () => {
  ;({ app, logged } = await createAppUnderTest())
  const body = z.object({ email: z.string(), fail: z.boolean() })
  const querystring = z.object({ email: z.string().optional() })
  app.post('/people/:id', { config: { scope: 'write' }, schema: { body, querystring } }, async request => {
    request.log.info({ req: request, headers: request.headers, body: request.body }, 'a careless line')
    request.log.warn({ authorization: request.headers.authorization, key: 'k' }, `key ${KEYS.write}`)
    if (request.body.fail)
      throw new Error(`no ${KEYS.write}`, { cause: new Error(`params\nparams: ${PERSONAL}`) })
    return 'ok'
  })
})
afterAll(() => app.close())

function lines(): Record<string, unknown>[] {
  return logged()
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Record<string, unknown>)
}

describe('the log', () => {
  it('holds neither a key nor a body nor an address, whatever fails and however careless a line is', async () => {
    const url = `/people/${PERSONAL}?email=${PERSONAL}`
    const basic = `Basic ${Buffer.from(`${KEYS.write}:`).toString('base64')}`
    for (const headers of [
      bearer(KEYS.write),
      { authorization: basic },
      bearer(KEYS.revoked),
      bearer('rung_x'),
    ]) {
      for (const payload of [
        { email: PERSONAL, fail: false },
        { email: PERSONAL, fail: true },
        { email: 7 },
      ]) {
        await app.inject({ method: 'POST', url, headers, payload })
      }
    }
    await app.inject({ url: `/nowhere/${PERSONAL}/${KEYS.admin}` })
    expect(lines().length).toBeGreaterThan(13)
    for (const secret of [PERSONAL, ...Object.values(KEYS), basic.slice('Basic '.length)]) {
      expect(logged()).not.toContain(secret)
    }
  })

  it('has one line for each request: what was asked, what came of it, by whose key, under which id', async () => {
    const headers = { ...bearer(KEYS.write), 'x-request-id': 'find-me' }
    await app.inject({ method: 'POST', url: '/people/per_1', headers, payload: { email: 'x', fail: false } })
    const mine = lines().filter(line => line.requestId === 'find-me' && line.msg === 'answered')
    expect(mine).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        requestId: 'find-me',
        method: 'POST',
        route: '/people/:id',
        status: 200,
        ms: expect.any(Number),
        workspaceId: WORKSPACE,
        keyId: 'key_write',
        msg: 'answered',
      },
    ])
  })

  it('says nothing of probes that pass', async () => {
    const before = logged()
    for (const url of ['/livez', '/readyz', '/metrics']) await app.inject({ url })
    expect(logged()).toBe(before)
  })

  it('can be silent', () => {
    let written = ''
    const log = createLog('silent', { write: line => (written += line) })
    log.fatal('x')
    expect(written).toBe('')
  })
})

describe('a logged error', () => {
  it('keeps its kind, code, frames and cause, and drops the values a database repeats', () => {
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: `(email)=(${PERSONAL})`,
    })
    const error = new Error(`Failed query: insert\nparams: ${PERSONAL}`, { cause })
    const said = loggedError(error)
    expect(said).toMatchObject({
      type: 'Error',
      message: 'Failed query: insert',
      cause: { message: 'duplicate key', code: '23505' },
    })
    const unreadable = Object.assign(new Error(`invalid input syntax for type date: "${PERSONAL}"`), {
      code: '22P02',
    })
    expect(loggedError(unreadable)).toMatchObject({ message: 'invalid input syntax for type date: "..."' })
    expect(JSON.stringify(said)).toMatch(/ at .*log\.test\.ts/)
    expect(JSON.stringify(said)).not.toContain(PERSONAL)
  })
})
