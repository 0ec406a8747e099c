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

it('is eleven statements, the first time and again', async () => {
  for (const _ of ['first', 'again']) {
    const before = test.sent()
    const input = { account: 'acc_1', user: 'u_1', surface: 'home' }
    expect((await test.post('/v1/nudges/decide', input)).status).toBe(200)
    const { statements, flights } = test.sent()
    expect(statements - before.statements).toBe(11)
    // one less where an answer comes before the next statement is issued
    expect(flights - before.flights).toBeLessThanOrEqual(6)
  }
})
