// A CSM's list over a day: built once, kept, added to, acted on, told in the customer's words, and apart by workspace.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { expectTablesMatchSchema } from '../../../../../test/harness/expect-tables-match-schema.ts'
import {
  createHealthUnderTest,
  type HealthUnderTest,
  OTHER,
  type Told,
  WELL,
  WORKSPACE,
} from '../../health-under-test.ts'
import { worklistActions } from '../../storage/worklist-actions.ts'
import { worklistCards } from '../../storage/worklist-cards.ts'
import { worklistDays } from '../../storage/worklist-days.ts'
import type { WorklistAnswer } from './schema.ts'

const opened: HealthUnderTest[] = []
let test: HealthUnderTest
beforeEach(async () => {
  test = await createHealthUnderTest('2026-03-02T08:00:00Z')
  opened.push(test)
  await addCsm('per_1', 'ann', 'Europe/Berlin', 3)
})
afterAll(() => Promise.all(opened.map(each => each.close())))

async function addCsm(id: string, externalId: string, timeZone: string | null, hours: number | null) {
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, time_zone, hours_per_day)
     values ($1, $2, 1, $3, $4, $4, $4, false, false, 'key_1', $5, $6)`,
    [WORKSPACE, id, externalId, '2026-01-01T00:00:00Z', timeZone, hours],
  )
}

/** An account of the CSM whose renewal is due in 60 days, and what the contexts say of it besides. */
async function addAccount(id: string, arrMinor: number, told: readonly Told[] = []) {
  await test.addAccount(id, `Name of ${id}`)
  await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = $1`, [id])
  await test.tell(id, 'accounts', [
    { values: { ...WELL.standing, csm: 'per_1' } },
    {
      kind: 'renewal',
      id: `rnw_${id}`,
      values: { ...WELL.renewal, arr_minor: arrMinor, due_on: '2026-05-01' },
    },
    ...told,
  ])
}

const path = '/v1/worklists/ann'
async function open(query = '', csm = path): Promise<WorklistAnswer> {
  const { status, body } = await test.get<WorklistAnswer>(`${csm}${query}`)
  expect(status, JSON.stringify(body)).toBe(200)
  return body
}
const cardsOf = (list: WorklistAnswer) => list.cards.map(card => card.accountId)
const act = (list: WorklistAnswer, index: number, body: object) =>
  test.post<{ status: string; followUp: { does: string } | null }>(
    `${path}/cards/${list.cards[index]?.id}/actions`,
    body,
  )

