// Reads single fields of a call: names and instants, none of which PostgreSQL may choke on.
import { isDay } from '@rung/kernel'
import type { CollectorPolicy } from '../policy.ts'
import { CallRejection, rejectCall } from './reject.ts'

export type Fields = Readonly<Record<string, unknown>>

/** True for what JSON calls an object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A name, of an event or a page: text or a number, as text; undefined when absent, null or blank. */
export function readText(fields: Fields, field: string, policy: CollectorPolicy): string | undefined {
  const value = fields[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string') rejectCall(field, 'must be a text or a number')
  if (value.trim() === '') return undefined
  if (value.length > policy.textCharacters) {
    rejectCall(field, `is longer than ${policy.textCharacters} characters`)
  }
  if (value.includes('\0')) rejectCall(field, 'holds a NUL character')
  return value.toWellFormed()
}

const INSTANT = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i

/** An ISO 8601 instant, UTC when it says no offset; undefined when absent. */
export function readInstant(fields: Fields, field: string): Date | undefined {
  const value = fields[field]
  if (value === undefined || value === null || value === '') return undefined
  const match = typeof value === 'string' ? INSTANT.exec(value) : null
  // Date takes the 30th of February for the 2nd of March
  if (match === null || !isDay(match[0].slice(0, 10)))
    rejectCall(field, 'is not an instant such as 2026-03-01T09:30:00.000Z')
  const local = match[0].length > 10 && match[1] === undefined
  const instant = new Date(local ? `${match[0].replace(' ', 'T')}Z` : match[0])
  if (Number.isNaN(instant.getTime())) rejectCall(field, 'is not an instant such as 2026-03-01T09:30:00.000Z')
  if (instant.getTime() < 0) rejectCall(field, 'lies before 1970')
  return instant
}

/** An instant that may be missed: undefined when it cannot be read. */
export function readIfInstant(fields: Fields, field: string): Date | undefined {
  return unlessRejected(() => readInstant(fields, field))
}

/** A name that may be missed: undefined when it cannot be kept. */
export function readIfText(fields: Fields, field: string, policy: CollectorPolicy): string | undefined {
  return unlessRejected(() => readText(fields, field, policy))
}

/** What is read, or undefined where it is rejected: for a field without which the call still says what happened. */
export function unlessRejected<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (error instanceof CallRejection) return undefined
    throw error
  }
}
