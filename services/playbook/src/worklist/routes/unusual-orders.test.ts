// Cards in unusual orders: said again in other words, acted on twice, accounts that are merged, people who leave.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WORKSPACE } from '../../playbook-under-test.ts'
import type { WorklistAnswer } from './schema/worklist.ts'
import { cardsOf, createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(async () => {
  await test.beginAnew()
  await test.addCustomer('acc_1', 1_000_000)
})
afterAll(() => test.close())

const kim = '/v1/worklists/kim'
const onDay = async (iso: string, from = path): Promise<WorklistAnswer> => {
  test.clock.set(`${iso}T08:00:00Z`)
  return test.open('', from)
}
const act = async (body: object, list?: WorklistAnswer, index = 0) =>
  test.act(list ?? (await test.open()), index, body)
const stepsOf = async (list: WorklistAnswer) =>
  (
    await test.get<{ data: { action: string }[] }>(`${path}/cards/${list.cards[0]?.id}/actions`)
  ).body.data.map(({ action }) => action)

describe('said again', () => {
  it('in other words is refused, with the field: nothing is taken for kept that is not', async () => {
    const list = await test.open()
    expect((await act({ action: 'snooze', until: '2026-03-04' }, list)).status).toBe(200)
    expect(await act({ action: 'snooze', until: '2026-03-10' }, list)).toMatchObject({
      status: 409,
      body: { detail: 'until: The card is snoozed until 2026-03-04 already.', errors: [{ field: 'until' }] },
    })
    expect((await act({ action: 'snooze', until: '2026-03-04' }, list)).status).toBe(200)
    expect(await stepsOf(list)).toEqual(['snooze'])
  })

  it('answers what was agreed, and on which day', async () => {
    const list = await test.open()
    const done = { action: 'done', result: 'partly', reaction: 'disagree', followUpOn: '2026-03-07' }
    const first = await act(done, list)
    // a Saturday
    expect(first.body.followUp).toMatchObject({ on: '2026-03-09', movedFrom: '2026-03-07' })
    for (const again of [done, { ...done, followUpOn: '2026-03-09' }, { ...done, followUpOn: null }]) {
      expect(await act(again, list)).toEqual(first)
    }
    expect(await act({ ...done, followUpOn: '2026-03-12' }, list)).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'followUpOn' }] },
    })
    expect(await stepsOf(list)).toEqual(['done'])
  })
})

describe('a card of a day that is over', () => {
  it('is not acted on beside the newer one of its account: one try is one', async () => {
    const monday = await test.open()
    const tuesday = await onDay('2026-03-03')
    expect(cardsOf(tuesday)).toEqual(['acc_1'])
    for (const body of [{ action: 'no_answer' }, { action: 'done', result: 'worked' }, { action: 'start' }]) {
      expect(await act(body, monday)).toMatchObject({
        status: 409,
        body: {
          detail: 'action: The list of 2026-03-03 has a newer card of this account.',
          errors: [{ field: 'action', fix: `Act on that one: ${tuesday.cards[0]?.id}.` }],
        },
      })
    }
    await act({ action: 'no_answer' }, tuesday)
    expect((await onDay('2026-03-05')).cards[0]).toMatchObject({ tries: 1 })
  })

  it('is ended while no later list has the account', async () => {
    const monday = await test.open()
    test.clock.set('2026-03-03T08:00:00Z')
    expect((await act({ action: 'done', result: 'worked' }, monday)).status).toBe(200)
    expect(cardsOf(await test.open())).toEqual([])
  })
})

