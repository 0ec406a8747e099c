// Which rung to ask about, and what it lacks.
import { describe, expect, it } from 'vitest'
import { LEVEL_MEANINGS, LEVELS } from './levels.ts'
import { nextLevel, rungTowards } from './next-rung.ts'
import { ladderPolicy as policy } from './policy.ts'

describe('the next rung', () => {
  it('is the one above, and none above the top', () => {
    expect(LEVELS.map(nextLevel)).toEqual([2, 3, 4, 5, null])
  })

  it('asks about the rung that gives way, as in the worked example', () => {
    const shaken = { 1: 0.2, 2: 0.45, 3: 0.3, 4: 0.2, 5: 0.1 }
    expect(rungTowards(2, shaken, policy)).toEqual({
      level: 2,
      ask: LEVEL_MEANINGS[1],
      lacks: 'doubt_answered',
    })
  })

  it('asks about the lower of two equally weak rungs', () => {
    const even = { 1: 0.9, 2: 0.46, 3: 0.46, 4: 0.2, 5: 0.1 }
    expect(rungTowards(3, even, policy)).toMatchObject({ ask: { level: 2 }, lacks: 'evidence' })
  })

  it('lacks but the word of the customer when every rung holds', () => {
    const all = { 1: 0.9, 2: 0.9, 3: 0.9, 4: 0.5, 5: 0.1 }
    expect(rungTowards(4, all, policy)).toMatchObject({ ask: { level: 4 }, lacks: 'customer_said' })
  })

  it('has a key question and a concern for every level', () => {
    for (const level of LEVELS) {
      expect(LEVEL_MEANINGS[level]).toMatchObject({ level, keyQuestion: expect.stringMatching(/\?$/) })
    }
  })
})
