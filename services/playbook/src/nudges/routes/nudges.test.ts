// Nudges over HTTP: what is shown to whom, the budget under concurrency, reactions, and what no page may learn.

import { expectTablesMatchSchema } from '@rung/test-harness/expect-tables-match-schema'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPlaybookUnderTest, OTHER, type PlaybookUnderTest, WELL } from '../../playbook-under-test.ts'
import { nudgeDecisions, nudgeImpressions, nudgeReactions } from '../storage/nudges.ts'
import type { DecidedAnswer, ReactedAnswer } from './schema.ts'

const STATEMENT = 'Close the books in 3 days'

let test: PlaybookUnderTest
beforeAll(async () => {
  test = await createPlaybookUnderTest('2026-03-01T08:00:00Z')
})
afterAll(() => test.close())

type Change = {
  readonly outcome?: object
  readonly ladder?: object
  readonly usage?: object
  readonly standing?: object
  readonly renewal?: object
}

/** Two milestones, the first reached; the outcome belongs to the stakeholder `stk_<account>`, user `u-<account>`. */
async function recordAbout(accountId: string, change: Change = {}): Promise<void> {
  const values = (base: object, over: object | undefined) =>
    ({ ...base, ...over }) as Record<string, string | number | boolean | null>
  await test.record(accountId, 'usage', [
    {
      values: values(
        { ...WELL.usage, 'milestone:go_live': '2026-02-01', 'milestone:first_report': null },
        change.usage,
      ),
    },
  ])
  await test.record(accountId, 'outcomes', [
    ...(change.ladder === undefined ? [] : [{ values: values(WELL.ladder, change.ladder) }]),
    {
      kind: 'outcome',
      id: `out_${accountId}`,
      values: values(
        {
          ...WELL.outcome,
          outcome_stakeholder: `stk_${accountId}`,
          outcome_statement_ref: `wrd_statement_${accountId}`,
          outcome_due_on: '2026-06-01',
          'needs_milestone:go_live': 1,
          'needs_milestone:first_report': 1,
        },
        change.outcome,
      ),
    },
  ])
  const renewal = {
    kind: 'renewal' as const,
    id: `rnw_${accountId}`,
    values: values(WELL.renewal, change.renewal),
  }
  await test.record(accountId, 'accounts', [{ values: values(WELL.standing, change.standing) }, renewal])
}

async function addStakeholder(id: string, accountId: string, user: string): Promise<void> {
  await test.database.query(
    `insert into accounts.stakeholders (workspace_id, id, revision, external_id, account_id, occurred_at,
       recorded_at, stored_at, declared, retracted, recorded_by, role, influence, product_user_ids)
     values ('ws_00000000000000000000000001', $1, 1, $1, $2, '2026-02-01', '2026-02-01', '2026-02-01', false, false,
       'key_1', 'champion', 0.5, $3)`,
    [id, accountId, [user]],
  )
}

async function addAccount(accountId: string, change: Change = {}): Promise<void> {
  await test.addAccount(accountId)
  await test.addWords(`wrd_statement_${accountId}`, 'outcome.statement', `stk_${accountId}`, STATEMENT)
  await addStakeholder(`stk_${accountId}`, accountId, `u-${accountId}`)
  await recordAbout(accountId, change)
}

/** A decision that was made: it has an id. */
type Decided = DecidedAnswer & { readonly decisionId: string }

const ask = (body: object, workspace?: string) =>
  test.post<Decided>('/v1/nudges/decide', body, {
    scope: 'write',
    ...(workspace !== undefined && { workspace }),
  })

async function decide(account: string, user = `u-${account}`, surface = 'home'): Promise<Decided> {
  const { status, body } = await ask({ account, user, surface })
  expect({ status, body }).toMatchObject({ status: 200 })
  return body
}

const react = (decisionId: string, body: object, workspace?: string) =>
  test.post<ReactedAnswer>(`/v1/nudges/${decisionId}/reactions`, body, {
    scope: 'write',
    ...(workspace !== undefined && { workspace }),
  })

const countOf = async (user: string, reason: string) => {
  const [row] = await test.database.query<{ count: string }>(
    'select count(*)::text as count from playbook.nudge_decisions where user_id = $1 and reason = $2',
    [user, reason],
  )
  return Number(row?.count)
}

