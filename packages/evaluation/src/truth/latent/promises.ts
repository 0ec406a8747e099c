// What was really promised: how the customer understood it, whether they ever confirmed it, and what became of it.
import type { Understanding } from '@rung/promises'
import type { Draw } from '../draw.ts'
import { type Course, truthOf } from './course.ts'

export type LatentPromise = {
  readonly id: string
  readonly madeOn: number
  readonly dueOn: number | null
  readonly weight: number
  readonly understood: Exclude<Understanding, 'unknown'>
  /** The day a customer really confirmed it; infinite when nobody did. */
  readonly confirmedOn: number
  /** The day it was really kept; infinite when it never was. */
  readonly keptOn: number
  /** The day both sides knew that it will not be kept; infinite when it was. */
  readonly givenUpOn: number
}

export type PromiseHabits = {
  /** How often what we say is understood as we mean it, by the day it is said. */
  readonly clear: Course
  /** How often we keep a promise in time, by the day it falls due. */
  readonly keeps: Course
}

const NEVER = Number.POSITIVE_INFINITY
const GRACE = 14
const YEAR = 365

export function drawPromises(customerId: string, habits: PromiseHabits, draw: Draw): LatentPromise[] {
  return Array.from({ length: draw.whole(2, 6) }, (_, index) => {
    const madeOn = draw.whole(-200, 130)
    const length = draw.whole(40, 170)
    const dueOn = draw.happens(0.1) ? null : madeOn + length
    const clear = truthOf(habits.clear, madeOn)
    const understood = draw.happens(clear) ? 'aligned' : draw.happens(0.5) ? 'partial' : 'misaligned'
    const keptOn = drawKeptOn(madeOn + length, truthOf(habits.keeps, madeOn + length), madeOn, draw)
    const soon = draw.happens(understood === 'aligned' ? 0.85 : 0.65)
    return {
      id: `prm_${customerId}_${index}`,
      madeOn,
      dueOn,
      weight: draw.whole(1, 5),
      understood,
      confirmedOn: soon
        ? madeOn + draw.whole(0, 26)
        : draw.happens(0.5)
          ? madeOn + draw.whole(34, 90)
          : NEVER,
      keptOn,
      givenUpOn: Number.isFinite(keptOn) ? NEVER : madeOn + length + draw.whole(1, 40),
    }
  })
}

function drawKeptOn(due: number, keeps: number, madeOn: number, draw: Draw): number {
  if (draw.happens(keeps)) return Math.max(madeOn + 5, due - draw.whole(-6, 40))
  return draw.happens(0.5) ? due + draw.whole(20, 80) : NEVER
}

export function isOpen(promise: LatentPromise, t: number): boolean {
  return promise.madeOn <= t && t < Math.min(promise.keptOn, promise.givenUpOn)
}

/** Weight of open promises that are really misunderstood / weight of all open ones; null without any. */
export function reallyMisunderstood(promises: readonly LatentPromise[], t: number): number | null {
  const open = promises.filter(promise => isOpen(promise, t))
  const all = open.reduce((sum, promise) => sum + promise.weight, 0)
  const wrong = open.filter(promise => promise.understood !== 'aligned')
  return all === 0 ? null : wrong.reduce((sum, promise) => sum + promise.weight, 0) / all
}

/** Weight of what fell due over two weeks ago, within a year, and is not kept / of all of it; null while nothing did. */
export function reallyUnkept(promises: readonly LatentPromise[], t: number): number | null {
  const due = promises.filter(({ dueOn }) => dueOn !== null && t - YEAR <= dueOn && dueOn < t - GRACE)
  const all = due.reduce((sum, promise) => sum + promise.weight, 0)
  const unkept = due.filter(promise => promise.keptOn > t)
  return all === 0 ? null : unkept.reduce((sum, promise) => sum + promise.weight, 0) / all
}
