// Cards drawn by lot: kept with their list, kept away for two weeks, and what came of them.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createPlaybookUnderTest,
  OTHER,
  type PlaybookUnderTest,
  WELL,
  WORKSPACE,
} from '../../playbook-under-test.ts'

let test: PlaybookUnderTest
beforeAll(async () => {
  test = await createPlaybookUnderTest('2026-03-02T08:00:00Z')
})
beforeEach(async () => {
  await test.beginAnew()
  await test.database.query(
    `insert into accounts.people (workspace_id, id, revision, external_id, occurred_at, recorded_at, stored_at,
       declared, retracted, recorded_by, hours_per_day)
     values ($1, 'per_1', 1, 'ann', '2026-01-01', '2026-01-01', '2026-01-01', false, false, 'key_1', 24)`,
    [WORKSPACE],
  )
})
afterAll(() => test.close())

type Outcome = {
  now: { n: number }
  delayed: { n: number }
  difference: number | null
  interval: { low: number; high: number; level: number }
  answer: string
  waiting: number
}
type Effect = {
  play: string | null
  drawn: number
  delay: { share: number }
  milestone: Outcome
  verdict: Outcome
  score: Outcome
  renewal: Outcome
  saved: { arrMinor: number; savedMinor: number | null }
}
const effect = async (path = '/v1/worklists/effect', workspace?: string) =>
  (await test.get<Effect>(path, workspace)).body
type List = { cards: { accountId: string }[] }
const open = async () =>
  (await test.get<List>('/v1/worklists/ann')).body.cards.map(({ accountId }) => accountId)

/** Half of the cards wait, and ten in each arm are enough to tell. */
async function delayHalf(): Promise<void> {
  const document = { worklist: { delay: { share: 0.5 }, effect: { leastPerArm: 10 } } }
  await test.database.query(
    `insert into config.versions (workspace_id, version, document, changed, note, published_at, published_by, draft_id)
     values ($1, 1, $2, '{worklist}', 'delays', '2026-01-01', 'key_1', 'dra_1')`,
    [WORKSPACE, JSON.stringify(document)],
  )
}

async function addCustomer(id: string): Promise<void> {
  await test.addAccount(id, `Name of ${id}`)
  await test.database.query(`update accounts.accounts set csm_id = 'per_1' where id = $1`, [id])
  const renewal = { ...WELL.renewal, arr_minor: 1_000_000, due_on: '2026-05-01' }
  await test.record(id, 'accounts', [
    { values: { ...WELL.standing, csm: 'per_1' } },
    { kind: 'renewal', id: `rnw_${id}`, values: renewal },
  ])
}

async function addDraw(
  n: number,
  arm: 'now' | 'delayed',
  scores: readonly [number, number],
  play = 'close_the_gap',
) {
  const id = `acc_${n}`
  await test.database.query(
    `insert into playbook.delay_draws (workspace_id, csm_id, account_id, drawn_on, risk_band, play, play_version, arm,
       chance, until, renewal_id, renewal_due_on, probability_lost, arr_minor)
     values ($1, 'per_1', $2, '2026-01-01', 'medium', $3, 0, $4, 0.5, '2026-01-15', null, null, 0.2, 1000000)`,
    [WORKSPACE, id, play, arm],
  )
  for (const [day, score] of [
    ['2025-12-30', scores[0]],
    ['2026-02-27', scores[1]],
  ] as const) {
    await test.database.query(
      `insert into health.scores (workspace_id, account_id, as_of, recorded_at, state, since, score_hundredths, band,
         coverage, contributions, contradictions, engine_version, policy_version, model_version)
       values ($1, $2, $3::date, $3::date, 'unknown', $3::date, $4, 'watch', 1, '[]', '[]', 'e', 'p', 'm')`,
      [WORKSPACE, id, day, score],
    )
  }
}

/** A verdict on `out_1` of the account, `by` an id of the vendor's own or of an answer to a nudge. */
const said = (account: string, on: string, achieved: number, by: string) =>
  test.database.query(
    `insert into outcomes.customer_verdicts (workspace_id, id, revision, external_id, account_id, occurred_at, recorded_at,
       stored_at, declared, retracted, recorded_by, outcome_id, stakeholder_id, achieved, experience)
     values ($1, 'cvd_' || $2, 1, $2, $3, $4, $4, $4, false, false, 'key_1', 'out_1', 'stk_1', $5, 3)`,
    [WORKSPACE, by, account, on, achieved],
  )
