// What makes a fact the same fact when its row is imported again.
import { createHash } from 'node:crypto'
import type { FactBody } from './reading.ts'

/** Fields that are the key of facts without an `externalId`. */
const KEY_FIELDS: Readonly<Record<string, readonly string[]>> = {
  'usage/daily': ['account', 'day'],
  'milestones/reached': ['account', 'milestone'],
  signals: ['account', 'asOf'],
}

/** The fields that make up the key of a resource's facts. */
export function keyFieldsOf(resource: string): readonly string[] {
  return KEY_FIELDS[resource] ?? ['externalId']
}

/** The key field that is empty, if there is one. */
export function missingKey(resource: string, body: FactBody): string | undefined {
  return keyFieldsOf(resource).find(field => body[field] === undefined || body[field] === null)
}

export type Seen = {
  /**
   * `new` to be sent; `repeated` when the same was said before; else the name of what an earlier row says otherwise.
   * A row that declares another `recordedAt` is another revision of the fact, and no contradiction.
   */
  check(entry: number, body: FactBody): 'new' | 'repeated' | { readonly contradicts: string }
}

/**
 * Remembers what an import says of the facts of one resource. Two rows that say different things of one fact would
 * correct each other, once more at each run: the second is refused. Rows of several entries of the mapping may each
 * say a part. Holds a key and a hash for each fact.
 */
export function createSeen(resource: string, { isStatedTwice }: { readonly isStatedTwice: boolean }): Seen {
  const whole = new Map<string, string>()
  const parts = new Map<string, string>()
  return {
    check: (entry, body) => {
      const units = resource === 'signals' ? signalsOf(body) : [body]
      let repeated = 0
      for (const unit of units) {
        const key = keyOf(resource, unit)
        const hash = hashOf(unit)
        const before = whole.get(`${entry} ${key}`)
        if (before !== undefined && before !== hash) return { contradicts: labelOf(resource, body) }
        if (before === hash) repeated += 1
        whole.set(`${entry} ${key}`, hash)
        if (!isStatedTwice) continue
        for (const [field, value] of Object.entries(unit)) {
          const part = `${key} ${field}`
          const said = parts.get(part)
          const now = hashOf(value)
          if (said !== undefined && said !== now)
            return { contradicts: `${field} of ${labelOf(resource, body)}` }
          parts.set(part, now)
        }
      }
      return repeated === units.length ? 'repeated' : 'new'
    },
  }
}

/** The key for people to read: `externalId "c1"`. */
export function labelOf(resource: string, body: FactBody): string {
  return keyFieldsOf(resource)
    .map(field => `${field} "${String(body[field])}"`)
    .join(', ')
}

function keyOf(resource: string, body: FactBody): string {
  const fields = resource === 'signals' ? ['account', 'asOf', 'name', 'stakeholder'] : keyFieldsOf(resource)
  return JSON.stringify([...fields.map(field => body[field] ?? null), body.recordedAt ?? null])
}

function signalsOf(body: FactBody): FactBody[] {
  const signals = (body.signals ?? []) as unknown as readonly FactBody[]
  return signals.map(signal => ({ ...signal, account: body.account ?? null, asOf: body.asOf ?? null }))
}

function hashOf(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('base64').slice(0, 12)
}
