// The nine areas: focus, execute and deliver, each of promises, product and people, as of the last whole week.

import type { Day } from '@rung/kernel'
import type { Company } from './company.ts'
import { indexCompany, withoutSources } from './company.ts'
import type { CompanyFacts } from './company-facts.ts'
import { asHeard, countWeeks } from './count-weeks.ts'
import { csmSpread } from './csm-spread.ts'
import { type Area, CHASMS, type Indicator, SUBJECTS } from './diagnosis.ts'
import { heardBy } from './heard.ts'
import { indicatorOf } from './indicator.ts'
import { type Hearing, hearingsOf } from './joining.ts'
import type { Looking, Measure } from './measure.ts'
import { MEASURES } from './measures/all-measures.ts'
import type { ChasmPolicy } from './policy.ts'
import type { Telling } from './watch-source.ts'
import { weekGrid } from './week-grid.ts'

/** A measure with its weeks. */
export type Counted = {
  readonly measure: Measure
  /** As known by the end of each: the last is what is known now. */
  readonly tellings: readonly Telling[]
  /** Of what it is told now. */
  readonly company: Company
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
    const hearings = hearingsOf(measure.voices?.(company) ?? [], looking.grid, policy)
    const tellings = hearings.map(hearing => tellingOf(measure, hearing, company, looking))
    const now = tellings.at(-1) as HeardTelling
    const indicator = indicatorOf(measure, now.weeks, now.heard, policy)
    return { measure, tellings, company: now.company, indicator }
  })
  return { company, looking, counted }
}

/** With the company as it is heard in it. */
type HeardTelling = Telling & { readonly company: Company }

function tellingOf(
  measure: Measure,
  { from, aside, since }: Hearing,
  company: Company,
  looking: Looking,
): HeardTelling {
  const heardOf = withoutSources(company, aside)
  const weeks = countWeeks(measure, heardOf, looking).map((week, index) =>
    asHeard(week, week.told && index >= since),
  )
  return { from, weeks, heard: heardBy(weeks, measure.silence, looking.policy), company: heardOf }
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
