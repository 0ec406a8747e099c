// What the views of one account send to the database: counted, so that none of them grows unseen.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type OutcomesUnderTest, outcomesUnderTest } from '../../outcomes-under-test.ts'

let under: OutcomesUnderTest
beforeAll(async () => {
  under = await outcomesUnderTest('2026-03-10')
  for (const externalId of ['books', 'invoices', 'audit']) {
    const made = await under.call('POST', '/v1/outcomes', {
      externalId,
      account: 'acme',
      stakeholder: 'amy',
      statement: `Do the ${externalId} faster`,
      importance: 4,
      measure: { baseline: 10, target: 2, startsOn: '2026-01-01', dueOn: '2026-06-30' },
      occurredAt: '2026-01-01',
    })
    expect(made, JSON.stringify(made.body)).toMatchObject({ status: 201 })
  }
})
afterAll(() => under.close())

it('sends one statement a view between begin and commit, whatever the number of outcomes', async () => {
  for (const view of ['success-gap', 'promises']) {
    const before = under.statements()
    expect((await under.call('GET', `/v1/accounts/acme/${view}`)).status).toBe(200)
    expect(under.statements() - before, view).toBe(1)
  }
})