describe('a nudge', () => {
  it('is the next milestone of the customer’s outcome, in the words of the one who reads it', async () => {
    await addAccount('acc_a')
    const answer = await decide('acc_a')
    expect(answer).toEqual({
      decisionId: expect.stringMatching(/^ndg_/),
      day: '2026-03-01',
      nudge: {
        outcomeId: 'out_acc_a',
        milestone: 'first_report',
        level: 'do_it_yourself',
        headline: `Your next step towards “${STATEMENT}”: first report`,
        offer: expect.any(String),
        content: expect.objectContaining({ title: 'Begin with one real case', kind: 'article' }),
        play: { key: 'one_real_case', version: 0 },
        asks: 'reaction',
        reactions: ['tell_me_more', 'disagree', 'not_important', 'different_view', 'dismiss'],
      },
      reason: { kind: 'next_milestone', words: expect.any(String), notBefore: null },
    })
    expect(await decide('crm-acc_a', 'u-acc_a')).toEqual(answer)
    expect(await countOf('u-acc_a', 'next_milestone')).toBe(1)
  })

  it('tells nobody else those words: not another stakeholder, and no user who is linked to nobody', async () => {
    await addAccount('acc_words')
    await addStakeholder('stk_other', 'acc_words', 'u-other')
    const neutral = 'Your next step towards what you set out for: first report'
    expect((await decide('acc_words', 'u-other')).nudge?.headline).toBe(neutral)
    expect((await decide('acc_words', 'u-unknown')).nudge?.headline).toBe(neutral)
    await recordAbout('acc_words', { outcome: { outcome_stakeholder: null } })
    expect((await decide('acc_words', 'u-other')).nudge?.headline).toContain(STATEMENT)
    expect((await decide('acc_words', 'u-unknown')).nudge?.headline).toBe(neutral)
  })

  it('keeps no words: a statement that is erased is gone from the nudge shown before', async () => {
    await addAccount('acc_erased')
    expect((await decide('acc_erased')).nudge?.headline).toContain(STATEMENT)
    await test.database.query(`update accounts.words set text = null where id = 'wrd_statement_acc_erased'`)
    expect((await decide('acc_erased')).nudge?.headline).toContain('what you set out for')
  })
})

describe('what a nudge gives to read', () => {
  it('is of the play for what they lack, and more of it the more help is due', async () => {
    await addAccount('acc_lack', {
      usage: { 'milestone:first_report': '2026-02-20' },
      outcome: { attained: 0.2 },
    })
    expect((await decide('acc_lack')).nudge).toMatchObject({
      milestone: null,
      play: { key: 'three_questions', version: 0 },
      content: {
        kind: 'template',
        title: 'Three questions about what is in the way',
        url: null,
        price: null,
      },
    })
    await addAccount('acc_won', { usage: { 'milestone:first_report': '2026-02-20' } })
    expect((await decide('acc_won')).nudge?.play?.key).toBe('the_next_aim')
  })

  it('is the workspace’s own, in the version in force, and none that is retired', async () => {
    await addAccount('acc_own')
    const [document] = await test.database.query<{ document: object }>(
      `select '{"reasons":["onboarding_stalled"],"gapKinds":[],"concernLevels":[],"reachesLevel":null,"help":"do_it_yourself",
        "content":{"kind":"video","title":"A <b>report</b> in two minutes","text":"Watch it.","url":"https://vendor.example/v","minutes":null,"price":null}}'::jsonb as document`,
    )
    const keep = (version: number, retired: boolean) =>
      test.database.query(
        `insert into playbook.play_versions (workspace_id, key, version, retired, document, recorded_at, recorded_by)
         values ('ws_00000000000000000000000001', 'one_real_case', $1, $2, $3, '2026-02-01', 'key_1')`,
        [version, retired, JSON.stringify(document?.document)],
      )
    await keep(1, false)
    expect((await decide('acc_own')).nudge).toMatchObject({
      play: { key: 'one_real_case', version: 1 },
      content: { kind: 'video', title: 'A <b>report</b> in two minutes', url: 'https://vendor.example/v' },
    })
    await keep(2, true)
    expect((await decide('acc_own')).nudge?.play?.key).not.toBe('one_real_case')
    await test.database.query(`delete from playbook.play_versions`)
  })
})

