import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import { answerBatch, type BatchResult, batchAnswer, batchOf, parseItems } from './batch.ts'

const NUL = 'a\0b'
const HALF = 'a\ud800b'
const fact = z.strictObject({ name: z.string(), tags: z.record(z.string(), z.string()).optional() })

let app: App

beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
  const said = { 200: z.object({ ok: z.boolean() }) }
  const query = z.object({ q: z.string().optional() })
  const params = z.object({ id: z.string() })
  app.get(
    '/things/:id',
    { config: { scope: 'public' }, schema: { params, querystring: query, response: said } },
    async () => ({ ok: true }),
  )
  app.post('/things', { config: { scope: 'public' }, schema: { body: fact, response: said } }, async () => ({
    ok: true,
  }))
  app.post(
    '/calls',
    { config: { scope: 'collect', judgesText: true }, schema: { body: fact, response: said } },
    async () => ({
      ok: true,
    }),
  )
  app.post('/nudges', { config: { scope: 'collect' }, schema: { body: fact, response: said } }, async () => ({
    ok: true,
  }))
  const batch = { body: batchOf(fact), response: { 200: batchAnswer } }
  app.post('/things/batch', { config: { scope: 'public' }, schema: batch }, async request => {
    const { accepted, rejected } = parseItems(request.body.items, fact)
    const created = accepted.map(({ index }): BatchResult => ({ index, status: 'created' }))
    return answerBatch([...created, ...rejected])
  })
})
afterAll(() => app.close())

const post = (url: string, payload: object) =>
  app.inject({ method: 'POST', url, payload, headers: bearer(KEYS.collect) })

describe('text that no column can hold', () => {
  it('is refused in an address and in a query, by name', async () => {
    const inPath = await app.inject({ url: '/things/a%00b' })
    expect(inPath.json()).toMatchObject({ status: 400, errors: [{ field: 'id' }] })
    const inQuery = await app.inject({ url: '/things/a?q=%00' })
    expect(inQuery.json()).toMatchObject({ status: 400, errors: [{ field: 'q' }] })
    expect((await app.inject({ url: '/things/%C3%A9%F0%9F%98%80' })).statusCode).toBe(200)
  })

  it('is refused in a body by its path, in names of fields too', async () => {
    for (const text of [NUL, HALF]) {
      const inValue = await post('/things', { name: 'x', tags: { deep: text } })
      expect(inValue.json()).toMatchObject({ status: 400, errors: [{ field: 'tags.deep' }] })
      const inName = await post('/things', { name: 'x', tags: { [text]: 'x' } })
      expect(inName.json()).toMatchObject({ status: 400, errors: [{ field: 'tags' }] })
    }
    expect((await post('/things', { name: 'é😀\\u0000' })).statusCode).toBe(200)
  })

  it('rejects its own item of a batch and no other', async () => {
    const { results } = (
      await post('/things/batch', { items: [{ name: 'x' }, { name: NUL }, { name: HALF }] })
    ).json()
    expect(results.map((result: BatchResult) => result.status)).toEqual(['created', 'rejected', 'rejected'])
    expect(results[1].problem.errors).toMatchObject([{ field: 'name' }])
    const item = (await post('/things/batch', { items: [NUL] })).json().results[0]
    expect(item.problem.errors).toMatchObject([{ field: 'body' }])
  })

  it('is left to a route that says it judges text itself', async () => {
    expect((await post('/calls', { name: NUL })).statusCode).toBe(200)
    expect((await post('/nudges', { name: NUL })).statusCode).toBe(400)
  })
})
