// A measure week by week: how many missed, of how many known, of how many there were, and whether its source spoke.
import type { Day } from '@rung/kernel'
import type { Company } from './company.ts'
import type { Looking, Measure } from './measure.ts'

export type WeekCount = {
  readonly week: Day
  readonly misses: number
  readonly of: number
  readonly all: number
  readonly told: boolean
}

export function countWeeks(measure: Measure, company: Company, looking: Looking): WeekCount[] {
  const { grid } = looking
  const from = measure.toldFrom(company, looking)
  const toldWeeks = measure.toldWeeks?.(company)
  const counts = grid.weeks.map(week => ({
    week,
    misses: 0,
    of: 0,
    all: 0,
    told: from !== null && from <= week && (toldWeeks?.has(week) ?? true),
  }))
  for (const { on, misses, of, all } of measure.itemsOf(company, looking)) {
    const count = counts[grid.indexOf(on) ?? -1]
    if (count?.told !== true) continue
    count.misses += misses
    count.of += of
    count.all += all
  }
  return counts
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
