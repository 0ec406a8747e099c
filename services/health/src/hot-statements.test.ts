// What the answers that are asked most send to the database: counted, so that none of them grows unseen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createHealthUnderTest, type HealthUnderTest, WELL, WORKSPACE } from './health-under-test.ts'

let test: HealthUnderTest
beforeAll(async () => {
  test = await createHealthUnderTest('2026-03-10T12:00:00Z')
  await test.addAccount('acc_1', 'Acme')
  await test.addAccount('acc_2', 'Bolt')
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by)
     values ($1, 'per_1', 1, 'crm-csm', $2, $2, $2, false, false, 'key_1')`,
    [WORKSPACE, '2026-01-01'],
  )
  await test.addWords('wrd_s', 'outcome.statement', null, 'Close the books in a day')
  for (const accountId of ['acc_1', 'acc_2']) {
    await test.record(accountId, 'usage', [{ values: WELL.usage }])
    await test.record(accountId, 'outcomes', [
      { kind: 'outcome', id: 'out_1', values: { ...WELL.outcome, outcome_statement_ref: 'wrd_s' } },
      { values: WELL.ladder },
    ])
    await test.record(accountId, 'accounts', [
      { values: WELL.standing },
      ...['ren_1', 'ren_2', 'ren_3'].map(id => ({ kind: 'renewal' as const, id, values: WELL.renewal })),
    ])
  }
  await test.service.runDueWork()
})
afterAll(() => test.close())

const sentBy = async (call: () => Promise<{ status: number }>) => {
  const before = test.sent()
  expect((await call()).status).toBe(200)
  const { statements, flights } = test.sent()
  return { statements: statements - before.statements, flights: flights - before.flights }
}

describe('statements and flights of a request, begin and commit among them', () => {
  it.each(['health', 'ladder', 'trust', 'renewal-risk'])(
    'are three in one flight for %s, by our id and by the caller’s',
    async answer => {
      for (const name of ['acc_1', 'crm-acc_1']) {
        expect(await sentBy(() => test.get(`/v1/accounts/${name}/${answer}`))).toEqual({
          statements: 3,
          flights: 1,
        })
      }
    },
  )

  it.each([
    ['/v1/portfolio', 3],
    ['/v1/portfolio?sort=trend_30d&order=asc', 3],
    ['/v1/portfolio?csm=crm-csm', 4],
    ['/v1/portfolio?csm=crm-csm&parent=crm-acc_1&paidBy=acc_2', 4],
    ['/v1/portfolio/map', 3],
    ['/v1/contradictions', 3],
    ['/v1/contradictions?csm=crm-csm', 4],
    ['/v1/renewals', 3],
    ['/v1/renewals?csm=crm-csm', 4],
  ])('are one and both ends for %s, and one more where somebody is named', async (path, most) => {
    expect((await sentBy(() => test.get(path))).statements).toBe(most)
  })
})
