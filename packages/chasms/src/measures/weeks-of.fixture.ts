// The weeks of a measure on facts by hand.
import type { Day } from '@rung/kernel'
import { companyOf, weekAt } from '../company.fixture.ts'
import { indexCompany } from '../company.ts'
import type { CompanyFacts } from '../company-facts.ts'
import { countWeeks } from '../count-weeks.ts'
import { chasmPolicy } from '../policy.ts'
import { weekGrid } from '../week-grid.ts'
import { MEASURES } from './all-measures.ts'

export const ASOF = weekAt(79, 6)

const looking = { policy: chasmPolicy, asOf: ASOF, grid: weekGrid(ASOF, 80) }

/** Its weeks in which there was anything: misses, known, all. */
export function weeksOf(
  name: string,
  facts: Partial<CompanyFacts>,
): Record<number, [number, number, number]> {
  const measure = MEASURES.find(each => each.name === name)
  if (measure === undefined) throw new Error(`no measure ${name}`)
  const weeks = countWeeks(measure, indexCompany(companyOf(facts)), looking)
  return Object.fromEntries(
    weeks.flatMap(({ misses, of, all }, index) => (all === 0 ? [] : [[index, [misses, of, all]]])),
  )
}

/** Names of measures that nothing is told of by such facts. */
export const silent = (facts: Partial<CompanyFacts>): string[] =>
  MEASURES.filter(({ name }) => Object.keys(weeksOf(name, facts)).length === 0).map(({ name }) => name)

export const days = (week: number, more = 0): Day => weekAt(week, more)
