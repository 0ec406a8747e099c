// A POST that is sent again under its Idempotency-Key is answered again, and not done again.
import { createClock } from '@rung/test-harness/clock'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bearer, KEYS, NOW } from './app-under-test.ts'
import { createIdempotentApps, type IdempotentApps, newKey } from './idempotent-apps-under-test.ts'

let on: IdempotentApps
beforeAll(async () => {
  on = await createIdempotentApps()
})
afterAll(() => on.close())

describe('a POST sent again under its Idempotency-Key', () => {
  it('gets its first answer, and its handler does not run', async () => {
    const { app, post, runs } = await on.serving()
    const key = newKey()
    const first = await post(key, { name: 'Jane' })
    expect(first).toMatchObject({ status: 201, replayed: false })
    for (let n = 0; n < 3; n += 1) {
      const again = await post(key, { name: 'Jane' })
      expect(again).toMatchObject({ status: 201, replayed: true, body: first.body })
      expect(again.headers['content-type']).toBe(first.headers['content-type'])
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id'])
    }
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is the same request whatever the order of its fields', async () => {
    const { app, post, runs } = await on.serving()
    const key = newKey()
    await post(key, '{"name":"Jane","note":"x"}')
    expect(await post(key, '{ "note": "x", "name": "Jane" }')).toMatchObject({ replayed: true })
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is refused with 409 when it is another request: another body, another address', async () => {
    const { app, post, runs } = await on.serving()
    const key = newKey()
    await post(key, { name: 'Jane' })
    for (const other of [
      await post(key, { name: 'Joe' }),
      await post(key, { name: 'Jane' }, { url: '/accounts' }),
    ]) {
      expect(other.status).toBe(409)
      expect(JSON.parse(other.body)).toMatchObject({
        type: 'urn:rung:problem:conflict',
        errors: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
      })
    }
    expect(runs()).toBe(1)
    await app.close()
  })

  it('is of no concern to another key of the workspace', async () => {
    const { app, post, runs } = await on.serving()
    const key = newKey()
    await post(key, { name: 'Jane' })
    expect(await post(key, { name: 'Joe' }, { apiKey: KEYS.admin })).toMatchObject({
      status: 201,
      replayed: false,
    })
    expect(runs()).toBe(2)
    await app.close()
  })

  it('runs again when the first one was refused or broke: nothing was done, so nothing is kept', async () => {
    const { app, post, runs } = await on.serving()
    for (const [name, status] of [
      ['refused', 404],
      ['broken', 500],
    ] as const) {
      const key = newKey()
      const before = runs()
      expect((await post(key, { name })).status).toBe(status)
      expect((await post(key, { name })).status).toBe(status)
      expect(runs()).toBe(before + 2)
      expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    }
    await app.close()
  })

  it('runs again after 24 hours and not before', async () => {
    const clock = createClock(NOW.toISOString())
    const { app, post, runs } = await on.serving({ clock: clock.now })
    const key = newKey()
    await post(key, { name: 'Jane' })
    clock.advance({ hours: 24, seconds: -1 })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ replayed: true })
    clock.advance({ seconds: 1 })
    expect(await post(key, { name: 'Joe' })).toMatchObject({ status: 201, replayed: false })
    expect(await post(key, { name: 'Joe' })).toMatchObject({ replayed: true })
    expect(runs()).toBe(2)
    await app.close()
  })

  it('is told that it was done when the answer was too large to keep, and does not run', async () => {
    const { app, post, runs } = await on.serving({ limits: { keptAnswerBytes: 10 } })
    const key = newKey()
    expect((await post(key, { name: 'Jane' })).status).toBe(201)
    const again = await post(key, { name: 'Jane' })
    expect(again.status).toBe(409)
    expect(JSON.parse(again.body).errors[0]).toEqual({
      field: 'Idempotency-Key',
      message: 'belongs to a request that was done, and its answer is not kept any more',
      fix: 'Do not send it again: read what it wrote.',
    })
    expect(runs()).toBe(1)
    await app.close()
  })
})

describe('the header', () => {
  it('is refused when it is empty, too long or not ASCII', async () => {
    const { app, post, runs } = await on.serving()
    for (const key of ['', 'x'.repeat(256), 'schlüssel']) {
      const answer = await post(key, { name: 'Jane' })
      expect(answer.status).toBe(400)
      expect(JSON.parse(answer.body)).toMatchObject({ errors: [{ field: 'Idempotency-Key' }] })
    }
    expect(runs()).toBe(0)
    await app.close()
  })

  it('may be left out, and says nothing on a GET', async () => {
    const { app, runs } = await on.serving()
    for (let n = 0; n < 2; n += 1) {
      const payload = { name: 'Jane' }
      await app.inject({ method: 'POST', url: '/people', headers: bearer(KEYS.write), payload })
    }
    expect(runs()).toBe(2)
    const headers = { ...bearer(KEYS.read), 'idempotency-key': newKey() }
    for (let n = 0; n < 2; n += 1) {
      const answer = await app.inject({ url: '/people', headers })
      expect(answer.headers['idempotency-replayed']).toBeUndefined()
    }
    await app.close()
  })

  it('is checked after the key and the body: neither a stranger nor a mistake uses it up', async () => {
    const { app, post } = await on.serving()
    const key = newKey()
    expect((await post(key, { name: 'Jane' }, { apiKey: KEYS.read })).status).toBe(403)
    expect((await post(key, { nmae: 'Jane' })).status).toBe(400)
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    await app.close()
  })
})
