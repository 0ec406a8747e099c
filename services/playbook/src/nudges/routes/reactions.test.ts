// Nudges over HTTP: the budget of a user under concurrency, what users answer, and what came of it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNudgesUnderTest, type Decided, type NudgesUnderTest, STATEMENT } from './nudges-under-test.ts'

let test: NudgesUnderTest
beforeAll(async () => {
  test = await createNudgesUnderTest()
  await test.addCustomer('acc_a')
  await test.addCustomer('acc_escalated', { standing: { escalated_tickets: 1 } })
})
afterAll(() => test.close())

describe('the budget of a user', () => {
  it('is never exceeded by pages that ask at once, at whatever accounts and surfaces', async () => {
    const accounts = ['acc_c1', 'acc_c2', 'acc_c3']
    for (const account of accounts) await test.addCustomer(account)
    const input = Array.from({ length: 24 }, (_, index) =>
      test.decide(accounts[index % 3] ?? '', 'u-busy', index % 2 === 0 ? 'home' : 'reports'),
    )
    const answers = await Promise.all(input)
    const shown = answers.filter(({ nudge }) => nudge !== null)
    expect(await test.countOf('u-busy', 'next_milestone')).toBe(1)
    expect(new Set(shown.map(({ decisionId }) => decisionId)).size).toBe(1)
    const rest = answers.filter(({ nudge }) => nudge === null)
    expect(new Set(rest.map(({ reason }) => `${reason.kind} ${reason.notBefore}`))).toEqual(
      new Set(['queued 2026-03-02']),
    )
  })

  it('is one nudge under fifty calls at once, whatever accounts and surfaces, and on each of the days after', async () => {
    const accounts = ['acc_d1', 'acc_d2', 'acc_d3', 'acc_d4', 'acc_d5']
    for (const account of accounts) await test.addCustomer(account)
    const shownOn: number[] = []
    for (let day = 0; day < 8; day++) {
      const calls = Array.from({ length: 50 }, (_, index) =>
        test.decide(accounts[index % 5] ?? '', 'u-fifty', ['home', 'reports', 'mail'][index % 3]),
      )
      await Promise.all(calls)
      shownOn.push(await test.countOf('u-fifty', 'next_milestone'))
      test.clock.advance({ days: 1 })
    }
    expect(shownOn).toEqual([1, 2, 3, 3, 3, 3, 3, 4])
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is three in seven days, queued with the day on which it is shown', async () => {
    await test.addCustomer('acc_week')
    const kinds: string[] = []
    let last: Decided | undefined
    for (let days = 0; days < 8; days++) {
      last = await test.decide('acc_week')
      kinds.push(`${last.reason.kind} ${last.reason.notBefore ?? ''}`.trim())
      test.clock.advance({ days: 1 })
    }
    expect(kinds).toEqual([
      ...Array(3).fill('next_milestone'),
      ...Array(4).fill('queued 2026-03-08'),
      'next_milestone',
    ])
    expect(last?.nudge?.level).toBe('show_me')
    test.clock.set('2026-03-01T08:00:00Z')
  })
})

