// From the time on a wall to an instant, by the rules of a zone.
import { tzOffset } from '@date-fns/tz'
import { Unreadable } from './unreadable.ts'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** True for a name that the zone database has, such as `Europe/Berlin`. */
export function isZone(name: string): boolean {
  // Offsets are no zones here: they say nothing of summer time.
  return /^[A-Za-z]/.test(name) && !Number.isNaN(tzOffset(name, new Date(0)))
}

/**
 * The instant, in ms, at which clocks in `zone` show `wallMs` (a time as if it were UTC). A time that clocks show twice,
 * in autumn, is the first of the two. Throws {@link Unreadable} for one that they skip, in spring.
 */
export function instantOf(wallMs: number, zone: string): number {
  if (zone === 'UTC') return wallMs
  // A day to either side lies past the change of offset, if there is one.
  const offsets = [wallMs - DAY_MS, wallMs + DAY_MS].map(ms => tzOffset(zone, new Date(ms)) * MINUTE_MS)
  const instants = offsets.map(offset => wallMs - offset).filter(ms => wallOf(ms, zone) === wallMs)
  if (instants.length > 0) return Math.min(...instants)
  const text = new Date(wallMs).toISOString().slice(0, 16).replace('T', ' ')
  throw new Unreadable(`clocks in ${zone} never showed ${text}: is \`zone\` right?`)
}

/** What clocks in `zone` show at an instant, in ms as if it were UTC. */
export function wallOf(ms: number, zone: string): number {
  return zone === 'UTC' ? ms : ms + tzOffset(zone, new Date(ms)) * MINUTE_MS
}
