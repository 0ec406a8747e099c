// In which weeks a source is heard as it usually is: before, and where it is silent or tells far more or less at once, its measure is unknown.
import { hypergeometricTail } from '@rung/statistics'
import { asHeard, type WeekCount } from './count-weeks.ts'
import type { Silence } from './measure.ts'
import type { ChasmPolicy } from './policy.ts'

/** For each week, which of those up to it count, as known by its end. */
export type Heard = readonly (readonly boolean[])[]

/**
 * `says_nothing`: from the first whole quarter that told a third of what quarters lately tell on. Otherwise the weeks of the level that the source speaks at: a level ends where the source tells at
 * least `factor` times as much or as little a thing at once, beyond chance of one in a thousand; weeks in which nothing was told, too many for chance, count for none; levels alike count together, a quarter at least.
 *
 * Units: weeks. Errors: none.
 *
 * @example one ticket in March, and a ticket tool from December on: by the third week of December nothing counts, from March on the weeks since December do
 */
export function heardBy(weeks: readonly WeekCount[], silence: Silence, policy: ChasmPolicy): Heard {
  if (silence === 'says_nothing') return fromFirstQuarter(weeks, policy)
  const factor = silence === 'reads_as_hit' ? policy.captureFactor : policy.silenceFactor
  return atUsualLevel(weeks, { factor, policy })
}

function fromFirstQuarter(weeks: readonly WeekCount[], policy: ChasmPolicy): Heard {
  const { windowWeeks, leastReferenceWeeks, usualShare } = policy
  const quarters = weeks.map((_, end) => spokenIn(weeks, end + 1 - windowWeeks, end + 1))
  return weeks.map((_, index) => {
    const lately = quarters.slice(
      Math.max(windowWeeks - 1, index + 1 - leastReferenceWeeks),
      Math.max(windowWeeks - 1, index + 1),
    )
    const usual = lately.reduce((sum, each) => sum + each, 0) / lately.length
    const first = weeks.findIndex(
      ({ spoken }, start) =>
        start <= index + 1 - windowWeeks &&
        spoken > 0 &&
        Number(quarters[start + windowWeeks - 1]) >= usualShare * usual,
    )
    return weeks.slice(0, index + 1).map(({ told }, week) => told && first !== -1 && week >= first)
  })
}

type Levels = { readonly factor: number; readonly policy: ChasmPolicy }

function atUsualLevel(counted: readonly WeekCount[], levels: Levels): Heard {
  let starts: readonly number[] = []
  let weeks: readonly WeekCount[] = []
  return counted.map((week, index) => {
    weeks = withoutSilence([...weeks, week], levels.policy)
    if (starts.length === 0) starts = week.spoken > 0 ? [index] : []
    else starts = withStep(starts, weeks, index, levels)
    return levelOf(starts, weeks, levels)
  })
}

/** Weeks in which nothing was told, together too many for chance, are none of any level: two at least, and those that follow them. */
function withoutSilence(weeks: readonly WeekCount[], policy: ChasmPolicy): readonly WeekCount[] {
  const begins = weeks.findLastIndex(({ spoken }) => spoken > 0) + 1
  if (begins === 0 || weeks.length - begins < 2) return weeks
  const before = countOf(weeks, Math.max(0, begins - policy.leastReferenceWeeks), begins)
  const silence = countOf(weeks, begins, weeks.length)
  const isSilent = weeks[begins]?.told === false || isBeyondChance(before, silence, policy)
  return isSilent ? weeks.map((week, index) => (index < begins ? week : asHeard(week, false))) : weeks
}

/** The weeks of the levels that are like the last one. */
function levelOf(
  starts: readonly number[],
  weeks: readonly WeekCount[],
  { factor, policy }: Levels,
): boolean[] {
  const spans = starts.map((start, place) => ({ start, end: starts[place + 1] ?? weeks.length }))
  const rates = spans.map(({ start, end }) => share(countOf(weeks, start, end)))
  const last = rates.at(-1) ?? 0
  const alike = spans.filter((_, place) => {
    const rate = Number(rates[place])
    return rate < factor * last && last < factor * rate
  })
  const heard = weeks.map(
    ({ told }, week) => told && alike.some(({ start, end }) => start <= week && week < end),
  )
  return heard.filter(Boolean).length < policy.windowWeeks ? heard.map(() => false) : heard
}

/** With the week in which the last level ended, where it did: the likeliest of the quarter. */
function withStep(
  starts: readonly number[],
  weeks: readonly WeekCount[],
  index: number,
  { factor, policy }: Levels,
): readonly number[] {
  const since = Number(starts.at(-1))
  let best = { at: -1, likelihood: 0 }
  for (let at = Math.max(since + 1, index + 1 - policy.windowWeeks); at <= index + 1 - LEAST_WEEKS; at += 1) {
    const before = countOf(weeks, Math.max(since, at - policy.leastReferenceWeeks), at)
    const after = countOf(weeks, at, index + 1)
    const likelihood = likelihoodOf(before, after)
    const steady = withoutLoudest(weeks, at, index + 1)
    const isOne = isApart(before, after, factor) && isApart(before, steady, factor / 2)
    if (likelihood > best.likelihood && isOne && isBeyondChance(before, steady, policy))
      best = { at, likelihood }
  }
  return best.at === -1 ? starts : [...starts, best.at]
}

/** Of a new level: one bad week, or two, is an outage. */
const LEAST_WEEKS = 3

/** One loud week makes no level. */
function withoutLoudest(weeks: readonly WeekCount[], start: number, end: number): Told {
  const loudest = weeks.slice(start, end).reduce((a, b) => (b.spoken > a.spoken ? b : a))
  const { spoken, of } = countOf(weeks, start, end)
  return { spoken: spoken - loudest.spoken, of: of - loudest.all }
}

type Told = { readonly spoken: number; readonly of: number }
/** Of nobody nothing can be told. */
const share = ({ spoken, of }: Told): number => (of === 0 ? 0 : spoken / of)

/** At least so many times as much, one way or the other. */
function isApart(before: Told, after: Told, factor: number): boolean {
  const [low, high] = [share(before), share(after)].toSorted((a, b) => a - b) as [number, number]
  return high >= factor * low
}

function isBeyondChance(before: Told, after: Told, { stepChance }: ChasmPolicy): boolean {
  const [low, high] = share(before) < share(after) ? [before, after] : [after, before]
  const tail = hypergeometricTail(high.spoken, {
    things: low.of + high.of,
    hits: low.spoken + high.spoken,
    drawn: high.of,
    odds: 1,
  })
  return tail.atLeast < stepChance
}

/** Of Poisson's rates, two against one. */
function likelihoodOf(before: Told, after: Told): number {
  const both = { spoken: before.spoken + after.spoken, of: before.of + after.of }
  const of = (each: Told): number =>
    each.spoken === 0 ? 0 : each.spoken * Math.log(share(each) / share(both))
  return of(before) + of(after)
}

function countOf(weeks: readonly WeekCount[], start: number, end: number): Told {
  let [spoken, of] = [0, 0]
  for (let index = start; index < end; index += 1) {
    spoken += Number(weeks[index]?.spoken)
    of += Number(weeks[index]?.all)
  }
  return { spoken, of }
}

const spokenIn = (weeks: readonly WeekCount[], start: number, end: number): number =>
  countOf(weeks, Math.max(0, start), end).spoken