const reachedOn = async (account: string, day: string | null) => {
  await addCustomer(account)
  await test.record(account, 'usage', [{ values: { 'milestone:live': day } }])
  const values = { ...WELL.outcome, 'needs_milestone:live': 1 }
  await test.record(account, 'outcomes', [{ kind: 'outcome', id: 'out_1', values }])
}

describe('cards that wait by lot', () => {
  beforeEach(async () => {
    await delayHalf()
    for (let n = 0; n < 24; n++) {
      const id = `acc_${String(n).padStart(2, '0')}`
      await (aboutOf(id) === null ? addCustomer(id) : reachedOn(id, null))
    }
  })
  /** Every second one wants an outcome with a milestone, which is not reached. */
  const aboutOf = (id: string) => (Number(id.slice(4)) % 2 === 0 ? 'out_1 live' : null)

  it('are off the list until their day, with the chance stored, however often it is opened', async () => {
    const first = await open()
    const draws = await test.database.query<{
      account_id: string
      arm: string
      chance: number
      until: string
      about: string | null
    }>(
      `select account_id, arm, chance, until::text as until, outcome_id || ' ' || milestone as about
       from playbook.delay_draws order by account_id`,
    )
    const delayed = draws.filter(({ arm }) => arm === 'delayed')
    expect(delayed.length).toBeGreaterThan(0)
    expect(new Set(draws.map(({ chance }) => chance))).toEqual(new Set([0.5]))
    expect(draws.map(({ about }) => about)).toEqual(draws.map(({ account_id }) => aboutOf(account_id)))
    expect(new Set(delayed.map(({ until }) => until))).toEqual(new Set(['2026-03-16']))
    expect(first.toSorted()).toEqual(draws.filter(({ arm }) => arm === 'now').map(each => each.account_id))
    expect(await open()).toEqual(first)
    test.clock.set('2026-03-03T08:00:00Z')
    const next = await open()
    for (const { account_id } of delayed) expect(next).not.toContain(account_id)
    test.clock.set('2026-03-16T08:00:00Z')
    const back = await open()
    for (const { account_id } of delayed) expect(back).toContain(account_id)
    expect(await test.database.query('select from playbook.delay_draws')).toHaveLength(draws.length)
    expect(await effect()).toMatchObject({ drawn: draws.length, delay: { share: 0.5 } })
  })
})

