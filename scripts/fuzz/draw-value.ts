// One value for a schema of the document: as it should be, at its bounds, or past them.
import type { ApiDocument, Schema } from '../../test/contract/api-document.ts'
import { HOSTILE_VALUES } from './hostile.ts'
import { type KnownNames, placeOfField } from './known-names.ts'
import type { Random } from './random.ts'

export type Manner = 'valid' | 'boundary' | 'hostile'

export type Drawing = {
  readonly document: ApiDocument
  readonly random: Random
  readonly known: KnownNames
  /** Of the config document, as the server describes it. */
  readonly config: Schema
  /** The day by the clock of the server. */
  readonly today: () => string
}

const WORDS = ['Northfield', 'report', 'export', 'Zoë', 'single sign-on', 'mid_market', 'plan', 'a', 'Team']
const ZONES = ['Europe/Berlin', 'America/New_York', 'Pacific/Kiritimati', 'UTC']
const DAY_MS = 86_400_000

/** A value for `schema`, the value of the field `name`. */
export function drawValue(from: Drawing, schema: Schema, name: string, manner: Manner): unknown {
  const { random, document } = from
  const resolved = document.resolve(schema)
  if (manner === 'hostile' && random.chance(0.3)) return random.of(HOSTILE_VALUES)
  if (name === 'document' && resolved !== from.config) return drawValue(from, from.config, name, manner)
  if (resolved.const !== undefined) return resolved.const
  if (resolved.enum !== undefined) return random.of(resolved.enum)
  const parts = [...(resolved.anyOf ?? []), ...(resolved.oneOf ?? [])]
  if (parts.length > 0) return drawValue(from, random.of(parts), name, manner)
  const type = random.of([resolved.type ?? 'object'].flat())
  switch (type) {
    case 'null':
      return null
    case 'boolean':
      return random.chance(0.5)
    case 'integer':
    case 'number':
      return drawNumber(from, resolved, type, manner)
    case 'string':
      return drawText(from, resolved, name, manner)
    case 'array':
      return drawList(from, resolved, name, manner)
    default:
      return drawObject(from, resolved, manner)
  }
}

function drawNumber({ random }: Drawing, schema: Schema, type: string, manner: Manner): number {
  const least = schema.minimum ?? schema.exclusiveMinimum ?? -1e15
  const most = schema.maximum ?? schema.exclusiveMaximum ?? 1e15
  const step = type === 'integer' ? 1 : 1e-3
  if (manner !== 'valid') {
    const edges = [
      least,
      most,
      least - step,
      most + step,
      0,
      -0,
      (least + most) / 2,
      0.5,
      5e-324,
      1e308,
      2 ** 31,
      2 ** 53,
    ]
    return random.of(edges)
  }
  const top = Math.min(most, Math.max(least, 0) + random.of([5, 100, 10_000, 10_000_000]))
  const value =
    least < 0 && random.chance(0.2)
      ? Math.max(least, -50)
      : Math.max(least, 0) + random.next() * (top - Math.max(least, 0))
  return type === 'integer' ? Math.floor(value) : value
}

function drawText(from: Drawing, schema: Schema, name: string, manner: Manner): string {
  const { random, known } = from
  const { format, pattern, maxLength = 40 } = schema
  if (format === 'date') return drawDay(from, name, manner)
  if (format === 'date-time')
    return `${drawDay(from, name, manner)}T${random.of(['00:00:00Z', '09:30:00Z', '00:00:00.001+02:00'])}`
  if (manner === 'boundary') {
    const text = random.of(['a', '🙂', 'Zoë', '"', '\\', 'a\nb', ' a '])
    return text
      .repeat(Math.ceil(random.of([1, maxLength, maxLength + 1]) / text.length))
      .slice(0, maxLength + 1)
  }
  const place = placeOfField(name)
  const named = place === undefined ? undefined : known.draw(place, random)
  if (named !== undefined) return named
  if (name === 'cursor') return known.draw('cursor', random) ?? 'x'
  if (pattern !== undefined) return drawPattern(from, pattern)
  if (format === 'email') return `mail${random.below(30)}@example.com`
  if (name === 'timeZone') return random.of(ZONES)
  if (name === 'externalId' || name === 'messageId') return `own-${random.below(400)}`
  if (name === 'timestamp' || name === 'sentAt') return `${drawDay(from, name, 'valid')}T10:00:00Z`
  const word = random.of(WORDS)
  return (random.chance(0.5) ? word : `${word} ${random.below(20)}`).slice(0, maxLength)
}

const DAYS: readonly string[] = [
  '1970-01-01',
  '2200-12-31',
  '1969-12-31',
  '2201-01-01',
  '0000-01-01',
  '9999-12-31',
  '2024-02-29',
  '2026-02-30',
]

/** Days ahead by their nature; all others are of what has happened. */
const AHEAD = /^(dueOn|endsOn|validUntil|expiresOn|expiresAt|until|to|snoozeUntil)$/

function drawDay({ random, today }: Drawing, name: string, manner: Manner): string {
  if (manner !== 'valid' || random.chance(0.03)) return random.of(DAYS)
  if (name === 'recordedAt') return today()
  const days = AHEAD.test(name)
    ? random.of([1, 30, random.below(400)])
    : -random.of([1, 30, random.below(800)])
  return new Date(Date.parse(today()) + days * DAY_MS).toISOString().slice(0, 10)
}

function drawPattern({ random, today }: Drawing, pattern: string): string {
  if (pattern.includes('-Q')) return `${today().slice(0, 4)}-Q${1 + random.below(4)}`
  if (pattern === '^[A-Z]{3}$') return random.of(['EUR', 'USD', 'JPY', 'KWD', 'XXX'])
  if (pattern.startsWith('^[a-z]'))
    return random.of(['reports', 'first_report', 'seats', 'onboarded', 'stage'])
  return 'abc'
}

function drawList(from: Drawing, schema: Schema, name: string, manner: Manner): unknown[] {
  const { random } = from
  const { minItems = 0, maxItems = 5, items = {} } = schema
  const most = Math.min(maxItems, 4)
  const count =
    manner === 'valid'
      ? Math.max(minItems, random.below(most + 1))
      : random.of([0, 1, Math.min(maxItems + 1, 1_002)])
  return Array.from({ length: count }, () =>
    drawValue(from, items, name, manner === 'boundary' ? 'valid' : manner),
  )
}

function drawObject(from: Drawing, schema: Schema, manner: Manner): Record<string, unknown> {
  const { random } = from
  const required = new Set(schema.required ?? [])
  const drawn: Record<string, unknown> = {}
  // Of a body at its bounds one field is there, so that it is that field which is judged.
  const properties = Object.entries(schema.properties ?? {})
  const odd = properties.length === 0 ? -1 : random.below(properties.length)
  for (const [index, [name, property]] of properties.entries()) {
    const isOdd = manner !== 'valid' && index === odd
    if (!required.has(name) && !isOdd && random.chance(0.65)) continue
    drawn[name] = drawValue(from, property, name, isOdd ? manner : 'valid')
  }
  if (typeof schema.additionalProperties === 'object') {
    for (let left = random.below(4); left > 0; left--) {
      drawn[random.of(WORDS)] = drawValue(from, schema.additionalProperties, 'value', manner)
    }
  }
  return drawn
}
