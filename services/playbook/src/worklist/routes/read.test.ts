// A CSM's list over a day: built once, kept, added to, and apart by workspace.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WELL, WORKSPACE } from '../../playbook-under-test.ts'
import { cardsOf, createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('GET /v1/worklists/:csm', () => {
  it('puts the most preventable loss an hour first, filled to the hours, with reasons, value and renewal', async () => {
    await test.addCustomer('acc_small', 100_000)
    await test.addCustomer('acc_large', 5_000_000)
    for (const id of ['acc_m1', 'acc_m2', 'acc_m3']) await test.addCustomer(id, 1_000_000)
    const list = await test.open()
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
      ['renewal_window', 'The renewal is due in 60 days, on 2026-05-01.'],
      [
        'verdict_missing',
        expect.stringMatching(/^We do not know what they wanted, nor whether they got it\./),
      ],
    ])
    const value = first?.value
    expect(value?.arrAtStakeMinor).toBe(5_000_000)
    expect(value?.probabilityLostWithPlay).toBeLessThan(Number(value?.probabilityLost))
    expect(Object.keys(first?.play.reactions ?? {})).toHaveLength(4)
  })

  it('merges what every context says of an account into one card', async () => {
    await test.addCustomer('acc_1', 1_000_000, [
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
    await test.record('acc_1', 'outcomes', [
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
    await test.record('acc_1', 'outcomes', [{ values: { ladder_expected: 3 } }], '2026-01-15' as never)
    const [card, ...more] = (await test.open()).cards
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
      'own_verdict_missing',
    ])
    expect(card?.reasons[3]?.evidence).toEqual(['fact_of_escalated_tickets', 'fact_of_tickets_30d'])
  })

  it('sets accounts that gave notice apart', async () => {
    await test.addCustomer('acc_1', 1_000_000, [
      { kind: 'renewal', id: 'rnw_acc_1', values: { ...WELL.renewal, notice_on: '2026-02-20' } },
    ])
    const list = await test.open()
    expect(list.cards).toEqual([])
    expect(list.winBacks.map(card => [card.accountId, card.play.key])).toEqual([['acc_1', 'win_back']])
  })

  it('stays as it was built: what arises is added at the end or onto a card, what goes stays, nothing moves', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    await test.addCustomer('acc_2', 900_000)
    await test.addCustomer('acc_3', 0)
    const firstList = await test.open()
    expect(await test.open()).toEqual(firstList)
    test.clock.advance({ hours: 2 })
    await test.record('acc_2', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', escalated_tickets: 1 } },
      { kind: 'renewal', id: 'rnw_acc_2', values: { ...WELL.renewal, arr_minor: 90_000_000 } },
    ])
    await test.record('acc_1', 'accounts', [{ values: { ...WELL.standing, csm: 'per_1' } }])
    await test.addAccount('acc_0')
    await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = 'acc_0'`)
    await test.record('acc_0', 'outcomes', [{ values: { champion_gone: true } }])
    const later = await test.open()
    expect(cardsOf(later)).toEqual(['acc_1', 'acc_2', 'acc_3', 'acc_0'])
    expect(later.cards[0]).toEqual(firstList.cards[0])
    expect(later.cards[1]).toMatchObject({ newToday: false, value: firstList.cards[1]?.value })
    expect(later.cards[1]?.reasons.map(reason => [reason.kind, reason.newToday])).toEqual([
      ['renewal_window', false],
      ['ticket_storm', true],
      ['verdict_missing', false],
    ])
    expect(later.cards[3]).toMatchObject({ position: 3, newToday: true, value: null })
    expect(await test.open()).toEqual(later)
    test.clock.advance({ days: 1 })
    expect(await test.open('?date=2026-03-02')).toEqual(later)
    expect(cardsOf(await test.open())).not.toEqual(cardsOf(later))
  })

  const sentBy = async (call: () => Promise<unknown>) => {
    const before = test.sent()
    await call()
    const { statements, flights } = test.sent()
    return { statements: statements - before.statements, flights: flights - before.flights }
  }
  /** Begin and commit, the person, the policies, and the list. */
  const READ_AS_KEPT = 4

  it('is read from what is kept: two statements for three accounts and thirty, and none that writes', async () => {
    const readBy = async (accounts: number) => {
      for (let n = 0; n < accounts; n++) await test.addCustomer(`acc_${n}`, 1_000_000 + n)
      await test.health.runDueWork()
      test.clock.advance({ seconds: 120 })
      const opened = await test.open()
      const sent = await sentBy(async () => expect(await test.open()).toEqual(opened))
      expect(sent.statements).toBe(READ_AS_KEPT)
      // one less where an answer comes before the next statement is issued
      expect(sent.flights).toBeLessThanOrEqual(2)
    }
    await readBy(3)
    await test.beginAnew()
    await readBy(30)
  })

  it('is looked at anew while something is new: a mark that waits, a judgement, a config, an account put aside', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    await test.addCustomer('acc_2', 900_000)
    await test.health.runDueWork()
    test.clock.advance({ seconds: 120 })
    await test.open()
    const isReadAsKept = async () => (await sentBy(() => test.open())).statements === READ_AS_KEPT
    expect(await isReadAsKept()).toBe(true)
    await test.record('acc_2', 'accounts', [
      { values: { ...WELL.standing, csm: 'per_1', escalated_tickets: 1 } },
    ])
    const marked = await test.open()
    expect(marked.cards[1]?.reasons.filter(each => each.newToday).map(each => each.kind)).toEqual([
      'ticket_storm',
    ])
    await test.health.runDueWork()
    expect(await isReadAsKept()).toBe(false)
    test.clock.advance({ seconds: 120 })
    expect(await test.open()).toEqual(marked)
    expect(await sentBy(async () => expect(await test.open()).toEqual(marked))).toMatchObject({
      statements: READ_AS_KEPT,
    })
    // what another CSM's account waits for is no news here
    await test.record('acc_other', 'accounts', [{ values: WELL.standing }])
    expect(await isReadAsKept()).toBe(true)
    await test.database.query(
      `insert into signals.stuck_accounts
         (workspace_id, stage, account_id, reason, since, set_aside_at, attempts, due_since)
       values ($1, 'health', 'acc_1', 'x', $2, $2, 5, $2::timestamptz::date)`,
      [WORKSPACE, test.clock.now()],
    )
    expect(await isReadAsKept()).toBe(false)
  })

  it('gives the same cards to all who open it at once', async () => {
    for (let i = 0; i < 3; i++) await test.addCustomer(`acc_${i}`, 1_000_000)
    const lists = await Promise.all(Array.from({ length: 6 }, () => test.open()))
    expect(new Set(lists.map(list => JSON.stringify(list.cards))).size).toBe(1)
    expect(await test.database.query('select from playbook.worklist_cards')).toHaveLength(3)
  })

  it('shows a past day as it would have been, and keeps nothing of it', async () => {
    await test.addCustomer('acc_1', 1_000_000)
    test.clock.advance({ days: 2 })
    await test.addCustomer('acc_2', 1_000_000)
    const past = await test.open('?date=2026-03-03')
    expect(past).toMatchObject({ kept: false, date: '2026-03-03' })
    expect(past.cards.map(card => [card.id, card.accountId, card.reasons.map(({ kind }) => kind)])).toEqual([
      [null, 'acc_1', ['renewal_window', 'verdict_missing']],
      [null, 'acc_2', ['verdict_missing']],
    ])
    expect(await test.database.query('select from playbook.worklist_days')).toEqual([])
  })

  it('begins the day where the CSM is', async () => {
    await test.addCsm('per_2', 'kim', 'Pacific/Auckland', null)
    await test.addCsm('per_3', 'lou', null, 0)
    test.clock.set('2026-03-02T20:00:00Z')
    expect(await test.open('', '/v1/worklists/kim')).toMatchObject({ date: '2026-03-03', hours: 4 })
    expect(await test.open('', '/v1/worklists/lou')).toMatchObject({
      date: '2026-03-02',
      hours: 0,
      cards: [],
    })
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
