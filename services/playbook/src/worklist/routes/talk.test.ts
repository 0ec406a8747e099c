// The talk track over HTTP: in the customers' words, and nobody's private words to another.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { WELL } from '../../playbook-under-test.ts'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

const opened: WorklistUnderTest[] = []
let test: WorklistUnderTest
beforeEach(async () => {
  test = await createWorklistUnderTest()
  opened.push(test)
})
afterAll(() => Promise.all(opened.map(each => each.close())))

describe('the talk track', () => {
  async function addTalk(owner: string | null) {
    await test.addWords('wrd_out', 'outcome.statement', owner, 'close the books in two days')
    await test.addWords('wrd_prm', 'promise.concern', null, 'an audit without findings')
    await test.addCustomer('acc_1', 1_000_000, [
      { kind: 'stakeholder', id: 'stk_buyer', values: { role: 'economic_buyer', influence: 0.8 } },
      { kind: 'stakeholder', id: 'stk_user', values: { role: 'user', influence: 0.3 } },
    ])
    await test.addWords('wrd_name', 'stakeholder.name', 'stk_buyer', 'Bo Buyer')
    await test.record('acc_1', 'outcomes', [
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
    return (await test.open()).cards[0]?.talk
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

  it('is the same read from what is kept, and goes on without words that were erased', async () => {
    const first = await addTalk(null)
    await test.health.runDueWork()
    test.clock.advance({ seconds: 120 })
    await test.open()
    const sent = test.sent().statements
    expect((await test.open()).cards[0]?.talk).toEqual(first)
    expect(test.sent().statements - sent).toBe(5)
    await test.database.query('update accounts.words set text = null')
    const talk = (await test.open()).cards[0]?.talk
    expect(talk?.stakeholderName).toBeNull()
    expect(talk?.lines.map(line => line.quotes)).toEqual([null, null, null])
  })
})