describe('what is said, or nothing', () => {
  it.each([
    ['acc_disputed', { outcome: { customer_verdict: 0.25, vendor_verdict: 0.75 } }, 'outcome_disputed'],
    ['acc_escalated', { standing: { escalated_tickets: 1 } }, 'ticket_escalated'],
    ['acc_paused', { standing: { paused_from: '2026-02-20', paused_until: null } }, 'account_paused'],
    ['acc_hostile', { ladder: { ladder_hostile: true } }, 'talk_first'],
    ['acc_ending', { renewal: { due_on: '2026-03-15' } }, 'term_ending'],
    ['acc_decided', { renewal: { due_on: '2026-03-15', resolution: 'renewed' } }, 'term_ending'],
    ['acc_closed_outcome', { outcome: { outcome_active: false } }, 'no_outcome'],
    ['acc_done', { usage: { 'milestone:first_report': '2026-02-20' } }, 'what_comes_next'],
    [
      'acc_unsaid',
      { usage: { 'milestone:first_report': '2026-02-20' }, outcome: { customer_verdict: null } },
      'all_reached',
    ],
    [
      'acc_hollow',
      {
        usage: { 'milestone:first_report': '2026-02-20' },
        outcome: { attained: 0.2, customer_verdict: 0.25 },
        standing: { escalated_tickets: 1 },
        renewal: { due_on: '2026-03-15' },
      },
      'outcome_help',
    ],
    ['acc_month', { renewal: { due_on: '2026-03-15', term_months: 1 } }, 'next_milestone'],
  ] as const)('of %s', async (accountId, change, kind) => {
    await addAccount(accountId, change)
    const answer = await decide(accountId)
    expect(answer.reason.kind).toBe(kind)
    const isShown = ['next_milestone', 'outcome_help', 'what_comes_next'].includes(kind)
    expect(answer.nudge !== null).toBe(isShown)
    if (answer.nudge !== null) expect(answer.nudge.milestone === null).toBe(kind !== 'next_milestone')
    expect((await decide(accountId)).decisionId).toBe(answer.decisionId)
  })

  it('is kept on a nudge of the day too, and ends with its cause', async () => {
    await addAccount('acc_turns')
    const shown = await decide('acc_turns')
    await recordAbout('acc_turns', { standing: { escalated_tickets: 2 } })
    expect((await decide('acc_turns')).reason.kind).toBe('ticket_escalated')
    await recordAbout('acc_turns')
    expect(await decide('acc_turns')).toEqual(shown)
  })

  it('is kept at an account nothing is known of', async () => {
    await test.addAccount('acc_new')
    expect(await decide('acc_new')).toMatchObject({ nudge: null, reason: { kind: 'no_outcome' } })
  })

  it('names no verdict and no day of a contract', async () => {
    const { body } = await ask({ account: 'acc_ending', user: 'u-acc_ending', surface: 'home' })
    expect(body.reason.notBefore).toBe(null)
    expect(JSON.stringify(body)).not.toContain('2026-03-15')
  })
})

