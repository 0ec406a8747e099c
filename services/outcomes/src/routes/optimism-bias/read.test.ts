// Optimism bias over HTTP: pairs that were judged blind count, the others are named with their reason.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest, type Who } from '../../outcomes-under-test.ts'

describe('GET /v1/optimism-bias', () => {
  let on: OutcomesUnderTest
  const OUTCOMES = ['blind', 'again', 'angry', 'late', 'alone', 'others']

  const post = async (path: string, body: object, as: Who = 'nobody') => {
    const answer = await on.call('POST', path, body, as)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
  }
  const says = (outcome: string, achieved: number) =>
    post('/v1/customer-verdicts', { outcome, stakeholder: 'amy', achieved, experience: 4 })
  const files = (outcome: string, verdict: number, as: Who = 'ann') =>
    post('/v1/vendor-verdicts', { outcome, verdict, periodStartsOn: '2026-03-01' }, as)
  const read = async (query = '', as: Who = 'nobody') => {
    const answer = await on.call('GET', `/v1/optimism-bias${query}`, undefined, as)
    expect(answer.status).toBe(200)
    return answer.body
  }

  beforeAll(async () => {
    on = await outcomesUnderTest('2026-03-02')
    await on.testDatabase.query("update accounts.accounts set csm_id = 'per_ann' where id = 'acc_acme'")
    for (const externalId of OUTCOMES) await post('/v1/outcomes', { ...OUTCOME, externalId })
    await says('blind', 4)
    await says('again', 3)
    await says('angry', 2)
    await says('late', 4)
    await says('others', 4)
    on.clock.advance({ hours: 1 })
    await files('blind', 5)
    await files('again', 5)
    await files('angry', 5)
    await files('others', 5, 'ben')
    await files('alone', 5)
    on.clock.advance({ days: 8 })
    await files('late', 5)
  })
  afterAll(() => on.close())

  it('tells the mean of v - c of each person and of all, with its interval', async () => {
    const { team, csms } = await read()
    // 1 - 0.75 and 1 - 0.5: mean 0.375, s 0.1768, t(1) 12.706
    expect(team).toMatchObject({ n: 2, mean: 0.375 })
    expect(team.interval.low).toBeCloseTo(0.375 - 1.5883, 3)
    expect(team.interval.high).toBeCloseTo(0.375 + 1.5883, 3)
    expect(csms).toMatchObject([
      { csmId: 'per_ann', externalId: 'ann', n: 2 },
      { csmId: 'per_ben', externalId: 'ben', n: 0, mean: null, interval: null },
    ])
  })

  it('says of each pair left out why it is', async () => {
    const { team } = await read()
    expect(team.leftOut).toEqual({ lowGrade: 1, time: 1, anotherFiling: 0, neverSealed: 1, sealed: 0 })
  })

  it('is narrowed to one person and to periods', async () => {
    expect((await read('?csm=ben')).csms).toMatchObject([{ csmId: 'per_ben', n: 0 }])
    expect((await read('?since=2026-03-02')).team).toMatchObject({ n: 0, mean: null })
    expect((await read('?since=2026-03-01&until=2026-03-02')).team.n).toBe(2)
    expect((await on.call('GET', '/v1/optimism-bias?csm=zoe')).status).toBe(400)
  })

  it('takes no grade that was put right after the seal was open', async () => {
    const { data } = (await on.call('GET', '/v1/vendor-verdicts?account=acme')).body
    const blind = data.find((fact: { verdict: number; person: string }) => fact.person === 'per_ann')
    await on.call('PATCH', `/v1/vendor-verdicts/${blind.id}`, { verdict: 1 }, 'ann')
    expect((await read()).team.mean).toBe(0.375)
  })

  it('counts a pair whose verdict is sealed to the reader and tells nothing of it', async () => {
    await on.testDatabase.query("update accounts.accounts set csm_id = 'per_ben' where id = 'acc_bolt'")
    await post('/v1/outcomes', { ...OUTCOME, externalId: 'handed', account: 'bolt', stakeholder: 'cleo' })
    await post('/v1/customer-verdicts', {
      outcome: 'handed',
      stakeholder: 'cleo',
      achieved: 5,
      experience: 4,
    })
    await post('/v1/vendor-verdicts', { outcome: 'handed', verdict: 1, periodStartsOn: '2026-03-01' }, 'ann')
    expect((await read('', 'ben')).team.leftOut).toMatchObject({ sealed: 1, neverSealed: 1 })
    expect((await read()).team.leftOut).toMatchObject({ sealed: 0, neverSealed: 2 })
  })
})
