// Nudges over HTTP: what is shown to whom, what it gives to read, and when nothing is said.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createNudgesUnderTest, type NudgesUnderTest, STATEMENT } from './nudges-under-test.ts'

let test: NudgesUnderTest
beforeAll(async () => {
  test = await createNudgesUnderTest()
})
afterAll(() => test.close())

describe('a nudge', () => {
  it('is the next milestone of the customer’s outcome, in the words of the one who reads it', async () => {
    await test.addCustomer('acc_a')
    const answer = await test.decide('acc_a')
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
    expect(await test.decide('crm-acc_a', 'u-acc_a')).toEqual(answer)
    expect(await test.countOf('u-acc_a', 'next_milestone')).toBe(1)
  })

  it('tells nobody else those words: not another stakeholder, and no user who is linked to nobody', async () => {
    await test.addCustomer('acc_words')
    await test.addStakeholder('stk_other', 'acc_words', 'u-other')
    const neutral = 'Your next step towards what you set out for: first report'
    expect((await test.decide('acc_words', 'u-other')).nudge?.headline).toBe(neutral)
    expect((await test.decide('acc_words', 'u-unknown')).nudge?.headline).toBe(neutral)
    await test.recordAbout('acc_words', { outcome: { outcome_stakeholder: null } })
    expect((await test.decide('acc_words', 'u-other')).nudge?.headline).toContain(STATEMENT)
    expect((await test.decide('acc_words', 'u-unknown')).nudge?.headline).toBe(neutral)
  })

  it('keeps no words: a statement that is erased is gone from the nudge shown before', async () => {
    await test.addCustomer('acc_erased')
    expect((await test.decide('acc_erased')).nudge?.headline).toContain(STATEMENT)
    await test.database.query(`update accounts.words set text = null where id = 'wrd_statement_acc_erased'`)
    expect((await test.decide('acc_erased')).nudge?.headline).toContain('what you set out for')
  })
})

describe('what a nudge gives to read', () => {
  it('is of the play for what they lack, and more of it the more help is due', async () => {
    await test.addCustomer('acc_lack', {
      usage: { 'milestone:first_report': '2026-02-20' },
      outcome: { attained: 0.2 },
    })
    expect((await test.decide('acc_lack')).nudge).toMatchObject({
      milestone: null,
      play: { key: 'three_questions', version: 0 },
      content: {
        kind: 'template',
        title: 'Three questions about what is in the way',
        url: null,
        price: null,
      },
    })
    await test.addCustomer('acc_won', { usage: { 'milestone:first_report': '2026-02-20' } })
    expect((await test.decide('acc_won')).nudge?.play?.key).toBe('the_next_aim')
  })

  it('is the workspace’s own, in the version in force, and none that is retired', async () => {
    await test.addCustomer('acc_own')
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
    expect((await test.decide('acc_own')).nudge).toMatchObject({
      play: { key: 'one_real_case', version: 1 },
      content: { kind: 'video', title: 'A <b>report</b> in two minutes', url: 'https://vendor.example/v' },
    })
    await keep(2, true)
    expect((await test.decide('acc_own')).nudge?.play?.key).not.toBe('one_real_case')
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
    await test.addCustomer(accountId, change)
    const answer = await test.decide(accountId)
    expect(answer.reason.kind).toBe(kind)
    const isShown = ['next_milestone', 'outcome_help', 'what_comes_next'].includes(kind)
    expect(answer.nudge !== null).toBe(isShown)
    if (answer.nudge !== null) expect(answer.nudge.milestone === null).toBe(kind !== 'next_milestone')
    expect((await test.decide(accountId)).decisionId).toBe(answer.decisionId)
  })

  it('is kept on a nudge of the day too, and ends with its cause', async () => {
    await test.addCustomer('acc_turns')
    const shown = await test.decide('acc_turns')
    await test.recordAbout('acc_turns', { standing: { escalated_tickets: 2 } })
    expect((await test.decide('acc_turns')).reason.kind).toBe('ticket_escalated')
    await test.recordAbout('acc_turns')
    expect(await test.decide('acc_turns')).toEqual(shown)
  })

  it('is kept at an account nothing is known of', async () => {
    await test.addAccount('acc_new')
    expect(await test.decide('acc_new')).toMatchObject({ nudge: null, reason: { kind: 'no_outcome' } })
  })

  it('names no verdict and no day of a contract', async () => {
    const { body } = await test.ask({ account: 'acc_ending', user: 'u-acc_ending', surface: 'home' })
    expect(body.reason.notBefore).toBe(null)
    expect(JSON.stringify(body)).not.toContain('2026-03-15')
  })
})