describe('an account that is merged into another', () => {
  const merge = (id: string, into: string) =>
    test.database.query(
      `update accounts.accounts set merged_into_id = $2, merged_on = '2026-03-03'
       where workspace_id = $3 and id = $1`,
      [id, into, WORKSPACE],
    )

  it('takes along what was agreed with it, and what was put away', async () => {
    await test.addCustomer('acc_2', 900_000)
    const list = await test.open()
    const index = cardsOf(list).indexOf('acc_2')
    await act({ action: 'done', result: 'worked', followUpOn: '2026-03-05' }, list, index)
    await merge('acc_2', 'acc_1')
    const due = await onDay('2026-03-05')
    expect(cardsOf(due)).toEqual(['acc_1'])
    expect(due.cards[0]?.reasons.map(({ kind }) => kind)).toContain('follow_up')
    // looked at anew on the same day it is not there a second time
    test.clock.advance({ hours: 1 })
    await test.record('acc_1', 'outcomes', [{ values: { champion_gone: true } }])
    expect(cardsOf(await test.open())).toEqual(['acc_1'])
    await act({ action: 'done', result: 'worked' })
    expect(
      (await onDay('2026-03-06')).cards.flatMap(({ reasons }) => reasons.map(({ kind }) => kind)),
    ).not.toContain('follow_up')
  })

  it('stays with who took a card of it', async () => {
    await test.addCustomer('acc_2', 900_000)
    await test.addCsm('per_2', 'kim', 'Europe/Berlin', 2)
    const list = await test.open()
    await act({ action: 'hand_over', to: 'kim' }, list, cardsOf(list).indexOf('acc_2'))
    await merge('acc_2', 'acc_1')
    const [theirs] = (await onDay('2026-03-05', kim)).cards
    expect(theirs).toMatchObject({ accountId: 'acc_1', handedBy: 'per_1' })
  })
})

describe('who took a card', () => {
  beforeEach(() => test.addCsm('per_2', 'kim', 'Europe/Berlin', 2))
  const inHand = async () => (await test.get<{ data: object[] }>('/v1/handed-cards')).body.data.length
  const given = async () => {
    expect((await act({ action: 'hand_over', to: 'kim' })).status).toBe(200)
    expect([await inHand(), cardsOf(await onDay('2026-03-03'))]).toEqual([1, []])
  }

  it('and is taken back leaves it to whose account it is', async () => {
    await given()
    await test.database.query(
      `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
         declared, retracted, recorded_by)
       values ($1, 'per_2', 2, 'kim', $2, $2, $2, false, true, 'key_1')`,
      [WORKSPACE, '2026-03-03T12:00:00Z'],
    )
    expect([await inHand(), cardsOf(await onDay('2026-03-04'))]).toEqual([0, ['acc_1']])
  })

  it('and is erased leaves it to whose account it is; nobody of another workspace does', async () => {
    await given()
    const erase = (workspace: string) =>
      test.database.query(
        `insert into accounts.erased_names (workspace_id, kind, name_hash, stand_in) values ($1, 'person', $2, 'per_2')`,
        [workspace, 'a'.repeat(64)],
      )
    await erase(OTHER)
    expect([await inHand(), cardsOf(await onDay('2026-03-04'))]).toEqual([1, []])
    await erase(WORKSPACE)
    expect([await inHand(), cardsOf(await onDay('2026-03-05'))]).toEqual([0, ['acc_1']])
  })

  it('and took back what they began gives it back', async () => {
    const list = await test.open()
    await act({ action: 'hand_over', to: 'kim' }, list)
    const theirs = `${kim}/cards/${(await test.open('', kim)).cards[0]?.id}/actions`
    await test.post(theirs, { action: 'start' })
    expect((await act({ action: 'undo' }, list)).status).toBe(409)
    await test.post(theirs, { action: 'undo' })
    expect(await act({ action: 'undo' }, list)).toMatchObject({ status: 200, body: { status: 'open' } })
    expect((await test.open('', kim)).cards[0]).toMatchObject({ status: 'handed_over', handedTo: 'per_1' })
  })

  it('begins while it is taken back: one of the two is refused', async () => {
    const list = await test.open()
    await act({ action: 'hand_over', to: 'kim' }, list)
    const theirs = `${kim}/cards/${(await test.open('', kim)).cards[0]?.id}/actions`
    const [undone, begun] = await Promise.all([
      act({ action: 'undo' }, list),
      test.post<{ status: string }>(theirs, { action: 'start' }),
    ])
    expect([undone.status, begun.status].toSorted()).toEqual([200, 409])
  })
})
