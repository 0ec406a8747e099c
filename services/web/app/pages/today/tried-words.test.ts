// What a card says of what was tried before.
import { expect, it } from 'vitest'
import { formatDay } from '../../controls/format.ts'
import { triedWords } from './tried-words.ts'

it('says when, what, what came of it and what they said, as far as each is known', () => {
  const tried = { on: '2026-03-02', play: 'close_the_gap', name: 'Close the success gap' }
  expect(triedWords({ ...tried, result: 'did_not_work', reaction: 'disagree' })).toBe(
    `Tried on ${formatDay('2026-03-02')}: “Close the success gap” did not work; they said “I don’t see it so”.`,
  )
  expect(triedWords({ ...tried, name: null, result: null, reaction: null })).toBe(
    `Tried on ${formatDay('2026-03-02')}: a play that is gone.`,
  )
})
