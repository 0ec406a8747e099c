// What the company tells of itself: leads, deals, sources, roadmap, and who its people say the customer is.
import { addDays, type Day } from '@rung/kernel'
import type { CompanyFigures, TeamAnswer } from '../company-facts.ts'
import { firstWeek, type Item, type Measure, oneItem } from '../measure.ts'

/** `hits` of `of` in a week, by source; null where either was not told. */
type Counted = { readonly hits: number | null; readonly of: number | null }
type CountOf = (figures: CompanyFigures) => Counted

/** What was told of a week: of one source, or of all of them where `cause` is null. */
type Told = { readonly on: Day; readonly cause: string | null; readonly misses: number; readonly of: number }

function ofFigures(name: string, area: Measure['area'], countOf: CountOf): Measure {
  return {
    name,
    area,
    watched: true,
    silence: 'says_nothing',
    *itemsOf({ facts }) {
      for (const week of Map.groupBy(tellingOf(facts.figures, countOf), ({ on }) => on).values()) {
        for (const told of countedOnce(week)) yield { ...told, accountId: null, all: told.of }
      }
    },
    toldFrom: ({ facts }) => firstWeek(tellingOf(facts.figures, countOf).map(({ on }) => on)),
    toldWeeks: ({ facts }) => new Set(tellingOf(facts.figures, countOf).map(({ on }) => on)),
  }
}

function tellingOf(figures: readonly CompanyFigures[], countOf: CountOf): Told[] {
  return figures.flatMap(told => {
    const { hits, of } = countOf(told)
    return hits === null || of === null ? [] : [{ on: told.week, cause: told.source, misses: of - hits, of }]
  })
}

/** A week told in all and by source too: of all, what no source tells remains. */
function countedOnce(week: readonly Told[]): Told[] {
  const sources = week.filter(({ cause }) => cause !== null)
  const rest = week
    .filter(({ cause }) => cause === null)
    .map(all => {
      const of = Math.max(0, all.of - sumOf(sources, told => told.of))
      return {
        ...all,
        of,
        misses: Math.min(of, Math.max(0, all.misses - sumOf(sources, told => told.misses))),
      }
    })
  return [...sources, ...rest]
}

const sumOf = (told: readonly Told[], value: (of: Told) => number): number =>
  told.reduce((sum, one) => sum + value(one), 0)

const plus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a + b)
const minus = (a: number | null, b: number | null): number | null => (a === null || b === null ? null : a - b)

export const leadsAccepted = ofFigures('leads_accepted', { chasm: 'focus', subject: 'people' }, figures => ({
  hits: figures.leadsAccepted,
  of: figures.leadsOffered,
}))

export const dealsWon = ofFigures('deals_won', null, ({ dealsWon, dealsLost }) => ({
  hits: dealsWon,
  of: plus(dealsWon, dealsLost),
}))

export const dealsAtFullPrice = ofFigures('deals_at_full_price', null, ({ dealsWon, dealsDiscounted }) => ({
  hits: minus(dealsWon, dealsDiscounted),
  of: dealsWon,
}))

/** Leads of a source that had none for a year are what somebody went looking for. */
export const leadsOfKnownSources: Measure = {
  name: 'leads_of_known_sources',
  area: null,
  watched: true,
  silence: 'says_nothing',
  *itemsOf({ facts }, { policy }) {
    const first = new Map<string, Day>()
    for (const { week, source, leadsOffered } of facts.figures.toSorted(byWeek)) {
      if (source === null || leadsOffered === null) continue
      const began = first.get(source) ?? week
      first.set(source, began)
      const isNew = week < addDays(began, policy.newSourceDays)
      yield {
        on: week,
        accountId: null,
        cause: source,
        misses: isNew ? leadsOffered : 0,
        of: leadsOffered,
        all: leadsOffered,
      }
    }
  },
  // In the first year every source is a new one.
  toldFrom: ({ facts }, { policy }) => {
    const began = firstWeek(sourced(facts.figures))
    return began === null ? null : addDays(began, policy.newSourceDays)
  },
  toldWeeks: ({ facts }) => new Set(sourced(facts.figures)),
}

const byWeek = (a: CompanyFigures, b: CompanyFigures): number => (a.week < b.week ? -1 : 1)
const sourced = (figures: readonly CompanyFigures[]): Day[] =>
  figures
    .filter(({ source, leadsOffered }) => source !== null && leadsOffered !== null)
    .map(({ week }) => week)

/** Each answer against what most others had said in the quarter before. */
export const customerAgreed: Measure = {
  name: 'customer_agreed',
  area: { chasm: 'focus', subject: 'people' },
  watched: true,
  silence: 'says_nothing',
  *itemsOf({ facts }, { policy }) {
    const answers = facts.teamAnswers.toSorted((a, b) => (a.on < b.on ? -1 : 1))
    for (const [index, answer] of answers.entries()) {
      const since = addDays(answer.on, -policy.teamDays)
      const others = answers
        .slice(0, index)
        .filter(({ on, personId }) => on > since && personId !== answer.personId)
      const most = others.length < policy.leastTeamAnswers ? null : mostNamed(others)
      yield oneItem(answer.on, null, answer.team, most === null ? null : answer.segment !== most)
    }
  },
  toldFrom: ({ facts }) => firstWeek(facts.teamAnswers.map(({ on }) => on)),
}

/** What most answers named; of several alike the first by name. */
export function mostNamed(answers: readonly Pick<TeamAnswer, 'segment'>[]): string {
  return String(countAnswers(answers)[0]?.segment)
}

export function countAnswers(
  answers: readonly Pick<TeamAnswer, 'segment'>[],
): readonly { readonly segment: string; readonly answers: number }[] {
  const counts = new Map<string, number>()
  for (const { segment } of answers) counts.set(segment, (counts.get(segment) ?? 0) + 1)
  return [...counts]
    .map(([segment, count]) => ({ segment, answers: count }))
    .sort((a, b) => (a.segment < b.segment ? -1 : 1))
    .sort((a, b) => b.answers - a.answers)
}

export const deliveredByPlan: Measure = {
  name: 'delivered_by_plan',
  area: { chasm: 'execute', subject: 'product' },
  watched: true,
  silence: 'reads_as_miss',
  itemsOf: ({ facts }, { policy, asOf }) =>
    facts.roadmap.flatMap(({ capability, plannedOn, deliveredOn }): Item[] => {
      const on = addDays(plannedOn, policy.planGraceDays)
      return on > asOf ? [] : [oneItem(on, null, capability, deliveredOn === null || deliveredOn > on)]
    }),
  toldFrom: ({ facts }) => firstWeek(facts.roadmap.map(({ deliveredOn }) => deliveredOn)),
}