describe('the budget of a user', () => {
  it('is never exceeded by pages that ask at once, at whatever accounts and surfaces', async () => {
    const accounts = ['acc_c1', 'acc_c2', 'acc_c3']
    for (const account of accounts) await addAccount(account)
    const input = Array.from({ length: 24 }, (_, index) =>
      decide(accounts[index % 3] ?? '', 'u-busy', index % 2 === 0 ? 'home' : 'reports'),
    )
    const answers = await Promise.all(input)
    const shown = answers.filter(({ nudge }) => nudge !== null)
    expect(await countOf('u-busy', 'next_milestone')).toBe(1)
    expect(new Set(shown.map(({ decisionId }) => decisionId)).size).toBe(1)
    const rest = answers.filter(({ nudge }) => nudge === null)
    expect(new Set(rest.map(({ reason }) => `${reason.kind} ${reason.notBefore}`))).toEqual(
      new Set(['queued 2026-03-02']),
    )
  })

  it('is one nudge under fifty calls at once, whatever accounts and surfaces, and on each of the days after', async () => {
    const accounts = ['acc_d1', 'acc_d2', 'acc_d3', 'acc_d4', 'acc_d5']
    for (const account of accounts) await addAccount(account)
    const shownOn: number[] = []
    for (let day = 0; day < 8; day++) {
      const calls = Array.from({ length: 50 }, (_, index) =>
        decide(accounts[index % 5] ?? '', 'u-fifty', ['home', 'reports', 'mail'][index % 3]),
      )
      await Promise.all(calls)
      shownOn.push(await countOf('u-fifty', 'next_milestone'))
      test.clock.advance({ days: 1 })
    }
    expect(shownOn).toEqual([1, 2, 3, 3, 3, 3, 3, 4])
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is three in seven days, queued with the day on which it is shown', async () => {
    await addAccount('acc_week')
    const kinds: string[] = []
    let last: Decided | undefined
    for (let days = 0; days < 8; days++) {
      last = await decide('acc_week')
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
    await addAccount('acc_react')
    const { decisionId } = await decide('acc_react')
    const first = await react(decisionId, { reaction: 'tell_me_more' })
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
    const repeated = await Promise.all([1, 2, 3].map(() => react(decisionId, { reaction: 'tell_me_more' })))
    for (const { body } of repeated) expect(body).toEqual({ ...first.body, status: 'unchanged' })
    test.clock.advance({ hours: 1 })
    const second = await react(decisionId, { reaction: 'not_important' })
    expect(second.body).toMatchObject({ status: 'created', followUp: { does: 'leave_alone', restDays: 90 } })
    const rated = await react(decisionId, { rating: 2 })
    expect(rated.body).toMatchObject({ status: 'created', rating: 2, reaction: null })
    expect((await react(decisionId, { rating: 2 })).body.status).toBe('unchanged')
    expect((await decide('acc_react')).reason).toMatchObject({ kind: 'resting', notBefore: '2026-05-30' })
    const rows = await test.database.query(
      'select reaction, rating from playbook.nudge_reactions where decision_id = $1 order by reacted_at, id',
      [decisionId],
    )
    expect(rows).toHaveLength(3)
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('raises the help of the next nudge when more was asked for', async () => {
    await addAccount('acc_more')
    const { decisionId } = await decide('acc_more')
    await react(decisionId, { reaction: 'tell_me_more' })
    expect((await decide('acc_more')).nudge?.level).toBe('do_it_yourself')
    test.clock.advance({ days: 1 })
    expect((await decide('acc_more')).nudge?.level).toBe('show_me')
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is 400 when it is neither or both, 404 to a decision that is not there, 409 when nothing was shown', async () => {
    const { decisionId } = await decide('acc_a')
    expect((await react(decisionId, {})).status).toBe(400)
    expect((await react(decisionId, { reaction: 'disagree', rating: 3 })).status).toBe(400)
    expect((await react(decisionId, { rating: 6 })).status).toBe(400)
    expect((await react('ndg_nothing', { rating: 3 })).status).toBe(404)
    const none = await decide('acc_escalated')
    expect((await react(none.decisionId, { rating: 3 })).status).toBe(409)
  })
})

describe('what came of a nudge', () => {
  const reach = (account: string) =>
    recordAbout(account, { usage: { 'milestone:first_report': '2026-03-02' }, outcome: { attained: 0.5 } })

  it('is asked about the day after, and the next step follows the answer', async () => {
    await addAccount('acc_came')
    await decide('acc_came')
    test.clock.advance({ days: 2 })
    await reach('acc_came')
    const asked = await decide('acc_came')
    expect(asked).toMatchObject({
      nudge: { milestone: null, asks: 'rating', headline: `How did it go with “${STATEMENT}”?` },
      reason: { kind: 'how_did_it_go' },
    })
    const said = await react(asked.decisionId, { rating: 4, experience: 2 })
    expect(said.body).toMatchObject({ rating: 4, experience: 2, followUp: { does: 'take_next_step' } })
    expect((await react(asked.decisionId, { rating: 4, experience: 2 })).body.status).toBe('unchanged')
    const due = await test.database.query<{ account_id: string }>(
      `select account_id from signals.due_work where consumer = 'outcomes'`,
    )
    expect(due).toEqual([{ account_id: 'acc_came' }])
    test.clock.advance({ days: 1 })
    await reach('acc_came')
    expect((await decide('acc_came')).reason.kind).toBe('outcome_help')
    test.clock.set('2026-03-01T08:00:00Z')
  })

  it('is 400 with a way there and no rating', async () => {
    const { decisionId } = await decide('acc_a')
    expect((await react(decisionId, { experience: 3 })).status).toBe(400)
    expect((await react(decisionId, { reaction: 'disagree', experience: 3 })).status).toBe(400)
  })

  it('is noted once as seen', async () => {
    const { decisionId } = await decide('acc_a')
    const see = (id: string) => test.post(`/v1/nudges/${id}/impressions`, {})
    expect(await see(decisionId)).toEqual({ status: 200, body: { decisionId, status: 'created' } })
    test.clock.advance({ hours: 1 })
    expect((await see(decisionId)).body).toEqual({ decisionId, status: 'unchanged' })
    expect((await see('ndg_nothing')).status).toBe(404)
    expect((await see((await decide('acc_escalated')).decisionId)).status).toBe(409)
    const rows = await test.database.query<{ seen_at: Date }>(
      'select seen_at from playbook.nudge_impressions where decision_id = $1',
      [decisionId],
    )
    expect(rows).toEqual([{ seen_at: new Date('2026-03-01T08:00:00Z') }])
    test.clock.set('2026-03-01T08:00:00Z')
  })
})

describe('an answer that the asker has', () => {
  const sent = (etag?: string) =>
    test.app.inject({
      method: 'POST',
      url: '/v1/nudges/decide',
      headers: { ...test.authorized('write'), ...(etag !== undefined && { 'if-none-match': etag }) },
      payload: { account: 'acc_a', user: 'u-acc_a', surface: 'home' },
    })

  it('is 304 without a body, until it is another', async () => {
    const first = await sent()
    const etag = String(first.headers.etag)
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    for (const held of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const again = await sent(held)
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', etag])
    }
    await recordAbout('acc_a', { standing: { escalated_tickets: 1 } })
    expect((await sent(etag)).statusCode).toBe(200)
    await recordAbout('acc_a')
    expect((await sent(etag)).statusCode).toBe(304)
  })

  it('spends the budget of a day once, however often an OpenFeature client polls it', async () => {
    const user = 'u-polled'
    const poll = (etag?: string) =>
      test.app.inject({
        method: 'POST',
        url: '/ofrep/v1/evaluate/flags',
        headers: { ...test.authorized('write'), ...(etag !== undefined && { 'if-none-match': etag }) },
        payload: { context: { targetingKey: user, account: 'acc_a', surface: 'home' } },
      })
    const kept = () =>
      test.database.query<{ decided_on: string; reason: string }>(
        `select decided_on::text as decided_on, reason from playbook.nudge_decisions where user_id = $1 order by decided_at`,
        [user],
      )
    const first = await poll()
    const etag = String(first.headers.etag)
    for (let times = 0; times < 5; times++) {
      test.clock.advance({ hours: 1 })
      expect((await poll(etag)).statusCode).toBe(304)
      expect((await poll()).body).toBe(first.body)
    }
    expect(await kept()).toEqual([{ decided_on: '2026-03-01', reason: 'next_milestone' }])
    test.clock.set('2026-03-01T08:00:00Z')
  })
})

describe('who may ask', () => {
  it('is 404 for what belongs to another workspace', async () => {
    await test.addAccount('acc_foreign', undefined, OTHER)
    const body = { account: 'acc_foreign', user: 'u', surface: 'home' }
    const theirs = await ask(body)
    expect(theirs).toMatchObject({ status: 404, body: { errors: [{ field: 'account' }] } })
    expect((await ask(body, OTHER)).status).toBe(200)
    const { decisionId } = await decide('acc_a')
    expect((await react(decisionId, { rating: 3 }, OTHER)).status).toBe(404)
  })

  it('is a key that may write; one that only reads is refused, and pages of any origin may read why', async () => {
    const body = { account: 'acc_a', user: 'u-acc_a', surface: 'home' }
    expect((await test.post('/v1/nudges/decide', body, { scope: 'read' })).status).toBe(403)
    expect((await test.post('/v1/nudges/decide', body, { scope: 'write' })).status).toBe(200)
    for (const url of ['/v1/nudges/decide', '/v1/nudges/ndg_1/reactions']) {
      const preflight = await test.app.inject({
        method: 'OPTIONS',
        url,
        headers: { origin: 'https://app.vendor.example', 'access-control-request-method': 'POST' },
      })
      expect(preflight.statusCode).toBeLessThan(300)
      expect(preflight.headers['access-control-allow-origin']).toBeDefined()
    }
  })

  it('is 400 without account, user or surface', async () => {
    expect((await ask({ account: 'acc_a', user: '', surface: 'home' })).status).toBe(400)
    expect((await ask({ account: 'acc_a', user: 'u' })).status).toBe(400)
  })
})

describe('a collect key, which proves nothing about the user,', () => {
  const rows = async () => {
    const [row] = await test.database.query<{ count: string }>(
      `select (select count(*) from playbook.nudge_decisions) || ' ' || (select count(*) from playbook.nudge_reactions) as count`,
    )
    return row?.count
  }

  it('is told the same of every account, and of none, and nothing is stored', async () => {
    await addAccount('acc_secret')
    const before = await rows()
    const accounts = ['acc_secret', 'acc_escalated', 'acc_new', 'acc_foreign', 'nobody', "'; --"]
    const answers = await Promise.all(
      accounts.map(account =>
        test.post(
          '/v1/nudges/decide',
          { account, user: 'u-acc_secret', surface: 'home' },
          { scope: 'collect' },
        ),
      ),
    )
    for (const answer of answers) {
      expect(answer).toEqual({
        status: 200,
        body: {
          decisionId: null,
          day: '2026-03-01',
          nudge: null,
          reason: {
            kind: 'user_not_proven',
            words: expect.stringContaining('Nothing proves'),
            notBefore: null,
          },
        },
      })
    }
    expect(await rows()).toBe(before)
  })

  it('asks nothing of the database to be told so', async () => {
    const body = { account: 'acc_secret', user: 'u', surface: 'home' }
    const lock = test.database.connectAs('playbook')
    // Whoever judges an account or decides a nudge would wait for this: the answer comes while it is held.
    await lock.inWorkspace('ws_00000000000000000000000001', async tx => {
      await tx.query({
        text: 'select pg_advisory_xact_lock(hashtextextended($1, 0))',
        values: [`nudges:ws_00000000000000000000000001:u`],
      })
      expect((await test.post('/v1/nudges/decide', body, { scope: 'collect' })).status).toBe(200)
    })
  })

  it('learns of no nudge by reacting to it, whether there is one or not', async () => {
    const { decisionId } = await decide('acc_secret')
    const told = async (id: string) => {
      const answer = await test.post<{ detail: string }>(
        `/v1/nudges/${id}/reactions`,
        { rating: 3 },
        { scope: 'collect' },
      )
      return `${answer.status} ${answer.body.detail}`
    }
    const before = await rows()
    expect(await told(decisionId)).toMatch(/^400 /)
    expect(await told('ndg_nothing')).toBe(await told(decisionId))
    expect(await rows()).toBe(before)
  })
})

describe('the tables of nudges', () => {
  it('are as migrated', () =>
    expectTablesMatchSchema(test.database, [nudgeDecisions, nudgeReactions, nudgeImpressions]))

  it('let the service add, and neither change nor take back', async () => {
    const playbook = test.database.connectAs('playbook')
    for (const table of ['nudge_decisions', 'nudge_reactions', 'nudge_impressions']) {
      for (const text of [
        `delete from playbook.${table}`,
        `update playbook.${table} set workspace_id = workspace_id`,
      ]) {
        const attempt = playbook.inWorkspace(OTHER, tx => tx.query({ text }))
        await expect(attempt).rejects.toThrow('permission denied')
      }
    }
  })
})
