// What a list passed over: named with its reason, what it is worth and why, as the morning left it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WELL } from '../../playbook-under-test.ts'
import type { PassedOverAnswer } from './passed-over.ts'
import { cardsOf, createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

const passedOver = async (query = '') => {
  const { status, body } = await test.get<PassedOverAnswer>(`${path}/passed-over${query}`)
  expect(status).toBe(200)
  return body
}
const GAP = { kind: 'outcome', id: 'out_1', values: { ...WELL.outcome, attained: 0.1 } } as const

/** Six accounts with an outcome they lack, one worth more than the next: three fit into the three hours. */
async function addSix(): Promise<void> {
  for (let n = 1; n <= 6; n++) {
    await test.addCustomer(`acc_${n}`, 9_000_000 - n * 1_000_000)
    await test.record(`acc_${n}`, 'outcomes', [{ ...GAP, id: `out_${n}` }])
  }
}

describe('GET /v1/worklists/:csm/passed-over', () => {
  it('names what did not fit, in order, with its reason, its worth and the hours that were left', async () => {
    await addSix()
    const list = await test.open()
    const { total, data, nextCursor, date } = await passedOver()
    const listed = cardsOf(list)
    expect(listed.length).toBeGreaterThan(0)
    expect([total, list.passedOver, list.putAway]).toEqual([6 - listed.length, 6 - listed.length, 0])
    expect(data.map(({ accountId }) => accountId)).toEqual(
      ['acc_1', 'acc_2', 'acc_3', 'acc_4', 'acc_5', 'acc_6'].filter(id => !listed.includes(id)),
    )
    expect([nextCursor, date]).toEqual([null, '2026-03-02'])
    const [first] = data
    expect(first?.name).toBe(`Name of ${first?.accountId}`)
    expect(first?.reason.words).toContain('10 %')
    expect(first?.why).toMatchObject({ kind: 'hours_used', putAwayBy: null, until: null, handedTo: null })
    const worth = data.map(({ value }) => Number(value?.worthTodayPerHourMinor))
    expect(worth).toEqual(worth.toSorted((a, b) => b - a))
    expect(Math.max(...worth)).toBeLessThanOrEqual(
      Math.min(...list.cards.map(({ value }) => Number(value?.worthTodayPerHourMinor))),
    )
  })

  it('gives them by pages', async () => {
    await addSix()
    const whole = await passedOver()
    const first = await passedOver('?limit=2')
    expect(first.data).toEqual(whole.data.slice(0, 2))
    const rest = await passedOver(`?limit=2&cursor=${first.nextCursor}`)
    expect(rest.data).toEqual(whole.data.slice(2, 4))
    expect((await test.get(`${path}/passed-over?cursor=abc`)).status).toBe(400)
  })

  it('says who put it away and until when, who has it in hand, on the days after', async () => {
    await test.addCsm('per_2', 'bo', 'Europe/Berlin', 3)
    await addSix()
    const list = await test.open()
    const [one, two] = cardsOf(list)
    await test.act(list, 0, { action: 'snooze', until: '2026-03-09' })
    await test.act(list, 1, { action: 'hand_over', to: 'bo' })
    // of the same morning they are cards still
    const ofToday = (await passedOver()).data.map(({ accountId }) => accountId)
    expect(ofToday).not.toContain(one)
    test.clock.set('2026-03-03T08:00:00Z')
    const { data } = await passedOver()
    const whyOf = (id: string | undefined) => data.find(({ accountId }) => accountId === id)?.why
    expect(whyOf(one)).toEqual({
      kind: 'put_away',
      hoursLeft: null,
      putAwayBy: 'snooze',
      until: '2026-03-09',
      handedTo: null,
    })
    expect(whyOf(two)).toMatchObject({ kind: 'handed_over', handedTo: 'per_2' })
    expect((await test.open()).putAway).toBe(2)
  })

  it('is that of the morning, on a past day too: kept, or as it would have been', async () => {
    await addSix()
    const kept = await passedOver()
    test.clock.set('2026-03-04T08:00:00Z')
    expect(await passedOver('?date=2026-03-02')).toEqual(kept)
    const unopened = await passedOver('?date=2026-03-03')
    expect([unopened.kept, unopened.total]).toEqual([false, kept.total])
    expect(unopened.data.map(({ accountId }) => accountId)).toEqual(
      kept.data.map(({ accountId }) => accountId),
    )
  })

  it('is without names of a list that was kept before they were', async () => {
    await addSix()
    const { total } = await passedOver()
    await test.database.query('update playbook.worklist_days set passed_over_cards = null')
    expect(await passedOver()).toMatchObject({ total, data: [], nextCursor: null })
  })

  it('leaves out who has a card since, and does not know what is worth without ARR', async () => {
    await addSix()
    await test.addCustomer('acc_7', 1_000)
    const standing = (escalated: number) => [
      { values: { ...WELL.standing, csm: 'per_1', escalated_tickets: escalated } },
      {
        kind: 'renewal' as const,
        id: 'rnw_acc_7',
        values: { ...WELL.renewal, arr_minor: null, due_on: '2026-05-01' },
      },
    ]
    await test.record('acc_7', 'accounts', standing(0))
    await test.record('acc_7', 'outcomes', [{ ...GAP, id: 'out_7' }])
    const { data } = await passedOver()
    const last = data.at(-1)
    expect([last?.accountId, last?.value]).toEqual(['acc_7', null])
    expect(last?.shareKeptPerHour).toBeGreaterThan(0)
    await test.record('acc_7', 'accounts', standing(1))
    expect(cardsOf(await test.open())).toContain('acc_7')
    expect((await passedOver()).data.map(({ accountId }) => accountId)).not.toContain('acc_7')
  })
})
