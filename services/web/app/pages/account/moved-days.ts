// What moved a score, day by day, the days that moved it most first.
import type { Answer } from '@rung/client'

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

/** `From 61 to 26: somebody is against us −33.4, outcome −10.0.` */
export function movedWords(
  {
    from,
    to,
    contributions,
  }: Pick<Changes, 'contributions'> & {
    readonly from: { readonly score: number | null }
    readonly to: { readonly score: number | null }
  },
  wordsOf: (name: string) => string,
  points: (hundredths: number) => string,
): string {
  const most = contributions
    .filter(({ hundredths }) => isSeen(hundredths))
    .toSorted((a, b) => Math.abs(b.hundredths) - Math.abs(a.hundredths))
    .slice(0, 3)
    .map(({ name, hundredths }) => `${wordsOf(name).toLowerCase()} ${points(hundredths)}`)
  const span = `From ${scoreWords(from.score)} to ${scoreWords(to.score)}`
  return most.length === 0 ? `${span}: nothing moved it by half a point.` : `${span}: ${most.join(', ')}.`
}

const scoreWords = (score: number | null): string => (score === null ? 'unknown' : String(Math.round(score)))
