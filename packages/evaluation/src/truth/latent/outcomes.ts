// What a customer wanted, what they really get of it, how the way there feels, and which steps in the product they did.
import type { Draw } from '../draw.ts'
import { type Course, drawCourse, truthOf } from './course.ts'

export type LatentOutcome = {
  readonly id: string
  readonly importance: number
  readonly maintain: boolean
  readonly startsOn: number
  readonly dueOn: number
  /** What they really have of what was due by then; over 1 is ahead. */
  readonly gets: Course
  /** How the way there feels, 0..1. */
  readonly feels: Course
  /** The day each step in the product was really done; null when it never is. */
  readonly steps: readonly { readonly key: string; readonly doneOn: number | null; readonly weight: number }[]
  /** The last day on which anybody measures or asks; null when nobody ever does, infinite when it goes on. */
  readonly surveyedUntil: number | null
}

const OUTCOMES: readonly (readonly [number, number])[] = [
  [0.4, 1],
  [0.4, 2],
  [0.2, 3],
]

export function drawOutcomes(customerId: string, draw: Draw): LatentOutcome[] {
  const gets = drawCourse({ goodShare: 0.65, changeShare: 0.3, best: 1.2 }, draw)
  // Some have all they wanted, and hate the way there.
  const hardWay = draw.happens(0.12)
  // Some did all that the product asks, whatever they got.
  const allSteps = draw.happens(0.5)
  const surveyedUntil = drawSurveyedUntil(draw)
  return Array.from({ length: draw.oneOf(OUTCOMES) }, (_, index) => {
    const startsOn = draw.whole(-190, -20)
    const shift = draw.between(-0.06, 0.06)
    return {
      id: `out_${customerId}_${index}`,
      importance: draw.whole(1, 5),
      maintain: draw.happens(0.15),
      startsOn,
      dueOn: startsOn + draw.whole(150, 365),
      gets: shifted(gets, shift),
      feels: hardWay
        ? drawCourse({ goodShare: 0, changeShare: 0.1, best: 0.95 }, draw)
        : shifted(gets, draw.noise(0.06)),
      steps: [1, 2, 3].map(step => ({
        key: `step_${index}_${step}`,
        doneOn: allSteps || step === 1 ? startsOn + draw.whole(10, 220) : null,
        weight: draw.whole(1, 3),
      })),
      surveyedUntil,
    }
  })
}

function drawSurveyedUntil(draw: Draw): number | null {
  if (draw.happens(0.06)) return null
  return draw.happens(0.07) ? draw.whole(-150, -20) : Number.POSITIVE_INFINITY
}

function shifted(course: Course, by: number): Course {
  const move = (level: number) => Math.max(0, level + by)
  return {
    ...course,
    from: move(course.from),
    changes: course.changes.map(change => ({ ...change, to: move(change.to) })),
  }
}

/** What they really have of what was due, by importance, at most all of it. */
export function reallyGets(outcomes: readonly LatentOutcome[], t: number): number {
  return meanBy(outcomes, outcome => Math.min(1, truthOf(outcome.gets, t)))
}

/** How the way there really feels, by importance. */
export function reallyFeels(outcomes: readonly LatentOutcome[], t: number): number {
  return meanBy(outcomes, outcome => Math.min(1, truthOf(outcome.feels, t)))
}

/** Share of the steps in the product that were really done, by importance. */
export function reallyDone(outcomes: readonly LatentOutcome[], t: number): number {
  return meanBy(outcomes, ({ steps }) => {
    const all = steps.reduce((sum, step) => sum + step.weight, 0)
    const done = steps.filter(step => step.doneOn !== null && step.doneOn <= t)
    return done.reduce((sum, step) => sum + step.weight, 0) / all
  })
}

export function meanBy(outcomes: readonly LatentOutcome[], of: (outcome: LatentOutcome) => number): number {
  const all = outcomes.reduce((sum, outcome) => sum + outcome.importance, 0)
  return outcomes.reduce((sum, outcome) => sum + outcome.importance * of(outcome), 0) / all
}
