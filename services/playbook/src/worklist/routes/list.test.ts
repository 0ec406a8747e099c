// The day of everybody who looks after accounts: what became of their cards, and what waits.
import { afterAll, beforeAll, expect, it } from 'vitest'
import { OTHER } from '../../playbook-under-test.ts'
import type { WorklistsAnswer } from './list.ts'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
  await test.addCsm('per_2', 'kim', 'Pacific/Auckland', 2)
  await test.addCsm('per_3', 'nobody-of-accounts', null, null)
  for (const id of ['acc_1', 'acc_2', 'acc_3']) await test.addCustomer(id, 1_000_000)
  await test.health.runDueWork()
})
afterAll(() => test.close())

const lists = async (query = '', workspace?: string) =>
  (await test.get<WorklistsAnswer>(`/v1/worklists${query}`, workspace)).body.data

it('says of a list that nobody opened that it was not, and opens none', async () => {
  expect(await lists()).toEqual([
    expect.objectContaining({ csmId: 'per_1', date: '2026-03-02', builtAt: null, cards: null }),
  ])
  expect(await lists()).toMatchObject([{ builtAt: null }])
})

it('counts cards by what became of them, what is left, and what was handed over', async () => {
  const list = await test.open()
  expect(list.cards).toHaveLength(3)
  await test.act(list, 0, { action: 'done', result: 'worked', followUpOn: '2026-03-03' })
  await test.act(list, 1, { action: 'hand_over', to: 'kim' })
  await test.open('', '/v1/worklists/kim')
  const [ann, kim] = await lists()
  expect(ann).toMatchObject({
    csmId: 'per_1',
    hours: 3,
    plannedHours: list.plannedHours,
    hoursLeft: list.cards[2]?.hours,
    cards: { open: 1, started: 0, done: 1, handed_over: 1 },
    followUpsDue: 0,
    handedToThem: 0,
  })
  // it is evening there
  expect(kim).toMatchObject({ csmId: 'per_2', date: '2026-03-02', cards: { open: 1 }, handedToThem: 1 })
  test.clock.advance({ days: 1 })
  await test.open()
  expect(await lists()).toMatchObject([{ csmId: 'per_1', date: '2026-03-03', followUpsDue: 1 }])
  expect((await lists('?date=2026-03-02')).map(each => each.csmId)).toEqual(['per_1', 'per_2'])
})

it('finds nothing of another workspace', async () => {
  expect(await lists('', OTHER)).toEqual([])
})
