import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'
import { answerBatch, type BatchResult, batchAnswer, batchOf, parseItems, rejectedItem } from './batch.ts'
import { problem } from './problem.ts'
import { dayParam, instantParam } from './time-params.ts'

// As large as the facts get: every kind of field, strict, with a nested list.
const fact = z.strictObject({
  externalId: z.string().min(1).max(200),
  occurredAt: instantParam.optional(),
  recordedAt: instantParam.optional(),
  account: z.string().min(1).max(200),
  plan: z.string().max(200),
  arrMinor: z.int().min(0),
  currency: z.string().regex(/^[A-Z]{3}$/),
  seats: z.int().min(0),
  startsOn: dayParam,
  endsOn: dayParam.nullable(),
  milestones: z.array(z.strictObject({ key: z.string().max(100), weight: z.number().min(0) })).max(20),
})

function sample(n: number) {
  return {
    externalId: `sub-${n}`,
    occurredAt: '2026-03-28T09:30:00Z',
    account: `acc-${n % 50}`,
    plan: 'enterprise',
    arrMinor: 1_200_000 + n,
    currency: 'EUR',
    seats: 40,
    startsOn: '2026-04-01',
    endsOn: null,
    milestones: [{ key: 'first-report', weight: 1 }],
  }
}

let app: App

beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
  const schema = { body: batchOf(fact), response: { 200: batchAnswer } }
  app.post('/facts/batch', { config: { scope: 'public' }, schema }, async request => {
    const { accepted, rejected } = parseItems(request.body.items, fact)
    const created = accepted.map(
      ({ index, value }): BatchResult => ({ index, status: 'created', id: value.externalId }),
    )
    return answerBatch([...created, ...rejected])
  })
})
afterAll(() => app.close())

const post = (payload: object) => app.inject({ method: 'POST', url: '/facts/batch', payload })

describe('a batch', () => {
  it('takes the good items and rejects each bad one alone, in the order sent', async () => {
    const items = [sample(0), { ...sample(1), seats: 'many' }, sample(2), null, { ...sample(4), seat: 1 }]
    const answer = await post({ items })
    expect(answer.statusCode).toBe(200)
    const { results, counts } = answer.json() as z.infer<typeof batchAnswer>
    expect(counts).toEqual({ created: 2, corrected: 0, unchanged: 0, rejected: 3 })
    expect(results.map(({ index, status }) => [index, status])).toEqual([
      [0, 'created'],
      [1, 'rejected'],
      [2, 'created'],
      [3, 'rejected'],
      [4, 'rejected'],
    ])
    expect(results[1]?.problem?.errors).toMatchObject([{ field: 'seats' }])
    expect(results[4]?.problem?.errors).toMatchObject([{ field: 'seat', message: 'is not a known field' }])
  })

  it('is refused as a whole when its envelope is wrong: no items, none, over 1000, or more than items', async () => {
    for (const payload of [{}, { items: [] }, { items: 'x' }, { items: [sample(0)], item: 1 }]) {
      expect((await post(payload)).statusCode).toBe(400)
    }
    expect((await post({ items: Array.from({ length: 1000 }, (_, n) => sample(n)) })).statusCode).toBe(200)
    const over = await post({ items: Array.from({ length: 1001 }, (_, n) => sample(n)) })
    expect(over.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'items', fix: 'Send at most 1000 items.' }],
    })
  })

  it('is documented by the schema of its items', async () => {
    const document = (await app.inject({ url: '/openapi.json' })).json()
    const body = document.paths['/facts/batch'].post.requestBody.content['application/json'].schema
    expect(body.properties.items).toMatchObject({ minItems: 1, maxItems: 1000, type: 'array' })
    expect(body.properties.items.items.properties.startsOn).toMatchObject({ type: 'string', format: 'date' })
    expect(body.properties.items.items.required).toContain('externalId')
  })

  it('counts a rejection that the handler itself makes', () => {
    const answer = answerBatch([
      rejectedItem(1, problem('conflict', 'An account-day is events or a daily total, never both.')),
      { index: 0, status: 'unchanged', id: 'x' },
    ])
    expect(answer.results.map(result => result.index)).toEqual([0, 1])
    expect(answer.counts).toEqual({ created: 0, corrected: 0, unchanged: 1, rejected: 1 })
  })
})
