// Days off of whoever has a card: what is due on one comes on the next working day, and says so; days that are over stay as they were.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { WORKSPACE } from '../../playbook-under-test.ts'
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

let stated = 0
async function daysOff(
  personId: string | null,
  { country = null as string | null, added = [] as object[], struck = [] as string[] },
  recordedAt = '2026-01-01T00:00:00Z',
) {
  stated += 1
  await test.database.query(
    `insert into accounts.work_calendars (workspace_id, id, person_id, country, added, struck, recorded_at, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, 'key_1')`,
    [WORKSPACE, `wcl_${stated}`, personId, country, JSON.stringify(added), struck, recordedAt],
  )
}
const onDay = async (iso: string, from = path): Promise<WorklistAnswer> => {
  test.clock.set(`${iso}T08:00:00Z`)
  return test.open('', from)
}
const agreed = (list: WorklistAnswer) => list.cards[0]?.reasons.find(({ kind }) => kind === 'follow_up')
const done = { action: 'done', result: 'partly', reaction: 'disagree' }

describe('what is due on a day off', () => {
  it('comes on the next working day, and says from where it was moved', async () => {
    await daysOff(null, { country: 'DE' })
    const monday = await onDay('2026-03-30')
    const moved = { on: '2026-04-07', movedFrom: '2026-04-03', movedFor: 'Good Friday' }
    expect(monday.cards[0]?.play.reactions.disagree).toMatchObject(moved)
    expect((await test.act(monday, 0, done)).body.followUp).toMatchObject(moved)
    for (const day of ['2026-04-02', '2026-04-03', '2026-04-06'])
      expect(cardsOf(await onDay(day))).toEqual([])
    expect(agreed(await onDay('2026-04-07'))).toMatchObject({
      dueOn: '2026-04-07',
      words: expect.stringMatching(/ Moved from 2026-04-03, Good Friday\.$/),
    })
    const { body } = await test.get<ActionsOfCardAnswer>(`${path}/cards/${monday.cards[0]?.id}/actions`)
    expect(body.data).toMatchObject([
      { followUpOn: '2026-04-07', movedFrom: '2026-04-03', movedFor: 'Good Friday' },
    ])
  })

  it('is moved where somebody named the day, and off days of their week', async () => {
    await daysOff(null, { added: [{ day: '2026-03-09', name: 'Summer party' }] })
    const list = await test.open()
    const named = (followUpOn: string) => test.act(list, 0, { action: 'done', result: 'partly', followUpOn })
    const onSaturday = await named('2026-03-07')
    expect(onSaturday.body.followUp).toMatchObject({
      on: '2026-03-10',
      movedFrom: '2026-03-07',
      movedFor: null,
    })
    await test.act(list, 0, { action: 'undo' })
    expect((await named('2026-03-09')).body.followUp).toMatchObject({
      on: '2026-03-10',
      movedFrom: '2026-03-09',
      movedFor: 'Summer party',
    })
  })

  it('does not count while nobody answered', async () => {
    await daysOff('per_1', { added: [{ day: '2026-03-03', name: 'Carnival' }] })
    await test.act(await test.open(), 0, { action: 'no_answer' })
    expect(cardsOf(await onDay('2026-03-04'))).toEqual([])
    expect(cardsOf(await onDay('2026-03-05'))).toEqual(['acc_1'])
  })

  it('goes by the place of who has the card: a colleague elsewhere works on that day', async () => {
    await test.addCsm('per_2', 'kim', 'America/New_York', 2)
    await daysOff(null, { country: 'DE' })
    await daysOff('per_2', { country: 'US' })
    const list = await onDay('2026-03-30')
    await test.act(list, 0, { action: 'hand_over', to: 'kim' })
    const kims = await test.open('', '/v1/worklists/kim')
    const { body } = await test.post<{ followUp: { on: string } }>(
      `/v1/worklists/kim/cards/${kims.cards[0]?.id}/actions`,
      done,
    )
    expect(body.followUp).toMatchObject({ on: '2026-04-03', movedFrom: null, movedFor: null })
  })
})

describe('a list of a day off', () => {
  it('is made for who opens it, and says why nobody works', async () => {
    await daysOff(null, { country: 'DE' })
    const list = await onDay('2026-04-03')
    expect(list).toMatchObject({ dayOff: 'Good Friday' })
    expect(cardsOf(list)).toEqual(['acc_1'])
    const { body } = await test.get<WorklistsAnswer>('/v1/worklists')
    expect(body.data).toMatchObject([{ csmId: 'per_1', dayOff: 'Good Friday' }])
    expect(await onDay('2026-04-07')).toMatchObject({ dayOff: null })
  })

  it('does not say why somebody takes a day of their own', async () => {
    await daysOff('per_1', { added: [{ day: '2026-03-03', name: 'At the hospital' }] })
    expect(await onDay('2026-03-03')).toMatchObject({ dayOff: 'Own day off' })
    expect(await onDay('2026-03-04')).toMatchObject({ dayOff: null })
  })

  it('has half of the hours on a half day, on which things are due as on any other', async () => {
    const eve = { day: '2020-04-03', name: 'Half of Good Friday', everyYear: true, half: true }
    await daysOff(null, { added: [eve] })
    const whole = await onDay('2026-03-30')
    expect(whole).toMatchObject({ halfDay: null, dayOff: null })
    expect((await test.act(whole, 0, done)).body.followUp).toMatchObject({
      on: '2026-04-03',
      movedFrom: null,
    })
    const half = await onDay('2026-04-03')
    expect(half).toMatchObject({ halfDay: 'Half of Good Friday', dayOff: null, hours: whole.hours / 2 })
    expect(agreed(half)).toMatchObject({ dueOn: '2026-04-03' })
  })

  it('does not say why somebody takes half of a day for themselves', async () => {
    await daysOff('per_1', { added: [{ day: '2026-03-03', name: 'At the hospital', half: true }] })
    expect(await onDay('2026-03-03')).toMatchObject({ halfDay: 'Own half day off', dayOff: null })
  })

  it('stays what it was, and so does what was agreed, when days off are stated later', async () => {
    const list = await onDay('2026-03-30')
    await test.act(list, 0, done)
    test.clock.set('2026-04-20T08:00:00Z')
    const past = ['2026-03-30', '2026-03-31', '2026-04-03', '2026-04-06']
    const lists = () => Promise.all(past.map(day => test.open(`?date=${day}`)))
    const before = await lists()
    expect(before.map(({ dayOff }) => dayOff)).toEqual([null, null, null, null])
    expect(agreed(before[2] as WorklistAnswer)).toMatchObject({ dueOn: '2026-04-03' })
    await daysOff(null, { country: 'DE' }, '2026-04-20T07:00:00Z')
    expect(await lists()).toEqual(before)
  })
})
