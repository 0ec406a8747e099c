import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from './app.ts'
import { createAppUnderTest } from './app-under-test.ts'

let app: App

beforeAll(async () => {
  ;({ app } = await createAppUnderTest())
})
afterAll(() => app.close())

async function idOf(sent?: string): Promise<string> {
  const headers = sent === undefined ? {} : { 'x-request-id': sent }
  return String((await app.inject({ url: '/livez', headers })).headers['x-request-id'])
}

describe('the id of a request', () => {
  it('is the one the caller sent, and comes back', async () => {
    expect(await idOf('trace-1.2_3')).toBe('trace-1.2_3')
  })

  it('is made when none was sent, or one that could break a header, a log line or a reference', async () => {
    for (const sent of [undefined, '', 'a b', 'a:b', 'a"b', 'ä', 'x'.repeat(129)]) {
      expect(await idOf(sent)).toMatch(/^req_[0-9a-z]{26}$/)
    }
  })

  it('is another one each time', async () => {
    expect(await idOf()).not.toBe(await idOf())
  })
})
