// The model for a renewal is the one for the shortest lead that covers it.
import { describe, expect, it } from 'vitest'
import { chooseModel } from './choose-model.ts'
import { priorModels } from './policy.ts'

describe('the choice of a model', () => {
  it('takes the shortest lead that covers the days to the renewal', () => {
    const reversed = [...priorModels].reverse()
    expect([-5, 0, 30, 31, 90, 180].map(days => chooseModel(reversed, days)?.leadDays)).toEqual([
      30, 30, 30, 90, 90, 180,
    ])
  })

  it('takes the longest lead for a renewal further away', () => {
    expect(chooseModel(priorModels, 400)?.leadDays).toBe(180)
  })

  it('takes none of none', () => {
    expect(chooseModel([], 10)).toBeUndefined()
  })
})
