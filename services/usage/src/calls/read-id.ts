// Reads ids: of people, accounts and messages. Two that differ must never become one, so what cannot be distinguished is refused.
import type { CollectorPolicy } from '../policy.ts'
import type { Fields } from './read-fields.ts'
import { rejectCall } from './reject.ts'

/** What programs write where a value is missing or is no text: everybody's id, and nobody's. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(['undefined', 'null', 'NaN', '[object Object]'])

/**
 * An id as text; undefined when it is absent, null or blank. Texts are taken exactly as sent: no case, space or accent is
 * changed. A number is taken as its decimal text when it is whole and every reader of JSON reads it alike: beyond 2^53
 * neighbours become one number before we see them.
 *
 * @example 42 // '42'
 * @example 9007199254740993 // rejected: it was read as 9007199254740992, as its neighbour was
 */
export function readId(fields: Fields, field: string, policy: CollectorPolicy): string | undefined {
  const value = fields[field]
  if (value === undefined || value === null) return undefined
  if (typeof value === 'number') return textOfNumber(value, field)
  if (typeof value !== 'string') rejectCall(field, 'must be a text or a whole number')
  if (value.trim() === '') return undefined
  const most = field === 'messageId' ? policy.messageIdCharacters : policy.textCharacters
  if (value.length > most) rejectCall(field, `is longer than ${most} characters`)
  if (value.includes('\0')) rejectCall(field, 'holds a NUL character')
  if (!value.isWellFormed() || value.includes('\ufffd')) {
    rejectCall(field, 'holds a broken character (half a surrogate pair, or text that was not UTF-8)')
  }
  if (PLACEHOLDERS.has(value)) {
    rejectCall(
      field,
      `is "${value}", which programs write where an id is missing: send the id, or leave it out`,
    )
  }
  return value
}

function textOfNumber(value: number, field: string): string {
  if (!Number.isSafeInteger(value)) {
    rejectCall(
      field,
      'is a number that is not whole or lies beyond 2^53, where digits are lost: send it as text',
    )
  }
  return String(value)
}
