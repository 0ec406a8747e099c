import { isRefusal } from '@rung/kernel'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readConfig } from './read-config.ts'

const schema = z.object({
  RUNG_PORT: z.coerce.number().int().min(0).max(65535).default(7070).describe('the port to serve on'),
  DATABASE_URL: z.url().optional().describe('the PostgreSQL to use'),
  RUNG_LOG: z.enum(['info', 'silent']).default('info'),
})

function refusalOf(env: Record<string, string>): { message: string; field: string | undefined } {
  try {
    readConfig(schema, env)
  } catch (error) {
    if (isRefusal(error)) return error
    throw error
  }
  throw new Error('was taken')
}

describe('settings', () => {
  it('come from the environment, with defaults; what else stands there is left alone', () => {
    expect(readConfig(schema, { HOME: '/root' })).toEqual({ RUNG_PORT: 7070, RUNG_LOG: 'info' })
    expect(readConfig(schema, { RUNG_PORT: '8080', DATABASE_URL: 'postgres://db/rung' })).toEqual({
      RUNG_PORT: 8080,
      RUNG_LOG: 'info',
      DATABASE_URL: 'postgres://db/rung',
    })
  })

  it('count as absent when empty', () => {
    expect(readConfig(schema, { RUNG_PORT: '', DATABASE_URL: '' })).toEqual({
      RUNG_PORT: 7070,
      RUNG_LOG: 'info',
    })
  })

  it('that are wrong stop the start with a sentence that names each, its meaning and the fix, not its value', () => {
    const refusal = refusalOf({ RUNG_PORT: '99999', DATABASE_URL: 'hunter2', RUNG_LOG: 'loud' })
    expect(refusal.field).toBe('RUNG_PORT')
    expect(refusal.message).toContain('RUNG_PORT (the port to serve on): Too big')
    expect(refusal.message).toContain('Send at most 65535.')
    expect(refusal.message).toContain('DATABASE_URL (the PostgreSQL to use): Invalid URL. Write it as url.')
    expect(refusal.message).toContain('RUNG_LOG: ')
    expect(refusal.message).not.toContain('hunter2')
  })
})
