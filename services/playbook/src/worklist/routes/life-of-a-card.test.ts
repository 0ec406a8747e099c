// Cards over their days: nobody answered, what was agreed, handed over, undone, and moved with the account.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { WELL } from '../../playbook-under-test.ts'
import type { ActionsOfCardAnswer } from './actions.ts'
import type { WorklistsAnswer } from './list.ts'
import type { WorklistAnswer } from './schema/worklist.ts'
import { cardsOf, createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

const opened: WorklistUnderTest[] = []
let test: WorklistUnderTest
beforeEach(async () => {
  test = await createWorklistUnderTest()
  opened.push(test)
  await test.addCustomer('acc_1', 1_000_000)
})
afterAll(() => Promise.all(opened.map(each => each.close())))

const onDay = async (iso: string, from = path): Promise<WorklistAnswer> => {
  test.clock.set(`${iso}T08:00:00Z`)
  return test.open('', from)
}
const act = async (body: object, list?: WorklistAnswer, index = 0) =>
  test.act(list ?? (await test.open()), index, body)
const actionsOf = async (list: WorklistAnswer, index = 0) =>
  (await test.get<ActionsOfCardAnswer>(`${path}/cards/${list.cards[index]?.id}/actions`)).body.data

describe('nobody answered', () => {
  it('comes back after two working days, then after five, and asks for another way', async () => {
    // a Monday
    expect(await act({ action: 'no_answer' })).toMatchObject({ status: 200, body: { status: 'no_answer' } })
    expect(cardsOf(await onDay('2026-03-03'))).toEqual([])
    const second = await onDay('2026-03-04')
    expect(second.cards[0]).toMatchObject({ accountId: 'acc_1', tries: 1, askAnotherWay: false })
    await act({ action: 'no_answer' }, second)
    expect(cardsOf(await onDay('2026-03-10'))).toEqual([])
    const third = await onDay('2026-03-11')
    expect(third.cards[0]).toMatchObject({ accountId: 'acc_1', tries: 2, askAnotherWay: true })
    await act({ action: 'done', result: 'worked' }, third)
    const later = await onDay('2026-04-20')
    expect(later.cards[0]).toMatchObject({ tries: 0, askAnotherWay: false })
  })

  it('names whom to try instead, and is raised with whoever leads after the fourth time', async () => {
    const lists = async (iso: string) => {
      const list = await onDay(iso)
      const { body } = await test.get<WorklistsAnswer>('/v1/worklists')
      const [card] = list.cards
      return { list, said: [card?.tries, card?.askAnotherWay, card?.raise, body.data[0]?.unanswered] }
    }
    const days = ['2026-03-02', '2026-03-04', '2026-03-11', '2026-03-18', '2026-03-25'] as const
    const said = []
    for (const day of days) {
      const seen = await lists(day)
      said.push(seen.said)
      await act({ action: 'no_answer' }, seen.list)
    }
    expect(said).toEqual([
      [0, false, false, 0],
      [1, false, false, 0],
      [2, true, false, 0],
      [3, true, false, 0],
      [4, true, true, 1],
    ])
    // it goes on coming back, and what nobody began on is no longer counted once it is tried again
    expect((await test.get<WorklistsAnswer>('/v1/worklists')).body.data[0]?.unanswered).toBe(0)
    expect(cardsOf(await onDay('2026-04-01'))).toEqual(['acc_1'])
  })

  it('counts the working days of whose card it is', async () => {
    await test.database.query(`update accounts.people set working_days = '{3}' where id = 'per_1'`)
    await act({ action: 'no_answer' })
    expect(cardsOf(await onDay('2026-03-10'))).toEqual([])
    expect(cardsOf(await onDay('2026-03-11'))).toEqual(['acc_1'])
  })

  it('does not hide what gets worse meanwhile', async () => {
    await act({ action: 'no_answer' })
    await test.record('acc_1', 'outcomes', [{ values: { champion_gone: true } }])
    expect((await onDay('2026-03-03')).cards[0]?.reasons.map(({ kind }) => kind)).toEqual(['champion_gone'])
  })
})

describe('what was agreed', () => {
  const agreed = (list: WorklistAnswer) => list.cards[0]?.reasons.find(({ kind }) => kind === 'follow_up')

  it('comes back on its day, and is over when it is done', async () => {
    const done = await act({ action: 'done', result: 'partly', reaction: 'disagree' })
    const on = done.body.followUp?.on ?? ''
    expect(on).toBe('2026-03-06')
    expect(cardsOf(await onDay('2026-03-05'))).toEqual([])
    const list = await onDay(on)
    expect(agreed(list)).toMatchObject({ dueOn: on, words: expect.stringContaining('On 2026-03-02') })
    expect(list.cards[0]?.play.key).toBe('keep_the_follow_up')
    await act({ action: 'done', result: 'worked' }, list)
    for (const day of ['2026-03-09', '2026-03-10', '2026-05-11'])
      expect(agreed(await onDay(day))).toBeUndefined()
  })

  it('waits on the list until somebody does it, whatever the hours', async () => {
    await act({ action: 'done', result: 'worked', followUpOn: '2026-03-05' })
    await test.database.query(`update accounts.people set hours_per_day = 0 where id = 'per_1'`)
    for (const day of ['2026-03-05', '2026-03-06', '2026-03-09']) {
      expect(agreed(await onDay(day))).toMatchObject({ dueOn: '2026-03-05' })
    }
    await act({ action: 'snooze', until: '2026-03-12' })
    expect(cardsOf(await onDay('2026-03-11'))).toEqual([])
    expect(agreed(await onDay('2026-03-12'))).toBeDefined()
  })

  it('400: names a day that is not ahead', async () => {
    const { status, body } = await act({ action: 'done', result: 'worked', followUpOn: '2026-03-02' })
    expect({ status, body }).toMatchObject({ status: 400, body: { errors: [{ field: 'followUpOn' }] } })
  })
})

describe('what was tried before', () => {
  it('is on the next card of the account, whoever has it by then, without what was taken back', async () => {
    const first = await test.open()
    expect(first.cards[0]?.triedBefore).toEqual([])
    await act({ action: 'done', result: 'worked' }, first)
    await act({ action: 'undo' }, first)
    await act({ action: 'done', result: 'did_not_work', reaction: 'disagree' }, first)
    const tried = {
      on: '2026-03-02',
      play: first.cards[0]?.play.key,
      name: first.cards[0]?.play.name,
      result: 'did_not_work',
      reaction: 'disagree',
    }
    const back = await onDay('2026-03-06')
    expect(back.cards[0]?.triedBefore).toEqual([tried])
    // read as kept it is the same
    expect((await test.open()).cards[0]?.triedBefore).toEqual([tried])
  })
})

describe('undo', () => {
  it('brings a card back to how it was, and what was done counts for nothing', async () => {
    const list = await test.open()
    await act({ action: 'start' }, list)
    await act({ action: 'done', result: 'did_not_work', reaction: 'disagree' }, list)
    expect(await act({ action: 'undo' }, list)).toMatchObject({ status: 200, body: { status: 'started' } })
    expect(await act({ action: 'undo' }, list)).toMatchObject({ status: 200, body: { status: 'open' } })
    expect((await act({ action: 'undo' }, list)).status).toBe(409)
    expect((await test.open()).cards[0]).toMatchObject({ status: 'open', position: 0 })
    expect(await actionsOf(list)).toMatchObject([
      { action: 'start', undone: true },
      { action: 'done', result: 'did_not_work', undone: true },
      { action: 'undo', undone: false },
      { action: 'undo', undone: false },
    ])
    const next = await onDay('2026-03-06')
    expect(next.cards[0]?.reasons.map(({ kind }) => kind)).not.toContain('follow_up')
    expect(next.cards[0]?.value).toEqual({ ...list.cards[0]?.value, ...withDays(next) })
  })

  it('409: is of the day of whose card it is alone', async () => {
    const list = await test.open()
    await act({ action: 'dismiss', reason: 'not_true' }, list)
    // the day ends at eleven in the evening UTC where they are
    test.clock.set('2026-03-02T23:30:00Z')
    expect(await act({ action: 'undo' }, list)).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'action' }] },
    })
    test.clock.set('2026-03-02T22:30:00Z')
    expect((await act({ action: 'undo' }, list)).status).toBe(200)
  })
})

