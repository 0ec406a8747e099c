// Two requests of one Idempotency-Key at once, and a process that dies over one.
import { connect, serviceUrl } from '@rung/database'
import { createClock } from '@rung/test-harness/clock'
import { openCuttableWay } from '@rung/test-harness/cut-connection'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createIdempotentApps, type IdempotentApps, newKey } from './idempotent-apps-under-test.ts'

let on: IdempotentApps
beforeAll(async () => {
  on = await createIdempotentApps()
})
afterAll(() => on.close())

describe('two of one key at once', () => {
  it('run once: one is answered, the others are told to wait, and then get its answer', async () => {
    const { app, post, runs, hold } = await on.serving()
    const key = newKey()
    const gate = hold()
    const first = post(key, { name: 'Jane' })
    await gate.entered
    const others = await Promise.all(Array.from({ length: 8 }, () => post(key, { name: 'Jane' })))
    for (const other of others) {
      expect(other).toMatchObject({ status: 409, headers: { 'retry-after': '1' } })
      expect(JSON.parse(other.body).errors[0].message).toBe(
        'belongs to a request that is still being worked on',
      )
    }
    gate.open()
    const { body } = await first
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: true, body })
    expect(runs()).toBe(1)
    await app.close()
  })

  it('are done once when they arrive together, in one process or in several', async () => {
    const apps = await Promise.all([on.serving(), on.serving({ as: on.connectAs('outcomes') })])
    for (let round = 0; round < 10; round += 1) {
      const [key, name] = [newKey(), `together ${round}`]
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, n) => (apps[n % 2] ?? apps[0]).post(key, { name })),
      )
      expect(await on.done(name)).toHaveLength(1)
      expect(answers.filter(({ status, replayed }) => status === 201 && !replayed)).toHaveLength(1)
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true)
      expect(new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body)).size).toBe(1)
    }
    await Promise.all(apps.map(({ app }) => app.close()))
  })

  it('are done once in two processes, though both had begun: the later one is undone and gets the answer of the other', async () => {
    const [first, second] = await Promise.all([on.serving(), on.serving()])
    const key = newKey()
    const gate = second.hold()
    const later = second.post(key, { name: 'both began' })
    await gate.entered
    const { body } = await first.post(key, { name: 'both began' })
    gate.open()
    expect(await later).toMatchObject({ status: 201, replayed: true, body })
    expect(await on.done('both began')).toHaveLength(1)
    await Promise.all([first.app.close(), second.app.close()])
  })

  it('are a conflict in two processes when they are not the same request, and one is done', async () => {
    const [first, second] = await Promise.all([on.serving(), on.serving()])
    const key = newKey()
    const gate = second.hold()
    const later = second.post(key, { name: 'the other' })
    await gate.entered
    expect((await first.post(key, { name: 'the one' })).status).toBe(201)
    gate.open()
    expect((await later).status).toBe(409)
    expect([await on.done('the one'), await on.done('the other')]).toMatchObject([
      { length: 1 },
      { length: 0 },
    ])
    await Promise.all([first.app.close(), second.app.close()])
  })
})

describe('a process that dies over a request', () => {
  it('leaves nothing behind before its commit: a retry does the work at once', async () => {
    const dying = await on.serving({ as: on.connectAs('health') })
    const next = await on.serving()
    const key = newKey()
    const gate = dying.hold()
    const lost = dying.post(key, { name: 'died' })
    await gate.entered
    await on.query(
      `select pg_terminate_backend(activity.pid) from pg_stat_activity as activity
       where activity.usename = 'rung_health' and activity.datname = current_database()`,
    )
    expect(await next.post(key, { name: 'died' })).toMatchObject({ status: 201, replayed: false })
    gate.open()
    expect((await lost).status).toBeGreaterThanOrEqual(500)
    expect(await on.done('died')).toHaveLength(1)
    await Promise.all([dying.app.close(), next.app.close()])
  })

  it.each([
    ['before its commit', 'cutBeforeNextCommit', false],
    ['after its commit and before it hears of it', 'cutAfterNextCommit', true],
  ] as const)('%s has done the work with its answer or neither', async (_, cut, replayed) => {
    const way = await openCuttableWay(serviceUrl(on.adminUrl, 'accounts'))
    const as = connect({ url: way.url, applicationName: 'rung test, cut off', maxConnections: 1 })
    const cutOff = await on.serving({ as })
    const next = await on.serving()
    const [key, name] = [newKey(), `cut ${replayed}`]
    const gate = cutOff.hold()
    const lost = cutOff.post(key, { name })
    await gate.entered
    way[cut]()
    gate.open()
    expect((await lost).status).toBeGreaterThanOrEqual(500)
    expect(await on.done(name)).toHaveLength(replayed ? 1 : 0)
    expect(await next.post(key, { name })).toMatchObject({ status: 201, replayed })
    expect(await on.done(name)).toHaveLength(1)
    await Promise.all([cutOff.app.close(), next.app.close(), as.close(), way.close()])
  })

  it('of the release before this one holds its key while it may be at work, and not any longer', async () => {
    const clock = createClock('2029-01-01T00:00:00Z')
    const { app, post } = await on.serving({ clock: clock.now })
    const key = newKey()
    await post(key, { name: 'Jane' })
    await on.query(
      `update access.idempotency_keys as kept set answer = null, claimed_until = $1::timestamptz + interval '2 minutes'
       where kept.claimed_until = $1`,
      [clock.now().toISOString()],
    )
    clock.advance({ seconds: 119 })
    expect((await post(key, { name: 'Jane' })).status).toBe(409)
    clock.advance({ seconds: 1 })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: false })
    expect(await post(key, { name: 'Jane' })).toMatchObject({ status: 201, replayed: true })
    await app.close()
  })
})
