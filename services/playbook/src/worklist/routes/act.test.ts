// Acting on cards: what it changes today, and on the lists after.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WELL, WORKSPACE } from '../../playbook-under-test.ts'
import { worklistActions } from '../storage/worklist-actions.ts'
import { worklistCards } from '../storage/worklist-cards.ts'
import { worklistDays } from '../storage/worklist-days.ts'
import { cardsOf, createWorklistUnderTest, path, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('POST /v1/worklists/:csm/cards/:id/actions', () => {
  const next = async () => {
    test.clock.advance({ days: 1 })
    return cardsOf(await test.open())
  }
  beforeEach(() => test.addCustomer('acc_1', 1_000_000))

  it('starts and ends a card, with what to do about the reaction', async () => {
    const list = await test.open()
    expect(await test.act(list, 0, { action: 'start' })).toMatchObject({
      status: 200,
      body: { status: 'started' },
    })
    const done = await test.act(list, 0, { action: 'done', result: 'partly', reaction: 'disagree' })
    expect(done.body).toMatchObject({ status: 'done', followUp: { withinDays: 5, on: '2026-03-06' } })
    expect((await test.open()).cards[0]).toMatchObject({ status: 'done', position: 0 })
    const rows = await test.database.query('select from playbook.worklist_actions')
    await test.act(list, 0, { action: 'done', result: 'partly' })
    expect(await test.database.query('select from playbook.worklist_actions')).toHaveLength(rows.length)
    expect((await test.act(list, 0, { action: 'start' })).status).toBe(409)
    expect(await next()).toEqual([])
  })

  it('keeps a snoozed card away until its day', async () => {
    const list = await test.open()
    expect((await test.act(list, 0, { action: 'snooze', until: '2026-03-04' })).status).toBe(200)
    expect(await next()).toEqual([])
    expect(await next()).toEqual(['acc_1'])
    expect((await test.act(await test.open(), 0, { action: 'snooze', until: '2026-03-04' })).status).toBe(400)
  })

  it('keeps a dismissed card away until the signal moves materially', async () => {
    await test.act(await test.open(), 0, { action: 'dismiss', reason: 'not_worth_it' })
    expect(await next()).toEqual([])
    test.clock.advance({ days: 20 })
    expect(cardsOf(await test.open())).toEqual([])
    await test.record('acc_1', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', pulse: 'at_risk' } },
      { kind: 'renewal', id: 'rnw_acc_1', values: { ...WELL.renewal, auto_renews: false } },
    ])
    await test.record('acc_1', 'outcomes', [
      { values: { ...WELL.ladder, ladder_hostile: true, relationship: 0.1 } },
    ])
    await test.record('acc_1', 'usage', [{ values: { usage_score: 0.05, days_since_last_event: 60 } }])
    expect(await next()).toEqual(['acc_1'])
  })

  it('brings up again on the same day what arises after a card was closed', async () => {
    const list = await test.open()
    await test.act(list, 0, { action: 'done', result: 'worked' })
    await test.record('acc_1', 'outcomes', [{ values: { champion_gone: true } }])
    const later = await test.open()
    expect(later.cards.map(card => [card.status, card.newToday])).toEqual([
      ['done', false],
      ['open', true],
    ])
    expect(later.cards[1]?.reasons.map(reason => reason.kind)).toEqual(['champion_gone'])
  })

  it('teaches how often a play works', async () => {
    const [before] = (await test.open()).cards
    await test.act(await test.open(), 0, { action: 'done', result: 'did_not_work' })
    test.clock.advance({ days: 30 })
    const [after] = (await test.open()).cards
    const effect = (card: typeof before) =>
      1 - Number(card?.value?.probabilityLostWithPlay) / Number(card?.value?.probabilityLost)
    expect([before?.play.key, after?.play.key]).toEqual(['ask_for_their_verdict', 'ask_for_their_verdict'])
    expect(effect(after)).toBeLessThan(effect(before))
  })

  it('400 and 404: names what is wrong, and finds no card of another workspace or list', async () => {
    const list = await test.open()
    expect((await test.act(list, 0, { action: 'done' })).status).toBe(400)
    expect((await test.act(list, 0, { action: 'dismiss', reason: 'because' })).status).toBe(400)
    expect((await test.act(list, 9, { action: 'start' })).status).toBe(404)
    const theirs = await test.post(
      `${path}/cards/${list.cards[0]?.id}/actions`,
      { action: 'start' },
      { workspace: OTHER },
    )
    expect(theirs.status).toBe(404)
    await test.addCsm('per_2', 'kim', null, null)
    const other = await test.post(`/v1/worklists/kim/cards/${list.cards[0]?.id}/actions`, { action: 'start' })
    expect(other.status).toBe(404)
  })

  it('knows the person behind the key as `me`', async () => {
    const list = await test.open()
    const acted = await test.post(
      `/v1/worklists/me/cards/${list.cards[0]?.id}/actions`,
      { action: 'start' },
      { personId: 'per_1' },
    )
    expect(acted).toMatchObject({ status: 200, body: { status: 'started' } })
  })
})