/** What moves by itself from day to day. */
const withDays = ({ cards: [card] }: WorklistAnswer) => {
  const { probabilityLost, probabilityLostWithPlay, preventableMinor } = card?.value ?? {}
  const { preventablePerHourMinor, urgency, worthTodayPerHourMinor } = card?.value ?? {}
  return {
    probabilityLost,
    probabilityLostWithPlay,
    preventableMinor,
    preventablePerHourMinor,
    urgency,
    worthTodayPerHourMinor,
  }
}

describe('a card that is handed over', () => {
  const kim = '/v1/worklists/kim'
  beforeEach(async () => {
    await test.addCsm('per_2', 'kim', 'Europe/Berlin', 2)
    await test.addCsm('per_3', 'lou', 'Europe/Berlin', 2)
  })
  /** The accounts of which they have a card, as whoever asks what they may record has it. */
  const inHand = async (person: string) => {
    const { status, body } = await test.get<{ data: { accountId: string; handedBy: string }[] }>(
      `/v1/handed-cards?person=${person}`,
    )
    expect(status).toBe(200)
    return body.data.map(({ accountId, handedBy }) => `${accountId} of ${handedBy}`)
  }
  const actAsKim = (list: WorklistAnswer, body: object) =>
    test.post<{ status: string }>(`${kim}/cards/${list.cards[0]?.id}/actions`, body)

  it('is on the list of who took it from then on, until they end it', async () => {
    expect((await test.open('', kim)).cards).toEqual([])
    const list = await test.open()
    const given = await act({ action: 'hand_over', to: 'kim' }, list)
    expect(given).toMatchObject({ status: 200, body: { status: 'handed_over', handedTo: 'per_2' } })
    expect((await test.open()).cards[0]).toMatchObject({ status: 'handed_over', handedTo: 'per_2' })
    expect([await inHand('kim'), await inHand('ann')]).toEqual([['acc_1 of per_1'], []])
    const [theirs] = (await test.open('', kim)).cards
    expect(theirs).toMatchObject({ accountId: 'acc_1', newToday: true, handedBy: 'per_1', movedTo: null })
    expect(theirs?.reasons.map(({ kind }) => kind)).toEqual(list.cards[0]?.reasons.map(({ kind }) => kind))
    expect(cardsOf(await onDay('2026-03-03'))).toEqual([])
    const next = await onDay('2026-03-03', kim)
    expect(next.cards[0]).toMatchObject({ accountId: 'acc_1', newToday: false, handedBy: 'per_1' })
    await actAsKim(next, { action: 'done', result: 'worked' })
    expect(await inHand('kim')).toEqual([])
    await actAsKim(next, { action: 'undo' })
    expect(await inHand('kim')).toEqual(['acc_1 of per_1'])
    await actAsKim(next, { action: 'done', result: 'worked' })
    expect(cardsOf(await onDay('2026-03-04', kim))).toEqual([])
    // the account is whose it was: what arises later is theirs
    await test.record('acc_1', 'outcomes', [{ values: { champion_gone: true } }])
    expect(cardsOf(await onDay('2026-03-05'))).toEqual(['acc_1'])
    expect(cardsOf(await onDay('2026-03-05', kim))).toEqual([])
  })

  it('brings what was agreed to who agreed it', async () => {
    await act({ action: 'hand_over', to: 'kim' })
    await actAsKim(await test.open('', kim), { action: 'done', result: 'partly', followUpOn: '2026-03-05' })
    expect(await inHand('kim')).toEqual(['acc_1 of per_1'])
    expect(cardsOf(await onDay('2026-03-05'))).toEqual([])
    expect((await onDay('2026-03-05', kim)).cards[0]?.play.key).toBe('keep_the_follow_up')
  })

  it('comes back by an undo while nobody has begun on it, and by being handed back', async () => {
    const list = await test.open()
    await act({ action: 'hand_over', to: 'kim' }, list)
    await test.open('', kim)
    expect(await inHand('kim')).toEqual(['acc_1 of per_1'])
    expect(await act({ action: 'undo' }, list)).toMatchObject({ body: { status: 'open', handedTo: null } })
    expect(await inHand('kim')).toEqual([])
    expect((await test.open('', kim)).cards[0]).toMatchObject({ status: 'handed_over', handedTo: 'per_1' })
    await act({ action: 'hand_over', to: 'lou' }, list)
    const lous = await test.open('', '/v1/worklists/lou')
    const ofLou = `/v1/worklists/lou/cards/${lous.cards[0]?.id}/actions`
    await test.post(ofLou, { action: 'start' })
    expect(await act({ action: 'undo' }, list)).toMatchObject({ status: 409 })
    expect((await test.post(ofLou, { action: 'hand_over', to: 'ann' })).status).toBe(200)
    expect((await test.open()).cards.at(-1)).toMatchObject({ accountId: 'acc_1', handedBy: 'per_3' })
    expect([await inHand('per_3'), await inHand('per_1')]).toEqual([[], ['acc_1 of per_3']])
  })

  it('400 and 409: goes to somebody else who is there, and to one of them', async () => {
    const list = await test.open()
    for (const to of ['nobody', 'ann', 'me']) {
      expect(await act({ action: 'hand_over', to }, list)).toMatchObject({
        status: 400,
        body: { errors: [{ field: 'to' }] },
      })
    }
    expect((await act({ action: 'hand_over', to: 'kim' }, list)).status).toBe(200)
    expect((await act({ action: 'hand_over', to: 'kim' }, list)).status).toBe(200)
    expect((await act({ action: 'hand_over', to: 'lou' }, list)).status).toBe(409)
    expect(await actionsOf(list)).toHaveLength(1)
  })

  it('moves with the account, and says so to whose it was', async () => {
    await test.open()
    expect((await test.open('', kim)).cards).toEqual([])
    test.clock.advance({ hours: 1 })
    await test.database.query(`update accounts.accounts set csm_id = 'per_2' where id = 'acc_1'`)
    await test.record('acc_1', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_2' } },
      { kind: 'renewal', id: 'rnw_acc_1', values: { ...WELL.renewal, due_on: '2026-05-01' } },
    ])
    await test.health.runDueWork()
    expect((await test.open()).cards[0]).toMatchObject({ accountId: 'acc_1', movedTo: 'per_2' })
    expect((await test.open('', kim)).cards[0]).toMatchObject({ accountId: 'acc_1', newToday: true })
  })
})
