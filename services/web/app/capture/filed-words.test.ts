// What a fact that was just filed changed.
import { describe, expect, it } from 'vitest'
import { filedWords, isJudgedAnew, type JudgedHealth, mostMoved } from './filed-words.ts'

const health = (
  scoreHundredths: number | null,
  parts: Record<string, number> = {},
  recordedAt = '1',
): JudgedHealth => ({
  score: scoreHundredths === null ? null : scoreHundredths / 100,
  scoreHundredths,
  contributions: Object.entries(parts).map(([name, hundredths]) => ({ name, hundredths })),
  freshness: [{ recordedAt: '0' }, { recordedAt }],
})
const words = (before: JudgedHealth | null, after: JudgedHealth | null, isSealed = false) =>
  filedWords({ isSealed, before, after }, name => name.toUpperCase())

describe('what a filed fact changed', () => {
  it('is the score before and after, with the part that moved most', () => {
    const before = health(7400, { outcomes: 3000, usage: 2000 })
    const after = health(6100, { outcomes: 2600, usage: 2000, outcome_short: -900 })
    expect(words(before, after)).toBe('74 to 61: outcome_short.')
    expect(words(health(null), health(6100, { usage: 6100 }))).toBe('unknown to 61: usage.')
  })

  it('is exact where round numbers hide it', () => {
    expect(words(health(7410, { usage: 10 }), health(7431, { usage: 31 }))).toBe('74.10 to 74.31: usage.')
  })

  it('is nothing where no part moved, and not known yet while it is judged', () => {
    expect(words(health(7400, { usage: 1 }), health(7400, { usage: 1 }))).toBe(
      'Filed. The score stays at 74.',
    )
    expect(words(health(7400), null)).toMatch(/judged anew/)
    expect(words(null, health(7400))).toMatch(/judged anew/)
  })

  it('waits where a verdict is sealed', () => {
    expect(words(health(7400), null, true)).toMatch(/^Filed, and sealed/)
  })
})

describe('whether an account was judged anew', () => {
  it('shows in what it rests on, or in its score', () => {
    expect(isJudgedAnew(health(1), health(1))).toBe(false)
    expect(isJudgedAnew(health(1), health(1, {}, '2'))).toBe(true)
    expect(isJudgedAnew(health(1), health(2))).toBe(true)
    expect(isJudgedAnew({ ...health(1), freshness: [] }, { ...health(1), freshness: [] })).toBe(false)
  })

  it('names the part that moved most, also one that is gone', () => {
    expect(mostMoved(health(1, { hostile: -500, usage: 10 }), health(1, { usage: 20 }))).toBe('hostile')
    expect(mostMoved(health(1, { usage: 10 }), health(1, { usage: 10 }))).toBeNull()
  })
})
