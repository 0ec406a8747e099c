// The same of many accounts: see date-alone.test.ts.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { builtInPolicies } from '../truth/judge/policies.ts'
import { anyAccount } from './any-account.arbitrary.ts'
import { cliffsOf } from './date-alone.ts'

describe('an account of which nothing is heard', () => {
  it('moves by little from each of 400 days to the next, whatever was heard before', () => {
    fc.assert(
      fc.property(anyAccount, account => {
        expect(cliffsOf(account, builtInPolicies, 400)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })
})
