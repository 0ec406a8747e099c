// What a nudge decision sends to the database: counted, so that it does not grow unseen.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createPlaybookUnderTest, type PlaybookUnderTest, WELL } from '../../playbook-under-test.ts'

let test: PlaybookUnderTest
beforeAll(async () => {
  test = await createPlaybookUnderTest('2026-03-10T12:00:00Z')
  await test.addAccount('acc_1', 'Acme')
  await test.record('acc_1', 'usage', [{ values: WELL.usage }])
  await test.record('acc_1', 'outcomes', [
    { kind: 'outcome', id: 'out_1', values: WELL.outcome },
    { values: WELL.ladder },
  ])
  await test.health.runDueWork()
})
afterAll(() => test.close())

it('is four statements, and three when it was decided today already', async () => {
  // whether calls without a token are turned away is remembered for a second
  await test.post('/v1/nudges/decide', { account: 'acc_1', user: 'u_0', surface: 'home' })
  for (const [user, most] of [
    ['u_1', 4],
    ['u_1', 3],
    ['u_2', 4],
    ['u_2', 3],
  ] as const) {
    const before = test.sent()
    const input = { account: 'acc_1', user, surface: 'home' }
    expect((await test.post('/v1/nudges/decide', input)).status).toBe(200)
    const { statements } = test.sent()
    expect(statements - before.statements, user).toBe(most)
  }
})
