// Bodies that are nested without end: refused by name, and never an internal error.

import { createTestDatabase, type TestDatabase } from '@rung/test-harness/postgres'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { bearer, createAppUnderTest, KEYS } from './app-under-test.ts'
import { batchOf, parseItems } from './batch.ts'
import { isTooDeep, MOST_LEVELS } from './deep-value.ts'

const nested = (levels: number): unknown => {
  let value: unknown = 1
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value }
  return value
}
const text = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`

let app: App
let testDatabase: TestDatabase
beforeAll(async () => {
  testDatabase = await createTestDatabase()
  ;({ app } = await createAppUnderTest({ idempotency: testDatabase.connectAs('accounts') }))
  const item = z.looseObject({ notes: z.unknown() })
  app.post('/facts', { config: { scope: 'write' }, schema: { body: item } }, async () => 'ok')
  const schema = { body: batchOf(item) }
  app.post('/facts/batch', { config: { scope: 'write' }, schema }, async request => ({
    rejected: parseItems(request.body.items, item).rejected.map(({ index }) => index),
  }))
})
afterAll(async () => {
  await app.close()
  await testDatabase.close()
})

const post = async (url: string, payload: string, more: Record<string, string> = {}) => {
  const headers = { ...bearer(KEYS.write), 'content-type': 'application/json', ...more }
  const answer = await app.inject({ method: 'POST', url, headers, payload })
  return { status: answer.statusCode, body: answer.json() }
}

describe('a body', () => {
  it('is refused when it is nested too deeply, with the field', async () => {
    for (const levels of [MOST_LEVELS + 1, 20_000, 1_000_000]) {
      expect(await post('/facts', `{"notes":${text(levels)}}`)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'body', message: 'is nested too deeply' }] },
      })
    }
  })

  it('is refused item by item in a batch', async () => {
    const answer = await post(
      '/facts/batch',
      `{"items":[{"notes":1},{"notes":${text(100_000)}},{"notes":2}]}`,
    )
    expect(answer).toMatchObject({ status: 200, body: { rejected: [1] } })
  })

  it('is refused whole under an Idempotency-Key, which is made of all of it', async () => {
    const payload = `{"items":[{"notes":1},{"notes":${text(100_000)}}]}`
    expect(await post('/facts/batch', payload, { 'idempotency-key': 'once' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'body', message: 'is nested too deeply' }] },
    })
  })
})

describe('depth', () => {
  it('is that of the deepest value, whatever lies beside it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * MOST_LEVELS }),
        fc.jsonValue({ maxDepth: 5 }),
        (levels, beside) => {
          expect(isTooDeep([beside, nested(levels)])).toBe(levels + 1 > MOST_LEVELS)
        },
      ),
    )
  })
})
