// Recipes: sizes and rates on a scale of logarithms.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contractRecipes } from './contract-recipes.ts'
import { deriveFeatures, type Recipe } from './derive-features.ts'

const rate: Recipe = { name: 'rate', of: 'events', plus: 1, by: 'seats', byPlus: 0 }
const size: Recipe = { name: 'size', of: 'events', plus: 1, by: null, byPlus: 0 }

describe('deriveFeatures', () => {
  it('takes the logarithm of a size or of a rate', () => {
    expect(deriveFeatures({ events: 99, seats: 10 }, [rate, size])).toEqual({
      rate: Math.log(10),
      size: Math.log(100),
    })
  })

  it('is unknown where a signal is unknown, absent, a word, or leaves no logarithm', () => {
    expect(deriveFeatures({ events: null, seats: 10 }, [rate])).toEqual({ rate: null })
    expect(deriveFeatures({ events: 5 }, [rate])).toEqual({ rate: null })
    expect(deriveFeatures({ events: 'many', seats: 10 }, [rate])).toEqual({ rate: null })
    expect(deriveFeatures({ events: 5, seats: 0 }, [rate])).toEqual({ rate: null })
    expect(deriveFeatures({ events: -3, seats: 10 }, [rate])).toEqual({ rate: null })
  })

  it('says the same of customers of any size that do the same a seat', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 50 }), (seats, times) => {
        const plain: Recipe = { ...rate, plus: 0 }
        const one = deriveFeatures({ events: seats * 3, seats }, [plain])
        const other = deriveFeatures({ events: seats * times * 3, seats: seats * times }, [plain])
        expect(other.rate).toBeCloseTo(Number(one.rate), 12)
      }),
    )
  })

  it('has recipes of different names', () => {
    expect(new Set(contractRecipes.map(({ name }) => name)).size).toBe(contractRecipes.length)
  })
})
