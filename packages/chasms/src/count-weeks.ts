// A measure week by week: how many missed, of how many known, of how many there were, and whether its source spoke.
import type { Day } from '@rung/kernel'
import type { Company } from './company.ts'
import type { Item, Looking, Measure } from './measure.ts'
import type { WeekGrid } from './week-grid.ts'

export type WeekCount = {
  readonly week: Day
  readonly misses: number
  readonly of: number
  readonly all: number
  /** Whether its source had spoken by then. */
  readonly told: boolean
  /** Of how many its source told anything. */
  readonly spoken: number
}

type Writable = { -readonly [K in keyof WeekCount]: WeekCount[K] }

/** What is alike over some weeks is counted where it begins and where it ends: a book costs what changes in it, not its weeks. */
export function countWeeks(measure: Measure, company: Company, looking: Looking): WeekCount[] {
  const { grid } = looking
  const from = measure.toldFrom(company, looking)
  const toldWeeks = measure.toldWeeks?.(company)
  const steps = stepsOf(measure.itemsOf(company, looking), grid)
  const sum = { misses: 0, of: 0, all: 0 }
  const counts = grid.weeks.map((week, index): Writable => {
    const step = steps[index] as Step
    sum.misses += step.misses
    sum.of += step.of
    sum.all += step.all
    const told = from !== null && from <= week && (toldWeeks?.has(week) ?? true)
    return told ? { week, ...sum, told, spoken: 0 } : { week, ...UNHEARD }
  })
  countSpoken(measure, company, looking, counts)
  return counts
}

type Step = { misses: number; of: number; all: number }

/** By how much each week has more than the one before it. */
function stepsOf(items: Iterable<Item>, grid: WeekGrid): Step[] {
  const steps = Array.from({ length: grid.weeks.length + 1 }, (): Step => ({ misses: 0, of: 0, all: 0 }))
  for (const { on, weeks = 1, misses, of, all } of items) {
    const index = grid.indexOf(on)
    if (index === undefined) continue
    const [begins, ends] = [steps[index] as Step, steps[index + weeks] as Step]
    begins.misses += misses
    begins.of += of
    begins.all += all
    ends.misses -= misses
    ends.of -= of
    ends.all -= all
  }
  return steps
}

/** No more than there were: who spoke may be none of the customers of the week. */
function countSpoken(
  { spoken, silence }: Measure,
  company: Company,
  { grid }: Looking,
  counts: Writable[],
): void {
  if (spoken === undefined) {
    for (const count of counts)
      count.spoken = silence === 'reads_as_miss' ? count.of - count.misses : count.of
    return
  }
  for (const { on, accounts } of spoken(company)) {
    const count = counts[grid.indexOf(on) ?? -1]
    if (count !== undefined) count.spoken = Math.min(count.all, count.spoken + accounts)
  }
}

export type Known = { readonly of: number; readonly misses: number; readonly coverage: number }

/** Of some weeks together; coverage = share of weeks that were told x share of their things that are known. */
export function knownOf(weeks: readonly WeekCount[]): Known {
  const told = weeks.filter(week => week.told)
  const sum = (of: (week: WeekCount) => number): number => told.reduce((total, week) => total + of(week), 0)
  const all = sum(week => week.all)
  const of = sum(week => week.of)
  const shareKnown = all === 0 ? 0 : of / all
  return { of, misses: sum(week => week.misses), coverage: (shareKnown * told.length) / weeks.length }
}

const UNHEARD = { misses: 0, of: 0, all: 0, told: false, spoken: 0 }

/** A week in which its source was not heard: nothing of it is known. */
export const asHeard = (week: WeekCount, heard: boolean): WeekCount =>
  heard ? week : { ...week, ...UNHEARD }
