// A card names its play and the version of it, and says what that version says, whatever is written after it.
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createWorklistUnderTest, type WorklistUnderTest } from './worklist.fixture.ts'

let test: WorklistUnderTest
beforeAll(async () => {
  test = await createWorklistUnderTest()
})
beforeEach(() => test.beginAnew())
afterAll(() => test.close())

const KEY = 'prepare_the_renewal'

/** Another text of the play: its answer as read, without what is no text of it. */
async function rewrite(version: number, over: object): Promise<void> {
  const { body } = await test.get<Record<string, unknown>>(`/v1/plays/${KEY}`)
  const { key: _, version: __, retired, ships, recordedAt, personId, personName, ...play } = body
  const { status } = await test.post(`/v1/plays/${KEY}/versions`, { version, play: { ...play, ...over } })
  expect(status).toBe(201)
}

const talk = (without: string) => ({
  talk: { opening: { withWords: 'You wanted “{outcome}”. What next?', without }, agree: 'A day.' },
})

describe('plays on cards', () => {
  beforeEach(async () => {
    await test.addCustomer('acc_1', 1_000_000)
    // beside it, so that what both lack leads neither
    await test.addCustomer('acc_2', 10_000)
  })

  it('stay in the version of the morning, and the next day’s card has the new one', async () => {
    const before = await test.open()
    expect(before.cards[0]?.play).toMatchObject({
      key: KEY,
      version: 0,
      help: 'do_it_with_me',
      content: null,
    })
    expect(before.cards[0]?.play.steps.length).toBeGreaterThan(1)
    expect(before.cards[0]?.talk.notes.length).toBeGreaterThan(0)
    await rewrite(0, talk('What do you need?'))
    expect((await test.open()).cards).toEqual(before.cards)
    test.clock.set('2026-03-03T08:00:00Z')
    const next = await test.open()
    expect(next.cards[0]?.play).toMatchObject({ key: KEY, version: 1 })
    expect(next.cards[0]?.talk.lines[0]?.text).toBe('What do you need?')
    await rewrite(1, talk('What else do you need?'))
    expect((await test.open()).cards[0]?.talk.lines[0]?.text).toBe('What do you need?')
    // a day that is over says what it said
    expect((await test.open('?date=2026-03-02')).cards).toEqual(before.cards)
  })

  it('say what happens next as the card said it', async () => {
    await rewrite(0, {
      reactions: Object.fromEntries(
        ['tell_me_more', 'disagree', 'not_important', 'different_view'].map(reaction => [
          reaction,
          { does: `Do it, ${reaction}.`, withinDays: 4 },
        ]),
      ),
    })
    const list = await test.open()
    await rewrite(1, talk('What do you need?'))
    const done = await test.act(list, 0, { action: 'done', result: 'worked', reaction: 'disagree' })
    expect(done.body.followUp).toMatchObject({ does: 'Do it, disagree.', on: '2026-03-06' })
  })

  it('lead no card once they are retired', async () => {
    await test.post(`/v1/plays/${KEY}/retire`, { version: 0 })
    const [card] = (await test.open()).cards
    expect(card?.play.key).not.toBe(KEY)
    expect(card?.reasons.map(({ kind }) => kind)).toContain('renewal_window')
  })

  it('of cards from before there were versions are those in force', async () => {
    const before = await test.open()
    await test.database.query('update playbook.worklist_cards set play_version = null, leads = null')
    expect((await test.open()).cards).toEqual(before.cards)
  })
})