describe('cards of a CSM who is away', () => {
  // eight in the morning UTC of the second of March is nine in Berlin
  const absent = async (deputyId: string, startsOn: string, endsOn: string, workspace = WORKSPACE) =>
    test.database.query(
      `insert into accounts.csm_absences (workspace_id, id, csm_id, deputy_id, starts_on, ends_on, created_at)
       values ($1, $2, 'per_1', $3, $4, $5, now())`,
      [workspace, `abs_${deputyId}_${startsOn}`, deputyId, startsOn, endsOn],
    )
  const actAs = (personId: string, card: string | null | undefined, body: object = { action: 'start' }) =>
    test.post(`${path}/cards/${card}/actions`, body, { personId })

  it('are acted on by their deputy while it lasts, in their name; by nobody else, before or after', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    await test.addCsm('per_2', 'kim', 'America/Los_Angeles', null)
    await test.addCsm('per_3', 'lou', null, null)
    await absent('per_2', '2026-03-03', '2026-03-04')
    // the deputy of the deputy is not followed
    await test.database.query(
      `insert into accounts.csm_absences (workspace_id, id, csm_id, deputy_id, starts_on, ends_on, created_at)
       values ($1, 'abs_of_kim', 'per_2', 'per_3', '2026-03-01', '2026-03-20', now())`,
      [WORKSPACE],
    )
    const card = (await test.open()).cards[0]?.id
    expect(await actAs('per_2', card)).toMatchObject({ status: 403, body: { errors: [{ field: 'csm' }] } })
    test.clock.set('2026-03-02T22:59:00Z')
    expect(await actAs('per_2', card)).toMatchObject({ status: 403 })
    test.clock.set('2026-03-02T23:00:00Z')
    expect(await actAs('per_3', card)).toMatchObject({ status: 403 })
    expect(await actAs('per_2', card)).toMatchObject({ status: 200, body: { status: 'started' } })
    const audited = await test.database.query(
      `select person_id, on_behalf_of from audit.entries where action = 'worklist.acted' and subject_id = $1`,
      [card],
    )
    expect(audited).toEqual([{ person_id: 'per_2', on_behalf_of: 'per_1' }])
    test.clock.set('2026-03-03T23:00:00Z')
    const done = { action: 'done', result: 'worked' }
    expect(await actAs('per_2', card, done)).toMatchObject({ status: 403 })
    expect(await actAs('per_1', card, done)).toMatchObject({ status: 200 })
  })

  it('are not opened by an absence of another workspace', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    await test.addCsm('per_2', 'kim', null, null)
    await absent('per_2', '2026-03-01', '2026-03-20', OTHER)
    expect(await actAs('per_2', (await test.open()).cards[0]?.id)).toMatchObject({ status: 403 })
  })
})

describe('the tables', () => {
  it('are declared as migrated', () =>
    expectTablesMatchSchema(test.database, [worklistDays, worklistCards, worklistActions]))
})
