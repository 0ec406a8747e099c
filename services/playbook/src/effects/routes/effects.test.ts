// What came of cards that were drawn by lot, beside those that waited.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { OTHER, WELL, WORKSPACE } from '../../playbook-under-test.ts'
import { createEffectsUnderTest, type EffectsUnderTest } from './effects-under-test.ts'

let test: EffectsUnderTest
beforeAll(async () => {
  test = await createEffectsUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('whether it works', () => {
  it('is not told of nothing, and says that delays are off', async () => {
    expect(await test.effect()).toMatchObject({
      play: null,
      drawn: 0,
      delay: { share: 0, days: 14, resultDays: 60 },
      score: { answer: 'not_yet', difference: null, interval: { level: 0.95, low: -1, high: 1 } },
      saved: { arrMinor: 0, savedMinor: null },
    })
    expect((await test.get('/v1/plays/nothing/effect')).status).toBe(404)
  })

  it('is told from scores sixty days later against those of the day, by play and pooled', async () => {
    await test.delayHalf()
    // a draw less than sixty days old waits for its result
    test.clock.set('2026-03-01T08:00:00Z')
    for (let n = 0; n < 12; n++) {
      await test.addDraw(n, 'now', [4_000, 8_000])
      await test.addDraw(n + 100, 'delayed', [4_000, 4_000], n === 0 ? 'win_back' : 'close_the_gap')
    }
    expect((await test.effect()).score).toMatchObject({ waiting: 24, answer: 'not_yet' })
    test.clock.set('2026-03-02T08:00:00Z')
    const { score, renewal } = await test.effect()
    expect(score).toMatchObject({
      now: { n: 12 },
      delayed: { n: 12 },
      waiting: 0,
      difference: expect.closeTo(0.4, 9),
    })
    expect(score.interval.low).toBeLessThan(0.4)
    expect(score.interval.high).toBeGreaterThan(0.4)
    expect(renewal).toMatchObject({ answer: 'not_yet', waiting: 24 })
    expect(await test.effect('/v1/plays/close_the_gap/effect')).toMatchObject({
      play: 'close_the_gap',
      drawn: 23,
    })
    expect(await test.effect()).toMatchObject({
      plays: [
        { key: 'close_the_gap', drawn: 23 },
        { key: 'win_back', drawn: 1 },
      ],
    })
    expect(await test.effect('/v1/worklists/effect', OTHER)).toMatchObject({ drawn: 0 })
  })

  /** A card that came at once, drawn for a renewal on 1 February or another day. */
  const drawnFor = async (account: string, renewalId: string, dueOn = '2026-02-01') => {
    await test.addAccount(account)
    await test.addDraw(Number(account.slice(4)), 'now', [4_000, 4_000])
    await test.database.query(
      `update playbook.delay_draws set renewal_id = $2, renewal_due_on = $3 where account_id = $1`,
      [account, renewalId, dueOn],
    )
  }
  /** What became of a term of a year, as the ledger has it: kept on its day, by nobody's word, unless said otherwise. */
  const ended = (
    account: string,
    id: string,
    dueOn: string,
    over: {
      decidedOn?: string
      outcome?: string
      arrAfterMinor?: number
      evidence?: string[]
      months?: number
    } = {},
  ) =>
    test.database.query(
      `insert into signals.term_outcomes (workspace_id, account_id, id, known_from, kind, due_on, outcome, decided_on, term_months,
         arr_minor, arr_after_minor, evidence)
       values ($1, $2, $3, $5::date, 'renewal', $4, $6, $5, $7, 1000000, $8, $9)`,
      [
        WORKSPACE,
        account,
        id,
        dueOn,
        over.decidedOn ?? dueOn,
        over.outcome ?? 'renewed',
        over.months ?? 12,
        over.arrAfterMinor ?? 1_000_000,
        over.evidence ?? [id.split(':')[0]],
      ],
    )
  const heardOf = (signedOn: string) =>
    test.database.query(
      `insert into accounts.subscriptions (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at, stored_at,
         declared, retracted, recorded_by, arr_minor, currency, starts_on, ends_on, auto_renews)
       values ($1, 'sub_9', 1, 'new', 'acc_1', $2::timestamptz, $2::timestamptz, $2::timestamptz, false, false, 'key_1', 1, 'EUR',
         ($2::timestamptz)::date, '2027-02-20', false)`,
      [WORKSPACE, signedOn],
    )
  const renewals = async () => (await test.effect()).renewal

  it('is told by renewals as they ended, of those that went on by themselves only once contracts were heard of since', async () => {
    await test.delayHalf()
    await drawnFor('acc_1', 'rnw_1')
    await ended('acc_1', 'rnw_1', '2026-02-01')
    await drawnFor('acc_2', 'sub_2:2026-02-01')
    await ended('acc_2', 'sub_2:2026-02-01', '2026-02-01')
    // a month-to-month plan is another kind, of which nothing is heard
    await drawnFor('acc_3', 'sub_3:2026-02-01')
    await ended('acc_3', 'sub_3:2026-02-01', '2026-02-01', { months: 1 })
    expect(await renewals()).toMatchObject({ now: { n: 1 }, waiting: 2 })
    await heardOf('2026-02-20')
    expect(await renewals()).toMatchObject({ now: { n: 2 }, waiting: 1 })
  })

  it('finds a renewal that was moved, put together with another or taken over by a new contract, and no other', async () => {
    await test.delayHalf()
    test.clock.set('2026-07-01T08:00:00Z')
    await heardOf('2026-06-20')
    // the same renewal on a later day, further off than another contract's
    await drawnFor('acc_1', 'rnw_1')
    await ended('acc_1', 'rnw_1', '2026-06-15', {
      arrAfterMinor: 0,
      outcome: 'churned',
      evidence: ['rnw_1', 'sub_1'],
    })
    await ended('acc_1', 'sub_8:2026-02-03', '2026-02-03', { decidedOn: '2026-02-02' })
    // the contract's own renewal on another day, since its end was put right, and one that somebody wrote down since
    await drawnFor('acc_2', 'sub_2:2026-02-01')
    await ended('acc_2', 'sub_2:2026-04-01', '2026-04-01', {
      decidedOn: '2026-03-20',
      outcome: 'churned',
      arrAfterMinor: 0,
    })
    await ended('acc_2', 'sub_8:2026-02-03', '2026-02-03', { decidedOn: '2026-02-02' })
    await drawnFor('acc_3', 'sub_3:2026-02-01')
    await ended('acc_3', 'rnw_3', '2026-02-10', {
      evidence: ['rnw_3', 'sub_3'],
      outcome: 'churned',
      arrAfterMinor: 0,
    })
    // replaced by another contract, of which the nearest counts
    await drawnFor('acc_4', 'sub_4:2026-02-01')
    await ended('acc_4', 'sub_5:2026-06-01', '2026-06-01', {
      decidedOn: '2026-05-20',
      outcome: 'churned',
      arrAfterMinor: 0,
    })
    await ended('acc_4', 'sub_6:2026-06-25', '2026-06-25', { decidedOn: '2026-05-20' })
    expect(await renewals()).toMatchObject({ now: { n: 4, result: 0 }, waiting: 0 })
  })

  it('waits where only others are decided: before the draw, too far off, or while its own contract is open', async () => {
    await test.delayHalf()
    test.clock.set('2026-12-01T08:00:00Z')
    await heardOf('2026-11-20')
    await drawnFor('acc_1', 'sub_1:2026-02-01')
    await ended('acc_1', 'sub_7:2025-12-20', '2025-12-20')
    await drawnFor('acc_2', 'sub_2:2026-02-01')
    await ended('acc_2', 'sub_7:2026-08-04', '2026-08-04')
    await drawnFor('acc_3', 'sub_3:2026-02-01')
    await ended('acc_3', 'sub_7:2026-02-04', '2026-02-04')
    await test.record('acc_3', 'accounts', [
      { values: WELL.standing },
      {
        kind: 'renewal',
        id: 'rnw_3',
        values: { ...WELL.renewal, due_on: '2027-01-10' },
        evidence: ['rnw_3', 'sub_3'],
      },
    ])
    await test.health.runDueWork()
    expect(await renewals()).toMatchObject({ now: { n: 0 }, waiting: 3 })
    // decided, and not due yet: those who renew early are no sample of all
    await drawnFor('acc_4', 'rnw_4', '2026-12-20')
    await ended('acc_4', 'rnw_4', '2026-12-20', { decidedOn: '2026-11-01' })
    expect(await renewals()).toMatchObject({ now: { n: 0 }, waiting: 4 })
    test.clock.set('2026-12-20T08:00:00Z')
    expect(await renewals()).toMatchObject({ now: { n: 1 }, waiting: 3 })
  })

  it('is told by a renewal that was decided years ago, once', async () => {
    await test.delayHalf()
    test.clock.set('2029-03-01T08:00:00Z')
    await drawnFor('acc_1', 'rnw_1', '2026-11-01')
    await ended('acc_1', 'rnw_1', '2026-11-01', { outcome: 'churned', arrAfterMinor: 0 })
    await ended('acc_1', 'rnw_2', '2027-11-01')
    expect(await renewals()).toMatchObject({ now: { n: 1, result: 0 }, waiting: 0 })
  })

  it('is told from milestones reached and verdicts given within sixty days of the draw, on the outcome it was about', async () => {
    await test.delayHalf()
    for (let n = 10; n < 22; n++) {
      const [now, later] = [`acc_${n}`, `acc_${n + 100}`]
      await test.reachedOn(now, '2026-01-20')
      await test.reachedOn(later, n === 10 ? '2025-12-20' : null)
      await test.addDraw(n, 'now', [4_000, 4_000])
      await test.addDraw(n + 100, 'delayed', [4_000, 4_000])
      for (const account of [now, later]) await test.said(account, '2025-12-20', 2, `before_${account}`)
      await test.said(now, '2026-02-01', 4, `after_${now}`)
      await test.said(later, '2026-02-01', 2, `after_${later}`)
      await test.said(later, '2026-03-05', 5, `late_${later}`)
    }
    await test.database.query(`update playbook.delay_draws set outcome_id = 'out_1', milestone = 'live'`)
    // one of before, which says of no outcome
    await test.addDraw(30, 'now', [4_000, 4_000])
    await test.said('acc_30', '2025-12-20', 2, 'before_acc_30')
    await test.said('acc_30', '2026-02-01', 2, 'after_acc_30')
    await test.health.runDueWork()
    test.clock.set('2026-03-01T08:00:00Z')
    expect(await test.effect()).toMatchObject({ milestone: { waiting: 25 }, verdict: { waiting: 25 } })
    test.clock.set('2026-03-02T08:05:00Z')
    const { milestone, verdict } = await test.effect()
    expect(milestone).toMatchObject({
      now: { n: 12, result: 1 },
      delayed: { n: 12, result: 0 },
      waiting: 1,
      answer: 'helps',
    })
    expect(verdict).toMatchObject({
      now: { n: 12, result: 0.75, expected: 0.25 },
      delayed: { n: 12, result: 0.25, expected: 0.25 },
      waiting: 1,
      difference: expect.closeTo(0.5, 9),
    })
    expect(await test.effect('/v1/plays/close_the_gap/effect')).toMatchObject({
      milestone: { answer: 'helps' },
    })
  })

  it('is told of one version of a play, with how many cards each led', async () => {
    await test.delayHalf()
    for (let n = 0; n < 3; n++) await test.addDraw(n, 'now', [4_000, 8_000])
    await test.database.query(`update playbook.delay_draws set play_version = 2 where account_id = 'acc_1'`)
    const path = '/v1/plays/close_the_gap/effect'
    expect(await test.effect(path)).toMatchObject({
      version: null,
      drawn: 3,
      versions: [
        { version: 2, drawn: 1 },
        { version: 0, drawn: 2 },
      ],
    })
    expect(await test.effect(`${path}?version=0`)).toMatchObject({
      version: 0,
      drawn: 2,
      score: { now: { n: 2 } },
    })
    expect((await test.get(`${path}?version=x`)).status).toBe(400)
  })
})
