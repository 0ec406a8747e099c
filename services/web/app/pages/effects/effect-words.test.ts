// What is said of whether acting on cards works.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { formatMoney } from '../../controls/format.ts'
import {
  asOfCards,
  cardSentences,
  type Effect,
  effectSentence,
  holdoutSentence,
  lotSentence,
  nudgeSentences,
  savedSentence,
} from './effect-words.ts'

const outcome: Effect['score'] = {
  now: { n: 0, result: null, expected: null },
  delayed: { n: 0, result: null, expected: null },
  waiting: 0,
  difference: null,
  interval: { level: 0.95, low: -1, high: 1 },
  answer: 'not_yet',
  needed: null,
}
const arm = (n: number) => ({ n, result: 0.5, expected: 0.5 })

describe('whether it works', () => {
  it('is “not yet” until it can be told, and says what it would take', () => {
    expect(effectSentence('Scores', outcome)).toBe('Scores: not yet, no result is known.')
    const some = { ...outcome, now: arm(12), delayed: arm(3), difference: 0.2, needed: 400 }
    expect(asRead(effectSentence('Scores', some))).toBe(
      'Scores: not yet, 15 results known, and some 400 would tell.',
    )
  })

  it('is said with its range', () => {
    const told = { ...outcome, now: arm(300), delayed: arm(80), difference: -0.12, needed: 300 }
    const harms = { ...told, answer: 'harms' as const, interval: { level: 0.95, low: -0.2, high: -0.04 } }
    expect(effectSentence('Renewals', harms)).toMatch(
      /^Renewals: worse by 12.% where one acts at once, between -20.% and -4.%\.$/,
    )
    const none = {
      ...told,
      answer: 'no_difference' as const,
      interval: { level: 0.95, low: -0.05, high: 0.05 },
    }
    expect(effectSentence('Renewals', none)).toContain('no difference worth knowing')
  })

  it('says whether cards wait, and which never do', () => {
    const effect = { delay: { share: 0, days: 14, resultDays: 60, worthKnowing: 0.1 }, drawn: 0 } as Effect
    expect(lotSentence(effect)).toMatch(/^No card waits: /)
    expect(asRead(lotSentence({ ...effect, drawn: 3 }))).toContain('3 cards were drawn before')
    expect(lotSentence({ ...effect, delay: { ...effect.delay, share: 0.2 } })).toMatch(/^20.% of the cards/)
  })

  it('says what it saved once renewals tell', () => {
    const saved = { currency: 'EUR', arrMinor: 90_000_000, savedMinor: null, lowMinor: null, highMinor: null }
    expect(savedSentence({ saved })).toContain('not yet')
    expect(
      savedSentence({
        saved: { ...saved, savedMinor: 9_000_000, lowMinor: 1_000_000, highMinor: 20_000_000 },
      }),
    ).toBe(
      `What it saved: ${formatMoney(9_000_000, 'EUR')} a year, between ${formatMoney(1_000_000, 'EUR')} and ${formatMoney(20_000_000, 'EUR')}.`,
    )
  })

  it('says what came of cards in the order in which it comes, renewals last', () => {
    const renewal = { ...outcome, now: arm(2) }
    expect(
      asRead(cardSentences({ milestone: outcome, verdict: outcome, score: outcome, renewal }, 60)),
    ).toEqual([
      'Milestones reached within 60 days: not yet, no result is known.',
      'What customers say of their outcome within 60 days: not yet, no result is known.',
      'Scores 60 days later: not yet, no result is known.',
      'Renewals kept: not yet, 2 results known.',
    ])
  })

  it('says of nudges whom a lot holds out, and tells the two arms as those of cards', () => {
    const holdout = { share: 0, resultDays: 60, worthKnowing: 0.1 }
    expect(holdoutSentence({ holdout, drawn: 0 })).toMatch(/^Every user is shown what is due/)
    expect(asRead(holdoutSentence({ holdout, drawn: 4 }))).toContain('4 accounts were drawn before')
    expect(holdoutSentence({ holdout: { ...holdout, share: 0.1 }, drawn: 4 })).toMatch(
      /^10.% of users are shown nothing/,
    )
    const { now, delayed, ...score } = outcome
    const shown = { ...score, shown: arm(3), heldOut: delayed }
    expect(asOfCards(shown)).toEqual({ ...outcome, now: { ...now, ...arm(3) } })
    expect(asRead(nudgeSentences({ holdout, score: shown, milestone: shown, verdict: shown }))).toEqual([
      'Milestones reached within 60 days: not yet, 3 results known.',
      'What customers say of their outcome within 60 days: not yet, 3 results known.',
      'Scores 60 days later: not yet, 3 results known.',
    ])
  })
})
