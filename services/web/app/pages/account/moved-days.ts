// What moved a score, day by day, the days that moved it most first.
import type { Answer } from '@rung/client'
import { differenceInCalendarDays, parseISO } from 'date-fns'
import { formatChange, formatDay, formatDaysFrom, plural } from '../../controls/format.ts'

type Changes = Answer<'get', '/v1/accounts/{id}/health/changes'>
export type Step = Pick<Changes['steps'][number], 'day' | 'hundredths'> & {
  readonly cause: string
  readonly contributions: readonly Pick<
    Changes['steps'][number]['contributions'][number],
    'kind' | 'name' | 'hundredths' | 'gained' | 'lost'
  >[]
}

export type MovedDay = {
  readonly day: string
  readonly hundredths: number
  /** What moved that day, the largest first; what came and went the same day is one sum. */
  readonly parts: readonly { readonly name: string; readonly hundredths: number }[]
  /** Facts that came in, and were not there the day before. */
  readonly gained: readonly string[]
}

/** Below half a point nobody looks. */
const LEAST_HUNDREDTHS = 50
const DAYS_MOST = 10

export function movedDays(steps: readonly Step[]): MovedDay[] {
  const byDay = Map.groupBy(steps, ({ day }) => day)
  return [...byDay]
    .map(([day, ofDay]) => movedDay(day, ofDay))
    .filter(({ hundredths, parts }) => [hundredths, ...parts.map(part => part.hundredths)].some(isSeen))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a) || b.day.localeCompare(a.day))
    .slice(0, DAYS_MOST)
    .toSorted((a, b) => b.day.localeCompare(a.day))
}

const isSeen = (hundredths: number): boolean => Math.abs(hundredths) >= LEAST_HUNDREDTHS

const sizeOf = ({ hundredths, parts }: MovedDay): number =>
  Math.max(Math.abs(hundredths), ...parts.map(part => Math.abs(part.hundredths)))

function movedDay(day: string, steps: readonly Step[]): MovedDay {
  const moved = steps.flatMap(({ contributions }) => contributions)
  const byName = Map.groupBy(moved, ({ name }) => name)
  const parts = [...byName]
    .map(([name, all]) => ({ name, hundredths: all.reduce((sum, { hundredths }) => sum + hundredths, 0) }))
    .filter(({ hundredths }) => hundredths !== 0)
    .toSorted((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
  const lost = new Set(moved.flatMap(({ lost }) => lost))
  return {
    day,
    hundredths: steps.reduce((sum, { hundredths }) => sum + hundredths, 0),
    parts,
    gained: [...new Set(moved.flatMap(({ gained }) => gained))].filter(id => !lost.has(id)),
  }
}

type End = { readonly asOf: string; readonly score: number | null }
export type Period = { readonly from: End; readonly to: End; readonly steps: readonly Pick<Step, 'day'>[] }

/** The first day of the period on which there was a score; null where there never was. */
export const scoredSince = ({ from, steps }: Period): string | null =>
  from.score === null ? (steps[0]?.day ?? null) : from.asOf

/** `From 61 on Fri 30 Oct to 26, in 30 days: somebody is against us −33.4, outcome −10.0.` */
export function movedWords(
  { contributions, ...period }: Pick<Changes, 'contributions'> & Period,
  wordsOf: (name: string) => string,
  points: (hundredths: number) => string,
): string {
  const most = contributions
    .filter(({ hundredths }) => isSeen(hundredths))
    .toSorted((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
    .slice(0, 3)
    .map(({ name, hundredths }) => `${wordsOf(name).toLowerCase()} ${points(hundredths)}`)
  const span = spanWords(period)
  if (most.length > 0) return `${span}: ${most.join(', ')}.`
  return scoredSince(period) === null ? `${span}.` : `${span}: nothing moved it by half a point.`
}

/** What is shorter than was asked for says how long it is. */
function spanWords(period: Period): string {
  const { from, to } = period
  const since = scoredSince(period)
  if (since === null) return 'There was no score on any of these days'
  if (from.score === null)
    return `First scored on ${formatDay(since)}, ${formatDaysFrom(since, to.asOf)}; now ${scoreWords(to.score)}`
  const days = plural(differenceInCalendarDays(parseISO(to.asOf), parseISO(since)), 'day')
  return `From ${scoreWords(from.score)} on ${formatDay(since)} to ${scoreWords(to.score)}, in ${days}`
}

/** `+8 in 30 days`; `first scored Sat 21 Nov` where there was no score before; null while there is none. */
export function scoreChangeWords(
  changes: Period & Pick<Changes, 'totalHundredths'>,
  days: number,
): string | null {
  const since = scoredSince(changes)
  const apart = plural(days, 'day')
  if (since === null) return null
  if (changes.from.score === null) return `first scored ${formatDay(since)}`
  if (changes.to.score === null) return `${scoreWords(changes.from.score)}, ${apart} ago`
  const points = changes.totalHundredths / 100
  return Math.round(points) === 0 ? `as ${apart} ago` : `${formatChange(points)} in ${apart}`
}

const scoreWords = (score: number | null): string => (score === null ? 'unknown' : String(Math.round(score)))