describe('a reaction', () => {
  it('has its follow-up, is kept once when repeated, and stands beside the next one', async () => {
    await test.addCustomer('acc_react')
    const { decisionId } = await test.decide('acc_react')
    const first = await test.react(decisionId, { reaction: 'tell_me_more' })
    expect(first).toMatchObject({
      status: 200,
      body: {
        reactionId: expect.stringMatching(/^nre_/),
        decisionId,
        status: 'created',
        reaction: 'tell_me_more',
        rating: null,
        followUp: { does: 'offer_more_help', nextLevel: 'show_me', restDays: 0 },
      },
    })
    const repeated = await Promise.all(
      [1, 2, 3].map(() => test.react(decisionId, { reaction: 'tell_me_more' })),
    )
    for (const { body } of repeated) expect(body).toEqual({ ...first.body, status: 'unchanged' })
    test.clock.advance({ hours: 1 })
    const second = await test.react(decisionId, { reaction: 'not_important' })
    expect(second.body).toMatchObject({ status: 'created', followUp: { does: 'leave_alone', restDays: 90 } })
    const rated = await test.react(decisionId, { rating: 2 })
    expect(rated.body).toMatchObject({ status: 'created', rating: 2, reaction: null })
    expect((await test.react(decisionId, { rating: 2 })).body.status).toBe('unchanged')
    expect((await test.decide('acc_react')).reason).toMatchObject({
      kind: 'resting',
      notBefore: '2026-05-30',
    })
    const rows = await test.database.query(
      'select reaction, rating from playbook.nudge_reactions where decision_id = $1 order by reacted_at, id',
      [decisionId],
    )
    expect(rows).toHaveLength(3)
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('raises the help of the next nudge when more was asked for', async () => {
    await test.addCustomer('acc_more')
    const { decisionId } = await test.decide('acc_more')
    await test.react(decisionId, { reaction: 'tell_me_more' })
    expect((await test.decide('acc_more')).nudge?.level).toBe('do_it_yourself')
    test.clock.advance({ days: 1 })
    expect((await test.decide('acc_more')).nudge?.level).toBe('show_me')
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is 400 when it is neither or both, 404 to a decision that is not there, 409 when nothing was shown', async () => {
    const { decisionId } = await test.decide('acc_a')
    expect((await test.react(decisionId, {})).status).toBe(400)
    expect((await test.react(decisionId, { reaction: 'disagree', rating: 3 })).status).toBe(400)
    expect((await test.react(decisionId, { rating: 6 })).status).toBe(400)
    expect((await test.react('ndg_nothing', { rating: 3 })).status).toBe(404)
    const none = await test.decide('acc_escalated')
    expect((await test.react(none.decisionId, { rating: 3 })).status).toBe(409)
  })
})

describe('what came of a nudge', () => {
  const reach = (account: string) =>
    test.recordAbout(account, {
      usage: { 'milestone:first_report': '2026-03-02' },
      outcome: { attained: 0.5 },
    })

  it('is asked about the day after, and the next step follows the answer', async () => {
    await test.addCustomer('acc_came')
    await test.decide('acc_came')
    test.clock.advance({ days: 2 })
    await reach('acc_came')
    const asked = await test.decide('acc_came')
    expect(asked).toMatchObject({
      nudge: { milestone: null, asks: 'rating', headline: `How did it go with “${STATEMENT}”?` },
      reason: { kind: 'how_did_it_go' },
    })
    const said = await test.react(asked.decisionId, { rating: 4, experience: 2 })
    expect(said.body).toMatchObject({ rating: 4, experience: 2, followUp: { does: 'take_next_step' } })
    expect((await test.react(asked.decisionId, { rating: 4, experience: 2 })).body.status).toBe('unchanged')
    const due = await test.database.query<{ account_id: string }>(
      `select account_id from signals.due_work where consumer = 'outcomes'`,
    )
    expect(due).toEqual([{ account_id: 'acc_came' }])
    test.clock.advance({ days: 1 })
    await reach('acc_came')
    expect((await test.decide('acc_came')).reason.kind).toBe('outcome_help')
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is 400 with a way there and no rating', async () => {
    const { decisionId } = await test.decide('acc_a')
    expect((await test.react(decisionId, { experience: 3 })).status).toBe(400)
    expect((await test.react(decisionId, { reaction: 'disagree', experience: 3 })).status).toBe(400)
  })

  it('is noted once as seen', async () => {
    const { decisionId } = await test.decide('acc_a')
    const see = (id: string) => test.post(`/v1/nudges/${id}/impressions`, {})
    expect(await see(decisionId)).toEqual({ status: 200, body: { decisionId, status: 'created' } })
    test.clock.advance({ hours: 1 })
    expect((await see(decisionId)).body).toEqual({ decisionId, status: 'unchanged' })
    expect((await see('ndg_nothing')).status).toBe(404)
    expect((await see((await test.decide('acc_escalated')).decisionId)).status).toBe(409)
    const rows = await test.database.query<{ seen_at: Date }>(
      'select seen_at from playbook.nudge_impressions where decision_id = $1',
      [decisionId],
    )
    expect(rows).toEqual([{ seen_at: new Date('2026-03-01T08:00:00Z') }])
    test.clock.set('2026-03-01T08:00:00Z')
  })
})
