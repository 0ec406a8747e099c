// A clock that tests turn by hand.

export type TestClock = {
  now(): Date
  advance(by: { readonly days?: number; readonly hours?: number; readonly seconds?: number }): void
  set(iso: string): void
}

const SECOND_MS = 1_000
const HOUR_MS = 3_600 * SECOND_MS
const DAY_MS = 24 * HOUR_MS

/** A clock that stands at `startIso` until it is told otherwise. */
export function createClock(startIso: string): TestClock {
  let ms = parse(startIso)
  return {
    now: () => new Date(ms),
    advance({ days = 0, hours = 0, seconds = 0 }) {
      ms += days * DAY_MS + hours * HOUR_MS + seconds * SECOND_MS
    },
    set(iso) {
      ms = parse(iso)
    },
  }
}

function parse(iso: string): number {
  const ms = Date.parse(iso)
  if (Number.isNaN(ms)) throw new RangeError(`"${iso}" is not an instant`)
  return ms
}
