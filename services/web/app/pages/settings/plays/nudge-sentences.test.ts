// The rules of nudges, said.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../../controls/as-read.ts'
import { nudgeSentences } from './nudge-sentences.ts'

const nudges = {
  budget: { perDay: 1, most: 3, days: 7 },
  hostileFrom: 0.5,
  promiseBrokenDays: 90,
  disputedAbove: 0.25,
  restDays: { tell_me_more: 0, disagree: 30, not_important: 90, different_view: 14, dismiss: 7 },
  termEnd: { lastDays: 14, termMonths: 12 },
  daysToAct: 2,
  resultDays: 30,
  triesPerLevel: 2,
  poorRating: 2,
  goodRating: 4,
  memoryDays: 365,
  holdoutShare: 0,
}

describe('the rules of nudges', () => {
  it('are said with their numbers', () => {
    const said = nudgeSentences(nudges)
    expect(asRead(said[0])).toBe('A user sees 1 a day and 3 in 7 days at most, over all that is said.')
    expect(asRead(said[2])).toContain('After 2 nudges without effect in 2 days')
    expect(asRead(said[1])).toContain('who closes it for 7 days')
    expect(asRead(said[3])).toContain('for 30 days')
    expect(asRead(said[4])).toContain('for 90 days after a promise was broken')
    expect(asRead(said[5])).toContain('the last 14 days of a term of 12 months or more')
    expect(said.at(-1)).toBe('Every user may see them.')
  })

  it('say whom they leave out', () => {
    expect(asRead(nudgeSentences({ ...nudges, holdoutShare: 0.1 }).at(-1))).toMatch(
      /^10 % of users are shown none/,
    )
  })
})
