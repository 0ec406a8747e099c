// Optimism bias over HTTP: pairs that a filing of the CSM opened count, other verdicts are counted by why they are left out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OUTCOME, type OutcomesUnderTest, outcomesUnderTest, type Who } from '../../outcomes-under-test.ts'

const NOTHING = {
  declared: 0,
  reassigned: 0,
  lowGrade: 0,
  time: 0,
  noCsm: 0,
  sealsOff: 0,
  ownRecord: 0,
  retracted: 0,
}

describe('GET /v1/optimism-bias', () => {
  let on: OutcomesUnderTest
  const OUTCOMES = ['blind', 'again', 'angry', 'late', 'others', 'history', 'own', 'gone', 'waits', 'before']

  const post = async (path: string, body: object, as: Who = 'nobody') => {
    const answer = await on.call('POST', path, body, as)
    expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300)
    return answer.body
  }
  const says = (outcome: string, achieved: number, more: object = {}, as: Who = 'nobody') =>
    post('/v1/customer-verdicts', { outcome, stakeholder: 'amy', achieved, experience: 4, ...more }, as)
  const files = (outcome: string, verdict: number, as: Who = 'ann') =>
    post('/v1/vendor-verdicts', { outcome, verdict, periodStartsOn: '2026-03-01' }, as)
  const handTo = (who: 'ann' | 'ben') =>
    on.testDatabase.query('update accounts.accounts set csm_id = $1', [`per_${who}`])
  const read = async (query = '', as: Who = 'nobody') => {
    const answer = await on.call('GET', `/v1/optimism-bias${query}`, undefined, as)
    expect(answer.status).toBe(200)
    return answer.body
  }

  beforeAll(async () => {
    on = await outcomesUnderTest('2026-03-02')
    await handTo('ann')
    for (const externalId of OUTCOMES) await post('/v1/outcomes', { ...OUTCOME, externalId })
    await says('blind', 4)
    await says('again', 3)
    await says('angry', 2)
    await says('late', 4)
    await says('others', 4)
    await says('history', 4, { occurredAt: '2026-03-01', recordedAt: '2026-03-02' })
    await says('own', 4, {}, 'ann')
    await says('gone', 4, { externalId: 'gone' })
    await on.call('PATCH', '/v1/customer-verdicts/gone', { retracted: true })
    on.clock.advance({ hours: 1 })
    for (const outcome of ['blind', 'again', 'angry', 'history', 'own', 'gone', 'before'])
      await files(outcome, 5)
    await says('before', 1)
    await handTo('ben')
    await files('others', 5, 'ben')
    await handTo('ann')
    on.clock.advance({ days: 8 })
    await on.service.runDueWork()
    await files('late', 5)
    await says('waits', 4)
  })
  afterAll(() => on.close())

  it('tells the mean of v - c of each person and of all, with its interval', async () => {
    const { team, csms } = await read()
    // 1 - 0.75, 1 - 0.5 and 1 - 0: mean 0.5833, s 0.3819, t(2) 4.303
    expect(team.n).toBe(3)
    expect(team.mean).toBeCloseTo(0.5833, 3)
    expect(team.interval.low).toBeCloseTo(0.5833 - 0.9486, 3)
    expect(team.interval.high).toBeCloseTo(0.5833 + 0.9486, 3)
    expect(csms).toMatchObject([
      { csmId: 'per_ann', externalId: 'ann', n: 3, sealed: 1 },
      { csmId: 'per_ben', externalId: 'ben', n: 0, mean: null, interval: null, sealed: 0 },
    ])
  })

  it('counts by why what makes no pair, the same to everybody', async () => {
    for (const who of ['ann', 'ben', 'nobody'] as const) {
      const { team, csms } = await read('', who)
      const each = { ...NOTHING, declared: 1, lowGrade: 1, time: 1, ownRecord: 1, retracted: 1 }
      expect(team.leftOut).toEqual({ ...each, reassigned: 1 })
      expect(csms[0].leftOut).toEqual(each)
      expect(csms[1].leftOut).toEqual({ ...NOTHING, reassigned: 1 })
    }
  })

  it('is narrowed to one person and to days of verdicts', async () => {
    expect((await read('?csm=ben')).csms).toMatchObject([{ csmId: 'per_ben', n: 0 }])
    expect((await read('?since=2026-03-03')).team).toMatchObject({ n: 0, mean: null, leftOut: NOTHING })
    expect((await read('?since=2026-03-02&until=2026-03-03')).team.n).toBe(3)
    expect((await on.call('GET', '/v1/optimism-bias?csm=zoe')).status).toBe(400)
  })
})
