// The talk track over HTTP: in the customers' words, and nobody's private words to another.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { WELL } from '../../playbook-under-test.ts'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

describe('the talk track', () => {
  async function addTalk(
    owner: string | null,
    more: Readonly<Record<string, string | number>> = {},
    said: readonly (readonly [who: string, text: string])[] = [],
  ) {
    await test.addWords('wrd_out', 'outcome.statement', owner, 'close the books in two days')
    await test.addWords('wrd_prm', 'promise.concern', null, 'an audit without findings')
    await test.addCustomer('acc_1', 1_000_000, [
      { kind: 'stakeholder', id: 'stk_buyer', values: { role: 'economic_buyer', influence: 0.8 } },
      { kind: 'stakeholder', id: 'stk_user', values: { role: 'user', influence: 0.3 } },
    ])
    await test.addWords('wrd_name', 'stakeholder.name', 'stk_buyer', 'Bo Buyer')
    for (const [who, text] of said) await test.addWords(`wrd_of_${who}`, 'customerVerdict.words', who, text)
    await test.record('acc_1', 'outcomes', [
      ...said.map(([id]) => ({
        kind: 'stakeholder' as const,
        id,
        values: { verdict_words_of: 'out_1', verdict_words_ref: `wrd_of_${id}` },
      })),
      { values: { ladder_next_level: 3, ladder_next_ask_level: 2, ladder_next_stakeholder: 'stk_buyer' } },
      {
        kind: 'outcome',
        id: 'out_1',
        values: { ...WELL.outcome, outcome_statement_ref: 'wrd_out', outcome_stakeholder: owner, ...more },
      },
      {
        kind: 'promise',
        id: 'prm_1',
        values: { promise_status: 'kept', promise_concern_level: 3, promise_concern_words_ref: 'wrd_prm' },
      },
    ])
    return (await test.open()).cards[0]?.talk
  }

  it('says the customer’s own words to the one who decides, and asks the key question', async () => {
    expect(await addTalk(null)).toEqual({
      stakeholderId: 'stk_buyer',
      stakeholderName: 'Bo Buyer',
      lines: [
        {
          kind: 'opening',
          text: 'You wanted: “close the books in two days”. You are there. Who should know, and what comes next for you?',
          quotes: 'out_1',
        },
        {
          kind: 'concern',
          text: 'What it is about for you, as we wrote it down: “an audit without findings”. Is that still so?',
          quotes: 'prm_1',
        },
        { kind: 'question', text: 'What are their tasks?', quotes: null },
        { kind: 'agree', text: 'Who there hears of it from them, and their next outcome.', quotes: null },
      ],
      notes: [
        'The win is theirs. Say what they did, not what we did.',
        'Ask for no favour in the same talk.',
      ],
    })
  })

  it('quotes nobody’s private words to another', async () => {
    // Not attained: what leads is the renewal, which is the buyer's.
    const talk = await addTalk('stk_user', { attained: 0.6 })
    expect(talk?.stakeholderId).toBe('stk_buyer')
    expect(JSON.stringify(talk)).not.toContain('close the books')
  })

  it('names whoever else is there once nobody answered twice, and goes on with whom it is for', async () => {
    await addTalk('stk_user', { attained: 0.6 })
    for (const day of ['2026-03-02', '2026-03-04', '2026-03-11']) {
      test.clock.set(`${day}T08:00:00Z`)
      const list = await test.open()
      expect(list.cards[0]).toMatchObject({
        talk: { stakeholderId: 'stk_buyer' },
        tryInstead: day === '2026-03-11' ? { stakeholderId: 'stk_user', stakeholderName: null } : null,
      })
      await test.act(list, 0, { action: 'no_answer' })
    }
  })

  it('says back what this person said with their verdict, and shows the CSM what all of them said', async () => {
    const talk = await addTalk('stk_buyer', {}, [
      ['stk_buyer', 'invoices still leave a week late'],
      ['stk_user', 'works for me'],
    ])
    expect(talk?.lines[1]).toEqual({
      kind: 'verdict_words',
      text: 'You said: “invoices still leave a week late”. Is that still how it is?',
      quotes: 'out_1',
    })
    expect(JSON.stringify(talk)).not.toContain('works for me')
    const first = (await test.open()).cards[0]
    expect(first?.verdictWords).toEqual([
      {
        stakeholderId: 'stk_buyer',
        stakeholderName: 'Bo Buyer',
        outcomeId: 'out_1',
        text: 'invoices still leave a week late',
      },
      { stakeholderId: 'stk_user', stakeholderName: null, outcomeId: 'out_1', text: 'works for me' },
    ])
    // Read from what is kept of the card it says the same.
    await test.health.runDueWork()
    test.clock.advance({ seconds: 120 })
    await test.open()
    expect((await test.open()).cards[0]?.verdictWords).toEqual(first?.verdictWords)
  })

  it('is the same read from what is kept, and goes on without words that were erased', async () => {
    const first = await addTalk(null)
    await test.health.runDueWork()
    test.clock.advance({ seconds: 120 })
    await test.open()
    const sent = test.sent().statements
    expect((await test.open()).cards[0]?.talk).toEqual(first)
    expect(test.sent().statements - sent).toBe(4)
    await test.database.query('update accounts.words set text = null')
    const talk = (await test.open()).cards[0]?.talk
    expect(talk?.stakeholderName).toBeNull()
    expect(talk?.lines.map(line => line.quotes)).toEqual([null, null, null])
  })
})
