// How one thing really goes for a customer over time, 0..1: what is true, and what is lived on a given day.
import type { Draw } from '../draw.ts'

export type Course = {
  /** The level before anything changes. */
  readonly from: number
  /** Lasting changes, in order. */
  readonly changes: readonly { readonly on: number; readonly overDays: number; readonly to: number }[]
  /** Bad spells too short to matter: lived, and seen in facts, but not the truth. */
  readonly spells: readonly { readonly since: number; readonly until: number; readonly depth: number }[]
}

export type CourseShape = {
  /** Share of customers on the good side at first. */
  readonly goodShare: number
  /** Share that changes sides for good within the watched days. */
  readonly changeShare: number
  /** Best level there is; over 1 is ahead of what is needed. */
  readonly best: number
}

const SPELL_SHARE = 0.15
const RETURN_SHARE = 0.25
const NEAR_SHARE = 0.2

/** Levels keep off the line itself, where nobody could say; a fifth lie near it, on either side. */
export function levelOn(good: boolean, best: number, draw: Draw): number {
  const near = draw.happens(NEAR_SHARE)
  if (good) return near ? draw.between(0.56, 0.63) : draw.between(0.66, best)
  return near ? draw.between(0.37, 0.44) : draw.between(0.06, 0.34)
}

export function drawCourse(shape: CourseShape, draw: Draw): Course {
  const good = draw.happens(shape.goodShare)
  const from = levelOn(good, shape.best, draw)
  const changes: { on: number; overDays: number; to: number }[] = []
  if (draw.happens(shape.changeShare)) {
    const on = draw.whole(14, 130)
    changes.push({ on, overDays: draw.whole(3, 28), to: levelOn(!good, shape.best, draw) })
    if (draw.happens(RETURN_SHARE)) {
      changes.push({
        on: on + draw.whole(60, 110),
        overDays: draw.whole(3, 28),
        to: levelOn(good, shape.best, draw),
      })
    }
  }
  const spells: { since: number; until: number; depth: number }[] = []
  if (draw.happens(SPELL_SHARE)) {
    const since = draw.whole(-20, 165)
    spells.push({ since, until: since + draw.whole(5, 18), depth: draw.between(0.3, 0.6) })
  }
  return { from, changes, spells }
}

/** A course that stays where it is. */
export function steady(level: number): Course {
  return { from: level, changes: [], spells: [] }
}

/** What is true on a day. */
export function truthOf(course: Course, t: number): number {
  let level = course.from
  for (const { on, overDays, to } of course.changes) {
    if (t < on) break
    level += (to - level) * Math.min(1, (t - on + 1) / overDays)
  }
  return level
}

/** What is lived on a day: the truth, less a bad spell. */
export function livedOf(course: Course, t: number): number {
  const spell = course.spells.find(({ since, until }) => since <= t && t < until)
  return Math.max(0, truthOf(course, t) - (spell?.depth ?? 0))
}

// The shortest spell there is.
const LOOKED_AT_EVERY_DAYS = 5

/** The least that was lived within so many days up to `t`. */
export function leastLived(course: Course, t: number, withinDays: number): number {
  const looks = Math.floor(withinDays / LOOKED_AT_EVERY_DAYS) + 1
  return Math.min(
    ...Array.from({ length: looks }, (_, back) => livedOf(course, t - back * LOOKED_AT_EVERY_DAYS)),
  )
}
