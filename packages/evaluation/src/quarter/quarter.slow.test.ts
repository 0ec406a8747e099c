// Referee: our order against those a team goes by without it, what lists promise on every day, and lots that tell no effect where there is none.
import { describe, expect, it } from 'vitest'
import { builtInPolicies } from '../truth/judge/policies.ts'
import { drawBook } from './book.ts'
import { keptItsWord } from './evaluate-quarter.ts'
import { addKept, nothingKept } from './keeps-its-word.ts'
import { measureSeed } from './measure-seed.ts'
import { lookDaily } from './null-quarter.ts'
import { plantEffects } from './planted-effects.ts'
import { aheadOf, meanOf, savedShares } from './saved-figures.ts'
import { seeBook } from './see-book.ts'

describe('a quarter of 200 accounts and two CSMs of four hours', () => {
  const size = { accounts: 200, csms: 2, days: 91, hours: 4, everyDays: 14 }
  const figures = [201, 202, 203].map(seed => measureSeed(seed, size, builtInPolicies))

  it('is kept to on every day: no reason lost or twice, every list the same again, every follow-up on its day', () => {
    const kept = figures.map(each => each.kept).reduce(addKept, nothingKept)
    expect(kept.followUpsDue).toBeGreaterThan(100)
    expect(kept).toMatchObject({ lost: 0, twice: 0, rebuiltOtherwise: 0 })
    expect(keptItsWord(kept)).toBe(true)
  })

  it.each(['by_health', 'by_due_date', 'random'] as const)('saves more in our order than %s', other => {
    expect(aheadOf(figures, other, 'year').mean).toBeGreaterThan(0.03)
    expect(aheadOf(figures, other, 'near').mean).toBeGreaterThan(0)
  })

  it('saves more of what cannot wait than by ARR, and not everything that could be saved', () => {
    expect(aheadOf(figures, 'by_arr', 'near').mean).toBeGreaterThan(0)
    expect(aheadOf(figures, 'by_truth', 'year').mean).toBeLessThan(0)
    expect(meanOf(savedShares(figures, 'ours', 'year')).mean).toBeLessThan(0.9)
  })
})

describe('lots in lived quarters, looked at every day', () => {
  const days = 91
  const size = { accounts: 100, csms: 1, days, everyDays: 14 }
  const { health } = builtInPolicies
  const policy = { ...health.worklist, delay: { ...health.worklist.delay, share: 0.5 } }
  const seen = { ...size, days: days + policy.effect.resultDays + size.everyDays }
  const books = Array.from({ length: 4 }, (_, index) => {
    const book = drawBook(301 + index, { ...size, days: seen.days })
    return {
      book,
      seen: seeBook(book, builtInPolicies, seen),
      planted: plantEffects(301 + index, policy.plays),
    }
  })
  /** A lot is drawn by whose list it is: another CSM, another lot. */
  const look = (number: number, adds: number) => {
    const { book, ...rest } = books[number % books.length] as (typeof books)[number]
    const renamed = book.map(account => ({ ...account, csmId: `csm_${number}` }))
    return lookDaily({ ...rest, book: renamed, seed: number, policy, days, hours: 6 }, { adds })
  }

  it('tell an effect in at most one of twenty quarters in which there is none', () => {
    const told = Array.from({ length: 200 }, (_, number) => look(number, 0).answers).filter(answers =>
      answers.some(({ low, high }) => low > 0 || high < 0),
    )
    expect(told.length).toBeLessThanOrEqual(10)
  })

  it('have a planted effect inside their interval in nineteen of twenty, and tell it in half', () => {
    const looked = Array.from({ length: 40 }, (_, number) => look(1_000 + number, 0.2))
    const inside = looked.filter(({ answers, really }) => {
      const last = answers.at(-1)
      return last !== undefined && last.low <= really && really <= last.high
    })
    expect(inside.length).toBeGreaterThanOrEqual(38)
    expect(looked.filter(({ answers }) => answers.at(-1)?.answer === 'helps').length).toBeGreaterThanOrEqual(
      20,
    )
  })
})
