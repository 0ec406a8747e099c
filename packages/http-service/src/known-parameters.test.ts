import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import { pageQuery } from './page.ts'

let app: App

beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
  const said = { 200: z.object({ ok: z.boolean() }) }
  const answer = async () => ({ ok: true })
  const list = { querystring: pageQuery.extend({ csm: z.string().optional() }), response: said }
  app.get('/v1/things', { config: { scope: 'read' }, schema: list }, answer)
  app.get('/v1/plain', { config: { scope: 'read' }, schema: { response: said } }, answer)
  const collector = { scope: 'collect', writeKey: true } as const
  app.post('/v1/calls', { config: collector, schema: { response: said } }, answer)
})
afterAll(() => app.close())

const get = (url: string) => app.inject({ url, headers: bearer(KEYS.read) })

describe('a query parameter that the operation does not know', () => {
  it('is refused by its name, with the names there are', async () => {
    const refused = await get('/v1/things?csmm=nobody&limit=1&page=2')
    const fix = 'Leave it out, or use one of: limit, cursor, csm.'
    expect(refused.json()).toMatchObject({
      status: 400,
      errors: [
        { field: 'csmm', message: 'is not a query parameter of this operation', fix },
        { field: 'page', fix },
      ],
    })
    expect((await get('/v1/things?csm=ann&limit=1')).statusCode).toBe(200)
  })

  it('is refused where there is none to know', async () => {
    const refused = await get('/v1/plain?x')
    expect(refused.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'x', fix: 'This operation has no query parameters: leave it out.' }],
    })
    expect((await get('/v1/plain')).statusCode).toBe(200)
  })

  it('is not even looked at without a key', async () => {
    expect((await app.inject({ url: '/v1/things?csmm=nobody' })).statusCode).toBe(401)
  })

  it('passes where others’ clients call, and at the probes', async () => {
    const call = { method: 'POST', url: '/v1/calls?v=2', headers: bearer(KEYS.collect) } as const
    expect((await app.inject(call)).statusCode).toBe(200)
    for (const url of ['/livez?t=1', '/metrics?x=1', '/openapi.json?v=3']) {
      expect((await app.inject({ url })).statusCode).toBe(200)
    }
    expect((await get('/v1/nowhere?x=1')).statusCode).toBe(404)
  })
})
