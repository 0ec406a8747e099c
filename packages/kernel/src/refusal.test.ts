// A refusal says what is wrong, where, and what to do.
import { describe, expect, it } from 'vitest'
import { isRefusal, refuse } from './refusal.ts'

describe('a refusal', () => {
  it('carries code, sentence, field and fix', () => {
    const refusal = refuse('conflict', 'taken', { field: 'externalId', fix: 'Use another.' })
    expect(refusal).toMatchObject({
      name: 'Refusal',
      code: 'conflict',
      message: 'taken',
      field: 'externalId',
      fix: 'Use another.',
    })
  })

  it('may name no field', () => {
    expect(refuse('unavailable', 'not now')).toMatchObject({ field: undefined, fix: undefined })
  })

  it('is told from other errors and values', () => {
    expect(isRefusal(refuse('invalid', 'no'))).toBe(true)
    expect([new Error('no'), undefined, null, { code: 'invalid' }].some(isRefusal)).toBe(false)
  })
})
