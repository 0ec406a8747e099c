// The earlier and the later of two instants, and the day before which there is nothing.
import { type Day, day } from '@rung/kernel'

export function earlierOf(a: Date, b: Date): Date {
  return new Date(Math.min(a.getTime(), b.getTime()))
}

export function laterOf(a: Date, b: Date): Date {
  return new Date(Math.max(a.getTime(), b.getTime()))
}

/** No call before it is taken, so "since then" means since the beginning. */
export const BEGINNING: Day = day('1970-01-01')
