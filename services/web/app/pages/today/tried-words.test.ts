// What a card says of what was tried before.
import { expect, it } from 'vitest'
import { formatDay } from '../../controls/format.ts'
import { triedWords, unansweredWords } from './tried-words.ts'

it('says when, what, what came of it and what they said, as far as each is known', () => {
  const tried = { on: '2026-03-02', play: 'close_the_gap', name: 'Close the success gap' }
  expect(triedWords({ ...tried, result: 'did_not_work', reaction: 'disagree' })).toBe(
    `Tried on ${formatDay('2026-03-02')}: “Close the success gap” did not work; they said “I don’t see it so”.`,
  )
  expect(triedWords({ ...tried, name: null, result: null, reaction: null })).toBe(
    `Tried on ${formatDay('2026-03-02')}: a play that is gone.`,
  )
})

it('says how often nobody answered, whom to try instead, and when it is raised', () => {
  const tryInstead = { stakeholderId: 'stk_2', stakeholderName: 'Kofi Haas' }
  const said = (tries: number, over: object = {}) =>
    unansweredWords({ tries, askAnotherWay: tries > 1, tryInstead, raise: tries > 3, ...over })
  expect(said(0)).toBeNull()
  expect(said(1)).toBe('Nobody answered once.')
  expect(said(2)).toBe('Nobody answered twice: try Kofi Haas, or another way than the last.')
  expect(said(3, { tryInstead: { ...tryInstead, stakeholderName: null } })).toBe(
    'Nobody answered 3 times: try somebody else there, or another way than the last.',
  )
  expect(said(4, { tryInstead: null })).toBe(
    'Nobody answered 4 times: try another way than the last. Ask whoever leads you who else should write to them.',
  )
})
