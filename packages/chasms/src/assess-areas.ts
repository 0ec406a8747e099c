// The nine areas: focus, execute and deliver, each of promises, product and people, as of the last whole week.

import type { Day } from '@rung/kernel'
import type { Company } from './company.ts'
import { indexCompany } from './company.ts'
import type { CompanyFacts } from './company-facts.ts'
import { countWeeks, type WeekCount } from './count-weeks.ts'
import { csmSpread } from './csm-spread.ts'
import { type Area, CHASMS, type Indicator, SUBJECTS } from './diagnosis.ts'
import { type Heard, heardBy } from './heard.ts'
import { indicatorOf } from './indicator.ts'
import type { Looking, Measure } from './measure.ts'
import { MEASURES } from './measures/all-measures.ts'
import type { ChasmPolicy } from './policy.ts'
import { weekGrid } from './week-grid.ts'

/** A measure with its weeks. */
export type Counted = {
  readonly measure: Measure
  readonly weeks: readonly WeekCount[]
  /** As known by the end of each. */
  readonly heard: Heard
  readonly indicator: Indicator
}

/** What a diagnosis of one day looks at. */
export type Book = {
  readonly company: Company
  readonly looking: Looking
  readonly counted: readonly Counted[]
}

export function openBook(facts: CompanyFacts, policy: ChasmPolicy, asOf: Day): Book {
  const company = indexCompany(facts)
  const looking = { policy, asOf, grid: weekGrid(asOf, policy.historyWeeks) }
  const counted = MEASURES.map(measure => {
    const weeks = countWeeks(measure, company, looking)
    const heard = heardBy(weeks, measure.silence, policy)
    return { measure, weeks, heard, indicator: indicatorOf(measure, weeks, heard, policy) }
  })
  return { company, looking, counted }
}

export function areasOf({ company, looking, counted }: Book): Area[] {
  return CHASMS.flatMap(chasm =>
    SUBJECTS.map((subject): Area => {
      const indicators = counted
        .filter(({ measure: { area } }) => area?.chasm === chasm && area.subject === subject)
        .map(({ indicator }) => indicator)
      const spread = chasm === 'execute' && subject === 'people' ? csmSpread(company, looking) : null
      const coverages = [
        ...indicators.map(({ coverage }) => coverage),
        ...(spread === null ? [] : [spread.coverage]),
      ]
      const coverage = coverages.reduce((sum, each) => sum + each, 0) / coverages.length
      return { chasm, subject, indicators, csmSpread: spread, coverage }
    }),
  )
}

/** Each area with its indicators by week; nothing is found here, see `diagnose`. */
export function assessAreas(facts: CompanyFacts, policy: ChasmPolicy, asOf: Day): Area[] {
  return areasOf(openBook(facts, policy, asOf))
}