describe('GET /v1/worklists/:csm', () => {
  it('puts the most preventable loss an hour first, filled to the hours, with reasons, value and renewal', async () => {
    await addAccount('acc_small', 100_000)
    await addAccount('acc_large', 5_000_000)
    for (const id of ['acc_m1', 'acc_m2', 'acc_m3']) await addAccount(id, 1_000_000)
    const list = await open()
    expect(list).toMatchObject({
      csmId: 'per_1',
      externalId: 'ann',
      date: '2026-03-02',
      timeZone: 'Europe/Berlin',
      kept: true,
      currency: 'EUR',
      hours: 3,
      plannedHours: 3,
      passedOver: 2,
      heldOut: 0,
    })
    expect(cardsOf(list)).toEqual(['acc_large', 'acc_m1', 'acc_m2'])
    const [first] = list.cards
    expect(first).toMatchObject({
      position: 0,
      name: 'Name of acc_large',
      externalId: 'crm-acc_large',
      status: 'open',
      newToday: false,
      renewal: { renewalId: 'rnw_acc_large', dueOn: '2026-05-01' },
      play: { key: 'prepare_the_renewal' },
    })
    expect(first?.reasons.map(reason => [reason.kind, reason.words])).toEqual([
      ['renewal_window', 'The renewal is due in 60 days.'],
    ])
    const value = first?.value
    expect(value?.arrAtStakeMinor).toBe(5_000_000)
    expect(value?.probabilityLostWithPlay).toBeLessThan(Number(value?.probabilityLost))
    expect(Object.keys(first?.play.reactions ?? {})).toHaveLength(4)
  })

  it('merges what every context says of an account into one card', async () => {
    await addAccount('acc_1', 1_000_000, [
      {
        values: {
          ...WELL.standing,
          csm: 'per_1',
          escalated_tickets: 1,
          tickets_30d: 5,
          tickets_usual_30d: 1,
        },
      },
      {
        kind: 'stakeholder',
        id: 'stk_1',
        values: { role: 'champion', influence: 0.9, touch_days_since: 90, touch_usual_gap_days: 10 },
      },
    ])
    await test.tell('acc_1', 'outcomes', [
      { values: { ladder_expected: 2, champion_gone: true, single_threaded: true } },
      {
        kind: 'outcome',
        id: 'out_1',
        values: {
          ...WELL.outcome,
          attained: 0.2,
          on_track: 0.4,
          outcome_due_on: '2026-06-01',
          vendor_verdict_missing: true,
        },
      },
      {
        kind: 'promise',
        id: 'prm_1',
        values: { promise_status: 'open', promise_due_on: '2026-03-10', promise_weight: 4 },
      },
      {
        kind: 'promise',
        id: 'prm_2',
        values: { promise_status: 'open', promise_due_on: '2026-02-10', promise_overdue: true },
      },
    ])
    await test.tell('acc_1', 'outcomes', [{ values: { ladder_expected: 3 } }], '2026-01-15' as never)
    const [card, ...more] = (await open()).cards
    expect(more).toEqual([])
    expect(card?.reasons.map(reason => reason.kind)).toEqual([
      'champion_gone',
      'promise_broken',
      'success_gap',
      'ticket_storm',
      'contradiction',
      'rung_drop',
      'outcome_off_pace',
      'quiet_stakeholder',
      'renewal_window',
      'promise_due',
      'single_threaded',
      'verdict_missing',
    ])
    expect(card?.reasons[3]?.evidence).toEqual(['fact_of_escalated_tickets', 'fact_of_tickets_30d'])
  })

  it('sets accounts that gave notice apart', async () => {
    await addAccount('acc_1', 1_000_000, [
      { kind: 'renewal', id: 'rnw_acc_1', values: { ...WELL.renewal, notice_on: '2026-02-20' } },
    ])
    const list = await open()
    expect(list.cards).toEqual([])
    expect(list.winBacks.map(card => [card.accountId, card.play.key])).toEqual([['acc_1', 'win_back']])
  })

  it('stays as it was built: what arises is added at the end or onto a card, what goes stays, nothing moves', async () => {
    await addAccount('acc_1', 1_000_000)
    await addAccount('acc_2', 900_000)
    await addAccount('acc_3', 0)
    const morning = await open()
    expect(await open()).toEqual(morning)
    test.clock.advance({ hours: 2 })
    await test.tell('acc_2', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', escalated_tickets: 1 } },
      { kind: 'renewal', id: 'rnw_acc_2', values: { ...WELL.renewal, arr_minor: 90_000_000 } },
    ])
    await test.tell('acc_1', 'accounts', [{ values: { ...WELL.standing, csm: 'per_1' } }])
    await test.addAccount('acc_0')
    await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = 'acc_0'`)
    await test.tell('acc_0', 'outcomes', [{ values: { champion_gone: true } }])
    const later = await open()
    expect(cardsOf(later)).toEqual(['acc_1', 'acc_2', 'acc_3', 'acc_0'])
    expect(later.cards[0]).toEqual(morning.cards[0])
    expect(later.cards[1]).toMatchObject({ newToday: false, value: morning.cards[1]?.value })
    expect(later.cards[1]?.reasons.map(reason => [reason.kind, reason.newToday])).toEqual([
      ['ticket_storm', true],
      ['renewal_window', false],
    ])
    expect(later.cards[3]).toMatchObject({ position: 3, newToday: true, value: null })
    expect(await open()).toEqual(later)
    test.clock.advance({ days: 1 })
    expect(await open('?date=2026-03-02')).toEqual(later)
    expect(cardsOf(await open())).not.toEqual(cardsOf(later))
  })

  it('gives the same cards to all who open it at once', async () => {
    for (let i = 0; i < 3; i++) await addAccount(`acc_${i}`, 1_000_000)
    const lists = await Promise.all(Array.from({ length: 6 }, () => open()))
    expect(new Set(lists.map(list => JSON.stringify(list.cards))).size).toBe(1)
    expect(await test.database.query('select from health.worklist_cards')).toHaveLength(3)
  })

  it('shows a past day as it would have been, and keeps nothing of it', async () => {
    await addAccount('acc_1', 1_000_000)
    test.clock.advance({ days: 2 })
    await addAccount('acc_2', 1_000_000)
    const past = await open('?date=2026-03-03')
    expect(past).toMatchObject({ kept: false, date: '2026-03-03' })
    expect(past.cards.map(card => [card.id, card.accountId])).toEqual([[null, 'acc_1']])
    expect(await test.database.query('select from health.worklist_days')).toEqual([])
  })

  it('begins the day where the CSM is', async () => {
    await addCsm('per_2', 'kim', 'Pacific/Auckland', null)
    await addCsm('per_3', 'lou', null, 0)
    test.clock.set('2026-03-02T20:00:00Z')
    expect(await open('', '/v1/worklists/kim')).toMatchObject({ date: '2026-03-03', hours: 4 })
    expect(await open('', '/v1/worklists/lou')).toMatchObject({ date: '2026-03-02', hours: 0, cards: [] })
    expect((await test.get('/v1/worklists/ann?date=2026-03-03')).status).toBe(400)
    expect((await test.get('/v1/worklists/kim?date=2026-03-03')).status).toBe(200)
  })

  it('404: nobody of that name, of another workspace, or behind `me`', async () => {
    for (const [name, workspace] of [
      ['nobody', WORKSPACE],
      ['ann', OTHER],
      ['per_1', OTHER],
      ['me', WORKSPACE],
    ] as const) {
      expect((await test.get(`/v1/worklists/${name}`, workspace)).status).toBe(404)
    }
  })
})

describe('the talk track', () => {
  async function addTalk(owner: string | null) {
    await test.addWords('wrd_out', 'outcome.statement', owner, 'close the books in two days')
    await test.addWords('wrd_prm', 'promise.concern', null, 'an audit without findings')
    await addAccount('acc_1', 1_000_000, [
      { kind: 'stakeholder', id: 'stk_buyer', values: { role: 'economic_buyer', influence: 0.8 } },
      { kind: 'stakeholder', id: 'stk_user', values: { role: 'user', influence: 0.3 } },
    ])
    await test.addWords('wrd_name', 'stakeholder.name', 'stk_buyer', 'Bo Buyer')
    await test.tell('acc_1', 'outcomes', [
      { values: { ladder_next_level: 3, ladder_next_ask_level: 2, ladder_next_stakeholder: 'stk_buyer' } },
      {
        kind: 'outcome',
        id: 'out_1',
        values: { ...WELL.outcome, outcome_statement_ref: 'wrd_out', outcome_stakeholder: owner },
      },
      {
        kind: 'promise',
        id: 'prm_1',
        values: { promise_status: 'kept', promise_concern_level: 3, promise_concern_words_ref: 'wrd_prm' },
      },
    ])
    return (await open()).cards[0]?.talk
  }

  it('says the customer’s own words to the one who decides, and asks the key question', async () => {
    expect(await addTalk(null)).toEqual({
      stakeholderId: 'stk_buyer',
      stakeholderName: 'Bo Buyer',
      lines: [
        {
          kind: 'opening',
          text: 'You wanted: “close the books in two days”. What would make the coming term worth it for you?',
          quotes: 'out_1',
        },
        {
          kind: 'concern',
          text: 'You said what it is about for you: “an audit without findings”. Is that still so?',
          quotes: 'prm_1',
        },
        { kind: 'question', text: 'What are their tasks?', quotes: null },
        { kind: 'agree', text: 'Who decides, by when, and by what they will judge it.', quotes: null },
      ],
    })
  })

  it('quotes nobody’s private words to another', async () => {
    const talk = await addTalk('stk_user')
    expect(talk?.stakeholderId).toBe('stk_buyer')
    expect(JSON.stringify(talk)).not.toContain('close the books')
  })

  it('goes on without words that were erased', async () => {
    await addTalk(null)
    await test.database.query('update accounts.words set text = null')
    const talk = (await open()).cards[0]?.talk
    expect(talk?.stakeholderName).toBeNull()
    expect(talk?.lines.map(line => line.quotes)).toEqual([null, null, null])
  })
})

describe('POST /v1/worklists/:csm/cards/:id/actions', () => {
  const next = async () => {
    test.clock.advance({ days: 1 })
    return cardsOf(await open())
  }
  beforeEach(() => addAccount('acc_1', 1_000_000))

  it('starts and ends a card, with what to do about the reaction', async () => {
    const list = await open()
    expect(await act(list, 0, { action: 'start' })).toMatchObject({
      status: 200,
      body: { status: 'started' },
    })
    const done = await act(list, 0, { action: 'done', result: 'partly', reaction: 'disagree' })
    expect(done.body).toMatchObject({ status: 'done', followUp: { withinDays: 2 } })
    expect((await open()).cards[0]).toMatchObject({ status: 'done', position: 0 })
    const rows = await test.database.query('select from health.worklist_actions')
    await act(list, 0, { action: 'done', result: 'partly' })
    expect(await test.database.query('select from health.worklist_actions')).toHaveLength(rows.length)
    expect((await act(list, 0, { action: 'start' })).status).toBe(409)
    expect(await next()).toEqual([])
  })

  it('keeps a snoozed card away until its day', async () => {
    const list = await open()
    expect((await act(list, 0, { action: 'snooze', until: '2026-03-04' })).status).toBe(200)
    expect(await next()).toEqual([])
    expect(await next()).toEqual(['acc_1'])
    expect((await act(await open(), 0, { action: 'snooze', until: '2026-03-04' })).status).toBe(400)
  })

  it('keeps a dismissed card away until the signal moves materially', async () => {
    await act(await open(), 0, { action: 'dismiss', reason: 'not_worth_it' })
    expect(await next()).toEqual([])
    test.clock.advance({ days: 20 })
    expect(cardsOf(await open())).toEqual([])
    await test.tell('acc_1', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', pulse: 'at_risk' } },
      { kind: 'renewal', id: 'rnw_acc_1', values: { ...WELL.renewal, auto_renews: false } },
    ])
    await test.tell('acc_1', 'outcomes', [
      { values: { ...WELL.ladder, ladder_hostile: true, relationship: 0.1 } },
    ])
    await test.tell('acc_1', 'usage', [{ values: { usage_score: 0.05, days_since_last_event: 60 } }])
    expect(await next()).toEqual(['acc_1'])
  })

  it('brings up again on the same day what arises after a card was closed', async () => {
    const list = await open()
    await act(list, 0, { action: 'done', result: 'worked' })
    await test.tell('acc_1', 'outcomes', [{ values: { champion_gone: true } }])
    const later = await open()
    expect(later.cards.map(card => [card.status, card.newToday])).toEqual([
      ['done', false],
      ['open', true],
    ])
    expect(later.cards[1]?.reasons.map(reason => reason.kind)).toEqual(['champion_gone'])
  })

  it('teaches how often a play works', async () => {
    const before = (await open()).cards[0]?.value
    await act(await open(), 0, { action: 'done', result: 'no_answer' })
    test.clock.advance({ days: 30 })
    const after = (await open()).cards[0]?.value
    const effect = (value: typeof before) =>
      1 - Number(value?.probabilityLostWithPlay) / Number(value?.probabilityLost)
    expect(effect(after)).toBeLessThan(effect(before))
  })

  it('400 and 404: names what is wrong, and finds no card of another workspace or list', async () => {
    const list = await open()
    expect((await act(list, 0, { action: 'done' })).status).toBe(400)
    expect((await act(list, 0, { action: 'dismiss', reason: 'because' })).status).toBe(400)
    expect((await act(list, 9, { action: 'start' })).status).toBe(404)
    const theirs = await test.post(
      `${path}/cards/${list.cards[0]?.id}/actions`,
      { action: 'start' },
      { workspace: OTHER },
    )
    expect(theirs.status).toBe(404)
    await addCsm('per_2', 'kim', null, null)
    const other = await test.post(`/v1/worklists/kim/cards/${list.cards[0]?.id}/actions`, { action: 'start' })
    expect(other.status).toBe(404)
  })

  it('knows the person behind the key as `me`', async () => {
    const list = await open()
    const acted = await test.post(
      `/v1/worklists/me/cards/${list.cards[0]?.id}/actions`,
      { action: 'start' },
      { personId: 'per_1' },
    )
    expect(acted).toMatchObject({ status: 200, body: { status: 'started' } })
  })
})

describe('the tables', () => {
  it('are declared as migrated', () =>
    expectTablesMatchSchema(test.database, [worklistDays, worklistCards, worklistActions]))
})
