import { describe, expect, it } from 'vitest'
import { bearer, createAppUnderTest, KEYS, WORKSPACE } from './app-under-test.ts'

describe('/livez', () => {
  it('answers as long as the process does, whatever is broken around it', async () => {
    const checks = { database: () => Promise.reject(new Error('down')) }
    const { app } = await createAppUnderTest({ checks })
    expect((await app.inject({ url: '/livez' })).json()).toEqual({ status: 'alive' })
    await app.close()
  })
})

describe('/readyz', () => {
  it('is ready when every check passes', async () => {
    const { app } = await createAppUnderTest({ checks: { database: async () => 1, worker: async () => {} } })
    const answer = await app.inject({ url: '/readyz' })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({ status: 'ready', checks: { database: 'ok', worker: 'ok' } })
    await app.close()
  })

  it('names the check that failed, hung or threw; why is told to the log alone', async () => {
    const checks = {
      database: () => Promise.reject(new Error('no route to db-7')),
      queue: () => Promise.withResolvers<never>().promise,
      disk: () => {
        throw new Error('full')
      },
      worker: async () => {},
    }
    const { app, logged } = await createAppUnderTest({ checks, limits: { checkSeconds: 0.05 } })
    const answer = await app.inject({ url: '/readyz' })
    expect(answer.statusCode).toBe(503)
    expect(answer.json()).toEqual({
      status: 'not_ready',
      checks: { database: 'failed', queue: 'failed', disk: 'failed', worker: 'ok' },
    })
    expect(logged()).toContain('no route to db-7')
    expect(logged()).toContain('no answer within 0.05 s')
    await app.close()
  })
})

describe('/metrics', () => {
  it('times requests by method, route template and status, and names no account, key or workspace', async () => {
    const { app } = await createAppUnderTest()
    app.get('/accounts/:id', { config: { scope: 'read' } }, async () => 'ok')
    await app.inject({ url: '/accounts/acc_secret', headers: bearer(KEYS.read) })
    await app.inject({ url: '/accounts/acc_secret' })
    for (let n = 0; n < 5; n += 1) await app.inject({ url: `/nowhere/${n}` })
    const answer = await app.inject({ url: '/metrics' })
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8')
    const count = (route: string, status: number) =>
      new RegExp(
        `^rung_http_request_duration_seconds_count\\{method="GET",route="${route}",status="${status}"\\} (\\d+)$`,
        'm',
      ).exec(answer.body)?.[1]
    expect(count('/accounts/:id', 200)).toBe('1')
    expect(count('/accounts/:id', 401)).toBe('1')
    expect(count('unmatched', 404)).toBe('5')
    expect(answer.body).toContain('process_cpu_seconds_total')
    for (const secret of ['acc_secret', 'key_read', WORKSPACE]) expect(answer.body).not.toContain(secret)
    await app.close()
  })

  it('are kept apart between apps of one process, and hold what a service adds', async () => {
    const [one, two] = await Promise.all([createAppUnderTest(), createAppUnderTest()])
    await one.app.inject({ url: '/livez' })
    const other = await two.app.inject({ url: '/metrics' })
    expect(other.body).not.toContain('route="/livez"')
    await Promise.all([one.app.close(), two.app.close()])
  })
})
