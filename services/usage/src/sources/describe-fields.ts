// The shape of what was refused: which fields it had, of which type and length. No value, and no name but those we know.
import { isFields } from '../calls/read-fields.ts'
import type { RefusedExample } from './tally.ts'

/** Names that say nothing of anybody. What else a call holds is only counted, since names may be values too. */
const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...['type', 'messageId', 'userId', 'anonymousId', 'previousId', 'groupId', 'event', 'name', 'category'],
  ...[
    'timestamp',
    'originalTimestamp',
    'sentAt',
    'recordedAt',
    'properties',
    'context',
    'traits',
    'integrations',
  ],
  ...['writeKey', 'account', 'day', 'activeUsers', 'counts'],
])

/**
 * @example { userId: 'mia', event: 4, x: 1 }
 *   // userId text 3, event number null, (other fields) object 1
 */
export function describeFields(sent: unknown): RefusedExample['fields'] {
  if (!isFields(sent)) return [{ name: '(the call itself)', ...shapeOf(sent) }]
  const names = Object.keys(sent)
  const known = names.filter(name => KNOWN_FIELDS.has(name))
  const others = names.length - known.length
  return [
    ...known.map(name => ({ name, ...shapeOf(sent[name]) })),
    ...(others > 0 ? [{ name: '(other fields)', type: 'object', length: others }] : []),
  ]
}

/** The length of a text in characters, of a list in items, of an object in fields. */
function shapeOf(value: unknown): { type: string; length: number | null } {
  if (value === null) return { type: 'null', length: null }
  if (typeof value === 'string') return { type: 'text', length: value.length }
  if (Array.isArray(value)) return { type: 'list', length: value.length }
  if (typeof value === 'object') return { type: 'object', length: Object.keys(value).length }
  return { type: typeof value, length: null }
}
