import { type RefusalCode, refuse } from '@rung/kernel'
import type { InjectOptions } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'
import type { Problem } from './problem.ts'

const SECRET = 'jane.doe@example.com'
const STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  gone: 410,
  not_rebuilt: 409,
  stuck: 409,
  too_large: 413,
  too_many: 429,
  unavailable: 503,
}

let app: App
let logged: () => string

beforeAll(async () => {
  ;({ app, logged } = await createAppUnderTest())
  const config = { scope: 'public' as const }
  const query = z.object({ code: z.enum(Object.keys(STATUS) as [RefusalCode]) })
  app.get('/refused', { config, schema: { querystring: query } }, async request => {
    throw refuse(request.query.code, 'is wrong', { field: 'items.0.target', fix: 'Mend it.' })
  })
  app.get('/refused-whole', { config }, async () => {
    throw refuse('conflict', 'This cannot be.', { fix: 'Do otherwise.' })
  })
  app.get('/broken', { config }, async () => {
    throw new Error(`Failed query: select 1\nparams: ${SECRET}`)
  })
  app.get(
    '/broken-answer',
    { config, schema: { response: { 200: z.object({ n: z.number() }) } } },
    async () => {
      return { n: SECRET as unknown as number }
    },
  )
  app.get('/thrown-text', { config }, async () => {
    throw SECRET
  })
  const body = z.strictObject({ name: z.string(), count: z.number().optional() })
  app.post('/things', { config, bodyLimit: 200, schema: { body } }, async request => request.body)
  app.get(
    '/things/:id',
    { config, schema: { params: z.object({ id: z.string().max(3) }) } },
    async () => 'ok',
  )
})
afterAll(() => app.close())

async function problemOf(options: InjectOptions): Promise<Problem & { headers: object }> {
  const answer = await app.inject(options)
  expect(answer.headers['content-type']).toBe('application/problem+json')
  const problem = answer.json() as Problem
  expect(problem.status).toBe(answer.statusCode)
  expect(problem.instance).toBe(answer.headers['x-request-id'])
  return { ...problem, headers: answer.headers }
}

function post(payload: string, headers: Record<string, string> = {}) {
  const json = { 'content-type': 'application/json', ...headers }
  return problemOf({ method: 'POST', url: '/things', payload, headers: json })
}

describe('a refusal', () => {
  it.each(Object.entries(STATUS))('of code %s is answered with %i', async (code, status) => {
    const problem = await problemOf({ url: `/refused?code=${code}` })
    expect(problem).toMatchObject({
      type: `urn:rung:problem:${code}`,
      status,
      detail: 'items.0.target: is wrong',
      errors: [{ field: 'items.0.target', message: 'is wrong', fix: 'Mend it.' }],
    })
  })

  it('of no one field has no errors, and tells its fix in the detail', async () => {
    const problem = await problemOf({ url: '/refused-whole' })
    expect(problem).toMatchObject({ detail: 'This cannot be. Do otherwise.', errors: [] })
  })

  it('that asks to come back says when', async () => {
    for (const code of ['too_many', 'unavailable']) {
      expect((await problemOf({ url: `/refused?code=${code}` })).headers).toHaveProperty('retry-after')
    }
  })
})

describe('a request that cannot be understood', () => {
  it('is told each field, what is wrong with it, and the fix', async () => {
    const problem = await post('{"count":"many","nmae":"x"}')
    expect(problem.status).toBe(400)
    expect(problem.errors).toEqual([
      { field: 'name', message: 'is missing', fix: 'Send a value of type string.' },
      {
        field: 'count',
        message: 'Invalid input: expected number, received string',
        fix: 'Send a value of type number.',
      },
      {
        field: 'nmae',
        message: 'is not a known field',
        fix: 'Leave it out, or check its spelling at /docs.',
      },
    ])
    expect(problem.detail).toBe('name: is missing (and 2 more)')
  })

  it('is told that it is not JSON, without its text', async () => {
    const problem = await post(`{"name": "${SECRET}",, }`)
    expect(problem).toMatchObject({ status: 400, errors: [{ field: 'body', message: 'is not JSON' }] })
    expect(JSON.stringify(problem)).not.toContain(SECRET)
  })

  it('is told that its body is empty, missing, or not an object', async () => {
    expect(await post('')).toMatchObject({ status: 400, errors: [{ field: 'body', message: 'is empty' }] })
    const missing = await problemOf({ method: 'POST', url: '/things' })
    expect(missing).toMatchObject({ status: 400, errors: [{ field: 'body' }] })
    expect(await post('[]')).toMatchObject({ status: 400, errors: [{ field: 'body' }] })
  })

  it('may not reach into prototypes', async () => {
    for (const payload of [
      '{"__proto__":{"x":1},"name":"a"}',
      '{"constructor":{"prototype":{}},"name":"a"}',
    ]) {
      expect(await post(payload)).toMatchObject({ status: 400, errors: [{ field: 'body' }] })
    }
  })

  it('gets 413 past the limit of its operation, 415 for other content', async () => {
    expect(await post(JSON.stringify({ name: 'x'.repeat(300) }))).toMatchObject({ status: 413 })
    for (const type of ['text/plain', 'application/xml', 'application/x-www-form-urlencoded']) {
      expect(await post('{"name":"a"}', { 'content-type': type })).toMatchObject({ status: 415 })
    }
    const coded = await post('{"name":"a"}', { 'content-encoding': 'br' })
    expect(coded).toMatchObject({ status: 415, errors: [{ field: 'Content-Encoding' }] })
    expect(coded.headers).toMatchObject({ 'accept-encoding': 'gzip' })
  })

  it('gets 404 for an address there is not, 400 for one that cannot be decoded', async () => {
    expect(await problemOf({ url: '/nowhere' })).toMatchObject({ status: 404, errors: [] })
    expect(await problemOf({ method: 'DELETE', url: '/things' })).toMatchObject({ status: 404 })
    expect(await problemOf({ url: '/things/%zz' })).toMatchObject({ status: 400 })
    expect(await problemOf({ url: `/things/${'x'.repeat(600)}` })).toMatchObject({ status: 404 })
    expect(await problemOf({ url: '/things/long' })).toMatchObject({ status: 400, errors: [{ field: 'id' }] })
  })
})

describe('an internal error', () => {
  it.each(['/broken', '/broken-answer', '/thrown-text'])('at %s is a 500 that tells nothing', async url => {
    const problem = await problemOf({ url })
    expect(problem).toMatchObject({ type: 'urn:rung:problem:internal', status: 500, errors: [] })
    expect(JSON.stringify(problem)).not.toContain(SECRET)
    expect(logged()).toContain(problem.instance)
    expect(logged()).not.toContain(SECRET)
  })
})
