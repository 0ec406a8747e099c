// Sentences of the cards beside an account's sections.
import { describe, expect, it } from 'vitest'
import { asRead } from '../../controls/as-read.ts'
import { bandChangeWords, nextWords, riskWords, settlingWords } from './card-words.ts'

const nameOf = () => 'Dana Haas'

describe('the cards beside the sections', () => {
  it('say what to ask whom next', () => {
    const missing = {
      level: 3,
      askAbout: 3,
      keyQuestion: 'What are their responsibilities?',
      lacks: 'evidence' as const,
    }
    expect(nextWords({ next: { level: 3, whom: 'stk_1', missing }, targetLevel: 3 }, nameOf)).toBe(
      'Next, to find out from Dana: “What are their responsibilities?”',
    )
    expect(nextWords({ next: { level: 3, whom: null, missing }, targetLevel: 3 }, nameOf)).toMatch(
      /^Next, to find out from them/,
    )
    expect(nextWords({ next: { level: 5, whom: null, missing: null }, targetLevel: 3 }, nameOf)).toMatch(
      /level 3/,
    )
    expect(nextWords({ next: null, targetLevel: 3 }, nameOf)).toMatch(/^Nobody of theirs/)
  })

  it('say how surely a renewal is lost, and where that is from', () => {
    const interval = { level: 0.8, low: 0.28, high: 0.614 }
    expect(asRead(riskWords({ interval, basis: 'learned', n: 230 }))).toBe(
      'likely to be lost (28 to 61 %), learned from 230 renewals',
    )
    expect(
      asRead(riskWords({ interval: { ...interval, low: 0.001, high: 0.99 }, basis: 'learned', n: 230 })),
    ).toMatch(/\(a guess: anything from 1 to 99 %\)/)
    expect(riskWords({ interval, basis: 'prior', n: 0 })).toMatch(/a first guess/)
  })

  it('say what would make the unknown known, and by whom', () => {
    const toDo = 'Ask how far they got'
    expect(settlingWords({ toDo, stakeholderName: 'Dana Haas' })).toBe(
      'Ask how far they got: Dana Haas can say.',
    )
    expect(settlingWords({ toDo: 'Agree on it', stakeholderName: 'Dana Haas' })).toBe(
      'Agree on it, with Dana Haas first.',
    )
    expect(settlingWords({ toDo, stakeholderName: null })).toBe('Ask how far they got.')
  })

  it('say how near another band is', () => {
    const nearestBandChange = {
      component: 'outcomes' as const,
      from: 0.17,
      to: 0.375,
      band: 'watch' as const,
    }
    expect(asRead(bandChangeWords({ nearestBandChange }))).toBe(
      'Outcome at 38 % would make them “watch”; it is at 17 %.',
    )
    expect(bandChangeWords({ nearestBandChange: null })).toMatch(/^No single part/)
  })
})
