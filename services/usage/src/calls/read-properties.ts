// Which properties of an event are kept: each is judged alone, so that one that cannot be kept costs itself and no other.
import { isStorableText } from '@rung/kernel'
import type { CollectorPolicy } from '../policy.ts'
import { type Fields, isFields } from './read-fields.ts'

export type ReadProperties = {
  /** `null` when there is none. */
  readonly kept: Fields | null
  /** What is not kept, and why. A name is repeated only where it can be written. */
  readonly dropped: readonly string[]
}

type Property = { readonly name: string; readonly value: unknown; readonly bytes: number }

/**
 * All that PostgreSQL's jsonb can hold (no NUL, no half of a surrogate pair, no very deep nest), the smallest first, up to
 * the limit of one call: what a metric looks into is a number or a word, what bursts the limit is a payload.
 */
export function readProperties({ properties }: Fields, policy: CollectorPolicy): ReadProperties {
  if (properties === undefined || properties === null) return { kept: null, dropped: [] }
  if (!isFields(properties)) return { kept: null, dropped: ['properties: must be an object'] }
  const whole: Property[] = []
  const dropped: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    const flaw = flawOf(name, value, policy)
    if (flaw === undefined) whole.push({ name, value, bytes: bytesOf(name, value) })
    else dropped.push(flaw)
  }
  const { kept, left } = fitting(whole, policy.propertiesBytes)
  dropped.push(
    ...left.map(({ name }) => `properties.${name}: does not fit into ${policy.propertiesBytes / 1024} KB`),
  )
  return {
    kept: kept.length === 0 ? null : Object.fromEntries(kept.map(({ name, value }) => [name, value])),
    dropped,
  }
}

function flawOf(
  name: string,
  value: unknown,
  { nestingLevels, textCharacters }: CollectorPolicy,
): string | undefined {
  if (!isStorableText(name)) return 'properties: a name holds a NUL character or half a surrogate pair'
  if (name.length > textCharacters) return `properties: a name is longer than ${textCharacters} characters`
  if (typeof value === 'number' && !Number.isFinite(value))
    return `properties.${name}: is not a finite number`
  if (!isShallow(value, nestingLevels)) return `properties.${name}: is nested too deeply`
  if (!isKeepable(value)) return `properties.${name}: holds a NUL character or half a surrogate pair`
  return undefined
}

/** The smallest that fit together, in the order sent. */
function fitting(properties: readonly Property[], most: number): { kept: Property[]; left: Property[] } {
  let room = most
  const fits = new Set<Property>()
  for (const property of properties.toSorted((a, b) => a.bytes - b.bytes)) {
    room -= property.bytes
    if (room >= 0) fits.add(property)
  }
  return { kept: properties.filter(each => fits.has(each)), left: properties.filter(each => !fits.has(each)) }
}

function bytesOf(name: string, value: unknown): number {
  return Buffer.byteLength(JSON.stringify(name)) + Buffer.byteLength(JSON.stringify(value))
}

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  return levels > 0 && Object.values(value).every(inner => isShallow(inner, levels - 1))
}

/** Call it on what is shallow. */
function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return isStorableText(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([name, inner]) => isStorableText(name) && isKeepable(inner))
}