describe('whether it works', () => {
  it('is not told of nothing, and says that delays are off', async () => {
    expect(await effect()).toMatchObject({
      play: null,
      drawn: 0,
      delay: { share: 0, days: 14, resultDays: 60 },
      score: { answer: 'not_yet', difference: null, interval: { level: 0.95, low: -1, high: 1 } },
      saved: { arrMinor: 0, savedMinor: null },
    })
    expect((await test.get('/v1/plays/nothing/effect')).status).toBe(404)
  })

  it('is told from scores sixty days later against those of the day, by play and pooled', async () => {
    await delayHalf()
    // a draw less than sixty days old waits for its result
    test.clock.set('2026-03-01T08:00:00Z')
    for (let n = 0; n < 12; n++) {
      await addDraw(n, 'now', [4_000, 8_000])
      await addDraw(n + 100, 'delayed', [4_000, 4_000], n === 0 ? 'win_back' : 'close_the_gap')
    }
    expect((await effect()).score).toMatchObject({ waiting: 24, answer: 'not_yet' })
    test.clock.set('2026-03-02T08:00:00Z')
    const { score, renewal } = await effect()
    expect(score).toMatchObject({
      now: { n: 12 },
      delayed: { n: 12 },
      waiting: 0,
      difference: expect.closeTo(0.4, 9),
    })
    expect(score.interval.low).toBeLessThan(0.4)
    expect(score.interval.high).toBeGreaterThan(0.4)
    expect(renewal).toMatchObject({ answer: 'not_yet', waiting: 24 })
    expect(await effect('/v1/plays/close_the_gap/effect')).toMatchObject({ play: 'close_the_gap', drawn: 23 })
    expect(await effect()).toMatchObject({
      plays: [
        { key: 'close_the_gap', drawn: 23 },
        { key: 'win_back', drawn: 1 },
      ],
    })
    expect(await effect('/v1/worklists/effect', OTHER)).toMatchObject({ drawn: 0 })
  })

  /** A card that came at once, drawn for a renewal on 1 February or another day. */
  const drawnFor = async (account: string, renewalId: string, dueOn = '2026-02-01') => {
    await test.addAccount(account)
    await addDraw(Number(account.slice(4)), 'now', [4_000, 4_000])
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
  const renewals = async () => (await effect()).renewal

  it('is told by renewals as they ended, of those that went on by themselves only once contracts were heard of since', async () => {
    await delayHalf()
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
    await delayHalf()
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
    await delayHalf()
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
    await delayHalf()
    test.clock.set('2029-03-01T08:00:00Z')
    await drawnFor('acc_1', 'rnw_1', '2026-11-01')
    await ended('acc_1', 'rnw_1', '2026-11-01', { outcome: 'churned', arrAfterMinor: 0 })
    await ended('acc_1', 'rnw_2', '2027-11-01')
    expect(await renewals()).toMatchObject({ now: { n: 1, result: 0 }, waiting: 0 })
  })

  it('is told from milestones reached and verdicts given within sixty days of the draw, on the outcome it was about', async () => {
    await delayHalf()
    for (let n = 10; n < 22; n++) {
      const [now, later] = [`acc_${n}`, `acc_${n + 100}`]
      await reachedOn(now, '2026-01-20')
      await reachedOn(later, n === 10 ? '2025-12-20' : null)
      await addDraw(n, 'now', [4_000, 4_000])
      await addDraw(n + 100, 'delayed', [4_000, 4_000])
      for (const account of [now, later]) await said(account, '2025-12-20', 2, `before_${account}`)
      await said(now, '2026-02-01', 4, `after_${now}`)
      await said(later, '2026-02-01', 2, `after_${later}`)
      await said(later, '2026-03-05', 5, `late_${later}`)
    }
    await test.database.query(`update playbook.delay_draws set outcome_id = 'out_1', milestone = 'live'`)
    // one of before, which says of no outcome
    await addDraw(30, 'now', [4_000, 4_000])
    await said('acc_30', '2025-12-20', 2, 'before_acc_30')
    await said('acc_30', '2026-02-01', 2, 'after_acc_30')
    await test.health.runDueWork()
    test.clock.set('2026-03-01T08:00:00Z')
    expect(await effect()).toMatchObject({ milestone: { waiting: 25 }, verdict: { waiting: 25 } })
    test.clock.set('2026-03-02T08:05:00Z')
    const { milestone, verdict } = await effect()
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
    expect(await effect('/v1/plays/close_the_gap/effect')).toMatchObject({ milestone: { answer: 'helps' } })
  })

  it('is told of one version of a play, with how many cards each led', async () => {
    await delayHalf()
    for (let n = 0; n < 3; n++) await addDraw(n, 'now', [4_000, 8_000])
    await test.database.query(`update playbook.delay_draws set play_version = 2 where account_id = 'acc_1'`)
    const path = '/v1/plays/close_the_gap/effect'
    expect(await effect(path)).toMatchObject({
      version: null,
      drawn: 3,
      versions: [
        { version: 2, drawn: 1 },
        { version: 0, drawn: 2 },
      ],
    })
    expect(await effect(`${path}?version=0`)).toMatchObject({
      version: 0,
      drawn: 2,
      score: { now: { n: 2 } },
    })
    expect((await test.get(`${path}?version=x`)).status).toBe(400)
  })
})

describe('whether nudges work', () => {
  const decided = (id: string, account: string, at: string, reason: string, chance: number | null) =>
    test.database.query(
      `insert into playbook.nudge_decisions (workspace_id, id, account_id, user_id, surface, decided_on, decided_at, reason,
         outcome_id, milestone, level, policy_version, chance)
       values ($1, $2, $3, $2, 'home', $4::date, $4, $5, 'out_1', 'live', $6, 'p', $7)`,
      [WORKSPACE, id, account, at, reason, reason === 'held_out' ? null : 'do_it_yourself', chance],
    )
  type Result = Omit<Outcome, 'now' | 'delayed'> & { shown: { n: number }; heldOut: { n: number } }
  type NudgeEffect = {
    drawn: number
    holdout: { share: number; resultDays: number }
    score: Result
    milestone: Result
    verdict: Result
  }
  const nudges = async () => (await test.get<NudgeEffect>('/v1/nudges/effect')).body

  it('is not told where nobody is held out', async () => {
    await decided('ndg_1', 'acc_1', '2026-01-01T09:00:00Z', 'next_milestone', null)
    expect(await nudges()).toMatchObject({
      holdout: { share: 0, resultDays: 60 },
      drawn: 0,
      score: { answer: 'not_yet', difference: null, waiting: 0 },
    })
  })

  it('is told from scores sixty days later, by the first user of each account that a lot decided of', async () => {
    await delayHalf()
    test.clock.set('2026-03-01T08:00:00Z')
    for (let n = 0; n < 12; n++) {
      await addDraw(n, 'now', [4_000, 8_000])
      await decided(`ndg_${n}`, `acc_${n}`, '2026-01-01T09:00:00Z', 'next_milestone', 0.5)
      // who comes after the first counts for nothing, whatever the lot says of them
      await decided(`ndg_later_${n}`, `acc_${n}`, '2026-01-01T10:00:00Z', 'held_out', 0.5)
      await addDraw(n + 100, 'now', [4_000, 4_000])
      await decided(`ndg_${n + 100}`, `acc_${n + 100}`, '2026-01-01T09:00:00Z', 'held_out', 0.5)
    }
    expect((await nudges()).score).toMatchObject({ waiting: 24, answer: 'not_yet' })
    test.clock.set('2026-03-02T08:00:00Z')
    const { drawn, score } = await nudges()
    expect({ drawn, score }).toMatchObject({
      drawn: 24,
      score: { shown: { n: 12 }, heldOut: { n: 12 }, waiting: 0, difference: expect.closeTo(0.4, 9) },
    })
    expect(score.interval.low).toBeLessThan(0.4)
  })

  it('is told from milestones reached and verdicts given within sixty days, but for those a nudge asked for', async () => {
    await delayHalf()
    for (let n = 10; n < 22; n++) {
      const [shown, heldOut] = [`acc_${n}`, `acc_${n + 100}`]
      await reachedOn(shown, '2026-01-20')
      await reachedOn(heldOut, n === 10 ? '2025-12-20' : null)
      await decided(`ndg_${n}`, shown, '2026-01-01T09:00:00Z', 'next_milestone', 0.5)
      await decided(`ndg_${n + 100}`, heldOut, '2026-01-01T09:00:00Z', 'held_out', 0.5)
      for (const account of [shown, heldOut]) await said(account, '2025-12-20', 2, `before_${account}`)
      await said(shown, '2026-02-01', 4, `after_${shown}`)
      await said(heldOut, '2026-02-01', 2, `after_${heldOut}`)
      // too late, and on the next line too soon for anybody but those who were asked
      await said(heldOut, '2026-03-05', 5, `late_${heldOut}`)
      await test.database.query(
        `insert into playbook.nudge_reactions (workspace_id, id, decision_id, rating, reacted_on, reacted_at)
         values ($1, $2, $3, 5, '2026-02-10', '2026-02-10')`,
        [WORKSPACE, `nrx_${n}`, `ndg_${n}`],
      )
      await said(shown, '2026-02-10', 5, `nrx_${n}`)
    }
    await test.health.runDueWork()
    test.clock.set('2026-03-01T08:00:00Z')
    expect(await nudges()).toMatchObject({ milestone: { waiting: 24 }, verdict: { waiting: 24 } })
    test.clock.set('2026-03-02T08:05:00Z')
    const { milestone, verdict } = await nudges()
    expect(milestone).toMatchObject({
      shown: { n: 12, result: 1 },
      heldOut: { n: 12, result: 0 },
      waiting: 0,
    })
    expect(milestone.answer).toBe('helps')
    expect(verdict).toMatchObject({
      shown: { n: 12, result: 0.75, expected: 0.25 },
      heldOut: { n: 12, result: 0.25, expected: 0.25 },
      difference: expect.closeTo(0.5, 9),
    })
  })
})
